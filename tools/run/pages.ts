/**
 * The extension's own pages, each built by itself: one script and one style of its own, and nothing that only another page
 * needs. What a browser fetches one after the other costs a page that is opened at a click more than what it fetches twice.
 */
import { existsSync, readdirSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { build, type Plugin } from 'vite'
import { inAscii } from './ascii.ts'

const ROOM = 'src/ui'
/** What draws the page whose own script only asks for something. */
const DRAWING = 'open'

/** Every folder of src/ui with an `index.html` is a page, built into `folder` under the same path. */
export async function buildPages(folder: string, plugins: readonly Plugin[]): Promise<void> {
  const names = readdirSync(ROOM).filter((name) => existsSync(pageOf(name)))
  for (const name of names) await buildPage(name, folder, plugins)
}

function pageOf(name: string): string {
  return `${ROOM}/${name}/index.html`
}

async function buildPage(name: string, folder: string, plugins: readonly Plugin[]): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [preact(), fetchAlongside(), ...plugins, inAscii()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      rollupOptions: {
        input: pageOf(name),
        output: {
          entryFileNames: `assets/${name}.js`,
          // What a page only imports when it is needed.
          chunkFileNames: `assets/${name}-[name].js`,
          assetFileNames: `assets/${name}[extname]`,
        },
        treeshake: { moduleSideEffects: hasSideEffects },
      },
    },
  })
}

/** Where a page's script only asks for something and loads the one that draws it, both are fetched at once. */
function fetchAlongside(): Plugin {
  return {
    name: 'bonafide:fetch-alongside',
    transformIndexHtml: {
      order: 'post',
      handler(_, { chunk, bundle = {} }) {
        const found = chunk?.dynamicImports
          .map((file) => bundle[file])
          .find((file) => file?.type === 'chunk' && file.name === DRAWING)
        if (found?.type !== 'chunk') return undefined
        return [found.fileName, ...found.imports]
          .filter((file) => file !== chunk?.fileName && !chunk?.imports.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }))
      },
    },
  }
}

/** Nothing in these rooms happens by being loaded: what is not used is left out. */
export function hasSideEffects(id: string): boolean {
  return !/\/src\/(core|signals|i18n)\//.test(id)
}
