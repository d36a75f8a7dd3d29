/** What is decided about an account of the queue: the stage of whoever it belongs to, and why somebody was refused. */
import { personWith } from '../../../core/desk/listed.ts'
import { type Person, personOf, type Stage } from '../../../core/desk/person.ts'
import type { QueueProgress } from '../../../core/desk/progress.ts'
import type { QueueItem } from '../../../core/desk/queue-item.ts'
import { personWords } from '../../../i18n/desk-person.ts'
import { screeningWords } from '../../../i18n/desk-screening.ts'
import { useWords } from '../../parts/language.tsx'
import { useDesk, written } from '../desk.tsx'
import { StageSelect } from '../parts/stage-select.tsx'
import { TypedField } from '../parts/typed-field.tsx'
import { documentsOf } from '../state.ts'
import { isLeft } from '../to-do.ts'

/** Somebody's name where it is known, else their handle. */
export function shownName({ name, handle }: QueueItem): string {
  return name ?? `@${handle.replace(/^@/, '')}`
}

/** Puts whoever was looked at on the list, at a stage. Whoever is decided about is done with, however much was read. */
export function Decide({ one }: { one: QueueProgress }) {
  const { item } = one
  const { say } = useWords(screeningWords)
  const stages = useWords(personWords).say
  const desk = useDesk()
  const known = useOwner(item)
  const decide = (stage: Stage) => {
    const { name, note } = item
    const fresh = {
      ...personOf(accountOf(item)),
      ...(name !== undefined && { name }),
      ...(note !== undefined && { note }),
    }
    const what = say('did.stage', { account: shownName(item), stage: stages(`stage.${stage}`) })
    const changes = [written<Person>({ ...(known ?? fresh), stage }, desk.now)]
    if (isLeft(one) && stage !== 'toCheck') changes.push(written<QueueItem>({ ...item, isDone: true }, desk.now))
    return desk.change(changes, what)
  }
  return (
    <StageSelect
      label={`${say('decide')}: ${shownName(item)}`}
      stage={known?.stage}
      set={(stage) => void decide(stage)}
    />
  )
}

/** Of whoever was refused, and at once where that is done. */
export function WhyRefused({ item }: { item: QueueItem }) {
  const { say } = useWords(screeningWords)
  const own = useWords(personWords).say
  const desk = useDesk()
  const person = useOwner(item)
  if (person?.stage !== 'refused') return null
  const save = (text: string) => {
    const { refusal: _, ...others } = person
    const changed = text === '' ? others : { ...others, refusal: text }
    void desk.change([written<Person>(changed, desk.now)], say('did.why', { account: shownName(item) }))
  }
  return (
    <div class="queue-why">
      <TypedField kind="long" label={own('why')} name="refusal" value={person.refusal ?? ''} most={500} save={save} />
    </div>
  )
}

function accountOf({ platform, handle }: QueueItem) {
  return { platform, handle }
}

/** Whoever on the list the account belongs to. */
function useOwner(item: QueueItem): Person | undefined {
  const { state } = useDesk()
  return personWith(documentsOf(state, 'person'), accountOf(item))
}
