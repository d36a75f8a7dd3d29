import type { PopupState } from '../../messages/index.ts'

/** What there is to see once a page was judged. */
export type Seen = Extract<PopupState, { state: 'seen' }>
