/** Messenger: links open a conversation; an audience exists on the Facebook page behind it alone. */
import type { Network } from '../shared/network.ts'

function handleOf(url: URL): string | undefined {
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean)
  const name = url.hostname === 'm.me' ? first : first === 't' ? second : ''
  return /^[\w.]{2,80}$/.test(name) ? name.toLowerCase() : undefined
}

const messenger: Network = {
  id: 'messenger',
  name: 'Messenger',
  hosts: ['https://m.me/*', 'https://www.messenger.com/*'],
  handleOf,
  ready: () => false,
  read: () => ({}),
  noAudience: {
    checked: '2026-11',
    words: {
      en: {
        finding: 'A Messenger link opens a conversation and shows no audience.',
        ask: 'Look at the Facebook page behind it: its followers can be read there. Ask the creator for the inbox insights of Meta Business Suite.',
      },
      fr: {
        finding: 'Un lien Messenger ouvre une conversation et ne montre aucune audience.',
        ask: 'Regardez la page Facebook qui est derrière : ses abonnés s’y lisent. Demandez au créateur les statistiques de messagerie de Meta Business Suite.',
      },
    },
  },
  tryOn: ['https://m.me/messenger'],
}

export default messenger
