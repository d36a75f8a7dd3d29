/** Leaves of a network, where pages and the worker only list it, its name and its addresses: not how its pages are read. */
import type { Plugin } from 'vite'
import type { NetworkEntry } from '../../src/networks/catalogue.ts'

const ABOUT = /\/networks\/([^/]+)\/index\.ts\?about$/

/** For modules imported with `?about`. Throws for a folder that is no network. */
export function aboutOnly(networks: readonly NetworkEntry[]): Plugin {
  return {
    name: 'bonafide:about-only',
    enforce: 'pre',
    load(address) {
      const folder = ABOUT.exec(address)?.[1]
      if (folder === undefined) return undefined
      const network = networks.find((one) => one.id === folder)
      if (!network) throw new Error(`${address}: no network is called ${folder}`)
      const { id, name, hosts, words, noAudience } = network
      return `export default ${JSON.stringify({ id, name, hosts, words, noAudience })}`
    },
  }
}
