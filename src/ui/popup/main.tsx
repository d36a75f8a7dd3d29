/** Opens the popup on the tab in view. What is kept ready of it is asked for while what draws it is still being loaded. */
import { readyFor, tabInView } from '../client.ts'

const tab = tabInView(new URL(location.href))
const ready = tab.then(readyFor)
void import('./show-tab.tsx').then(({ showTab }) => showTab(tab, 'popup', ready))
