/** Opens the desk. What it shows takes longest to come: it is asked for while the desk itself is still being loaded. */
import { deskClient } from './client.ts'
import { loadPage } from './page-files.ts'
import { latestFor, routeOf } from './route.ts'

const route = routeOf(location.hash)
const first = deskClient.list(latestFor(route))
// Who draws the desk hears of it.
first.catch(() => {})
// The desk asks for it again, and for what did not come.
loadPage(route.page).catch(() => {})
void import('./open.tsx').then(({ openDesk }) => openDesk(first))
