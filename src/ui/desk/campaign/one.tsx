/** One campaign: its creators, what each brought, and all together. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { canBeIn } from '../../../core/campaign/currencies.ts'
import { VALUED } from '../../../core/campaign/figures.ts'
import { DECLARED_FIGURES, isMoney } from '../../../core/campaign/inputs.ts'
import { exactAmountIn } from '../../../core/campaign/names.ts'
import type { Campaign } from '../../../core/desk/campaign.ts'
import type { CampaignResult } from '../../../core/desk/campaign-result.ts'
import { accountId } from '../../../core/desk/fields.ts'
import { nameOfPerson } from '../../../core/desk/listed.ts'
import { campaignWords } from '../../../i18n/campaign.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { writeTyped } from '../../../i18n/index.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk } from '../desk.tsx'
import { ExportMenu } from '../export/menu.tsx'
import { saveTable } from '../export/save.ts'
import { campaignTable } from '../export/tables.ts'
import { AddAccount } from '../parts/add-account.tsx'
import { currenciesWith } from '../parts/currencies.ts'
import { FiguresTable, Legend } from '../parts/figures.tsx'
import { TypedField } from '../parts/typed-field.tsx'
import { hashOf } from '../route.ts'
import { peopleIn } from '../state.ts'
import { CreatorBars } from './creator-bars.tsx'
import { changed, withPartnerships } from './edits.ts'
import { useResult } from './list.tsx'
import { PartnershipCard } from './partnership.tsx'
import { SideBySide, TotalOf } from './side-by-side.tsx'

export function CampaignPage({ campaign }: { campaign: Campaign }) {
  const { say } = useWords(deskCampaignWords)
  const result = useResult(campaign)
  // Side by side once there is somebody to stand beside, and something to say of them.
  const isSeveral = result.partnerships.length > 1 && result.figures.length > 0
  return (
    <main data-part="campaign" class="campaign">
      <p class="small">
        <a href={hashOf('campaigns')}>{say('back')}</a>
      </p>
      <div class="titled">
        <h1>{campaign.name}</h1>
        <Tools campaign={campaign} />
      </div>
      <Facts campaign={campaign} />
      {result.partnerships.length > 0 && <Legend />}
      {result.partnerships.length > 1 && <CreatorBars key="bars" currency={campaign.currency} result={result} />}
      {/* Of one creator the rates stand with them, beside what is normal. */}
      {!isSeveral && result.partnerships.length > 0 && (
        <Totals
          key="totals"
          campaign={campaign}
          result={result.partnerships.length > 1 ? result : { ...result, figures: [] }}
        />
      )}
      {/* Keyed: it must not be taken for what comes and goes around it, and lose what is being typed. */}
      <section key="creators" data-part="creators">
        <h2>{say('partnerships')}</h2>
        {campaign.partnerships.length === 0 && <p class="none">{say('partnerships.none')}</p>}
        <AddPartnership campaign={campaign} />
        <div class="partnerships">
          {result.partnerships.map((one) => (
            <PartnershipCard
              key={accountId(one.partnership.account)}
              campaign={campaign}
              result={one}
              isShort={isSeveral}
            />
          ))}
        </div>
      </section>
      {/* Long: below what is done and looked at first. */}
      {isSeveral && (
        <section key="side" data-part="totals">
          <h2>{say('side')}</h2>
          <SideBySide currency={campaign.currency} result={result} />
        </section>
      )}
      <Worth campaign={campaign} />
    </main>
  )
}

function Tools({ campaign }: { campaign: Campaign }) {
  const { language, say } = useWords(deskCampaignWords)
  const desk = useDesk()
  const table = () => {
    const people = peopleIn(desk.state)
    const nameOf = (id: string) => {
      const one = people.find(({ person }) => person.accounts.some((account) => accountId(account) === id))
      return one ? nameOfPerson(one) : ''
    }
    return campaignTable(campaign, nameOf, language)
  }
  const remove = async () => {
    const key = { kind: 'campaign' as const, id: campaign.id }
    await desk.change([{ deleted: key }], say('did.delete', { name: campaign.name }))
    location.hash = hashOf('campaigns')
  }
  return (
    <div class="buttons">
      <a class="button is-main" href={hashOf('reports', 'new', 'campaign', campaign.id)} data-action="report">
        {say('report')}
      </a>
      <a class="button" href={hashOf('import', 'figures', campaign.id)} data-action="import">
        {say('import')}
      </a>
      <ExportMenu save={(format) => void saveTable(table(), campaign.name, format, language)} />
      <button type="button" data-action="delete" onClick={remove}>
        {say('delete')}
      </button>
    </div>
  )
}

/** Whether amounts stand there that another currency makes others of. */
function hasAmounts({ partnerships, unitValues }: Campaign): boolean {
  const isStated = ({ declared }: Campaign['partnerships'][number]) =>
    DECLARED_FIGURES.some((figure) => isMoney(figure) && declared[figure] !== undefined)
  return partnerships.some(isStated) || Object.keys(unitValues).length > 0
}

