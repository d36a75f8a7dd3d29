/** A browser with the built extension in a world of our own: the stand-in site, and a proxy that lets nothing out. */
import { existsSync } from 'node:fs'
import { findBrowser } from '../../tools/browsers.mjs'
import type { DrivenBrowser, LaunchOptions, Page, Tab } from '../../tools/drive/browser.ts'
import { watchNetwork } from '../../tools/drive/proxy.ts'
import { type Person, people, postsOf, respond, SITE, type Truth } from '../../tools/site/index.ts'
import { extraPages } from './pages.ts'

const NEEDED = {
  chromium: { extension: 'dist/chrome', hint: 'Chromium, Edge or Brave (or set BONAFIDE_CHROMIUM)' },
  firefox: { extension: 'dist/firefox', hint: 'Firefox (or set BONAFIDE_FIREFOX)' },
}

/** Chromium's and Firefox's own errands, which no preference stops. */
const BROWSERS_OWN = /(^|\.)(google\.com|googleapis\.com|gstatic\.com|mozilla\.(com|net|org)|firefox\.com)$/

export type World<Browser extends Pick<DrivenBrowser, 'open'> = DrivenBrowser> = {
  browser: Browser
  now: Date
  /** Opens an address of the stand-in site in a new tab. */
  visit(path: string): Promise<Tab>
  /** Requests over the network that nobody's visit explains. */
  unexplained(): string[]
  close(): Promise<void>
}

/** Rejects, saying what to do, where the browser or the built extension is missing. */
export async function openWorld<Browser extends Omit<DrivenBrowser, 'popup'>>(
  name: 'chromium' | 'firefox',
  launch: (options: LaunchOptions) => Promise<Browser>,
): Promise<World<Browser>> {
  const { extension, hint } = NEEDED[name]
  const program = findBrowser(name)
  if (!program) throw new Error(`End-to-end tests need ${hint}: none was found.`)
  if (!existsSync(`${extension}/manifest.json`)) throw new Error(`${extension} is missing: \`npm run build\` makes it.`)
  const now = new Date()
  const network = await watchNetwork()
  const serve = (url: URL) => extraPages[url.pathname] ?? respond(url, now)
  const browser = await launch({ program, extension, serve, proxy: network.address })
  const visited = new Set<string>()
  return {
    browser,
    now,
    visit(path) {
      const address = new URL(path, SITE).href
      visited.add(address)
      return browser.open(address)
    },
    unexplained: () => [
      ...browser.requests.filter((address) => address.startsWith('http') && !visited.has(address)),
      ...network.asked.filter((host) => !BROWSERS_OWN.test(host)),
    ],
    async close() {
      await browser.close()
      await network.close()
    },
  }
}

/** The first invented person of whom `truth` holds. */
export function personWho(truth: Truth): Person {
  const person = people.find((candidate) => candidate.truth === truth)
  if (!person) throw new Error(`nobody is ${truth}`)
  return person
}

/** True likes, comments and views of a person's posts by their codes. */
export function truthOf(person: Person, now: Date) {
  return new Map(postsOf(person, now).map((post) => [post.code, post]))
}

/** Goes to an address of the same page without loading anything, as a click on a link of the site does. */
export async function clickLink(page: Page, href: string): Promise<void> {
  await page.evaluate((target) => {
    const link = document.querySelector<HTMLElement>(`a[href="${target}"]`)
    if (!link) throw new Error(`no link to ${target}`)
    link.click()
  }, href)
}
