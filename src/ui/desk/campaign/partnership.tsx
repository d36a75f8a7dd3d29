/** One creator's part in a campaign: figures typed or pasted, what they come to, what they contradict. */
import { useEffect, useState } from 'preact/hooks'
import { contradictionsWith } from '../../../core/campaign/contradictions.ts'
import { canBeIn } from '../../../core/campaign/currencies.ts'
import { DECLARED_FIGURES, type DeclaredFigure, isMoney } from '../../../core/campaign/inputs.ts'
import { amountIn, pastedFigures } from '../../../core/campaign/names.ts'
import type { Campaign } from '../../../core/desk/campaign.ts'
import type { PartnershipResult } from '../../../core/desk/campaign-result.ts'
import { type AccountName, accountId } from '../../../core/desk/fields.ts'
import { nameOfPerson, personWith } from '../../../core/desk/listed.ts'
import type { Count } from '../../../core/profile/facts.ts'
import type { Profile } from '../../../core/profile/profile.ts'
import { campaignWords } from '../../../i18n/campaign.ts'
import { deskCampaignWords } from '../../../i18n/desk-campaign.ts'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { writeCount, writeList, writeTyped, writeValue } from '../../../i18n/index.ts'
import { networkName } from '../../../i18n/phrases.ts'
import { normsOf } from '../../../networks/norms.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { useDesk } from '../desk.tsx'
import { Contradictions, FiguresTable } from '../parts/figures.tsx'
import { TypedField } from '../parts/typed-field.tsx'
import { hashOf } from '../route.ts'
import { documentsOf } from '../state.ts'
import { AudienceOf } from './audience.tsx'
import { edited, type Figures, withFigures, withoutPartnership } from './edits.ts'

type Props = { campaign: Campaign; result: PartnershipResult }

/** `isShort`: its figures stand elsewhere too, and are folded. */
export function PartnershipCard({ campaign, result, isShort }: Props & { isShort: boolean }) {
  const { say } = useWords(deskCampaignWords)
  const desk = useDesk()
  const { account, posts } = result.partnership
  const name = useNameOf(account)
  const profile = useProfile(account)
  const contradictions = profile
    ? contradictionsWith(result.inputs, profile, normsOf(account.platform), posts)
    : result.contradictions
  const figures = result.figures.length > 0 && (
    <FiguresTable figures={result.figures} currency={campaign.currency} label={name} />
  )
  const remove = () => desk.change(withoutPartnership(campaign, account), say('did.remove', { account: name }))
  return (
    <section class="partnership" aria-label={name} data-account={accountId(account)}>
      <div class="titled">
        <h3>
          <a href={hashOf('account', account.platform, account.handle)}>
            <PageText text={name} />
          </a>{' '}
          <span class="quiet small">{networkName(account.platform)}</span>
        </h3>
        <button type="button" class="text-button" onClick={remove}>
          {say('remove')}
        </button>
      </div>
      <Observed result={result} />
      {figures && !isShort && figures}
      <Contradictions found={contradictions} />
      {figures && isShort && (
        <details data-part="figures">
          <summary>{say('detail')}</summary>
          {figures}
        </details>
      )}
      <EnterFigures campaign={campaign} result={result} name={name} />
      <AudienceOf account={account} name={name} />
    </section>
  )
}

export function useNameOf(account: AccountName): string {
  const { state } = useDesk()
  const person = personWith(documentsOf(state, 'person'), account)
  const main = state.summaries.get(accountId(account))
  return person ? nameOfPerson({ person, ...(main && { main }) }) : (main?.name ?? `@${account.handle}`)
}

