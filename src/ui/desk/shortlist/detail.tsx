/** Everything about the person one stands on, and what can be changed about them. */
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import { type Language, SUSPICIONS } from '../../../core/judgement/signal.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { shellWords } from '../../../i18n/desk-shell.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { words, writeCount, writeRange, writeScore } from '../../../i18n/index.ts'
import { gradeTitle } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { RangeBar } from '../../parts/range-bar.tsx'
import { useDesk } from '../desk.tsx'
import { LevelsList } from '../parts/levels-list.tsx'
import { changeText, shortNetwork } from '../parts/person-text.ts'
import { Accounts } from './accounts.tsx'
import { Edit } from './edit.tsx'
import { edited } from './edits.ts'
import { More } from './more.tsx'
import { pageOf } from './table.tsx'

export function Detail({ one, close }: { one: ListedPerson; close(): void }) {
  const { language, say } = useWords(shortlistWords)
  const shell = useWords(shellWords).say
  return (
    <aside class="detail" aria-label={say('detail.label', { person: nameOfPerson(one) })} data-part="detail">
      <button
        type="button"
        class="text-button detail-close"
        onClick={() => {
          // The line's name would open it again.
          document.querySelector<HTMLElement>('tr.is-current input')?.focus({ preventScroll: true })
          close()
        }}
      >
        {shell('close')}
      </button>
      <h2>
        <a href={pageOf(one)}>
          <PageText text={nameOfPerson(one)} />
        </a>{' '}
        <span class="quiet detail-accounts">{audiencesOf(one, language)}</span>
      </h2>
      <VerdictOf one={one} />
      <Changes one={one} />
      <More key={one.person.id} one={one} />
      <Edit key={one.person.id} one={one} />
      <Accounts one={one} />
    </aside>
  )
}

/** Each network with its audience: IG 48.2K · TT 12.9K. */
function audiencesOf({ summaries }: ListedPerson, language: Language): string {
  return summaries
    .flatMap(({ platform, audience }) =>
      audience ? `${shortNetwork(platform)}\u00a0${writeCount(audience.count, language)}` : [],
    )
    .join(' · ')
}

function VerdictOf({ one: { main } }: { one: ListedPerson }) {
  const { language, say: sayOfPerson } = useWords(personWords)
  const notRead = sayOfPerson('not-read')
  const say = words(language)
  if (!main) return <p class="quiet">{notRead}</p>
  const { score, range, grade } = main
  return (
    <section>
      <p class={`detail-grade tone-${grade}`}>
        <strong>
          {gradeTitle(main, language)}
          {score !== null && ` · ${writeScore(score, language)}`}
        </strong>
      </p>
      <RangeBar score={score} range={range} />
      <p class="quiet small">
        {range && say('score.range', { range: writeRange(...range, 'count', language) })}
        {range && ' · '}
        {say('basis.posts', { count: main.usablePosts })}
      </p>
      <LevelsList about={SUSPICIONS} levelOf={(about) => main.levels[about]} />
    </section>
  )
}

function Changes({ one }: { one: ListedPerson }) {
  const { language, say } = useWords(shortlistWords)
  const desk = useDesk()
  if (one.changes.length === 0) return null
  const fact = one.main?.audience?.fact ?? 'followers'
  const seen = () =>
    desk.change(
      edited([one], () => ({ changesSeenAt: desk.now })),
      say('did.seen', { person: nameOfPerson(one) }),
    )
  return (
    <section data-part="changes">
      <h3 class="changed">
        <span aria-hidden="true">▲ </span>
        {say('changes.title')}
      </h3>
      {one.changes.map((change) => (
        <p key={change.what}>{changeText(change, fact, language)}</p>
      ))}
      <button type="button" class="text-button" onClick={seen}>
        {say('changes.seen')}
      </button>
    </section>
  )
}
