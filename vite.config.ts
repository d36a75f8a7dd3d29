/** One manifest, two builds: `vite build --mode chrome` (Chrome, Edge, Brave) and `--mode firefox`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { crx } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin, runnerImport } from 'vite'
import { aboutOnly } from './tools/run/about-only.ts'
import { buildContentScripts } from './tools/run/content-scripts.ts'
import { collectLicences } from './tools/run/licences.ts'
import { manifestFor, workerOnly } from './tools/run/manifest.ts'
import { withoutNotes } from './tools/run/norm-parts.ts'
import { buildPages, hasSideEffects } from './tools/run/pages.ts'
import { withoutWords } from './tools/run/sign-parts.ts'
import { wordsAsJson } from './tools/run/words.ts'

type Networks = typeof import('./src/networks/index.ts')
type AllNorms = typeof import('./src/networks/norms.ts')
type Signals = typeof import('./src/signals/index.ts')
type English = typeof import('./src/i18n/en.ts')
type French = typeof import('./src/i18n/fr.ts')

export default defineConfig(async ({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  const { module } = await runnerImport<Networks>('./src/networks/index.ts')
  const { networks } = module
  const norms = (await runnerImport<AllNorms>('./src/networks/norms.ts')).module.normsByNetwork
  const { signals } = (await runnerImport<Signals>('./src/signals/index.ts')).module
  const { en } = (await runnerImport<English>('./src/i18n/en.ts')).module
  const { fr } = (await runnerImport<French>('./src/i18n/fr.ts')).module
  const folder = process.env.BONAFIDE_BUILD ?? `dist/${browser}`
  const manifest = manifestFor(browser, networks)
  const licences = collectLicences()

  /** After the worker, all that is built by itself; then the manifest names it. */
  const rest: Plugin = {
    name: 'bonafide:rest',
    apply: 'build',
    async closeBundle() {
      await buildPages(folder, [
        wordsAsJson(signals, { en, fr }),
        aboutOnly(networks, norms, ['id', 'name', 'hosts', 'hasStories', 'words', 'noAudience']),
        licences.plugin,
      ])
      await buildContentScripts(networks, folder)
      licences.write(folder)
      const file = `${folder}/manifest.json`
      const { background } = JSON.parse(readFileSync(file, 'utf8'))
      writeFileSync(file, `${JSON.stringify({ ...manifest, background }, null, 2)}\n`)
    },
  }

  return {
    plugins: [
      withoutWords(),
      withoutNotes(),
      aboutOnly(networks, norms, ['id', 'name', 'hosts']),
      licences.plugin,
      crx({ browser, manifest: workerOnly(manifest) }),
      rest,
    ],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { treeshake: { moduleSideEffects: hasSideEffects } },
    },
  }
})
