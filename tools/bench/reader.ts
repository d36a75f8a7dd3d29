/** The networks' readers alone, for a page to run: bundled by the bench. */
import { networkOf } from '../../src/networks/index.ts'

/** Reads this page so many times; milliseconds that the longest reading took, by the clock. */
function longestRead(times: number): number {
  const url = new URL(location.href)
  const network = networkOf(url)
  if (!network) throw new Error(`no network reads ${url.href}`)
  let longest = 0
  for (let read = 0; read < times; read += 1) {
    const started = performance.now()
    network.read(document, url)
    longest = Math.max(longest, performance.now() - started)
  }
  return longest
}

Object.assign(globalThis, { longestRead })
