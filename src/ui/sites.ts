/** Which sites that are no network may be read: the browser itself keeps that, and asks the user. */
import { browser } from '../browser/own-page.ts'
import { patternOf, sitesAmong } from '../networks/sites.ts'

/** Hosts, in the order of the alphabet. */
export async function listSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return sitesAmong(origins)
}

/** Lets the browser ask for this host alone. To be called at once in a click. */
export function allowSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] })
}

export function disallowSite(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(host)] })
}
