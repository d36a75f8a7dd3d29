/** The picker's script: waits for the worker's word, picks, and says what was taught. */
import { runtime, tellWorker } from '../../browser/page.ts'
import type { FromPicker, ToPage } from '../../messages/index.ts'
import type { LessonInMaking } from '../../networks/taught/teach.ts'
import { pick } from './picker.ts'

const READY = Symbol.for('bonafide:picker')
type World = { [READY]?: true }

/** `lessonOn`: what can be taught of a page. Hears the worker once, however often the script is put into the page. */
export function startPicker(lessonOn: (page: Document, url: URL) => LessonInMaking | undefined): void {
  const world = globalThis as World
  if (world[READY]) return
  world[READY] = true
  let end = () => {}
  runtime.onMessage.addListener((message: unknown, sender: { id?: string }) => {
    const command = message as ToPage
    // Only the extension itself can send here; the page cannot.
    if (sender.id !== runtime.id || command.say !== 'worker:teach') return undefined
    end()
    end = pick(document, {
      language: command.language,
      lesson: lessonOn(document, new URL(location.href)),
      keep: (lesson) => tellWorker({ say: 'picker:taught', lesson } satisfies FromPicker),
    })
    return undefined
  })
}
