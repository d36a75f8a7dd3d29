/**
 * The verdict's truth table: both sides of every boundary, worked by hand.
 *
 * At a prevalence of 36 % the priors are .18, .216 and .036, their odds .2195122, .2755102 and .0373444. A weight w
 * makes the odds of a suspicion o × 10^w; clean is the chance that nothing was bought, 1 ÷ (1 + those odds); the
 * score is 100 × the least of the clean chances.
 */
import { describe, expect, test } from 'vitest'
import { NO_NORMS } from '../../../src/core/judgement/norm.ts'
import type { Finding, Signal, Suspicion } from '../../../src/core/judgement/signal.ts'
import { conclude, levelOf, type Verdict } from '../../../src/core/judgement/verdict.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import { exactly, type Reading } from '../../../src/core/profile/reading.ts'
import { normsOf } from '../../../src/networks/norms.ts'

const PREVALENCE = 0.36

function profileWith(posts: number, more: Partial<Reading> = {}) {
  const recent = Array.from({ length: posts }, (_, index) => ({ id: `p${index}`, likes: exactly(100) }))
  return mergeReading(undefined, {
    platform: 'elsewhere',
    handle: 'mira.demo',
    readAt: '2026-05-10T12:00:00Z',
    recent,
    ...more,
  })
}

type Said = { about: Suspicion; evidence: number; is?: 'flag' | 'clear' | 'unsure'; signal?: string }

function found({ about, evidence, is, signal }: Said): Finding {
  const leaning = evidence > 0 ? 'flag' : 'clear'
  return { signal: signal ?? `of-${about}`, about, reasons: [], evidence, is: is ?? leaning }
}

/** A sign that was asked: what it looks at is all that a verdict wants of it. */
function asked(id: string, about: Suspicion, evidenceGroup = id): Signal {
  return { id, about, evidenceGroup } as Signal
}

/** One sign for each thing said, so that nothing is left unheard. */
function verdictOf(said: readonly Said[], posts = 8, prevalence = PREVALENCE): Verdict {
  const findings = said.map(found)
  const signals = findings.map(({ signal, about }) => asked(signal, about))
  return conclude(profileWith(posts), findings, signals, NO_NORMS, prevalence)
}

const likes = (evidence: number): Said => ({ about: 'likes', evidence })
const followers = (evidence: number): Said => ({ about: 'followers', evidence })
const stories = (evidence: number): Said => ({ about: 'stories', evidence })

describe('the score', () => {
  test.each([
    // 1 ÷ (1 + .2195122 × 10) = .312977
    ['one suspicion', [likes(1)], 31],
    // 1 ÷ (1 + .2195122 × 10⁻¹) = .978520; 1 ÷ (1 + .2755102 × 10⁻¹) = .973188, the lesser
    ['two that are cleared', [likes(-1), followers(-1)], 97],
    // .312977, and 1 ÷ (1 + .2755102 × 10^0.5) = .534409
    ['two that speak against it', [likes(1), followers(0.5)], 31],
    // 1 ÷ (1 + .0373444 × 10) = .728095
    ['story viewing', [stories(1)], 73],
    // Weights of one suspicion add up: .6 + .4 is 1.
    ['two signs of one suspicion', [likes(0.6), { ...likes(0.4), signal: 'another' }], 31],
  ])('%s', (_, said, score) => expect(verdictOf(said).score).toBe(score))

  test('a suspicion that nobody could judge stays out of it', () => {
    expect(verdictOf([likes(1), followers(0)]).score).toBe(31)
  })
})

