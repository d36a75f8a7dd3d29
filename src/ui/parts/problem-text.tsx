/** What went wrong: what to do about it, and the line to report. */
import type { Problem } from '../problem.ts'
import { useLanguage } from './language.tsx'

export function ProblemText({ code, detail }: Problem) {
  const { say } = useLanguage()
  return (
    <div role="alert">
      <p class="is-danger">{say(`state.error.${code}`)}</p>
      <p class="quiet">
        <bdi>{detail}</bdi>
      </p>
    </div>
  )
}
