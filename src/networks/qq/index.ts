/** QQ: links to people, groups and channels. None shows an outsider how many there are. */
import type { Network } from '../shared/network.ts'

/** The code of a person, a group or a channel in a link to it. */
function handleOf(url: URL): string | undefined {
  const code = /^\/(?:q|g|s)\/([\w-]{3,80})/.exec(url.pathname)?.[1] ?? url.searchParams.get('k') ?? ''
  return /^[\w-]{3,80}$/.test(code) ? code.toLowerCase() : undefined
}

const qq: Network = {
  id: 'qq',
  name: 'QQ',
  hosts: ['https://qm.qq.com/*', 'https://pd.qq.com/*', 'https://qun.qq.com/*'],
  handleOf,
  ready: () => false,
  read: () => ({}),
  noAudience: {
    checked: '2026-11',
    words: {
      en: {
        finding:
          'No public page of QQ shows how many friends a person has or how many are in a group or a channel; the links only open the app.',
        ask: 'Ask the creator for a screenshot of the group’s or channel’s member count in the app, and of its activity insights, taken while you watch.',
      },
      fr: {
        finding:
          'Aucune page publique de QQ ne montre combien d’amis a une personne, ni combien de membres compte un groupe ou une chaîne ; les liens ne font qu’ouvrir l’application.',
        ask: 'Demandez au créateur une capture, faite devant vous, du nombre de membres du groupe ou de la chaîne dans l’application, et de ses statistiques d’activité.',
      },
    },
  },
  tryOn: ['https://pd.qq.com/g/pd62337777'],
}

export default qq
