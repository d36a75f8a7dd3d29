/** `#/import/people`, `#/import/queue`, `#/import/figures/CAMPAIGN`. */
import { importWords } from '../../../i18n/desk-import.ts'
import { useWords } from '../../parts/language.tsx'
import '../campaign/campaign.css'
import { useDesk } from '../desk.tsx'
import '../import/import.css'
import { ImportPanel } from '../import/panel.tsx'
import type { Target } from '../import/take-in.ts'
import { hashOf, type Route } from '../route.ts'
import { type DeskState, documentsOf } from '../state.ts'

export default function ImportPage({ route }: { route: Route }) {
  const { say } = useWords(importWords)
  const { state } = useDesk()
  const target = targetIn(route.rest, state)
  const title =
    target.into === 'figures' ? say('title.figures', { campaign: target.campaign.name }) : say(`title.${target.into}`)
  const back = target.into === 'figures' ? hashOf('campaigns', target.campaign.id) : hashOf(PAGES[target.into])
  return (
    <main data-part="import-page">
      <h1>{title}</h1>
      <ImportPanel
        key={route.rest.join('/')}
        target={target}
        onDone={() => {
          location.hash = back
        }}
      />
    </main>
  )
}

const PAGES = { people: 'shortlist', queue: 'screening' } as const

function targetIn([into, id]: readonly string[], state: DeskState): Target {
  const campaign = into === 'figures' ? documentsOf(state, 'campaign').find((one) => one.id === id) : undefined
  if (campaign) return { into: 'figures', campaign }
  return { into: into === 'queue' ? 'queue' : 'people' }
}
