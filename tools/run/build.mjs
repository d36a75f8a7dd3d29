/** Builds the extension for each browser, and bundles the command-line tools. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { entryOf, must, mustQuietly } from './shell.mjs'

const BROWSERS = ['chrome', 'firefox']

/** Builds dist/chrome (Chrome, Edge, Brave) and dist/firefox, or those named. */
export async function buildExtensions(browsers = BROWSERS) {
  for (const browser of browsers) {
    const args = [entryOf('vite'), 'build', '--mode', browser, '--logLevel', 'warn']
    // Whatever whoever builds has set for their own work: it would make another build.
    await mustQuietly(`build-${browser}`, process.execPath, args, { env: { NODE_ENV: 'production' } })
  }
}

/** Writes the zips for the stores to out/packages: the same bytes whenever they are made of the same sources. */
export async function packageExtensions() {
  // Here, for no tool waits for what it does not use.
  const { zipFolder } = await import('./zip.mjs')
  rmSync('out/packages', { recursive: true, force: true })
  mkdirSync('out/packages', { recursive: true })
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const browser of BROWSERS) {
    writeFileSync(`out/packages/bonafide-${browser}-${version}.zip`, zipFolder(`dist/${browser}`))
  }
}

/**
 * Bundles tools/NAME/main.ts for Node when any source is newer than the last bundle.
 * Returns the bundle's path. The networks and signs are found by Vite, hence a bundle.
 */
export async function bundle(name) {
  const entry = `tools/${name}/main.ts`
  if (!/^[a-z]+$/.test(name) || !existsSync(entry)) {
    console.error(`bonafide: no tool called "${name}"`)
    process.exit(2)
  }
  const file = resolve(`dist/tools/${name}.mjs`)
  if (existsSync(file) && statSync(file).mtimeMs > newest(['src', 'tools', 'package-lock.json'])) return file
  const config = ['--config', 'tools/run/tool.config.ts', '--outDir', 'dist/tools', '--logLevel', 'warn']
  await must(process.execPath, [entryOf('vite'), 'build', '--ssr', entry, ...config], { env: { BONAFIDE_TOOL: name } })
  return file
}

function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const stats = statSync(path)
      if (!stats.isDirectory()) return stats.mtimeMs
      return Math.max(stats.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))))
    }),
    0,
  )
}
