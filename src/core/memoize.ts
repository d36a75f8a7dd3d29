/**
 * What is worked out of an object that never changes (a list of signs, the norms of a network) is worked out once: several
 * ask for it. It is forgotten with the object.
 */
export function memoizePerObject<Whole extends object, Part>(workOut: (whole: Whole) => Part): (whole: Whole) => Part {
  const known = new WeakMap<Whole, { part: Part }>()
  return (whole) => {
    const found = known.get(whole)
    if (found) return found.part
    const part = workOut(whole)
    known.set(whole, { part })
    return part
  }
}

/**
 * The same where several ask for one object after the other, as for a profile while it is judged: only what was worked out
 * of the last one is kept. What is remembered of each by itself costs the garbage collector more than it spares.
 */
export function memoizeLast<Whole extends object, Part>(workOut: (whole: Whole) => Part): (whole: Whole) => Part {
  let last: { whole: Whole; part: Part } | undefined
  return (whole) => {
    if (last?.whole !== whole) last = { whole, part: workOut(whole) }
    return last.part
  }
}
