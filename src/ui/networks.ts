/** Which networks may be read: the browser itself keeps that, and asks the user. */
import { browser } from '../browser/own-page.ts'
import { catalogue, type NetworkEntry } from '../networks/catalogue.ts'
import { isSite } from '../networks/sites.ts'
import { allowSite } from './sites.ts'

/** `always`: from the installation on. */
export type ListedNetwork = NetworkEntry & { allowed: boolean; always: boolean }

export async function listNetworks(): Promise<ListedNetwork[]> {
  const scripts = browser.runtime.getManifest().content_scripts ?? []
  const first = scripts.flatMap(({ matches }) => matches)
  return Promise.all(
    catalogue.filter(isReadable).map(async (entry) => {
      const always = entry.hosts.every((host) => first.includes(host))
      const allowed = always || (await browser.permissions.contains({ origins: [...entry.hosts] }))
      return { ...entry, always, allowed }
    }),
  )
}

/** Where no page shows anything, there is nothing to allow. */
function isReadable({ noAudience }: NetworkEntry): boolean {
  return noAudience === undefined || noAudience.readsPosts === true
}

/**
 * Lets the browser ask for a network, or for a site by its host. To be called at once in a click: later the browser
 * takes it for no wish of the user's.
 */
export function allowNetwork(id: string): Promise<boolean> {
  if (isSite(id)) return allowSite(id)
  return browser.permissions.request({ origins: originsOf(id) })
}

/** The same for several networks in one question. */
export function allowNetworks(ids: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: ids.flatMap(originsOf) })
}

export function disallowNetwork(id: string): Promise<boolean> {
  return browser.permissions.remove({ origins: originsOf(id) })
}

/** Tells whenever the browser allows a site or takes that back, wherever that was decided; the returned function ends it. */
export function onPermissions(hear: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions
  onAdded.addListener(hear)
  onRemoved.addListener(hear)
  return () => {
    onAdded.removeListener(hear)
    onRemoved.removeListener(hear)
  }
}

function originsOf(id: string): string[] {
  return [...(catalogue.find((entry) => entry.id === id)?.hosts ?? [])]
}
