/**
 * Every command of the project. Plain Node, so that it works before anything is
 * installed: it sets up what is missing, then does what was asked.
 *
 *   node tools/run.mjs start [URL]   build, and show the main job
 *   node tools/run.mjs test          every check there is
 *   node tools/run.mjs build         dist/chrome and dist/firefox
 *   node tools/run.mjs package       the zips for the stores
 *   node tools/run.mjs bench [PART]  build, and measure
 *   node tools/run.mjs tool NAME …   one of the tools: vet, new, schema, readme, gallery
 */
import { chdir, exit } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installBrowsers, installDependencies } from './run/setup.mjs'

const [command, ...args] = process.argv.slice(2)

chdir(fileURLToPath(new URL('..', import.meta.url)))
await installDependencies()
// What this uses is only there once the dependencies are.
const { buildExtensions, bundle, packageExtensions } = await import('./run/build.mjs')
await main()

async function main() {
  switch (command) {
    case 'start':
      await installBrowsers(['chromium'])
      await buildExtensions(['chrome'])
      return runTool('demo', args)
    case 'test': {
      const { checkAll } = await import('./run/check.mjs')
      return exit(await checkAll())
    }
    case 'build':
      return buildExtensions()
    case 'package':
      await buildExtensions()
      return packageExtensions()
    case 'bench':
      await installBrowsers(['chromium'])
      await buildExtensions(['chrome'])
      return runTool('bench', args)
    case 'tool':
      return runTool(args[0] ?? '', args.slice(1))
    default:
      console.error('usage: node tools/run.mjs start|test|build|package|bench|tool NAME')
      exit(2)
  }
}

/** Runs a tool in this very process: a pipe into it stays a pipe. */
async function runTool(name, toolArgs) {
  const file = await bundle(name)
  process.argv = [process.argv[0], file, ...toolArgs]
  await import(pathToFileURL(file).href)
}
