/** Finds the browsers of this machine. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env, platform } from 'node:process'

/**
 * Where browsers that can load an unpacked extension live, best first. Branded Chrome is
 * not among them: it ignores `--load-extension`.
 */
const PLACES = {
  chromium: {
    override: 'BONAFIDE_CHROMIUM',
    linux: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser', 'brave'],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    win32: [
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
  },
  firefox: {
    override: 'BONAFIDE_FIREFOX',
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
}

/**
 * The path of a browser, or undefined when this machine has none.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const places = PLACES[name]
  const chosen = env[places.override]
  if (chosen) return isProgram(chosen) ? chosen : undefined
  return (places[platform] ?? []).flatMap(candidates).find(isProgram)
}

/** A path stands for itself, a name for every folder of PATH. */
function candidates(place) {
  if (place.includes('/') || place.includes('\\')) return [place]
  return (env.PATH ?? '').split(delimiter).map((folder) => join(folder, place))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
