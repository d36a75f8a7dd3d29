/** All campaigns, with what they came to in short. */

import { useMemo } from 'preact/hooks'
import type { Campaign } from '../../../core/desk/campaign.ts'
import { type CampaignResult, campaignResult } from '../../../core/desk/campaign-result.ts'
import { figureValue } from '../../../i18n/campaign.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { writeCount, writeDate, writeMoney } from '../../../i18n/index.ts'
import { normsOf } from '../../../networks/norms.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { Legend, Valued } from '../parts/figures.tsx'
import { Scrolled } from '../parts/scrolled.tsx'
import { hashOf } from '../route.ts'
import { documentsOf } from '../state.ts'
import { newCampaign } from './edits.ts'

export function CampaignList() {
  const { say } = useWords(deskCampaignWords)
  const desk = useDesk()
  const campaigns = documentsOf(desk.state, 'campaign').toSorted((one, other) =>
    (other.startsOn ?? other.updatedAt).localeCompare(one.startsOn ?? one.updatedAt),
  )
  const make = async () => {
    const id = `campaign-${crypto.randomUUID()}`
    await desk.change([{ document: newCampaign(id, say('new.name'), desk.now) }], say('did.new'))
    location.hash = hashOf('campaigns', id)
  }
  return (
    <main data-part="campaigns">
      <div class="titled">
        <h1>{say('title')}</h1>
        <button type="button" class="is-main" data-action="new-campaign" onClick={make}>
          {say('new')}
        </button>
      </div>
      {campaigns.length === 0 ? <p class="none">{say('none')}</p> : <Table campaigns={campaigns} />}
    </main>
  )
}

/** The others are numbers, and stand below one another by their digits. */
const IN_WORDS: ReadonlySet<string> = new Set(['name', 'when'])

function Table({ campaigns }: { campaigns: readonly Campaign[] }) {
  const { say } = useWords(deskCampaignWords)
  return (
    <>
      <Legend />
      <Scrolled label={say('title')}>
        <table class="campaigns-table" aria-label={say('title')}>
          <thead>
            <tr>
              {(['name', 'when', 'partnerships', 'cost', 'reach', 'engagement', 'return'] as const).map((column) => (
                <th key={column} scope="col" class={IN_WORDS.has(column) ? undefined : 'number'}>
                  {say(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {campaigns.map((campaign) => (
              <Line key={campaign.id} campaign={campaign} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  )
}

function Line({ campaign }: { campaign: Campaign }) {
  const { language } = useWords(deskCampaignWords)
  const { name, client, currency, partnerships } = campaign
  const { totals, figures } = useResult(campaign)
  const { cost, reach } = totals
  const figure = (id: (typeof figures)[number]['id']) => {
    const found = figures.find((one) => one.id === id)
    return found && <Valued basis={found.basis} text={figureValue(found, language, currency)} />
  }
  return (
    <tr>
      <th scope="row">
        <a href={hashOf('campaigns', campaign.id)}>{name}</a>
        {client !== undefined && <span class="aside quiet small">{client}</span>}
      </th>
      <td class="when">{whenText(campaign, language)}</td>
      <td class="number">{partnerships.length}</td>
      <td class="number">{cost && <Valued basis={cost.basis} text={writeMoney(cost.value, currency, language)} />}</td>
      <td class="number">{reach && <Valued basis={reach.basis} text={writeCount(reach, language)} />}</td>
      <td class="number">{figure('engagement-by-reach')}</td>
      <td class="number">{figure('return-on-spend')}</td>
    </tr>
  )
}

export function useResult(campaign: Campaign): CampaignResult {
  const { summaries } = useDesk().state
  return useMemo(() => campaignResult(campaign, summaries, normsOf), [campaign, summaries])
}

/** "Mar 1, 2026 – Mar 20, 2026": as much as is known. */
export function whenText({ startsOn, endsOn }: Campaign, language: 'en' | 'fr'): string {
  return [startsOn, endsOn].flatMap((day) => (day === undefined ? [] : [writeDate(day, language)])).join(' – ')
}
