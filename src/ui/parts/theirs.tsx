/** Text that comes from a page: isolated, so that it cannot reorder ours, and cut where it is too long. */
/** Letters that reorder what follows them; nobody's name needs them. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g

export function Theirs({ text, class: name = '' }: { text: string; class?: string }) {
  const shown = text.replace(REORDERING, '')
  return (
    <bdi class={`theirs ${name}`} title={shown}>
      {shown}
    </bdi>
  )
}
