/** Made-up states, one for every state of the popup and for what strains its layout. Nobody here exists. */
import { assess } from '../../src/core/assess.ts'
import type { Finding, Reason, Source } from '../../src/core/judgement/signal.ts'
import type { EngagementRate, Step, Verdict } from '../../src/core/judgement/verdict.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { exactly, type Post } from '../../src/core/profile/reading.ts'
import type { PopupState } from '../../src/messages/index.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'

const CREATORS: Source = {
  id: 'creators-2017',
  title: 'Creators with 100,000 to 1 million followers',
  year: 2017,
  population: '1,000 posts of genuine accounts',
  url: 'https://example.org/creators',
}
const MODASH: Source = {
  id: 'modash-2023',
  title: 'Modash, Instagram engagement rate calculator',
  year: 2023,
  population: '72 million Instagram profiles',
  url: 'https://www.modash.io/engagement-rate-calculator',
}

const STEPS: Step[] = [
  { do: 'read-posts', gain: 0.6, about: ['likes', 'followers'] },
  { do: 'open-reels', gain: 0.3, about: ['likes', 'followers'] },
  { do: 'ask-for-insights', gain: 0.25, about: ['followers', 'stories'] },
  { do: 'come-back', gain: 0.15, about: ['likes'], days: 3 },
]

function posts(...likes: (number | 'hidden' | undefined)[]): Post[] {
  return likes.map((count, index) => ({
    id: `post-${index}`,
    likes: typeof count === 'number' ? exactly(count) : count,
    comments: exactly(12 + (index % 5)),
  }))
}

const TWELVE = posts(1_020, 1_110, 2_350, 1_090, 'hidden', 980, 1_130, 2_290, 1_000, 1_080, 1_150, 940)

const maya: Profile = {
  platform: 'instagram',
  handle: 'maya.voyages',
  name: 'Maya Lindqvist',
  readAt: '2026-11-22T09:00:00Z',
  firstReadAt: '2026-11-22T09:00:00Z',
  readings: 2,
  seenAt: {},
  followers: exactly(48_213),
  following: exactly(1_107),
  posts: exactly(312),
  recent: TWELVE,
}

function reason(
  messageKey: string,
  seen: Reason['seen'],
  normal: NonNullable<Reason['normal']>,
  more: Partial<Reason> = {},
) {
  return { messageKey, seen, normal, unit: 'share', scale: 'log', source: CREATORS, ...more } satisfies Reason
}

const even: Reason = reason(
  'typicalDistance',
  { value: 0.041, low: 0.034, high: 0.05 },
  { low: 0.076, median: 0.164, high: 0.43 },
)
const lifted: Reason = reason(
  'aboveDouble',
  { value: 0.17 },
  { low: 0, high: 0.09 },
  { scale: 'linear', posts: ['post-2', 'post-7'], values: { posts: 12, count: 2 } },
)
const floor: Reason = reason(
  'floor',
  { value: 0.09 },
  { low: 0, high: 0.25 },
  { scale: 'linear', values: { posts: 11, count: 1 } },
)

const usual: Reason = reason('rate', { value: 0.021 }, { low: 0.004, median: 0.0084, high: 0.0261 }, { source: MODASH })

const likesSigns: Finding[] = [
  {
    signal: 'even-likes',
    about: 'likes',
    is: 'flag',
    evidence: 0.7,
    reasons: [even],
    causes: ['small-audience', 'similar-posts'],
  },
  {
    signal: 'lifted-posts',
    about: 'likes',
    is: 'flag',
    evidence: 0.5,
    reasons: [lifted],
    causes: ['advertised-posts', 'viral-post'],
  },
  { signal: 'topped-up-likes', about: 'likes', is: 'clear', evidence: -0.2, reasons: [floor] },
]
const clearLikes: Finding[] = likesSigns.map((finding) => ({ ...finding, is: 'clear', evidence: -0.2 }))
const unmeasured: Finding[] = [
  { signal: 'same-commenters', about: 'likes', is: 'not-measured', evidence: 0, reasons: [], missing: ['comments'] },
  { signal: 'engagement-below-size', about: 'followers', is: 'clear', evidence: -0.3, reasons: [usual] },
  { signal: 'fake-audience', about: 'followers', is: 'not-measured', evidence: 0, reasons: [], missing: ['people'] },
  {
    signal: 'story-reach-mismatch',
    about: 'stories',
    is: 'not-measured',
    evidence: 0,
    reasons: [],
    missing: ['stories', 'declared'],
  },
]
const broken: Finding = {
  signal: 'topped-up-likes',
  about: 'likes',
  is: 'failed',
  evidence: 0,
  reasons: [],
  message: 'made up',
}

const rate: EngagementRate = {
  rate: 0.021,
  low: 0.017,
  high: 0.026,
  per: 'followers',
  posts: 11,
  expected: { p10: 0.004, p50: 0.0084, p90: 0.0261, source: MODASH },
}

