/** Qzone: needs signing in, and shows visitors to the owner alone. */
import type { Network } from '../shared/network.ts'

function handleOf(url: URL): string | undefined {
  return /^\/(\d{5,12})(?:\/|$)/.exec(url.pathname)?.[1]
}

const qzone: Network = {
  id: 'qzone',
  name: 'Qzone',
  hosts: ['https://user.qzone.qq.com/*'],
  handleOf,
  ready: () => false,
  read: () => ({}),
  noAudience: {
    checked: '2026-11',
    words: {
      en: {
        finding:
          'Qzone asks visitors to sign in, and has shown visitor numbers to a page’s owner alone since 2019, step by step.',
        ask: 'Ask the creator for a screenshot of the visitor insights of the space, with the dates in sight.',
      },
      fr: {
        finding:
          'Qzone demande de se connecter et, par étapes depuis 2019, ne montre le nombre de visiteurs qu’au propriétaire de l’espace.',
        ask: 'Demandez au créateur une capture des statistiques de fréquentation de son espace, dates visibles.',
      },
    },
  },
  tryOn: ['https://user.qzone.qq.com/10001'],
}

export default qzone