function Facts({ campaign }: { campaign: Campaign }) {
  const { say } = useWords(deskCampaignWords)
  const desk = useDesk()
  const set = (edit: Partial<Campaign>) =>
    void desk.change(changed(campaign, edit), say('did.edit', { name: edit.name ?? campaign.name }))
  const optional = (text: string) => (text === '' ? undefined : text)
  const facts = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Just made: its name is what one writes first.
    const isFresh = campaign.name === say('new.name') && campaign.partnerships.length === 0
    if (!isFresh) return
    const field = facts.current?.querySelector<HTMLInputElement>('[data-field="name"]')
    field?.focus()
    field?.select()
  }, [])
  const { name, client, currency, startsOn, endsOn, note } = campaign
  const currencies = currenciesWith(currency)
  return (
    <div class="campaign-facts" ref={facts}>
      <TypedField
        label={say('name')}
        name="name"
        value={name}
        most={200}
        save={(text) => text !== '' && set({ name: text })}
      />
      <TypedField
        label={say('client')}
        name="client"
        value={client ?? ''}
        most={200}
        save={(text) => set({ client: optional(text) })}
      />
      <TypedField
        label={say('from')}
        kind="date"
        value={startsOn ?? ''}
        most={10}
        save={(text) => set({ startsOn: optional(text) })}
      />
      <TypedField
        label={say('to')}
        kind="date"
        value={endsOn ?? ''}
        most={10}
        save={(text) => set({ endsOn: optional(text) })}
      />
      <label class="field">
        <span>{say('currency')}</span>
        <select
          value={currency}
          data-field="currency"
          onChange={({ currentTarget: { value } }) =>
            void desk.change(
              changed(campaign, { currency: value }),
              say(hasAmounts(campaign) ? 'did.currency' : 'did.edit', { name, currency: value }),
            )
          }
        >
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <TypedField
        label={say('note')}
        kind="long"
        value={note ?? ''}
        most={20_000}
        save={(text) => set({ note: optional(text) })}
      />
    </div>
  )
}

/** Sums first, as they were stated, then what they come to. */
export function Totals({ campaign, result }: { campaign: Campaign; result: CampaignResult }) {
  const { say } = useWords(deskCampaignWords)
  const inputs = useWords(campaignWords).say
  const { totals, figures } = result
  const known = DECLARED_FIGURES.filter((name) => totals[name])
  return (
    <section data-part="totals">
      <h2>{say('totals')}</h2>
      {known.length === 0 && <p class="none">{say('totals.none')}</p>}
      <dl class="totals">
        {known.map((name) => (
          <div key={name} data-total={name}>
            <dt>{inputs(`input.${name}`)}</dt>
            <dd>
              <TotalOf name={name} currency={campaign.currency} result={result} />
            </dd>
          </div>
        ))}
      </dl>
      {figures.length > 0 && (
        <FiguresTable
          figures={figures}
          currency={campaign.currency}
          label={say('totals')}
          of={campaign.partnerships.length}
        />
      )}
    </section>
  )
}

function AddPartnership({ campaign }: { campaign: Campaign }) {
  const { say } = useWords(deskCampaignWords)
  const desk = useDesk()
  const taken = useMemo(
    () => new Set(campaign.partnerships.map(({ account }) => accountId(account))),
    [campaign.partnerships],
  )
  return (
    <AddAccount
      label={say('add')}
      taken={taken}
      add={({ account, name }) =>
        void desk.change(withPartnerships(campaign, [account]), say('did.add', { account: name }))
      }
    />
  )
}

function Worth({ campaign }: { campaign: Campaign }) {
  const { language, say } = useWords(deskCampaignWords)
  const inputs = useWords(campaignWords).say
  const desk = useDesk()
  const shell = useWords(shellWords).say
  const written = (value: number | undefined) => (value === undefined ? '' : writeTyped(value, language, 4))
  const amount = (text: string) => exactAmountIn(text, language)
  const set = (name: (typeof VALUED)[number], text: string) => {
    const { [name]: _, ...others } = campaign.unitValues
    const value = amount(text)
    const unitValues = value === undefined ? others : { ...others, [name]: value }
    void desk.change(changed(campaign, { unitValues }), say('did.edit', { name: campaign.name }))
  }
  const { currency } = campaign
  const problem = (text: string) => {
    if (text !== '' && amount(text) === undefined) return shell('not-a-number')
    return canBeIn(currency, text) ? undefined : say('foreign', { currency })
  }
  return (
    <details data-part="worth">
      <summary>{say('worth')}</summary>
      <p class="quiet small">{say('worth.what')}</p>
      <div class="figure-fields">
        {VALUED.map((name) => (
          <TypedField
            key={name}
            name={`worth-${name}`}
            label={inputs(`input.${name}`)}
            value={written(campaign.unitValues[name])}
            most={15}
            problem={problem}
            save={(text) => set(name, text)}
          />
        ))}
      </div>
    </details>
  )
}
