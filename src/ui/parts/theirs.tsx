/** Text that comes from a page: isolated, so that it cannot reorder ours, and cut where it is too long. */
export function Theirs({ text, class: name = '' }: { text: string; class?: string }) {
  return (
    <bdi class={`theirs ${name}`} title={text}>
      {text}
    </bdi>
  )
}
