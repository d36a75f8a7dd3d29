/** What stands beside the list while nobody is chosen: what changed lately, and what to do next. */
import { useMemo } from 'preact/hooks'
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Stage } from '../../../core/desk/person.ts'
import { shortlistWords } from '../../../i18n/desk-shortlist.ts'
import { useWords } from '../../parts/language.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { useDesk } from '../desk.tsx'
import { changeText } from '../parts/person-text.ts'
import { hashOf } from '../route.ts'
import { leftToDo } from '../to-do.ts'
import { accountsOf, comparisonOf, FEWEST_COMPARED, MOST_COMPARED } from './compared.ts'

/** More would be the list again. */
const MOST_CHANGED = 5

type Props = { people: readonly ListedPerson[]; enter(id: string): void; show(stage: Stage): void }

export function Overview({ people, enter, show }: Props) {
  const { say } = useWords(shortlistWords)
  const changed = useMemo(() => people.filter(({ changes }) => changes.length > 0), [people])
  return (
    <aside class="detail is-overview" aria-label={say('overview.title')} data-part="overview">
      <h2>{say('overview.title')}</h2>
      <ToDo people={people} show={show} />
      {changed.length > 0 && (
        <section>
          <h3>{say('overview.changed')}</h3>
          <ul class="overview-lines">
            {changed.slice(0, MOST_CHANGED).map((one) => (
              <Changed key={one.person.id} one={one} enter={enter} />
            ))}
          </ul>
        </section>
      )}
      <p class="quiet small">{say('detail.none')}</p>
    </aside>
  )
}

function ToDo({ people, show }: Pick<Props, 'people' | 'show'>) {
  const { say } = useWords(shortlistWords)
  const { state } = useDesk()
  const left = useMemo(() => (state.missing > 0 ? 0 : leftToDo(state)), [state])
  const stages = useMemo(() => countStages(people), [people])
  const candidates = useMemo(
    () => accountsOf(people.filter(({ person, isSaved }) => isSaved && person.stage === 'candidate')),
    [people],
  )
  const canCompare = candidates.length >= FEWEST_COMPARED && candidates.length <= MOST_COMPARED
  const toCheck = stages.get('toCheck') ?? 0
  return (
    <ul class="overview-lines">
      {left > 0 && (
        <li>
          <a href={hashOf('screening')}>{say('overview.screen', { count: left })}</a>
        </li>
      )}
      {toCheck > 0 && (
        <li>
          <button type="button" class="text-button" data-action="show-to-check" onClick={() => show('toCheck')}>
            {say('overview.check', { count: toCheck })}
          </button>
        </li>
      )}
      {canCompare && (
        <li>
          <a href={comparisonOf(candidates)}>{say('overview.compare', { count: candidates.length })}</a>
        </li>
      )}
      {left === 0 && (
        <li>
          <a href={hashOf('screening')}>{say('overview.add')}</a>
        </li>
      )}
    </ul>
  )
}

function Changed({ one, enter }: { one: ListedPerson; enter(id: string): void }) {
  const { language } = useWords(shortlistWords)
  const fact = one.main?.audience?.fact ?? 'followers'
  return (
    <li>
      <button type="button" class="text-button" onClick={() => enter(one.person.id)}>
        <span class="changed" aria-hidden="true">
          ▲{' '}
        </span>
        <PageText text={nameOfPerson(one)} />
      </button>
      {one.changes.map((change) => (
        <p key={change.what} class="small">
          {changeText(change, fact, language)}
        </p>
      ))}
    </li>
  )
}

function countStages(people: readonly ListedPerson[]): Map<Stage, number> {
  const counts = new Map<Stage, number>()
  for (const { person, isSaved } of people) {
    if (isSaved) counts.set(person.stage, (counts.get(person.stage) ?? 0) + 1)
  }
  return counts
}