describe('the probability of each suspicion', () => {
  test.each([
    // Half of the touched bought likes: .2195122 × 10 = 2.195122 to one.
    [likes(1), 0.36, 0.687],
    // Six in ten bought followers: 2.755102 to one.
    [followers(1), 0.36, 0.734],
    // One in ten views stories by program: .373444 to one.
    [stories(1), 0.36, 0.272],
    // 5 to 95, times ten: .526316 to one.
    [likes(1), 0.1, 0.345],
    [likes(-1), 0.36, 0.021],
  ])('%o at a prevalence of %d', (said, prevalence, probability) => {
    expect(verdictOf([said], 8, prevalence).suspicions[said.about].probability).toBe(probability)
  })

  test('none where nothing that weighs was said', () => {
    expect(verdictOf([likes(0)]).suspicions.likes).toEqual({ level: 'unknown', probability: null })
  })

  test('where nothing is published for the network, 36 % are taken as touched', () => {
    const signs = [asked('of-likes', 'likes')]
    expect(conclude(profileWith(8), [found(likes(1))], signs, NO_NORMS).suspicions.likes.probability).toBe(0.687)
  })

  test('where it is published for the size, that', () => {
    // Instagram, 2,236 followers: 42 %, of which half is .21; .265823 × 10 = 2.65823 to one.
    const profile = profileWith(8, { platform: 'instagram', followers: exactly(2_236) })
    const { suspicions } = conclude(profile, [found(likes(1))], [asked('of-likes', 'likes')], normsOf('instagram'))
    expect(suspicions.likes.probability).toBe(0.727)
  })

  test('where the size is unknown, 36 % again', () => {
    const profile = profileWith(8, { platform: 'instagram' })
    const { suspicions } = conclude(profile, [found(likes(1))], [asked('of-likes', 'likes')], normsOf('instagram'))
    expect(suspicions.likes.probability).toBe(0.687)
  })
})

describe('the level of a weight of evidence', () => {
  test.each([
    [-1, 'none'],
    [0.29, 'none'],
    [0.3, 'weak'],
    [0.79, 'weak'],
    [0.8, 'moderate'],
    [1.49, 'moderate'],
    [1.5, 'strong'],
    [6, 'strong'],
  ])('%d is %s', (weight, level) => {
    expect(levelOf(weight)).toBe(level)
    expect(verdictOf([likes(weight)]).suspicions.likes.level).toBe(level)
  })
})

describe('the grade', () => {
  test.each([
    // 1 ÷ (1 + .2195122 × 10^.66) = .499160, and at .67 .493404
    ['authentic', 50, [likes(0.66), followers(-1)]],
    ['unknown', 49, [likes(0.67), followers(-1)]],
    // 1 ÷ (1 + .2195122 × 10^1.14) = .248132, and at 1.15 .243861
    ['unknown', 25, [likes(1.14), followers(-1)]],
    ['mixed', 24, [likes(1.15), followers(-1)]],
    ['unknown', 24, [{ ...likes(1.15), is: 'unsure' as const }, followers(-1)]],
    // 1 ÷ (1 + .2195122 × 10^1.74) = .076552, and at 1.75 .074939
    ['mixed', 8, [likes(1.74), followers(-1)]],
    ['suspicious', 7, [likes(1.75), followers(-1)]],
  ])('%s at %d', (grade, score, said) => {
    expect(verdictOf(said)).toMatchObject({ grade, score })
  })

  test('without a score there is none, whatever was seen', () => {
    expect(verdictOf([likes(0.79)], 4)).toMatchObject({ grade: 'unknown', score: null })
  })

  test('of a size read exactly is that of the size as pages show it', () => {
    const at = (followers: number) =>
      conclude(profileWith(8, { followers: exactly(followers) }), [found(likes(0.85))], [], normsOf('instagram'))
    expect(at(1_153_096).suspicions).toEqual(at(1_200_000).suspicions)
    expect(at(1_200_000).suspicions).not.toEqual(at(1_300_000).suspicions)
  })

  test('likes alone make nobody authentic, however clear', () => {
    expect(verdictOf([likes(-1)])).toMatchObject({ grade: 'unknown', score: 98, confidence: 'low' })
    expect(verdictOf([followers(-1)])).toMatchObject({ grade: 'unknown', score: 97, confidence: 'low' })
  })

  test('a weak sign seen makes nobody mixed: 1 ÷ (1 + .2195122 × 10^.2) = .741939', () => {
    expect(verdictOf([likes(0.2)])).toMatchObject({ grade: 'unknown', score: 74 })
  })

  test('a low score that no sign explains is not mixed', () => {
    const open = [{ ...likes(0.7), is: 'unsure' as const }, followers(-0.01)]
    // 1 ÷ (1 + .2195122 × 10^.7) = .476151
    expect(verdictOf(open)).toMatchObject({ grade: 'unknown', score: 48 })
  })

  test('unknown without a score', () => {
    expect(verdictOf([])).toMatchObject({ grade: 'unknown', score: null, range: null })
  })
})