const mixed: Verdict = {
  score: 22,
  range: [13, 35],
  grade: 'mixed',
  confidence: 'medium',
  engagement: rate,
  rates: [rate],
  suspicions: {
    likes: { level: 'moderate', probability: 0.78 },
    followers: { level: 'none', probability: 0.08 },
    stories: { level: 'unknown', probability: null },
  },
  findings: [...likesSigns, ...unmeasured],
  next: STEPS,
  basis: { posts: 12, usablePosts: 11, hiddenLikes: 1, people: 0, comments: 0, stories: 0, readings: 2 },
}

const unknown: Verdict = {
  ...mixed,
  score: null,
  range: null,
  grade: 'unknown',
  confidence: 'low',
  engagement: null,
  rates: [],
  suspicions: {
    likes: { level: 'unknown', probability: null },
    followers: { level: 'unknown', probability: null },
    stories: { level: 'unknown', probability: null },
  },
  findings: [
    { signal: 'even-likes', about: 'likes', is: 'not-measured', evidence: 0, reasons: [], missing: ['recent'] },
    ...unmeasured,
  ],
  basis: { posts: 0, usablePosts: 0, hiddenLikes: 0, people: 0, comments: 0, stories: 0, readings: 1 },
}

function seen(
  profile: Partial<Profile>,
  verdict: Partial<Verdict>,
  unread = 0,
): Extract<PopupState, { state: 'seen' }> {
  return { settings: {}, state: 'seen', profile: { ...maya, ...profile }, verdict: { ...mixed, ...verdict }, unread }
}

/** What the signs themselves say of somebody. */
function judged(profile: Profile): PopupState {
  const verdict = assess(profile, signals, normsOf(profile.platform))
  return { settings: {}, state: 'seen', profile, verdict, unread: 0 }
}

/** Her on another network, where nobody shows whom they follow, and posts have views. */
function onNetwork(platform: string): Profile {
  const { following: _, ...shown } = maya
  const recent = TWELVE.map((post, index) => ({ ...post, views: exactly(14_000 + 1_700 * ((index * 5) % 7)) }))
  return { ...shown, platform, recent }
}

/** Far too many followers, likes all alike, thousands followed. */
const bought: Partial<Profile> = {
  followers: exactly(412_000),
  following: exactly(6_900),
  recent: posts(1_020, 1_031, 1_018, 1_025, 1_009, 1_022, 1_015, 1_028, 1_012, 1_020, 1_033, 1_017),
  stories: [{ id: 'story-1', views: exactly(900) }],
  declared: { storyViews: 190_000, reach: 300_000 },
}

const { recent: _, ...mayaWithoutPosts } = maya

const authentic: Partial<Verdict> = {
  score: 84,
  range: [71, 90],
  grade: 'authentic',
  confidence: 'high',
  suspicions: {
    likes: { level: 'none', probability: 0.06 },
    followers: { level: 'none', probability: 0.07 },
    stories: { level: 'unknown', probability: null },
  },
  findings: [...clearLikes, ...unmeasured],
}

const suspicious: Partial<Verdict> = {
  score: 6,
  range: [2, 17],
  grade: 'suspicious',
  confidence: 'high',
  suspicions: {
    likes: { level: 'strong', probability: 0.94 },
    followers: { level: 'none', probability: 0.08 },
    stories: { level: 'unknown', probability: null },
  },
}

/** Two months of readings, followers and viewers that were listed, comments and the answers to them. */
const remembered: Partial<Profile> = {
  readings: 9,
  history: [41_200, 41_900, 42_000, 42_300, 47_600, 47_800, 48_000, 48_213].map((followers, week) => ({
    at: new Date(Date.UTC(2026, 8, 20 + 9 * week)).toISOString(),
    followers: { value: followers, low: followers - 50, high: followers + 50 },
  })),
  people: [
    {
      list: 'followers',
      accounts: Array.from({ length: 64 }, (_, n) => ({ hash: `#${n}`, hasAvatar: n % 5 !== 0, digitShare: 0 })),
    },
    {
      list: 'likers',
      accounts: Array.from({ length: 40 }, (_, n) => ({
        hash: `#l${n}`,
        followers: n % 3 === 0 ? 12 : 340,
        following: n % 3 === 0 ? 2_900 : 420,
        posts: n % 3 === 0 ? 0 : 60,
        hasAvatar: true,
      })),
    },
  ],
  comments: Array.from({ length: 20 }, (_, n) => [
    { post: `post-${n % 4}`, author: `#c${n}`, text: `A question about stop number ${n}?` },
    ...(n % 3 === 0
      ? [{ post: `post-${n % 4}`, author: '#me', text: '@_ yes', byOwner: true, isReply: true, replyTo: `#c${n}` }]
      : []),
  ]).flat(),
  sightings: {
    stories: 7,
    seen: [2, 5, 9, 16, 20].map((day, n) => ({
      story: `${day}`,
      at: new Date(Date.UTC(2026, 10, day, 9)).toISOString(),
      position: 3 * n,
      listed: 214,
    })),
    others: [220, 14, 3, 1],
  },
}

