import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { CampaignReport } from '../../src/core/campaign/report.ts'
import { inventReading } from '../../tools/bench/readings.ts'
import { publishedSchemas } from '../../tools/schema/schemas.ts'
import type { CampaignSchema } from '../../tools/vet/campaign-schema.ts'
import type { PublishedVerdict } from '../../tools/vet/published.ts'
import { VerdictSchema } from '../../tools/vet/verdict-schema.ts'
import { answersOf, run } from './vet-world.ts'

/** Optional things as the schema infers them, so that two shapes compare. */
type Loose<Thing> = Thing extends object
  ? { [Key in keyof Thing]: Loose<Thing[Key]> | (undefined extends Thing[Key] ? undefined : never) }
  : Thing
type IsSame<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

const published = (name: string) => JSON.parse(readFileSync(`tools/schema/published/${name}`, 'utf8'))
const schemas = publishedSchemas()

test('the schema of a verdict says what its type says (the compiler checks)', () => {
  const isSame: IsSame<Loose<z.output<typeof VerdictSchema>>, Loose<PublishedVerdict>> = true
  expect(isSame).toBe(true)
})

test('the schema of campaign figures says what its type says (the compiler checks)', () => {
  const isSame: IsSame<Loose<z.output<typeof CampaignSchema>>, Loose<CampaignReport>> = true
  expect(isSame).toBe(true)
})

/** The class is spelled out for validators whose regular expressions lack it. */
test('the letters spelled out for a handle are those the reading refuses', () => {
  const spelledOut = new RegExp(published('reading.schema.json').properties.handle.pattern)
  const letters = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code))
  expect(letters.filter((letter) => spelledOut.test(letter) === /[\s\p{Cc}\p{Cf}]/u.test(letter))).toEqual([])
})

test('the published files are current (npm run schema)', () => {
  expect(readdirSync('tools/schema/published').sort()).toEqual(Object.keys(schemas).sort())
  for (const [name, content] of Object.entries(schemas)) expect(published(name)).toEqual(JSON.parse(content))
})

describe('a reading', () => {
  const schema = z.fromJSONSchema(published('reading.schema.json'))
  const reading = inventReading('schema')

  test.each([
    ['with counts', reading],
    ['with plain numbers', { ...reading, followers: 12_345, recent: [{ id: 'a', likes: 12, comments: 0 }] }],
    ['with hidden likes', { ...reading, recent: [{ id: 'a', likes: 'hidden' }] }],
    ['with nothing but its account', { platform: 'tiktok', handle: 'ada.invented', readAt: '2026-03-01' }],
  ])('%s fits', (_what, value) => {
    expect(schema.safeParse(value).success).toBe(true)
  })

  test.each([
    ['without its account', { ...reading, handle: undefined }],
    ['with a negative count', { ...reading, followers: -1 }],
    ['with words for a count', { ...reading, recent: [{ id: 'a', likes: 'many' }] }],
    ['without its moment', { ...reading, readAt: 'yesterday' }],
    ['with a handle that turns the writing round', { ...reading, handle: 'a\u202Eb' }],
  ])('%s does not', (_what, value) => {
    expect(schema.safeParse(JSON.parse(JSON.stringify(value))).success).toBe(false)
  })
})

test('every verdict of vet fits its published schema', async () => {
  const schema = z.fromJSONSchema(published('verdict.schema.json'))
  const readings: object[] = Array.from({ length: 20 }, (_, index) => inventReading(`verdict-${index}`))
  const sparse = { platform: 'instagram', handle: 'ada.invented', readAt: '2026-03-01' }
  const declared = { ...inventReading('declared'), declared: { reach: 900, storyViews: 400_000 } }
  const stdin = [...readings, sparse, { ...sparse, handle: 'private.invented', private: true }, declared]
    .map((reading) => JSON.stringify(reading))
    .join('\n')
  const answers = answersOf(await run(['-'], { stdin }))
  expect(answers).toHaveLength(23)
  for (const { verdict, input } of answers) {
    expect([input, schema.safeParse(verdict).error?.issues]).toEqual([input, undefined])
    expect([input, VerdictSchema.safeParse(verdict).error?.issues]).toEqual([input, undefined])
  }
})

test('what declared figures come to fits its published schema', async () => {
  const schema = z.fromJSONSchema(published('campaign.schema.json'))
  const all = { reach: 900, impressions: 800, storyViews: 90, likes: 4, comments: 2, shares: 1, saves: 1, clicks: 9 }
  const money = { leads: 20, customers: 3, sales: 400, cost: 100 }
  const reading = { ...inventReading('campaign'), declared: { ...all, ...money } }
  const [{ campaign }] = answersOf(await run(['-'], { stdin: JSON.stringify(reading) }))
  expect(campaign.figures.length).toBeGreaterThan(10)
  expect(campaign.contradictions.length).toBeGreaterThan(1)
  expect(schema.safeParse(campaign).error?.issues).toBeUndefined()
})

test('what is no verdict does not fit', () => {
  const schema = z.fromJSONSchema(published('verdict.schema.json'))
  expect(schema.safeParse({}).success).toBe(false)
  expect(schema.safeParse({ score: 101 }).success).toBe(false)
})
