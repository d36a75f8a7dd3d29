import { describe, expect, test } from 'vitest'
import { judge } from '../../src/core/judge.ts'
import { merge } from '../../src/core/profile.ts'
import { exactly } from '../../src/core/reading.ts'
import { type Opinion, type Signal, signal } from '../../src/core/signal.ts'

const profile = merge(undefined, {
  platform: 'instagram',
  handle: 'mira.demo',
  readAt: '2026-05-10T12:00:00Z',
  followers: exactly(1000),
  recent: [],
})

const words = { title: 't', why: 'w', innocent: 'i', reasons: {} }
const source = { id: 's', title: 'A source', year: 2020, population: 'everybody' }

function sign(id: string, opinion: () => Opinion, more: Partial<Signal> = {}): Signal {
  const base = {
    id,
    about: 'likes',
    looksAt: id,
    needs: ['followers'],
    sources: [source],
    words: { en: words, fr: words },
  }
  return signal({ ...base, judge: opinion, ...more } as Signal)
}

const flag = (evidence: number): Opinion => ({ is: 'flag', evidence, because: [] })

test('a sign whose facts were not seen is not measured, and says which', () => {
  const never = () => {
    throw new Error('must not be asked')
  }
  const findings = judge(profile, [sign('a', never, { needs: ['followers', 'comments'] })])
  expect(findings).toMatchObject([{ signal: 'a', is: 'not-measured', missing: ['comments'], evidence: 0 }])
})

test('an empty list is a fact that was not seen', () => {
  expect(judge(profile, [sign('a', () => flag(1), { needs: ['recent'] })])).toMatchObject([{ is: 'not-measured' }])
})

test('one sign that breaks has a name and stops nothing', () => {
  const broken = sign('broken', () => {
    throw new TypeError('no such thing')
  })
  const findings = judge(profile, [broken, sign('sound', () => flag(0.5))])
  expect(findings).toMatchObject([
    { signal: 'broken', is: 'failed', message: 'no such thing', evidence: 0 },
    { signal: 'sound', is: 'flag', evidence: 0.5 },
  ])
})

describe('evidence', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0, -1])('a flag of %d is a broken sign', (evidence) => {
    expect(judge(profile, [sign('a', () => flag(evidence))])).toMatchObject([{ is: 'failed' }])
  })

  test('no single sign decides alone', () => {
    const [finding] = judge(profile, [sign('a', () => flag(40))])
    expect(finding?.evidence).toBeLessThanOrEqual(2)
  })
})

describe('signs that look at the same thing', () => {
  const clear = (evidence: number): Opinion => ({ is: 'clear', evidence, because: [] })
  const total = (signs: Signal[]) => judge(profile, signs).reduce((sum, { evidence }) => sum + evidence, 0)

  test('are averaged as likelihood ratios: 10 and 1 make 5.5', () => {
    const both = [sign('a', () => flag(1), { looksAt: 'x' }), sign('b', () => clear(0), { looksAt: 'x' })]
    expect(total(both)).toBeCloseTo(Math.log10(5.5), 2)
  })

  test('never weigh more together than the strongest alone', () => {
    const both = [sign('a', () => flag(1), { looksAt: 'x' }), sign('b', () => flag(1), { looksAt: 'x' })]
    expect(total(both)).toBeCloseTo(1, 2)
  })

  test('count by how common what they look for is', () => {
    const rare = sign('rare', () => flag(1), { looksAt: 'x', share: 1 })
    const common = sign('common', () => clear(-1), { looksAt: 'x', share: 9 })
    expect(total([rare, common])).toBeCloseTo(Math.log10((1 * 10 + 9 * 0.1) / 10), 2)
  })

  test('one that cannot say leaves the odds of its kind as they were', () => {
    const silent = sign('silent', () => ({ is: 'unsure', because: [] }), { looksAt: 'x' })
    expect(total([sign('a', () => flag(1), { looksAt: 'x' }), silent])).toBeCloseTo(Math.log10(5.5), 2)
  })

  test('what they weigh is credited to those that point that way', () => {
    const findings = judge(profile, [
      sign('against', () => flag(1), { looksAt: 'x' }),
      sign('for', () => clear(-1), { looksAt: 'x' }),
    ])
    expect(findings.map(({ signal, evidence }) => [signal, evidence > 0])).toEqual([
      ['against', true],
      ['for', false],
    ])
  })

  test('signs that look at different things add up', () => {
    expect(total([sign('a', () => flag(1)), sign('b', () => flag(0.5))])).toBeCloseTo(1.5, 2)
  })
})
