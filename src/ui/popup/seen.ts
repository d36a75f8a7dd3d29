import type { Sight } from '../../messages/index.ts'

/** What there is to see once a page was judged. */
export type Seen = Extract<Sight, { state: 'seen' }>
