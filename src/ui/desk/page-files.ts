/** The desk's pages, each in a file that is fetched when it is wanted: called as in the address, its component exported by default. */
import type { FunctionComponent } from 'preact'
import type { Route } from './route.ts'

export type Page = FunctionComponent<{ route: Route }>

const files = import.meta.glob<Page>('./pages/*.tsx', { import: 'default' })
const fileOf = (name: string) => `./pages/${name}.tsx`
const loaded = new Map<string, Page>()

export function isPage(name: string): boolean {
  return fileOf(name) in files
}

/** A page that was fetched before. */
export function loadedPage(name: string): Page | undefined {
  return loaded.get(name)
}

/** Resolves with undefined where there is no such page. */
export async function loadPage(name: string): Promise<Page | undefined> {
  const known = loaded.get(name)
  if (known) return known
  const page = await files[fileOf(name)]?.()
  if (page) loaded.set(name, page)
  return page
}
