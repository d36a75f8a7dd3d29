/**
 * One content script for each network, made from its folder: `content/<id>.js`; and one for any site that is none:
 * `content/site.js`, with what teaches it: `content/picker.js`. The manifest names those that are there
 * from the installation on; the worker registers the others when the user allows their network.
 */
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import type { NetworkEntry } from '../../src/networks/catalogue.ts'

/** Builds them into `folder`. */
export async function buildContentScripts(networks: readonly NetworkEntry[], folder: string): Promise<void> {
  for (const { id } of networks) await buildScript(id, sourceOf(id), folder)
  await buildScript('site', SITE, folder)
  await buildScript('picker', PICKER, folder)
}

/** What a manifest says of a network's script. */
export function scriptOf({ id, hosts }: NetworkEntry) {
  return { js: [`content/${id}.js`], matches: [...hosts].sort(), run_at: 'document_idle' }
}

const ENTRY = 'virtual:content-script'

async function buildScript(id: string, source: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [entryOf(source)],
    build: {
      outDir: `${folder}/content`,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'bonafide', fileName: () => `${id}.js` },
    },
  })
}

/** A network's script as it would be written by hand. */
function sourceOf(id: string): string {
  return `
    import { start } from ${path('src/content/start.ts')}
    import network from ${path(`src/networks/${id}/index.ts`)}
    start(network)
  `
}

/** The script for any site: which one, its page says. */
const SITE = `
  import { start } from ${path('src/content/start.ts')}
  import { siteAt } from ${path('src/networks/generic/site.ts')}
  start(siteAt(location.origin))
`

/** The script that a person points with, on a site. */
const PICKER = `
  import { startPicker } from ${path('src/content/picker/start.ts')}
  import { lessonOn } from ${path('src/networks/taught/teach.ts')}
  startPicker(lessonOn)
`

function path(file: string): string {
  return JSON.stringify(resolve(file))
}

function entryOf(source: string): Plugin {
  return {
    name: 'bonafide:content-script',
    enforce: 'pre',
    // A library's entry is asked for as a path.
    resolveId: (asked) => (asked.endsWith(ENTRY) ? `\0${ENTRY}` : undefined),
    load: (asked) => (asked === `\0${ENTRY}` ? source : undefined),
    // Addresses to try are for people; no page needs them.
    transform: (code, file) =>
      /\/networks\/[^/]+\/index\.ts$/.test(file)
        ? { code: code.replace(/\btryOn: \[[^\]]*\],?/, ''), map: null }
        : undefined,
  }
}
