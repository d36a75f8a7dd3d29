/** What went wrong: what to do about it, and the line to report. */
import type { Problem } from '../problem.ts'
import { useLanguage } from './language.tsx'

/** `advice`: what to do, in place of what usually helps. */
export function ProblemText({ code, detail, advice }: Problem & { advice?: string | undefined }) {
  const { say } = useLanguage()
  // The first sentence says what happened, the others what to do.
  const [what = '', ...others] = say(`state.error.${code}`).split(/(?<=[.]) /)
  const rest = advice ?? others.join(' ')
  return (
    <div role="alert">
      <p class="is-danger">
        <strong>{what}</strong>
      </p>
      {rest !== '' && <p>{rest}</p>}
      <p class="quiet">
        <bdi>{detail}</bdi>
      </p>
    </div>
  )
}
