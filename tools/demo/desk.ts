/**
 * A desk at work, as an export of it: invented people on three networks, read over two months; a shortlist with every
 * stage, a queue half done, a campaign with what its creators declared. Nobody here exists.
 */
import type { DeskDocument } from '../../src/core/desk/document.ts'
import { accountId } from '../../src/core/desk/fields.ts'
import type { Person } from '../../src/core/desk/person.ts'
import type { Report } from '../../src/core/desk/report.ts'
import { COLUMNS } from '../../src/core/desk/saved-view.ts'
import { exactly } from '../../src/core/profile/facts.ts'
import type { Post, Reading } from '../../src/core/profile/reading.ts'
import {
  addressOf,
  type Creator,
  creators,
  type Person as Instagrammer,
  people,
  postsOf,
  SITE,
  storiesOf,
  worksOf,
} from '../site/index.ts'

const DAY_MS = 86_400_000
/** Days before now at which an account was looked at. */
const VISITS = [56, 42, 28, 14, 6, 1]
/** What an ordinary account grows by in a day, as a share. */
const GROWTH = 0.0006
/** On the list for having grown by this between the last two visits. */
const JUMPED = { handle: 'camille.cuisine.demo', by: 0.38 }

/** Looked at by nobody yet: they wait in the queue. */
const WAITING = ['quiet.garden.demo', 'salma.reads.demo', 'sam.begins.demo']
const DONE = ['lucie.bakes.demo', 'max.travels.demo', 'theo.style.demo', 'ines.paints.demo']

/** The lines of an export (NDJSON) whose last visits were a day before `now`. */
export function demoLines(now: Date): string[] {
  const readings = [
    ...instagrammers().flatMap((one) => readingsOf(one, now)),
    ...creatorsShown().flatMap((one) => worksRead(one, now)),
  ]
  return [
    { bonafide: 'export', version: 3 },
    ...readings.map((reading) => ({ kind: 'reading', reading })),
    ...documents(now).map((document) => ({ kind: 'desk', document })),
  ].map((line) => JSON.stringify(line))
}

function instagrammers(): Instagrammer[] {
  return people.filter(({ truth, handle }) => truth !== 'not-available' && !WAITING.includes(handle))
}

/** Those of YouTube and TikTok; and two people of Instagram who are on TikTok as well. */
function creatorsShown(): Creator[] {
  const others = creators.filter(({ platform, truth }) => platform !== 'x' && truth !== 'private')
  const mina = creators.find(({ handle }) => handle === 'mina.cooks.demo')
  if (!mina) return others
  return [
    ...others,
    {
      ...mina,
      handle: 'lucie.bakes.demo',
      name: 'Lucie Bakes',
      verified: false,
      followers: 12_930,
      medianViews: 3_400,
    },
    { ...mina, handle: 'theo.style.demo', name: 'Theo Style', verified: false, followers: 8_240, medianViews: 2_100 },
  ]
}

function readingsOf(person: Instagrammer, now: Date): Reading[] {
  const posts = postsOf(person, now)
  const stories = storiesOf(person)
  const isHidden = person.truth === 'hidden-likes'
  return VISITS.map((days, visit) => {
    const at = daysBefore(now, days)
    const seen = posts.filter((post) => post.at < at)
    const recent = seen.slice(0, 13).map(
      ({ code, at, kind, likes, comments, views, pinned }): Post => ({
        id: code,
        at: at.toISOString(),
        kind,
        likes: isHidden ? 'hidden' : exactly(likes),
        comments: exactly(comments),
        ...(views !== undefined && { views: exactly(views) }),
        ...(pinned && { pinned: true }),
      }),
    )
    return {
      platform: 'instagram',
      handle: person.handle,
      name: person.name,
      url: `${SITE}${person.handle}/`,
      readAt: at.toISOString(),
      followers: exactly(followersAt(person, days)),
      following: exactly(person.following),
      posts: exactly(person.posts),
      ...(person.verified && { verified: true }),
      ...(person.truth === 'private' ? { private: true } : { recent }),
      ...viewersOf(stories[visit]),
    }
  })
}