export const popupStates: Record<string, PopupState> = {
  mixed: seen({}, {}, 9),
  /** What the signs themselves say of her, every one of them. */
  judged: { ...seen({}, {}, 9), verdict: assess(maya, signals, normsOf(maya.platform)) },
  'judged-flagged': {
    ...seen(bought, {}, 0),
    verdict: assess({ ...maya, ...bought }, signals, normsOf(maya.platform)),
  },
  remembered: {
    ...seen(remembered, {}, 4),
    verdict: assess({ ...maya, ...remembered }, signals, normsOf(maya.platform)),
  },
  /** Of the screening queue, with others to come. */
  'in-queue': seen({}, {}, 9),
  'mixed-read': seen({}, { next: STEPS.slice(1) }),
  authentic: seen({ verified: true }, authentic),
  suspicious: seen({}, suspicious, 3),
  'reading-posts': { ...seen({}, {}, 9), progress: { done: 4, total: 9 } },
  unknown: { ...seen({}, {}, 12), profile: mayaWithoutPosts, verdict: unknown },
  private: {
    ...seen({}, {}),
    profile: { ...mayaWithoutPosts, private: true },
    verdict: { ...unknown, next: STEPS.slice(2, 3) },
  },
  'not-a-profile': { settings: {}, state: 'not-a-profile' },
  'site-not-allowed': { settings: {}, state: 'not-allowed', platform: 'social.example' },
  'site-silent': { settings: {}, state: 'not-a-profile', site: 'social.example' },
  'not-allowed': { settings: {}, state: 'not-allowed', platform: 'youtube' },
  'no-audience': { settings: {}, state: 'not-allowed', platform: 'messenger' },
  forgotten: { settings: {}, state: 'forgotten' },
  'site-changed': { ...seen({}, authentic, 9), changed: 'instagram' },
  lost: { ...seen({}, authentic, 9), lost: { accounts: 38, at: '2026-11-20T09:00:00Z' } },
  /** A network without stories, and one of which hardly anything is published. */
  'no-stories': judged(onNetwork('youtube')),
  'no-norms': judged(onNetwork('bluesky')),
  /** A site that is no network of ours, taught by pointing at its numbers. */
  taught: judged(onNetwork('social.example')),
  reading: { settings: {}, state: 'reading', platform: 'instagram', handle: 'maya.voyages' },
  'error-storage': { settings: {}, state: 'error', code: 'storage', detail: 'QuotaExceededError: the disk is full' },
  'error-damaged': { settings: {}, state: 'error', code: 'damaged', detail: 'UnknownError: Internal error' },
  'error-newer': { settings: {}, state: 'error', code: 'newer', detail: 'VersionError: 12 is less than 13' },
  'error-unexpected': {
    settings: {},
    state: 'error',
    code: 'unexpected',
    detail: `TypeError: ${'far too long '.repeat(12)}`,
  },
  failed: seen({}, { findings: [...likesSigns.slice(0, 2), broken, ...unmeasured] }),
  'no-findings': seen({}, { findings: [], next: [] }),
  'long-names': seen(
    {
      handle: 'the.longest.handle.that.anybody.could.ever.have.wanted',
      name: 'Wolfeschlegelsteinhausenbergerdorff und Töchter Gesellschaft',
      verified: true,
    },
    {},
    9,
  ),
  'right-to-left': seen({ handle: 'ליאור.נסיעות', name: 'سفر مع ليلى \u202Eevil' }, {}, 1),
  'huge-numbers': seen(
    {
      followers: exactly(9_876_543_210),
      following: exactly(7_512),
      posts: exactly(128_443),
      recent: posts(98_765_432, 12, 3_400_000, 56_000_000),
    },
    {
      engagement: { rate: 48.7, low: 0.0004, high: 1_250, per: 'views', posts: 4_321 },
      score: 100,
      range: [0, 100],
      grade: 'authentic',
    },
    999,
  ),
  'thirty-posts': seen(
    {
      recent: posts(
        ...([412, 398, 1_205, 430, 'hidden', 377, 441, undefined, 402, 1_190, 388, 'hidden', 415, 396, 420] as const),
        ...([433, 401, undefined, 379, 405, 444, 391, 3_900, 410, 399, 'hidden', 426, 384, 0, 417] as const),
      ),
    },
    {
      findings: [
        { ...(likesSigns[1] as Finding), reasons: [{ ...lifted, posts: ['post-2', 'post-9', 'post-22'] }] } as Finding,
      ],
    },
    2,
  ),
  'every-basis': seen(
    {},
    {
      confidence: 'medium',
      basis: { posts: 24, usablePosts: 18, hiddenLikes: 4, people: 250, comments: 64, stories: 3, readings: 7 },
    },
  ),
}