describe('where a network lets hardly anything be looked at', () => {
  const elsewhere = ['a', 'b', 'c'].map((id) => ({ ...asked(id, 'followers'), norms: ['followings'] }) as Signal)
  const signals = [asked('of-likes', 'likes'), asked('of-followers', 'followers'), ...elsewhere]
  const gradeWith = (weight: number) =>
    conclude(profileWith(8), [likes(-1), followers(weight)].map(found), signals, NO_NORMS, PREVALENCE).grade

  test('what leans against an account keeps it from authentic, although its score would do', () => {
    // 1 ÷ (1 + .2755102 × 10^.3) = .645292
    expect([gradeWith(0.29), gradeWith(0.3)]).toEqual(['authentic', 'unknown'])
  })

  test('hardly anything is a quarter of all there is to look at, and six of 23 are more', () => {
    const others = (count: number, network: Partial<Signal>) =>
      Array.from(
        { length: count },
        (_, nth) => ({ ...asked(`${nth}${network.norms}`, 'followers'), ...network }) as Signal,
      )
    const gradeOf = (measurable: number, all: number) => {
      const of = [...others(measurable - 1, {}), ...others(all - measurable, { norms: ['followings'] })]
      const signals = [asked('of-likes', 'likes'), asked('of-followers', 'followers'), ...of]
      return conclude(profileWith(8), [likes(-1), followers(0.3)].map(found), signals, NO_NORMS, PREVALENCE).grade
    }
    expect([gradeOf(1, 4), gradeOf(6, 23)]).toEqual(['unknown', 'authentic'])
  })
})

describe('a viewer of your stories', () => {
  const viewer: Finding = { ...found({ about: 'stories', evidence: 1.5, signal: 'viewer' }), kind: 'first-hand' }
  const growth: Finding = { ...found({ about: 'stories', evidence: 0.45, signal: 'growth' }), kind: 'circumstantial' }
  const calm: Finding = { ...growth, is: 'clear', evidence: -0.1 }
  const clean = [likes(-1), followers(-1)].map(found)
  const score = (...findings: Finding[]) => conclude(profileWith(8), findings, [], NO_NORMS, PREVALENCE)

  test('has a row and a level, and leaves score and grade as they are', () => {
    const verdict = score(...clean, viewer)
    expect(verdict).toMatchObject({ grade: 'authentic', score: 97 })
    // .0373444 × 10^1.5 = 1.180933 to one
    expect(verdict.suspicions.stories).toEqual({ level: 'strong', probability: 0.541 })
  })

  test('counts beside growth that nothing explains', () => {
    // 1 ÷ (1 + .0373444 × 10^1.95) = .231037
    expect(score(...clean, viewer, growth)).toMatchObject({ grade: 'mixed', score: 23 })
  })

  test('not beside calm: 1 ÷ (1 + .0373444 × 10^−.1) = .971193', () => {
    expect(score(...clean, viewer, calm)).toMatchObject({ grade: 'authentic', score: 97 })
  })

  test('counts where several brands of the user saw it: 1 ÷ (1 + .0373444 × 10^1.95) = .231037', () => {
    const seenBy = (accounts: number) => {
      const sightings = {
        stories: 6,
        seen: [{ story: 's', at: '2026-05-01', position: 0, listed: 40 }],
        accounts,
        others: [],
      }
      return conclude(
        { ...profileWith(8), sightings },
        [...clean, { ...viewer, evidence: 1.95 }],
        [],
        NO_NORMS,
        PREVALENCE,
      )
    }
    expect(seenBy(2)).toMatchObject({ grade: 'mixed', score: 23 })
    expect(seenBy(1)).toMatchObject({ grade: 'authentic', score: 97 })
  })

  test('alone makes no score', () => {
    expect(score(viewer)).toMatchObject({ grade: 'unknown', score: null })
  })
})

