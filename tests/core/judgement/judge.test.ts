import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/core/judgement/judge.ts'
import { NO_NORMS, type Norms } from '../../../src/core/judgement/norm.ts'
import { type Opinion, type Reason, type Signal, signal } from '../../../src/core/judgement/signal.ts'
import { mergeReading } from '../../../src/core/profile/merge.ts'
import { exactly } from '../../../src/core/profile/reading.ts'

const profile = mergeReading(undefined, {
  platform: 'instagram',
  handle: 'mira.demo',
  readAt: '2026-05-10T12:00:00Z',
  followers: exactly(1000),
  recent: [],
})

const judged = (signs: Signal[], norms = NO_NORMS) => judge(profile, signs, norms)

const words = { title: 't', why: 'w', innocent: 'i', reasons: {} }
const source = { id: 's', title: 'A source', year: 2020, population: 'everybody' }

function sign(id: string, opinion: () => Opinion, more: Partial<Signal> = {}): Signal {
  const base = {
    id,
    about: 'likes',
    evidenceGroup: id,
    needs: ['followers'],
    sources: [source],
    words: { en: words, fr: words },
  }
  return signal({ ...base, judge: opinion, ...more } as Signal)
}

const flag = (evidence: number): Opinion => ({ is: 'flag', evidence, reasons: [] })

test('a sign whose facts were not seen is not measured, and says which', () => {
  const never = () => {
    throw new Error('must not be asked')
  }
  const findings = judged([sign('a', never, { needs: ['followers', 'comments'] })])
  expect(findings).toMatchObject([{ signal: 'a', is: 'not-measured', missing: ['comments'], evidence: 0 }])
})

test('an empty list is a fact that was not seen', () => {
  expect(judged([sign('a', () => flag(1), { needs: ['recent'] })])).toMatchObject([{ is: 'not-measured' }])
})

test('one sign that breaks has a name and stops nothing', () => {
  const broken = sign('broken', () => {
    throw new TypeError('no such thing')
  })
  const findings = judged([broken, sign('sound', () => flag(0.5))])
  expect(findings).toMatchObject([
    { signal: 'broken', is: 'failed', message: 'no such thing', evidence: 0 },
    { signal: 'sound', is: 'flag', evidence: 0.5 },
  ])
})

describe('evidence', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1])('a flag of %d is a broken sign', (evidence) => {
    expect(judged([sign('a', () => flag(evidence))])).toMatchObject([{ is: 'failed' }])
  })

  const clear = (evidence: number): Opinion => ({ is: 'clear', evidence, reasons: [] })

  test.each([
    [40, 2],
    [2.01, 2],
    [1.99, 1.99],
  ])('no single sign decides alone: %d counts %d', (evidence, counts) => {
    expect(judged([sign('a', () => flag(evidence))])).toMatchObject([{ is: 'flag', evidence: counts }])
  })

  test.each([
    [-40, -1],
    [-1.01, -1],
    [-0.99, -0.99],
  ])('nothing clears by more than ten to one: %d counts %d', (evidence, counts) => {
    expect(judged([sign('a', () => clear(evidence))])).toMatchObject([{ is: 'clear', evidence: counts }])
  })

  test.each([Number.NaN, Number.NEGATIVE_INFINITY, 0.01])('clear with %d is a broken sign', (evidence) => {
    expect(judged([sign('a', () => clear(evidence))])).toMatchObject([{ is: 'failed', evidence: 0 }])
  })

  test('clear with nothing is a sign that says so', () => {
    expect(judged([sign('a', () => clear(0))])).toMatchObject([{ is: 'clear', evidence: 0 }])
  })

  test('what is broken names its number', () => {
    expect(judged([sign('a', () => flag(Number.NaN))])).toMatchObject([{ message: 'evidence is NaN' }])
    expect(judged([sign('a', () => flag(-1))])).toMatchObject([{ message: 'flag with evidence -1' }])
    expect(judged([sign('a', () => clear(1))])).toMatchObject([{ message: 'clear with evidence 1' }])
  })

  test('a million to one is as sure as any sign gets', () => {
    // Of 100,000 parts the sure one has one: 10⁶ ÷ 10⁵, and the others next to nothing.
    const sure = sign('sure', () => flag(40), { evidenceGroup: 'x', share: 1 })
    const others = sign('others', () => clear(-40), { evidenceGroup: 'x', share: 99_999 })
    expect(judged([sure, others])).toMatchObject([{ evidence: 1 }, { evidence: 0 }])
  })

  test('and a million to one against', () => {
    // 10⁶ parts at 10⁻⁶ weigh as much as ten at 10⁻¹: each is credited half of what both clear.
    const sure = sign('sure', () => clear(-40), { evidenceGroup: 'x', share: 1e6 })
    const other = sign('other', () => clear(-1), { evidenceGroup: 'x', share: 10 })
    expect(judged([sure, other])).toMatchObject([{ evidence: -0.5 }, { evidence: -0.5 }])
  })
})

