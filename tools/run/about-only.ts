/** Leaves of a network, where pages and the worker only list it, its name and its addresses: not how its pages are read. */
import type { Plugin } from 'vite'
import type { Norms } from '../../src/core/judgement/norm.ts'
import type { NetworkEntry } from '../../src/networks/catalogue.ts'

const ABOUT = /\/networks\/([^/]+)\/index\.ts\?about$/
const NORMS_ABOUT = /\/networks\/([^/]+)\/norms\.ts\?about$/

/**
 * For modules imported with `?about`: of networks the `facts`, of their norms only what the audience is called. Throws for
 * a folder that is no network.
 */
export function aboutOnly(
  networks: readonly NetworkEntry[],
  norms: ReadonlyMap<string, Norms>,
  facts: readonly (keyof NetworkEntry)[],
): Plugin {
  return {
    name: 'bonafide:about-only',
    enforce: 'pre',
    load(address) {
      const ofNorms = norms.get(NORMS_ABOUT.exec(address)?.[1] ?? '')
      if (ofNorms) return `export default ${JSON.stringify({ audience: ofNorms.audience })}`
      const folder = ABOUT.exec(address)?.[1]
      if (folder === undefined) return undefined
      const network = networks.find((one) => one.id === folder)
      if (!network) throw new Error(`${address}: no network is called ${folder}`)
      const kept = Object.fromEntries(facts.map((fact) => [fact, network[fact]]))
      return `export default ${JSON.stringify(kept)}`
    },
  }
}
