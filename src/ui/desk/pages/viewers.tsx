/** Who keeps viewing the user's own stories. */
import { useEffect, useState } from 'preact/hooks'
import type { StoryViewers } from '../../../core/answers.ts'
import { askWorker } from '../../ask-worker.ts'
import { problemOf } from '../../problem.ts'
import '../viewers/viewers.css'
import { Viewers, type ViewersShown } from '../viewers/viewers.tsx'

export default function ViewersPage() {
  const [shown, setShown] = useState<ViewersShown>({})
  useEffect(() => {
    askWorker<StoryViewers[]>({ say: 'options:viewers' }).then(
      (networks) => setShown({ networks }),
      (error: unknown) => setShown({ problem: problemOf(error) }),
    )
  }, [])
  return (
    <main class="viewers-page" data-part="viewers">
      <Viewers {...shown} />
    </main>
  )
}
