/** How much one tab may write in a minute: a page is hostile, and accounts cost nothing to invent. */

/** Somebody who opens profiles one after the other sees a few dozen. */
const MOST_ACCOUNTS = 60
/** A list that is scrolled is read twice a second at most, and the posts a page shows are read one by one. */
const MOST_READINGS = 300
const MINUTE_MS = 60_000

/** `now`: ms since 1970. Counts are kept in memory: a worker that died has not been flooded by what it no longer holds. */
export function createFloodGate(now: () => number) {
  const tabs = new Map<number, { since: number; readings: number; accounts: Set<string> }>()

  return {
    /** Whether a tab may write another reading of an account; what is refused may be said again in the next minute. */
    admits(tab: number, { platform, handle }: { platform: string; handle: string }): boolean {
      const last = tabs.get(tab)
      const isSameMinute = last && Math.abs(now() - last.since) < MINUTE_MS
      const minute = isSameMinute ? last : { since: now(), readings: 0, accounts: new Set<string>() }
      tabs.set(tab, minute)
      const account = `${platform}/${handle}`
      if (minute.readings >= MOST_READINGS) return false
      if (minute.accounts.size >= MOST_ACCOUNTS && !minute.accounts.has(account)) return false
      minute.readings += 1
      minute.accounts.add(account)
      return true
    },
    closeTab(tab: number): void {
      tabs.delete(tab)
    },
  }
}