/** All that was read of an account; undefined until it is here, and where nothing was. */
function useProfile(account: AccountName): Profile | undefined {
  const desk = useDesk()
  const id = accountId(account)
  const readAt = desk.state.summaries.get(id)?.readAt
  const [profile, setProfile] = useState<Profile | undefined>(undefined)
  useEffect(() => {
    let isWanted = readAt !== undefined
    if (isWanted)
      desk.account(account).then(
        (details) => isWanted && setProfile(details?.profile),
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [id, readAt])
  return profile
}

/** What was seen of the account, beside what it declares. */
function Observed({ result: { summary } }: { result: PartnershipResult }) {
  const { language, say } = useWords(deskCampaignWords)
  const rate = summary?.engagement
  if (!rate) return <p class="quiet small">{say('observed.none')}</p>
  return <p class="small">{say('observed', { rate: writeValue(rate.rate, 'share', language), count: rate.posts })}</p>
}

function EnterFigures({ campaign, result, name }: Props & { name: string }) {
  const { language, say } = useWords(deskCampaignWords)
  const shell = useWords(shellWords).say
  const inputs = useWords(campaignWords).say
  const desk = useDesk()
  const { account, declared, posts } = result.partnership
  const isEmpty = Object.keys(declared).length === 0
  const [isOpen, setOpen] = useState(isEmpty)
  const set = (figures: Figures) =>
    desk.change(
      withFigures(campaign, account, figures),
      say('did.figures', { account: name, count: Object.keys(figures).length }),
    )
  const setPosts = (text: string) =>
    desk.change(
      edited(campaign, account, () => ({ posts: Number(text) })),
      say('did.figures', { account: name, count: 1 }),
    )
  const { currency } = campaign
  const problemOf = (figure: DeclaredFigure) => (text: string) => {
    if (text !== '' && amountIn(text, language) === undefined) return shell('not-a-number')
    return isMoney(figure) && !canBeIn(currency, text) ? say('foreign', { currency }) : undefined
  }
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-part="enter">
      <summary>{say('edit')}</summary>
      {isOpen && (
        <>
          <p class="quiet small">{say('edit.what')}</p>
          <div class="figure-fields">
            {DECLARED_FIGURES.map((figure) => (
              <TypedField
                key={figure}
                name={figure}
                label={capital(inputs(`input.${figure}`))}
                value={typedAs(declared[figure], language)}
                most={30}
                problem={problemOf(figure)}
                save={(text) => void set({ [figure]: amountIn(text, language) })}
              />
            ))}
            <TypedField
              label={say('posts')}
              value={String(posts)}
              most={4}
              problem={(text) => (/^[1-9]\d{0,2}$/.test(text) ? undefined : shell('not-a-number'))}
              save={(text) => void setPosts(text)}
            />
          </div>
          <Paste set={set} currency={currency} />
        </>
      )}
    </details>
  )
}

function Paste({ set, currency }: { set(figures: Figures): Promise<boolean>; currency: string }) {
  const { language, say } = useWords(deskCampaignWords)
  const inputs = useWords(campaignWords).say
  const [text, setText] = useState('')
  const [told, tell] = useState('')
  const read = () => {
    const { figures, foreign, unread } = pastedFigures(text, language, currency)
    const names = Object.keys(figures) as DeclaredFigure[]
    const parts = [
      names.length > 0
        ? say('paste.read', {
            figures: writeList(
              names.map((one) => inputs(`input.${one}`)),
              language,
            ),
          })
        : foreign.length === 0 && say('paste.nothing'),
      ...(foreign.length > 0 ? [say('paste.foreign', { lines: foreign.slice(0, 5).join(' · '), currency })] : []),
      ...(unread.length > 0 ? [say('paste.unread', { lines: unread.slice(0, 5).join(' · ') })] : []),
    ]
    tell(parts.filter(Boolean).join(' '))
    if (names.length === 0) return
    void set(figures)
    // What has to be converted is at hand.
    setText(foreign.join('\n'))
  }
  return (
    <div class="paste">
      <label class="field">
        <span>{say('paste')}</span>
        <textarea
          rows={3}
          maxLength={20_000}
          placeholder={say('paste.what')}
          data-field="paste"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="button" disabled={text.trim() === ''} data-action="read-pasted" onClick={read}>
        {say('paste.do')}
      </button>
      <p class="small" role="status">
        {told}
      </p>
    </div>
  )
}

/** As one types it: all digits of an exact figure, a rounded one as it was rounded. */
function typedAs(figure: number | Count | undefined, language: 'en' | 'fr'): string {
  if (figure === undefined) return ''
  if (typeof figure !== 'number') return writeCount(figure, language)
  return writeTyped(figure, language)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