/** On the user's own account a story's viewers are read at each visit, as long as there are stories. */
function viewersOf(story: ReturnType<typeof storiesOf>[number] | undefined): Pick<Reading, 'people'> {
  if (!story) return {}
  const accounts = story.viewers.map(({ handle, name, hasPicture, follows }) => ({
    handle,
    name,
    hasPicture,
    followsYou: follows !== 'neither',
  }))
  return { people: [{ list: 'story-viewers', of: story.id, accounts }] }
}

function worksRead(creator: Creator, now: Date): Reading[] {
  const works = worksOf(creator, now)
  return VISITS.map((days) => {
    const at = daysBefore(now, days)
    const recent = works
      .filter((work) => work.at < at)
      .map(
        ({ id, at, views, likes, comments, shares, saves }): Post => ({
          id,
          at: at.toISOString(),
          kind: creator.kind === 'short' ? 'short' : 'video',
          views: exactly(views),
          likes: exactly(likes),
          comments: exactly(comments),
          ...(creator.platform === 'tiktok' && { shares: exactly(shares), saves: exactly(saves) }),
        }),
      )
    return {
      platform: creator.platform,
      handle: creator.handle,
      name: creator.name,
      url: addressOf(creator),
      readAt: at.toISOString(),
      followers: exactly(followersAt(creator, days)),
      posts: exactly(creator.posts),
      ...(creator.verified && { verified: true }),
      ...(recent.length > 0 && { recent }),
    }
  })
}

/** As many as they have now, less what they gained since. */
function followersAt({ handle, followers }: { handle: string; followers: number }, days: number): number {
  const grown = followers / (1 + GROWTH) ** days
  const isBeforeJump = handle === JUMPED.handle && days > (VISITS.at(-1) ?? 0)
  return Math.round(isBeforeJump ? grown / (1 + JUMPED.by) : grown)
}

type Written = Partial<Omit<Person, 'kind' | 'id' | 'accounts' | 'updatedAt'>>

const euros = (amount: number) => ({ price: { amount, currency: 'EUR' } })

/** Who is on the list: each stage is taken by somebody. */
const LISTED: [accounts: string[], Written][] = [
  [
    ['instagram/lucie.bakes.demo', 'tiktok/lucie.bakes.demo'],
    { stage: 'partner', tags: ['food'], owner: 'Inès', note: 'Friendly, answers within a day.', ...euros(450) },
  ],
  [
    ['instagram/camille.cuisine.demo'],
    {
      stage: 'candidate',
      tags: ['food', 'spring'],
      owner: 'Inès',
      note: 'Ask where the new followers came from.',
      ...euros(600),
    },
  ],
  [
    ['instagram/theo.style.demo', 'tiktok/theo.style.demo'],
    { stage: 'candidate', tags: ['fashion'], owner: 'Paul', ...euros(1_200) },
  ],
  [
    ['instagram/max.travels.demo'],
    {
      stage: 'refused',
      refusal: 'Engagement far below accounts of this size; no insights shown.',
      tags: ['travel'],
      owner: 'Paul',
      ...euros(2_100),
    },
  ],
  [['instagram/nova.runs.demo'], { stage: 'toCheck', tags: ['sport'], ...euros(950) }],
  [
    ['instagram/ines.paints.demo'],
    { stage: 'client', tags: ['art'], owner: 'Inès', note: 'Likes are hidden: asked for insights.', ...euros(300) },
  ],
  [['youtube/ada.solders.demo'], { stage: 'partner', tags: ['making'], owner: 'Paul', ...euros(1_500) }],
  [['youtube/brune.bricole.demo'], { stage: 'candidate', tags: ['making', 'spring'], ...euros(700) }],
  [
    ['youtube/victor.unboxes.demo'],
    { stage: 'refused', refusal: 'Views do not go with the audience.', tags: ['tech'] },
  ],
  [['tiktok/mina.cooks.demo'], { stage: 'candidate', tags: ['food', 'spring'], owner: 'Inès', ...euros(1_100) }],
  [['tiktok/leo.poses.demo'], { stage: 'toCheck', tags: ['fashion'], ...euros(2_400) }],
]

