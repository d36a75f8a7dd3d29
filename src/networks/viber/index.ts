/** Viber: links to communities and channels open the app; who is in them is shown there. */
import type { Network } from '../shared/network.ts'

function handleOf(url: URL): string | undefined {
  const name = url.hostname === 'chats.viber.com' ? url.pathname.split('/')[1] : url.searchParams.get('g2')
  return name && /^[\w.%+=-]{2,90}$/.test(name) ? name.toLowerCase() : undefined
}

const viber: Network = {
  id: 'viber',
  name: 'Viber',
  hosts: ['https://invite.viber.com/*', 'https://chats.viber.com/*'],
  handleOf,
  ready: () => false,
  read: () => ({}),
  noAudience: {
    checked: '2026-11',
    words: {
      en: {
        finding:
          'No public page of Viber was found that shows how many are in a community or a channel: links open the app, which shows it to those inside.',
        ask: 'Join the community or channel in the app to see its members, and ask the creator for a screenshot of its insights.',
      },
      fr: {
        finding:
          'Aucune page publique de Viber montrant combien de personnes sont dans une communauté ou une chaîne n’a été trouvée : les liens ouvrent l’application, qui le montre à ceux qui y sont.',
        ask: 'Rejoignez la communauté ou la chaîne dans l’application pour voir ses membres, et demandez au créateur une capture de ses statistiques.',
      },
    },
  },
  tryOn: ['https://chats.viber.com/viber'],
}

export default viber