test('something other than an error may be thrown', () => {
  const broken = sign('broken', () => {
    throw 'a word'
  })
  expect(judged([broken])).toMatchObject([{ is: 'failed', message: 'a word' }])
})

test('reasons are written with six digits, and come along', () => {
  const third = 1 / 3
  const reasons: Reason[] = [
    {
      messageKey: 'r',
      seen: { value: third, low: third / 2, high: 2 * third },
      normal: { low: third, high: 1 },
      unit: 'share',
      scale: 'log',
      source,
      values: { times: third },
      posts: ['a'],
    },
    { messageKey: 'bare', seen: { value: 2 }, unit: 'count', scale: 'linear', source },
  ]
  const written = [
    {
      messageKey: 'r',
      seen: { value: 0.333333, low: 0.166667, high: 0.666667 },
      normal: { low: 0.333333, high: 1 },
      unit: 'share',
      scale: 'log',
      source,
      values: { times: 0.333333 },
      posts: ['a'],
    },
    { messageKey: 'bare', seen: { value: 2 }, unit: 'count', scale: 'linear', source },
  ]
  expect(judged([sign('a', () => ({ is: 'flag', evidence: 1, reasons }))])[0]?.reasons).toEqual(written)
  expect(judged([sign('a', () => ({ is: 'unsure', reasons }))])[0]?.reasons).toEqual(written)
})

test('a finding has its sign’s suspicion and kind, and no more than it needs', () => {
  expect(judged([sign('a', () => flag(1), { about: 'stories', kind: 'declared' })])).toStrictEqual([
    { signal: 'a', about: 'stories', kind: 'declared', reasons: [], evidence: 1, is: 'flag' },
  ])
  expect(judged([sign('a', () => flag(1))])).toStrictEqual([
    { signal: 'a', about: 'likes', reasons: [], evidence: 1, is: 'flag' },
  ])
})

