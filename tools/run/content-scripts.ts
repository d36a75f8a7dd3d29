/**
 * One content script for each network, made from its folder: `content/<id>.js`. The manifest names those that are there
 * from the installation on; the worker registers the others when the user allows their network.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import type { NetworkEntry } from '../../src/networks/catalogue.ts'

type Options = { networks: readonly NetworkEntry[]; atInstallation: readonly string[]; folder: string }

export function contentScripts({ networks, atInstallation, folder }: Options): Plugin {
  return {
    name: 'bonafide:content-scripts',
    apply: 'build',
    async closeBundle() {
      for (const { id } of networks) await buildScript(id, folder)
      const file = `${folder}/manifest.json`
      const { content_scripts: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
      const scripts = networks.filter(({ id }) => atInstallation.includes(id)).map(scriptOf)
      writeFileSync(file, `${JSON.stringify({ ...manifest, content_scripts: scripts }, null, 2)}\n`)
    },
  }
}

function scriptOf({ id, hosts }: NetworkEntry) {
  return { js: [`content/${id}.js`], matches: [...hosts].sort(), run_at: 'document_idle' }
}

const ENTRY = 'virtual:content-script'

async function buildScript(id: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [entryOf(id)],
    build: {
      outDir: `${folder}/content`,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'bonafide', fileName: () => `${id}.js` },
    },
  })
}

/** A network's script as it would be written by hand. */
function entryOf(id: string): Plugin {
  const source = `
    import { start } from ${JSON.stringify(resolve('src/content/start.ts'))}
    import network from ${JSON.stringify(resolve(`src/networks/${id}/index.ts`))}
    start(network)
  `
  return {
    name: 'bonafide:content-script',
    enforce: 'pre',
    // A library's entry is asked for as a path.
    resolveId: (asked) => (asked.endsWith(ENTRY) ? `\0${ENTRY}` : undefined),
    load: (asked) => (asked === `\0${ENTRY}` ? source : undefined),
  }
}
