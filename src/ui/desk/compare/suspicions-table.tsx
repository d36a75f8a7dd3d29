/** What was checked of each who is compared, and what was seen. */
import { type ListedPerson, nameOfPerson } from '../../../core/desk/listed.ts'
import type { Language } from '../../../core/judgement/signal.ts'
import { SUSPICIONS } from '../../../core/judgement/signal.ts'
import { compareWords } from '../../../i18n/desk-compare.ts'
import { signalWords, words, writeAgo, writeCount, writeInFull } from '../../../i18n/index.ts'
import { gradeTitle, networkName } from '../../../i18n/phrases.ts'
import { useWords } from '../../parts/language.tsx'
import { LevelWords } from '../../parts/level.tsx'
import { PageText } from '../../parts/page-text.tsx'
import { useDesk } from '../desk.tsx'
import { Scrolled } from '../parts/scrolled.tsx'

export function SuspicionsTable({ people }: { people: readonly ListedPerson[] }) {
  const { language, say } = useWords(compareWords)
  const { now } = useDesk()
  const common = words(language)
  return (
    <section class="measure" aria-labelledby="measure-suspicions">
      <h2 id="measure-suspicions">{say('suspicions')}</h2>
      <Scrolled label={say('suspicions')}>
        <table class="suspicions">
          <thead>
            <tr>
              <td />
              {SUSPICIONS.map((about) => (
                <th key={about} scope="col">
                  {common(`suspicion.${about}`)}
                </th>
              ))}
              <th scope="col">{say('signs')}</th>
              <th scope="col">{say('read')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.person.id}>
                <th scope="row">
                  <PageText text={nameOfPerson(one)} />
                  {one.main && (
                    <span class={`verdict-word tone-${one.main.grade}`}>{gradeTitle(one.main, language)}</span>
                  )}
                  {one.main && (
                    <span class="quiet">
                      {networkName(one.main.platform)}
                      {one.main.audience && (
                        <span title={writeInFull(one.main.audience.count, language)}>
                          {' '}
                          {writeCount(one.main.audience.count, language)}
                        </span>
                      )}
                    </span>
                  )}
                </th>
                {SUSPICIONS.map((about) => (
                  <td key={about}>
                    <LevelWords level={one.main?.levels[about] ?? 'unknown'} />
                  </td>
                ))}
                <td>{signsText(one, language) || say('signs.none')}</td>
                <td>{one.main ? writeAgo(one.main.readAt, now, language) : say('not-seen')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  )
}

function signsText({ main }: ListedPerson, language: Language): string {
  return (main?.signs ?? []).map((id) => signalWords(id, language)?.title ?? id).join(' · ')
}
