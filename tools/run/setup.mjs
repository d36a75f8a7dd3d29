/** Sets up a machine that has Node and git only: dependencies, generated tables, browsers. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { platform, versions } from 'node:process'
import { findBrowser } from '../browsers.mjs'
import { must, mustQuietly, quietly } from './shell.mjs'

const LEAST_NODE = [20, 19]
const STAMP = 'node_modules/.bonafide'
/** Number words of every language, from this Node's ICU. */
const GENERATOR = 'tools/locales/generate.mjs'
const TABLE = 'src/core/locales.generated.ts'

/** Installs the pinned dependencies when they are missing or the lock file changed, and makes the number table. */
export async function installDependencies() {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number)
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    console.error(`bonafide needs Node ${LEAST_NODE.join('.')} or newer; this is ${versions.node}`)
    process.exit(1)
  }
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
    console.error('bonafide: installing the dependencies …')
    // The lock file names no registry: each machine asks its own, and what comes must match the hashes.
    await mustQuietly('npm', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      // There npm is a script, which only a shell runs.
      shell: platform === 'win32',
    })
    mkdirSync('node_modules', { recursive: true })
    writeFileSync(STAMP, lock)
  }
  if (isOlder(TABLE, GENERATOR)) await must(process.execPath, [GENERATOR])
}

function isOlder(file, source) {
  return !existsSync(file) || statSync(file).mtimeMs < statSync(source).mtimeMs
}

const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
  firefox: ['firefox-esr'],
}

/** Installs the browsers that are missing, where that can be done (Debian, as root); otherwise says what to do and ends. */
export async function installBrowsers(wanted) {
  const missing = wanted.filter((name) => !findBrowser(name))
  if (missing.length === 0) return
  const canInstall = platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (canInstall) {
    console.error(`bonafide: installing ${missing.join(' and ')} …`)
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
    await quietly('apt', 'apt-get', ['update', '-qq'], options)
    const packages = missing.flatMap((name) => DEBIAN_PACKAGES[name])
    await quietly('apt', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
  }
  const still = wanted.filter((name) => !findBrowser(name))
  if (still.length === 0) return
  console.error(
    `\nbonafide: no ${still.join(' and no ')} found, and none could be installed here.` +
      '\nInstall Chromium (or Edge, or Brave) and Firefox, or point BONAFIDE_CHROMIUM and BONAFIDE_FIREFOX at them.',
  )
  process.exit(1)
}