describe('enough to say', () => {
  test.each([
    ['five posts and a weight', [likes(-0.5)], 5, true],
    ['four posts and a weight', [likes(-0.5)], 4, false],
    ['posts, and nothing that weighs', [likes(0)], 24, false],
    ['no post, a moderate sign', [followers(0.8)], 0, true],
    ['no post, a weak sign', [followers(0.79)], 0, false],
    ['no post, two suspicions, one moderate', [likes(-0.5), followers(0.8)], 0, true],
  ])('%s', (_, said, posts, isEnough) => {
    expect(verdictOf(said, posts).score !== null).toBe(isEnough)
  })
})

describe('the range', () => {
  const findings = [found(likes(-0.5))]

  test('what half of the things looked at might still say', () => {
    const signals = [asked('of-likes', 'likes'), asked('unasked', 'likes')]
    // Score 1 ÷ (1 + .2195122 × 10^−.5) = .935089. Low: half of .8 more, −.1: .851533, but the prior of bought
    // followers leaves .784. High: half of .3 less, −.65: .953159.
    expect(conclude(profileWith(8), findings, signals, NO_NORMS, PREVALENCE)).toMatchObject({
      score: 94,
      range: [78, 95],
    })
  })

  test('however strong what was seen is', () => {
    const signals = [asked('of-likes', 'likes'), asked('unasked', 'likes')]
    // Low: half of .8 more, 1.4: 1 ÷ (1 + .2195122 × 10^1.4) = .153518. High: half of .3 less, .85: .391538
    expect(conclude(profileWith(8), [found(likes(1))], signals, NO_NORMS, PREVALENCE).range).toEqual([15, 39])
  })

  test('a suspicion nobody could judge might weigh a flag, and never clears', () => {
    const signals = [asked('of-likes', 'likes'), asked('f', 'followers'), asked('s', 'stories')]
    // 1 ÷ (1 + .2755102 × 10^.8) = .365183, less than likes' .935089 and stories' .809306
    expect(conclude(profileWith(8), findings, signals, NO_NORMS, PREVALENCE)).toMatchObject({
      score: 94,
      range: [37, 94],
    })
  })

  describe('what no sign can measure on the network', () => {
    const elsewhere = (id: string) => ({ ...asked(id, 'likes'), norms: ['likes-series'] }) as Signal
    const rangeWith = (...signals: Signal[]) =>
      conclude(profileWith(8), findings, [asked('of-likes', 'likes'), ...signals], NO_NORMS, PREVALENCE).range

    test('is not missing as long as six of ten things can be looked at', () => {
      // One of two: 1 − 1 ÷ 1.2 is unheard, a sixth. High: a sixth of .3 less, −.55: .941735
      expect(rangeWith(elsewhere('a'))?.[1]).toBe(94)
      // Two of three are heard or were asked: half of them unheard, −.65
      expect(rangeWith(asked('unasked', 'likes'), elsewhere('a'))?.[1]).toBe(95)
    })

    test('leaves the rest unknown where it lets hardly any be looked at', () => {
      // One of five: 1 − 1 ÷ 3 is unheard. Low: two thirds of .8 more, +.0333: .808392; the prior of followers leaves .784
      const signals = ['a', 'b', 'c', 'd'].map(elsewhere)
      expect(rangeWith(...signals)).toEqual([78, 96])
    })

    test('is missing up to six tenths of all things, and no further', () => {
      // One of five, two thirds unheard: .125 + .5333 makes the odds .99952. Of 5.7 or 6.3 tenths: .967753, 1.02918
      const leaning = [found({ ...likes(0.125), is: 'unsure' }), found(followers(-1))]
      const signals = [
        asked('of-likes', 'likes'),
        asked('of-followers', 'followers'),
        ...['a', 'b', 'c', 'd'].map(elsewhere),
      ]
      expect(conclude(profileWith(8), leaning, signals, NO_NORMS, PREVALENCE).range?.[0]).toBe(50)
    })
  })

  test('what is unheard of story viewing counts too', () => {
    const cleared = [found(likes(-1)), found(followers(-1))]
    const signals = [asked('of-likes', 'likes'), asked('of-followers', 'followers'), asked('s', 'stories')]
    // 1 ÷ (1 + .0373444 × 10^.8) = .809306; likes and followers leave .978520 and .973188
    expect(conclude(profileWith(8), cleared, signals, NO_NORMS, PREVALENCE).range?.[0]).toBe(81)
  })

  test('signs that look at the same thing are heard as soon as one of them is', () => {
    const signals = [asked('of-likes', 'likes', 'one-thing'), asked('other', 'likes', 'one-thing')]
    // Nothing is unheard: .784, the prior of bought followers
    expect(conclude(profileWith(8), findings, signals, NO_NORMS, PREVALENCE).range).toEqual([78, 94])
  })

  test.each([
    ['a flag', { is: 'flag', evidence: 0 }, true],
    ['a clear sign that weighs nothing', { is: 'clear', evidence: 0 }, true],
    ['one that leans and stays open', { is: 'unsure', evidence: 0.1 }, true],
    ['one that cannot say', { is: 'unsure', evidence: 0 }, false],
  ] as const)('%s', (_, said, isHeard) => {
    const signals = [asked('of-likes', 'likes'), asked('other', 'likes')]
    const all = [...findings, found({ about: 'likes', signal: 'other', ...said })]
    const { score, range } = conclude(profileWith(8), all, signals, NO_NORMS, PREVALENCE)
    expect(range?.[1] === score).toBe(isHeard)
  })

  test.each([
    ['not measured', { is: 'not-measured', missing: ['comments'] }],
    ['failed', { is: 'failed', message: 'broken' }],
  ] as const)('%s is unheard', (_, what) => {
    const signals = [asked('of-likes', 'likes'), asked('other', 'likes')]
    const other = { signal: 'other', about: 'likes', reasons: [], evidence: 0, ...what } as Finding
    expect(conclude(profileWith(8), [...findings, other], signals, NO_NORMS, PREVALENCE).range).toEqual([78, 95])
  })
})

