/**
 * What a new network and a new sign start from: they compile, and claim nothing. Their
 * tests fail until somebody has filled in what only a person can know.
 */

/** Path from the project's folder → content. */
export type Files = Record<string, string>

export function networkFiles(id: string): Files {
  const name = id.charAt(0).toUpperCase() + id.slice(1)
  const url = `https://www.${id}.example/ada.demo`
  return {
    [`src/networks/${id}/index.ts`]: `/** ${name}: profiles. */
import { findCount } from '../../core/count.ts'
import type { Network, PartialReading } from '../shared/network.ts'
import { profileOnly } from '../shared/yields.ts'

/** The address of a profile is its handle alone: /ada.demo. */
const PROFILE = /^\\/@?([\\w.-]{1,100})\\/?$/

function handleOf({ pathname }: URL): string | undefined {
  return PROFILE.exec(pathname)?.[1]
}

/** What the page shows of the account. What is not certain stays absent. */
function read(page: Document, url: URL): PartialReading {
  const handle = handleOf(url)
  const language = page.documentElement.lang
  const followers = findCount(page.querySelector('main a[href$="/followers"]')?.textContent ?? '', language)
  if (handle === undefined || !followers) return {}
  return { handle, followers, origins: { followers: 'page' } }
}

const network: Network = {
  id: '${id}',
  name: '${name}',
  // The network's own hosts, each whole: they become the extension's permissions.
  hosts: ['https://www.${id}.example/*'],
  // What every profile shows: where it no longer does, the site has changed.
  yields: profileOnly((url) => ({ handle: handleOf(url) }), ['followers']),
  handleOf,
  ready: (page, url) => Object.keys(read(page, url)).length > 0,
  read,
  // Real profiles for a person to try.
  tryOn: [],
}

export default network
`,
    [`src/networks/${id}/norms.ts`]: `/** What is normal on ${name}: nothing is known yet, so nothing is compared. */
import { NO_NORMS, type Norms } from '../../core/judgement/norm.ts'

export default { ...NO_NORMS } satisfies Norms
`,
    [`src/networks/${id}/limits.ts`]: `/** What ${name}'s pages do not tell. */
import { type Limits, NOT_SHOWN } from '../shared/untold.ts'

export default {
  unread: {
    following: NOT_SHOWN,
    posts: NOT_SHOWN,
    likes: NOT_SHOWN,
    comments: NOT_SHOWN,
    views: NOT_SHOWN,
    shares: NOT_SHOWN,
    saves: NOT_SHOWN,
  },
} satisfies Limits
`,
    [`tests/networks/${id}/traps.json`]: json({ 'left-over of another account': ['left-over'] }),
    [`tests/networks/${id}/left-over/page.html`]: `<!doctype html>
<!-- The page of an account, at the address of another one. -->
<html lang="en">
  <body></body>
</html>
`,
    [`tests/networks/${id}/left-over/expected.json`]: json({
      about: 'the address is already another account’s',
      url: `https://www.${id}.example/ben.demo`,
      reading: {},
    }),
    [`tests/networks/${id}/profile/page.html`]: `<!doctype html>
<!-- The structure of a real profile page of ${name}, with invented people. -->
<html lang="en">
  <body></body>
</html>
`,
    [`tests/networks/${id}/profile/expected.json`]: json({
      about: 'a profile as its visitors see it',
      url,
      reading: { handle: 'ada.demo', followers: 12345, origins: { followers: 'page' } },
    }),
  }
}

export function signalFiles(id: string): Files {
  return {
    [`src/signals/${id}.ts`]: `import { signal } from '../core/judgement/signal.ts'

/** Where the thresholds come from: a page, a paper, a data set, and whom it describes. */
const SOURCE = { id: '${id}', title: '', year: 0, population: '' }

export default signal({
  id: '${id}',
  about: 'likes',
  needs: ['recent'],
  evidenceGroup: 'likes',
  sources: [SOURCE],
  words: {
    en: { title: '', clearTitle: '', why: '', innocent: '', reasons: {}, figures: {} },
    fr: { title: '', clearTitle: '', why: '', innocent: '', reasons: {}, figures: {} },
  },
  judge() {
    return { is: 'unsure', reasons: [] }
  },
})
`,
    ...signalCase(id, 'flagged', 'flag', 'where the sign is plainly there'),
    ...signalCase(id, 'clear', 'clear', 'an ordinary account, where it is not'),
    ...signalCase(id, 'unsure', 'unsure', 'too little was seen to say'),
  }
}

function signalCase(id: string, name: string, is: string, about: string): Files {
  const profile = {
    platform: 'instagram',
    handle: 'ada.demo',
    readAt: '2026-03-01T12:00:00Z',
    followers: 20_000,
    recent: [{ id: 'newest', at: '2026-02-20T10:00:00Z', likes: 640, comments: 12 }],
  }
  return { [`tests/signals/${id}/${name}.json`]: json({ about, profile, expect: { is } }) }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
