/** Skype: ended in May 2025, and never had a page with an audience. */
import type { Network } from '../shared/network.ts'

function handleOf(url: URL): string | undefined {
  const code =
    /^\/(?:invite|bot)\/([\w-]{4,80})\/?$/.exec(url.pathname)?.[1] ??
    /^\/([A-Za-z0-9]{8,40})\/?$/.exec(url.pathname)?.[1]
  return code?.toLowerCase()
}

const skype: Network = {
  id: 'skype',
  name: 'Skype',
  hosts: ['https://join.skype.com/*', 'https://web.skype.com/*'],
  handleOf,
  ready: () => false,
  read: () => ({}),
  noAudience: {
    checked: '2026-11',
    words: {
      en: {
        finding: 'Skype ended on 5 May 2025 and never had a public page with an audience.',
        ask: 'Ask the creator where the people went: usually Microsoft Teams, Telegram or WhatsApp.',
      },
      fr: {
        finding: 'Skype s’est arrêté le 5 mai 2025 et n’a jamais eu de page publique montrant une audience.',
        ask: 'Demandez au créateur où ses contacts sont passés : le plus souvent Microsoft Teams, Telegram ou WhatsApp.',
      },
    },
  },
  tryOn: ['https://join.skype.com/invite/demoinvitation'],
}

export default skype
