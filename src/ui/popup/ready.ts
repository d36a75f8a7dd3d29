/** What is kept ready of the tab in view, asked for as soon as this file runs: the answer comes while the rest is set up. */
import { readyFor, tabInView } from '../client.ts'

export const tab = tabInView(new URL(location.href))
export const ready = tab.then(readyFor)