describe('confidence', () => {
  /** Likes cleared whole, followers half heard, stories not at all. */
  function narrowOrWide(weightOfFollowers: number, posts: number) {
    const signals = [
      asked('of-likes', 'likes'),
      asked('of-followers', 'followers'),
      asked('f', 'followers'),
      asked('s', 'stories'),
    ]
    return conclude(
      profileWith(posts),
      [likes(-1), followers(weightOfFollowers)].map(found),
      signals,
      NO_NORMS,
      PREVALENCE,
    )
  }

  test.each([
    // Low 1 ÷ (1 + .2755102 × 10^.7) = .420026, high 1 ÷ (1 + .2755102 × 10^.15) = .719857
    [0.3, 11, [42, 72], 'medium'],
    [0.3, 12, [42, 72], 'high'],
    // At .31, low 1 ÷ (1 + .2755102 × 10^.71) = .414427 and high 1 ÷ (1 + .2755102 × 10^.16) = .715191: 41 and 72
    [0.31, 12, [41, 72], 'medium'],
    [0.3, 5, [42, 72], 'medium'],
  ])('followers %d, %d posts, between %o: %s', (weight, posts, range, confidence) => {
    expect(narrowOrWide(weight, posts)).toMatchObject({ range, confidence })
  })

  test.each([
    ['followers unknown', [likes(-1)], 24],
    ['likes unknown', [followers(-1)], 24],
    ['four posts', [likes(0.9), followers(-1)], 4],
    ['no score', [likes(-1), followers(-1)], 4],
  ])('low: %s', (_, said, posts) => expect(verdictOf(said, posts).confidence).toBe('low'))

  test('stories are seldom known: they do not lower it', () => {
    // .973188, or the prior of story viewing, .964
    expect(verdictOf([likes(-1), followers(-1)], 12)).toMatchObject({ range: [96, 97], confidence: 'high' })
  })
})

