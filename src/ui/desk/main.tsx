/** Opens the desk. What it shows takes longest to come: it is asked for while the desk itself is still being loaded. */
import { deskClient } from './client.ts'
import { latestFor, routeOf } from './route.ts'

const first = deskClient.list(latestFor(routeOf(location.hash)))
// Who draws the desk hears of it.
first.catch(() => {})
void import('./open.tsx').then(({ openDesk }) => openDesk(first))
