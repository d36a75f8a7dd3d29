/**
 * Walks `tests/journeys/<case>/{page.html, verdict.json}`: a saved page of an invented
 * person, and what the whole way from page to verdict must come to. `verdict.json` is
 * `{ about, url, readAt, expect }`; `expect` holds the truth the page was made with, and
 * the score and its range to the point: whoever moves them says so here.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { assess } from '../../src/core/assess.ts'
import { mergeReading } from '../../src/core/profile/merge.ts'
import { Reading } from '../../src/core/profile/reading.ts'
import { networkOf } from '../../src/networks/index.ts'
import { normsOf } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'

const Levels = z.array(z.enum(['none', 'weak', 'moderate', 'strong', 'unknown'])).check(z.minLength(1))

const Journey = z.strictObject({
  about: z.string().check(z.minLength(10)),
  url: z.url(),
  readAt: z.iso.datetime(),
  expect: z.strictObject({
    handle: z.string(),
    followers: z.optional(z.number()),
    usablePosts: z.number(),
    grade: z.enum(['authentic', 'mixed', 'suspicious', 'unknown']),
    score: z.nullable(z.int()),
    range: z.nullable(z.tuple([z.int(), z.int()])),
    confidence: z.enum(['low', 'medium', 'high']),
    likes: z.optional(Levels),
    followersBought: z.optional(Levels),
    /** Between these shares. */
    engagement: z.optional(z.tuple([z.number(), z.number()])),
  }),
})

const root = new URL('.', import.meta.url)
const cases = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test('there are journeys', () => expect(cases.length).toBeGreaterThanOrEqual(4))

test.each(cases.map(({ name }) => name))('%s', (name) => {
  const file = (part: string) => readFileSync(new URL(`${name}/${part}`, root), 'utf8')
  const { url, readAt, expect: expected } = Journey.parse(JSON.parse(file('verdict.json')))
  const page = new JSDOM(file('page.html'), { url })
  const platform = networkOf(new URL(url))
  if (!platform) throw new Error(`no network has ${url}`)

  const seen = platform.read(page.window.document, new URL(url))
  const reading = Reading.parse({ ...seen, platform: platform.id, url, readAt })
  const verdict = assess(mergeReading(undefined, reading), signals, normsOf(platform.id))

  expect(reading.handle).toBe(expected.handle)
  expect(reading.followers?.value).toBe(expected.followers)
  expect(verdict.basis.usablePosts).toBe(expected.usablePosts)
  const { grade, score, range, confidence } = expected
  expect(verdict).toMatchObject({ grade, score, range, confidence })
  if (expected.likes) expect(expected.likes).toContain(verdict.suspicions.likes.level)
  if (expected.followersBought) expect(expected.followersBought).toContain(verdict.suspicions.followers.level)
  if (expected.engagement) {
    expect(verdict.engagement?.rate).toBeGreaterThanOrEqual(expected.engagement[0])
    expect(verdict.engagement?.rate).toBeLessThanOrEqual(expected.engagement[1])
  } else expect(verdict.engagement).toBeNull()
})
