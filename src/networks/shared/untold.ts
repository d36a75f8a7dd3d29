/** What a network's pages do not tell, or what of them is not read: for people, who must not take silence for zero. */

/** What anybody expects to be told of an account and of a post. */
type ExpectedFact = (typeof EXPECTED)[number]
export const EXPECTED = [
  ...(['followers', 'following', 'posts'] as const),
  ...(['likes', 'comments', 'views', 'shares', 'saves'] as const),
]

/** `unread`: each expected fact that no page of the network gives here, and why. `pages`: kinds of page that are not read. */
export type Limits = { unread: Readonly<Partial<Record<ExpectedFact, string>>>; pages?: readonly string[] }

export const NOT_SHOWN = 'not shown'
export const AUTHOR_ALONE = 'shown to the author alone'
export const NO_PAGE = 'no page was at hand'
