/** Text that comes from a page: isolated, so that it cannot reorder ours, and cut where it is too long. */
import { plainLine } from '../../core/profile/readable.ts'

export function PageText({ text, class: name = '' }: { text: string; class?: string }) {
  const shown = plainLine(text)
  return (
    <bdi class={`page-text ${name}`} title={shown}>
      {shown}
    </bdi>
  )
}
