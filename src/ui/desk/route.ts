/** Where in the desk one is: `#/account/instagram/mira.demo` is the page `account` with two arguments. */

export type Route = { page: string; rest: readonly string[] }

const FIRST: Route = { page: 'shortlist', rest: [] }

export function routeOf(hash: string): Route {
  const [page, ...rest] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded)
  return page === undefined ? FIRST : { page, rest }
}

/** More than a screen is high: so many lines are drawn before the others of a long list have come. */
const FIRST_LINES = 60

/** Of how many accounts a page needs to know before it is drawn; undefined where that is all of them. */
export function latestFor({ page }: Route): number | undefined {
  return page === FIRST.page ? FIRST_LINES : undefined
}

/** The address of a page, to be used in a link. */
export function hashOf(page: string, ...rest: readonly string[]): string {
  return `#/${[page, ...rest].map(encodeURIComponent).join('/')}`
}

/** An address that somebody damaged is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
