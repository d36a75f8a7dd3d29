/** One manifest, two builds: `vite build --mode chrome` (Chrome, Edge, Brave) and `--mode firefox`. */
import { resolve } from 'node:path'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, runnerImport } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import packageJson from './package.json' with { type: 'json' }
import { wordsOnly } from './tools/run/words-only.ts'

type Networks = typeof import('./src/networks/index.ts')

/** The networks whose pages the extension may read from the moment it is installed. */
const AT_INSTALLATION: readonly string[] = ['instagram']

export default defineConfig(async ({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  const { module } = await runnerImport<Networks>('./src/networks/index.ts')
  const hosts = module.networks
    .filter(({ id }) => AT_INSTALLATION.includes(id))
    .flatMap((network) => network.hosts)
    .sort()
  return {
    // PouchDB can replicate with a server, and nothing is to be asked of anyone.
    resolve: { alias: { 'pouchdb-fetch': resolve('src/store/no-network.ts') } },
    plugins: [preact(), wordsOnly(), crx({ browser, manifest: manifestFor(browser, hosts) })],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      // Nothing in these rooms happens by being loaded: what is not used is left out.
      rollupOptions: {
        // The manifest names the other pages.
        input: { viewers: 'src/ui/viewers/index.html' },
        treeshake: { moduleSideEffects: (id: string) => !/\/src\/(core|signals)\//.test(id) },
      },
    },
  }
})

function manifestFor(browser: 'chrome' | 'firefox', hosts: string[]): ManifestV3Export {
  const { background, minimum_chrome_version, ...common } = manifest
  const shared = {
    ...common,
    version: packageJson.version,
    content_scripts: common.content_scripts.map((script) => ({ ...script, matches: hosts })),
  }
  if (browser === 'chrome') return { ...shared, background, minimum_chrome_version } as ManifestV3Export
  return {
    ...shared,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'bonafide@bonafide.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  } as unknown as ManifestV3Export
}
