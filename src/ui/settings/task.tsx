/** Something that takes a while: how far it is, what came of it, what went wrong. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage } from '../parts/language.tsx'
import { ProblemText } from '../parts/problem-text.tsx'
import { type Problem, problemOf } from '../problem.ts'

/** What a task is doing: nothing yet, so much of its work, done, or stopped by a problem. */
export type Doing<Result> = { progress: number } | { result: Result } | { problem: Problem } | undefined

export function useTask<Result>(): [
  Doing<Result>,
  (task: (onProgress: (done: number) => void) => Promise<Result>) => void,
] {
  const [doing, setDoing] = useState<Doing<Result>>(undefined)
  const start = (task: (onProgress: (done: number) => void) => Promise<Result>) => {
    setDoing({ progress: 0 })
    task((progress) => setDoing({ progress })).then(
      (result) => setDoing({ result }),
      (error: unknown) => setDoing({ problem: problemOf(error) }),
    )
  }
  return [doing, start]
}

export function Report<Result>({
  doing,
  children,
}: {
  doing: Doing<Result>
  children(result: Result): ComponentChildren
}) {
  const { say } = useLanguage()
  const label =
    doing && 'progress' in doing ? say('options.working', { percent: Math.round(doing.progress * 100) }) : ''
  return (
    <>
      {doing && 'progress' in doing && <progress aria-label={label} value={doing.progress} />}
      <div class="report" role="status">
        {doing && 'result' in doing && children(doing.result)}
      </div>
      {doing && 'problem' in doing && <ProblemText {...doing.problem} />}
    </>
  )
}
