/**
 * What stands in each column of a line. Functions, not components: a screen has three hundred cells, and scrolling draws
 * most of them in one frame.
 */
import type { VNode } from 'preact'
import { accountId } from '../../../core/desk/fields.ts'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import type { Column } from '../../../core/desk/saved-view.ts'
import type { AccountSummary } from '../../../core/desk/summary.ts'
import type { Language, Suspicion } from '../../../core/judgement/signal.ts'
import type { SayIn } from '../../../i18n/bilingual.ts'
import type { personWords } from '../../../i18n/desk-person.ts'
import { writeAgo, writeCount, writeInFull, writeMoney, writeScore } from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import { changeText, shortNetwork, stageText } from '../parts/person-text.ts'
import { rateStrip } from '../parts/rate-strip.tsx'

/** `now`: ISO 8601, what is days ago is counted from there. */
export type Around = { now: string; language: Language; say: SayIn<(typeof personWords)['en']> }

/** After so many days what was read may no longer hold: our own choice, a month. */
const STALE_DAYS = 30

/** The networks of a person, in short. */
export function networks({ person }: ListedPerson): VNode {
  return (
    <span class="person-networks quiet">
      {person.accounts.map((account) => (
        <abbr key={accountId(account)} title={`${networkName(account.platform)}: @${account.handle}`}>
          {shortNetwork(account.platform)}
        </abbr>
      ))}
    </span>
  )
}

/** A mark where something is new; nothing where nothing is. */
export function changed({ changes, main }: ListedPerson, { language, say }: Around): VNode | null {
  if (changes.length === 0) return null
  const fact = main?.audience?.fact ?? 'followers'
  return (
    <span class="changed" title={changes.map((change) => changeText(change, fact, language)).join('\n')}>
      {' '}
      <span aria-hidden="true">▲ </span>
      <span class="changed-word">{say('changed')}</span>
    </span>
  )
}

export function cell(one: ListedPerson, column: Column, around: Around): VNode {
  const { language, say } = around
  const { person, main, isSaved } = one
  switch (column) {
    case 'stage': {
      // Why somebody was refused is longer than a cell: it is in the title, and in the pane beside.
      return (
        <span class={isSaved ? 'stage' : 'quiet'} title={stageText(person, isSaved, language)}>
          {say(isSaved ? `stage.${person.stage}` : 'stage.unsaved')}
        </span>
      )
    }
    case 'tags':
      return clipped(person.tags.join(', '))
    case 'owner':
      return clipped(person.owner)
    case 'price':
      return person.price ? <span>{writeMoney(person.price.amount, person.price.currency, language)}</span> : nothing()
  }
  if (!main) return column === 'score' ? <span class="quiet">{say('not-read')}</span> : nothing()
  switch (column) {
    case 'score':
      return score(main, around)
    case 'likes':
    case 'followers':
    case 'stories':
      return level(main, column, around)
    case 'engagement':
      return main.engagement ? rateStrip(main.engagement, around) : <span class="quiet">{say('engagement.needs')}</span>
    case 'audience':
      return main.audience ? (
        <span title={`${writeInFull(main.audience.count, language)} ${say(`audience.${main.audience.fact}`)}`}>
          {writeCount(main.audience.count, language)}
        </span>
      ) : (
        nothing()
      )
    case 'views':
      return views(main, around)
    case 'seen':
      return seen(main.readAt, around)
  }
}

function score(account: AccountSummary, { language, say }: Around): VNode {
  if (account.score === null || !account.range) {
    return (
      <span class="quiet" title={say('score.none.title')}>
        {say(account.isPrivate ? 'score.private' : 'score.none')}
      </span>
    )
  }
  const [low, high] = account.range
  return (
    <>
      <strong class={`tone-${account.grade}`} title={gradeTitle(account, language)}>
        {writeScore(account.score, language)}
      </strong>{' '}
      <span class="quiet">
        {writeScore(low, language)}–{writeScore(high, language)}
      </span>
    </>
  )
}

function level({ levels }: AccountSummary, about: Suspicion, { say }: Around): VNode {
  const found = levels[about] ?? 'unknown'
  if (found === 'unknown') {
    return (
      <span class="quiet" title={say('level.unknown.title')}>
        {about === 'stories' ? say('not-seen') : say('level.unknown')}
      </span>
    )
  }
  return <span class={`tone-${found} level-${found}`}>{say(`level.${found}`)}</span>
}

function views({ views }: AccountSummary, { language, say }: Around): VNode {
  if (!views) return nothing()
  const [value = '', low = '', high = ''] = [views.value, views.low, views.high].map((count) =>
    writeCount(count, language),
  )
  return <span title={say('views.label', { value, low, high, count: views.posts })}>{value}</span>
}

function seen(at: string, { now, language, say }: Around): VNode {
  const ago = writeAgo(at, now, language)
  const isStale = Date.parse(now) - Date.parse(at) > STALE_DAYS * 86_400_000
  return isStale ? (
    <span class="tone-mixed" title={say('stale', { ago })}>
      {ago}
    </span>
  ) : (
    <span class="quiet">{ago}</span>
  )
}

function clipped(text: string | undefined): VNode {
  if (!text) return nothing()
  return (
    <span class="clipped" title={text}>
      {text}
    </span>
  )
}

function nothing(): VNode {
  return (
    <span class="quiet" aria-hidden="true">
      –
    </span>
  )
}
