/** Patterns that are made when they are first used. */

/**
 * For patterns with Unicode properties, of which a browser makes lists of hundreds of ranges as soon as it sees them
 * written in a script: a millisecond of every page for a handful of patterns that most pages never need.
 */
export function pattern(source: string | (() => string), flags: string): () => RegExp {
  let made: RegExp | undefined
  return () => {
    made ??= new RegExp(typeof source === 'string' ? source : source(), flags)
    return made
  }
}