function documents(now: Date): DeskDocument[] {
  const updatedAt = daysBefore(now, 1).toISOString()
  return [...shortlist(updatedAt), ...queue(now, updatedAt), campaign(now, updatedAt), view(updatedAt), ...reports(now)]
}

function account(id: string): { platform: string; handle: string } {
  const [platform = '', handle = ''] = id.split('/')
  return { platform, handle }
}

function shortlist(updatedAt: string): Person[] {
  return LISTED.map(([ids, written]) => {
    const accounts = ids.map(account)
    const [first = account('')] = accounts
    return { kind: 'person', id: accountId(first), accounts, stage: 'toCheck', tags: [], updatedAt, ...written }
  })
}

/** Half of it was opened. */
function queue(now: Date, updatedAt: string): DeskDocument[] {
  return [...DONE, ...WAITING].map((handle, order) => ({
    kind: 'queue',
    id: `instagram/${handle}`,
    platform: 'instagram',
    handle,
    url: `${SITE}${handle}/`,
    addedAt: daysBefore(now, 2).toISOString(),
    updatedAt,
    order,
    ...(DONE.includes(handle) && { openedAt: updatedAt }),
  }))
}

function campaign(now: Date, updatedAt: string): DeskDocument {
  const day = (days: number) => daysBefore(now, days).toISOString().slice(0, 10)
  const part = (id: string, posts: number, declared: Record<string, number>) => ({
    account: account(id),
    posts,
    declared,
  })
  const written = {
    kind: 'campaign' as const,
    id: 'spring-launch',
    updatedAt,
    name: 'Spring launch',
    client: 'Oat & Co',
    currency: 'EUR',
    startsOn: day(40),
    endsOn: day(12),
    partnerships: [
      part('instagram/lucie.bakes.demo', 3, {
        reach: 21_300,
        impressions: 34_800,
        storyViews: 6_900,
        likes: 1_590,
        comments: 74,
        shares: 61,
        clicks: 412,
        leads: 38,
        customers: 9,
        sales: 810,
        cost: 450,
      }),
      part('youtube/ada.solders.demo', 1, {
        impressions: 61_000,
        likes: 720,
        comments: 95,
        clicks: 530,
        leads: 41,
        customers: 14,
        sales: 1_680,
        cost: 1_500,
      }),
      // More people reached than the account has ever had to see it: a contradiction that is shown.
      part('tiktok/mina.cooks.demo', 2, {
        reach: 96_000,
        impressions: 64_000,
        likes: 5_200,
        comments: 110,
        shares: 340,
        clicks: 610,
        leads: 22,
        customers: 3,
        sales: 240,
        cost: 1_100,
      }),
    ],
    unitValues: { storyViews: 0.02, likes: 0.1, comments: 1, shares: 1.5, clicks: 0.6 },
    note: 'Invented, as everybody on this desk.',
  }
  return written
}

/** One of each kind, two of them ready for a client. */
function reports(now: Date): Report[] {
  const made = (days: number) => ({ kind: 'report' as const, updatedAt: daysBefore(now, days).toISOString() })
  const agency = 'Studio Agrume'
  return [
    {
      ...made(3),
      id: 'report-lucie',
      subject: { what: 'account', account: account('instagram/lucie.bakes.demo') },
      agency,
      rationale: 'Right size, right subject, and nothing unusual in two months of readings.',
      isForClient: true,
    },
    {
      ...made(2),
      id: 'report-candidates',
      subject: {
        what: 'comparison',
        accounts: ['instagram/theo.style.demo', 'instagram/lucie.bakes.demo', 'youtube/ada.solders.demo'].map(account),
      },
      agency,
      title: 'Three for the spring launch',
    },
    {
      ...made(1),
      id: 'report-spring',
      subject: { what: 'campaign', campaign: 'spring-launch' },
      agency,
      isForClient: true,
    },
  ]
}

function view(updatedAt: string): DeskDocument {
  return {
    kind: 'view',
    id: 'candidates',
    updatedAt,
    name: 'Candidates, 20K to 200K',
    view: {
      search: '',
      filters: { stages: ['candidate'], audience: { from: 20_000, to: 200_000 } },
      sort: { by: 'score', isDescending: true },
      columns: [...COLUMNS],
    },
  }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS)
}
