/**
 * What stands in each column of a line. Functions, not components, and hardly an element beside the cell's own: a screen
 * has three hundred cells, and scrolling draws them in a few frames.
 */
import type { ComponentChildren, VNode } from 'preact'
import type { ListedPerson } from '../../../core/desk/listed.ts'
import type { Column } from '../../../core/desk/saved-view.ts'
import type { AccountSummary } from '../../../core/desk/summary.ts'
import type { Language, Suspicion } from '../../../core/judgement/signal.ts'
import type { SayIn } from '../../../i18n/bilingual.ts'
import type { personWords } from '../../../i18n/desk-person.ts'
import type { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { writeAgo, writeCount, writeInFull, writeMoney, writeScore } from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import { changeText, shortNetwork, stageText } from '../parts/person-text.ts'
import { rateStrip } from '../parts/rate-strip.tsx'

/** `now`: ISO 8601, what is days ago is counted from there. */
export type Around = {
  now: string
  language: Language
  say: SayIn<(typeof personWords)['en']>
  sayOfList: SayIn<(typeof shortlistWords)['en']>
}

/** `tone`: classes of the cell; `title`: what is said of it when one points there. */
export type Cell = { shown: ComponentChildren; tone?: string; title?: string }

/** After so many days what was read may no longer hold: our own choice, a month. */
const STALE_DAYS = 30

const NOTHING: Cell = { shown: '–', tone: 'quiet' }

/** The networks of a person, in short. */
export function networks({ person: { accounts } }: ListedPerson): VNode {
  return (
    <abbr
      class="person-networks quiet"
      title={accounts.map(({ platform, handle }) => `${networkName(platform)}: @${handle}`).join('\n')}
    >
      {accounts.map(({ platform }) => shortNetwork(platform)).join(' ')}
    </abbr>
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

export function cellOf(one: ListedPerson, column: Column, around: Around): Cell {
  const { language, say } = around
  const { person, main, isSaved } = one
  switch (column) {
    case 'stage': {
      const text = say(isSaved ? `stage.${person.stage}` : 'stage.unsaved')
      // Why somebody was refused is longer than a cell: it is in the title, and in the pane beside.
      const title = stageText(person, isSaved, language)
      return isSaved ? { shown: <span class="stage">{text}</span>, title } : { shown: text, tone: 'quiet', title }
    }
    case 'tags':
      return clipped(person.tags.join(', '))
    case 'owner':
      return clipped(person.owner)
    case 'price':
      return person.price ? { shown: writeMoney(person.price.amount, person.price.currency, language) } : NOTHING
  }
  if (!main) return column === 'score' ? { shown: say('not-read'), tone: 'quiet' } : NOTHING
  switch (column) {
    case 'score':
      return score(main, around)
    case 'likes':
    case 'followers':
    case 'stories':
      return level(main, column, around)
    case 'engagement':
      return main.engagement
        ? { shown: rateStrip(main.engagement, around) }
        : { shown: say('engagement.needs'), tone: 'quiet' }
    case 'audience':
      return main.audience
        ? {
            shown: writeCount(main.audience.count, language),
            title: `${writeInFull(main.audience.count, language)} ${say(`audience.${main.audience.fact}`)}`,
          }
        : NOTHING
    case 'views':
      return views(main, around)
    case 'seen':
      return seen(main.readAt, around)
  }
}

function score(account: AccountSummary, { language, say }: Around): Cell {
  if (account.score === null || !account.range) {
    const shown = say(account.isPrivate ? 'score.private' : 'score.none')
    return { shown, tone: 'quiet', title: say('score.none.title') }
  }
  const [low, high] = account.range
  return {
    shown: [
      <strong key="score" class={`tone-${account.grade}`}>
        {writeScore(account.score, language)}
      </strong>,
      ` ${writeScore(low, language)}–${writeScore(high, language)}`,
    ],
    tone: 'quiet',
    title: gradeTitle(account, language),
  }
}

function level({ levels }: AccountSummary, about: Suspicion, { say }: Around): Cell {
  const found = levels[about] ?? 'unknown'
  if (found === 'unknown') {
    const shown = about === 'stories' ? say('not-seen') : say('level.unknown')
    return { shown, tone: 'quiet', title: say('level.unknown.title') }
  }
  return { shown: say(`level.${found}`), tone: `tone-${found} level-${found}` }
}

function views({ views }: AccountSummary, { language, say }: Around): Cell {
  if (!views) return NOTHING
  const [value = '', low = '', high = ''] = [views.value, views.low, views.high].map((count) =>
    writeCount(count, language),
  )
  return { shown: value, title: say('views.label', { value, low, high, count: views.posts }) }
}

function seen(at: string, { now, language, say }: Around): Cell {
  const ago = writeAgo(at, now, language)
  const isStale = Date.parse(now) - Date.parse(at) > STALE_DAYS * 86_400_000
  return isStale ? { shown: ago, tone: 'tone-mixed', title: say('stale', { ago }) } : { shown: ago, tone: 'quiet' }
}

function clipped(text: string | undefined): Cell {
  return text ? { shown: <bdi>{text}</bdi>, title: text } : NOTHING
}