describe('signs that look at the same thing', () => {
  const clear = (evidence: number): Opinion => ({ is: 'clear', evidence, reasons: [] })
  const total = (signs: Signal[]) => judged(signs).reduce((sum, { evidence }) => sum + evidence, 0)

  test('are averaged as likelihood ratios: 10 and 1 make 5.5', () => {
    const both = [sign('a', () => flag(1), { evidenceGroup: 'x' }), sign('b', () => clear(0), { evidenceGroup: 'x' })]
    expect(total(both)).toBeCloseTo(Math.log10(5.5), 2)
  })

  test('never weigh more together than the strongest alone', () => {
    const both = [sign('a', () => flag(1), { evidenceGroup: 'x' }), sign('b', () => flag(1), { evidenceGroup: 'x' })]
    expect(total(both)).toBeCloseTo(1, 2)
  })

  test('count by how common what they look for is', () => {
    const rare = sign('rare', () => flag(1), { evidenceGroup: 'x', share: 1 })
    const common = sign('common', () => clear(-1), { evidenceGroup: 'x', share: 9 })
    expect(total([rare, common])).toBeCloseTo(Math.log10((1 * 10 + 9 * 0.1) / 10), 2)
  })

  test('one that cannot say leaves the odds of its kind as they were', () => {
    const silent = sign('silent', () => ({ is: 'unsure', reasons: [] }), { evidenceGroup: 'x' })
    expect(total([sign('a', () => flag(1), { evidenceGroup: 'x' }), silent])).toBeCloseTo(Math.log10(5.5), 2)
  })

  test('what they weigh is credited to those that point that way', () => {
    const findings = judged([
      sign('against', () => flag(1), { evidenceGroup: 'x' }),
      sign('for', () => clear(-1), { evidenceGroup: 'x' }),
    ])
    expect(findings.map(({ signal, evidence }) => [signal, evidence > 0])).toEqual([
      ['against', true],
      ['for', false],
    ])
  })

  test('a share of one is meant where none is stated', () => {
    const stated = sign('stated', () => flag(1), { evidenceGroup: 'x', share: 1 })
    expect(total([stated, sign('unstated', () => clear(-1), { evidenceGroup: 'x' })])).toBeCloseTo(Math.log10(5.05), 2)
  })

  test('one that was not measured, or broke, is no alternative', () => {
    const unmeasured = sign('unmeasured', () => flag(2), { evidenceGroup: 'x', needs: ['comments'] })
    const broken = sign('broken', () => flag(-1), { evidenceGroup: 'x' })
    expect(total([sign('a', () => flag(1), { evidenceGroup: 'x' }), unmeasured, broken])).toBe(1)
  })

  test('two that point one way share what they weigh by their parts', () => {
    // (100 + 10) ÷ 2 = 55: log10 is 1.74, of which 100 ÷ 110 and 10 ÷ 110.
    const findings = judged([
      sign('more', () => flag(2), { evidenceGroup: 'x' }),
      sign('less', () => flag(1), { evidenceGroup: 'x' }),
    ])
    expect(findings).toMatchObject([{ evidence: 1.58 }, { evidence: 0.16, is: 'unsure' }])
  })

  test('one that leans neither way is credited with nothing', () => {
    // (10 + 1) ÷ 2 = 5.5 and (0.1 + 1) ÷ 2 = 0.55, all of it to the one that leans.
    const neither = sign('neither', () => clear(0), { evidenceGroup: 'x' })
    expect(judged([sign('up', () => flag(1), { evidenceGroup: 'x' }), neither])).toMatchObject([
      { evidence: 0.74 },
      { evidence: 0 },
    ])
    expect(judged([sign('down', () => clear(-1), { evidenceGroup: 'x' }), neither])).toMatchObject([
      { evidence: -0.26 },
      { evidence: 0 },
    ])
  })

  test('those outweighed count nothing', () => {
    // (10 × 1 + 9 × .1) ÷ 10 = 1.09 for the one, (1 × 1 + 9 × .1) ÷ 10 = .19 for the other.
    const rare = sign('rare', () => flag(0.01), { evidenceGroup: 'x', share: 1 })
    const common = sign('common', () => clear(-1), { evidenceGroup: 'x', share: 9 })
    expect(judged([rare, common])).toMatchObject([
      { is: 'unsure', evidence: 0 },
      { is: 'clear', evidence: -0.72 },
    ])
  })

  test('of two suspicions they are two things', () => {
    const both = [
      sign('a', () => flag(1), { evidenceGroup: 'x' }),
      sign('b', () => flag(1), { evidenceGroup: 'x', about: 'followers' }),
    ]
    expect(total(both)).toBe(2)
  })

  test('signs that look at different things add up', () => {
    expect(total([sign('a', () => flag(1)), sign('b', () => flag(0.5))])).toBeCloseTo(1.5, 2)
  })
})

test('a sign that hardly leans counts, and stays open', () => {
  expect(judged([sign('a', () => flag(0.19))])).toMatchObject([{ is: 'unsure', evidence: 0.19 }])
  expect(judged([sign('a', () => flag(0.2))])).toMatchObject([{ is: 'flag', evidence: 0.2 }])
})

describe('norms', () => {
  const learnt: Norms = { ...NO_NORMS, studies: { 'likes-series': [source] } }

  test('a sign whose norm the network lacks is not measured, and no fact would help', () => {
    const [finding] = judged([sign('a', () => flag(1), { norms: ['likes-series'], needs: ['comments'] })])
    expect(finding).toMatchObject({ is: 'not-measured', missing: [], norms: ['likes-series'], evidence: 0 })
  })

  test('where the network has it, the sign is asked', () => {
    expect(judged([sign('a', () => flag(0.5), { norms: ['likes-series'] })], learnt)).toMatchObject([{ is: 'flag' }])
  })
})