describe('what it rests on', () => {
  const person = { hasAvatar: true }

  test('is counted', () => {
    const profile = profileWith(0, {
      followers: exactly(1_000),
      recent: [
        { id: 'a', likes: exactly(10) },
        { id: 'b', likes: 'hidden' },
        { id: 'c', likes: 'hidden' },
        { id: 'e', likes: 'hidden' },
        { id: 'd', likes: exactly(9), pinned: true },
      ],
      people: [
        { list: 'followers', accounts: [person, person, person] },
        { list: 'likers', accounts: [person, person] },
      ],
      comments: [{ post: 'a', author: 'someone.demo', text: 'Which flour?' }],
      stories: [{ id: 's1' }, { id: 's2' }],
    })
    const verdict = conclude(profile, [], [], NO_NORMS, PREVALENCE)
    expect(verdict.basis).toEqual({
      posts: 5,
      usablePosts: 1,
      hiddenLikes: 3,
      people: 5,
      comments: 1,
      stories: 2,
      readings: 1,
    })
    // One post of 10 likes by 1,000 followers.
    expect(verdict.engagement).toMatchObject({ rate: 0.01, per: 'followers', posts: 1 })
    expect(verdict.rates).toHaveLength(1)
  })

  test('of nothing, nothing', () => {
    const { recent: _, ...profile } = profileWith(0)
    const verdict = conclude(profile, [], [], NO_NORMS, PREVALENCE)
    expect(verdict.basis).toEqual({
      posts: 0,
      usablePosts: 0,
      hiddenLikes: 0,
      people: 0,
      comments: 0,
      stories: 0,
      readings: 1,
    })
    expect(verdict).toMatchObject({ engagement: null, rates: [], findings: [] })
    expect(verdict).not.toHaveProperty('audience')
    expect(verdict).not.toHaveProperty('responseRate')
  })

  test('people and answers are told where they say something', () => {
    const comment = (author: string, more = {}) => ({ post: 'a', author, text: `Hello from ${author}`, ...more })
    const profile = profileWith(0, {
      people: [
        {
          list: 'followers',
          accounts: Array.from({ length: 20 }, () => ({ followers: 300, following: 200, posts: 40 })),
        },
      ],
      comments: ['ada', 'bo', 'cy', 'di', 'eve'].map((name) => comment(`${name}.demo`)),
    })
    const verdict = conclude(profile, [], [], normsOf('instagram'), PREVALENCE)
    expect(verdict.audience).toMatchObject([{ list: 'followers', accounts: 20, by: 'counts' }])
    expect(verdict.responseRate).toMatchObject({ comments: 5 })
    // Whom nobody studied nobody can call fake.
    expect(conclude(profile, [], [], NO_NORMS, PREVALENCE)).not.toHaveProperty('audience')
  })

  test('findings pass through as they are, and what to do next is said', () => {
    const findings = [found(likes(1)), found(followers(-1))]
    const verdict = conclude(profileWith(8), findings, [], NO_NORMS, PREVALENCE)
    expect(verdict.findings).toBe(findings)
    expect(verdict.next.map((step) => step.do)).toContain('open-profile')
  })
})

test('what would help is named only where it could bring a score', () => {
  const nextOf = (more: Partial<Finding>) => {
    const unmeasured = { ...found(likes(0)), is: 'not-measured', missing: [], ...more } as Finding
    return conclude(profileWith(8), [unmeasured], [asked('of-likes', 'likes')], NO_NORMS, PREVALENCE).next
  }
  expect(nextOf({})).not.toEqual([])
  expect(nextOf({ norms: ['likes-series'] })).toEqual([])
})
