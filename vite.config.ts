/** One manifest, two builds: `vite build --mode chrome` (Chrome, Edge, Brave) and `--mode firefox`. */
import { crx } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, runnerImport } from 'vite'
import { aboutOnly } from './tools/run/about-only.ts'
import { contentScripts } from './tools/run/content-scripts.ts'
import { licences } from './tools/run/licences.ts'
import { AT_INSTALLATION, manifestFor } from './tools/run/manifest.ts'
import { wordsOnly } from './tools/run/words-only.ts'

type Networks = typeof import('./src/networks/index.ts')

export default defineConfig(async ({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  const { module } = await runnerImport<Networks>('./src/networks/index.ts')
  const { networks } = module
  const folder = process.env.BONAFIDE_BUILD ?? `dist/${browser}`
  return {
    plugins: [
      preact(),
      wordsOnly(),
      aboutOnly(networks),
      licences(),
      crx({ browser, manifest: manifestFor(browser, networks) }),
      contentScripts({ networks, atInstallation: AT_INSTALLATION, folder }),
    ],
    build: {
      outDir: folder,
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