test('what was not measured has no reasons, and says what was missing', () => {
  const unseen = sign('a', () => flag(1), { needs: ['comments'] })
  expect(judged([unseen])).toStrictEqual([
    { signal: 'a', about: 'likes', reasons: [], evidence: 0, is: 'not-measured', missing: ['comments'] },
  ])
})

test('a list of one is a fact', () => {
  const one = mergeReading(profile, { ...profile, recent: [{ id: 'p' }] })
  expect(judge(one, [sign('a', () => flag(1), { needs: ['recent'] })], NO_NORMS)).toMatchObject([{ is: 'flag' }])
})

describe('what a finding is called beside the band it is drawn in', () => {
  const reason = (value: number, scale: Reason['scale'] = 'linear', more: Partial<Reason> = {}): Reason => ({
    messageKey: 'm',
    seen: { value },
    normal: { low: 1, high: 100 },
    unit: 'count',
    scale,
    source,
    ...more,
  })
  const called = (opinion: Opinion) => judged([sign('a', () => opinion)])[0]?.is
  const flagged = (...reasons: Reason[]) => called({ is: 'flag', evidence: 1, reasons })
  const cleared = (...reasons: Reason[]) => called({ is: 'clear', evidence: -0.1, reasons })
  const { normal: _, ...withoutBand } = reason(50)

  test('flagged outside of it, on either side, however little', () => {
    expect([flagged(reason(101)), flagged(reason(0.5)), flagged(reason(0.5, 'log'))]).toEqual(Array(3).fill('flag'))
  })

  test('inside of it, its ends included, it stays open, and counts as before', () => {
    expect([flagged(reason(1)), flagged(reason(50)), flagged(reason(100))]).toEqual(Array(3).fill('unsure'))
    expect(judged([sign('a', () => ({ is: 'flag', evidence: 1, reasons: [reason(50)] }))])[0]?.evidence).toBe(1)
  })

  test('one reason outside is enough, and without a band nothing contradicts', () => {
    expect([flagged(reason(50), reason(101)), flagged(withoutBand), flagged()]).toEqual(Array(3).fill('flag'))
  })

  test('a reason without a band changes nothing about those that have one', () => {
    expect([flagged(reason(50), withoutBand), flagged(reason(101), withoutBand)]).toEqual(['unsure', 'flag'])
    expect([cleared(reason(50), withoutBand), cleared(reason(150), withoutBand)]).toEqual(['clear', 'unsure'])
  })

  test('cleared up to half of its width outside: 99 ÷ 2 beyond 100; on a scale of ratios ten times', () => {
    expect([cleared(reason(149.5)), cleared(reason(149.6))]).toEqual(['clear', 'unsure'])
    expect([cleared(reason(999, 'log')), cleared(reason(1_001, 'log'))]).toEqual(['clear', 'unsure'])
    expect([cleared(reason(50), reason(150)), cleared(withoutBand), cleared()]).toEqual(['unsure', 'clear', 'clear'])
  })
})

describe('innocent causes', () => {
  const small = { causes: ['large-audience', 'small-audience'] } as const
  const causesOf = (opinion: Opinion, more: Partial<Signal> = small) =>
    judged([sign('a', () => opinion, more)])[0]?.causes

  test('those of the sign that the facts fit, beside what is flagged', () => {
    expect(causesOf(flag(1))).toEqual(['small-audience'])
  })

  test('one that breaks costs nothing but the causes', () => {
    const findings = judged([sign('a', () => flag(1), { causes: ['no-such-cause' as never] })])
    expect(findings).toMatchObject([{ is: 'flag', evidence: 1 }])
    expect(findings[0]).not.toHaveProperty('causes')
  })

  test('none beside anything else, nor where none fits', () => {
    expect(causesOf({ is: 'clear', evidence: -0.1, reasons: [] })).toBeUndefined()
    expect(causesOf({ is: 'unsure', evidence: 0.5, reasons: [] })).toBeUndefined()
    expect(causesOf(flag(1), { causes: ['large-audience'] })).toBeUndefined()
    expect(causesOf(flag(1), {})).toBeUndefined()
  })
})
