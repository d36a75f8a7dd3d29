/** Which drawn line shows whom: a line that is no longer needed is written anew, which is cheaper than to make another. */

/** By person: the number of the line that shows them. */
export type Slots = ReadonlyMap<string, number>

/**
 * Who was shown keeps their line. The others get the lines that became free, in order, and new ones where there are too
 * few. The line of `kept`, who may have the keyboard's focus, is never written anew for somebody else.
 */
export function nextSlots(before: Slots, ids: readonly string[], kept: string | undefined): Slots {
  const shown = new Set(ids)
  const free = [...before].flatMap(([id, slot]) => (shown.has(id) || id === kept ? [] : [slot])).reverse()
  let last = Math.max(-1, ...before.values())
  return new Map(
    ids.map((id) => {
      const slot = before.get(id) ?? free.pop()
      if (slot === undefined) last += 1
      return [id, slot ?? last]
    }),
  )
}
