/** A folder as a zip whose bytes depend on nothing but the files in it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'

/** The earliest moment a zip can state. Zips state local time, so it is made of local time. */
const MOMENT = new Date(1980, 0, 1)

/**
 * @param {string} folder
 * @returns {Uint8Array}
 */
export function zipFolder(folder) {
  const files = filesIn(folder).map((file) => [file, readFileSync(join(folder, file))])
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MOMENT, os: 0 })
}

/** Paths below a folder, with slashes on every system, in the order of their letters. */
function filesIn(folder, within = '') {
  const paths = readdirSync(join(folder, within)).flatMap((name) => {
    const path = within ? `${within}/${name}` : name
    return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path]
  })
  return paths.sort()
}
