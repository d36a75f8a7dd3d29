/**
 * Reads saved real pages, where they are at hand (`../shared/pages`, beside this repository; they are no part of
 * it). The figures were read off each page by eye, or off its data with a text search.
 */
import { existsSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Count, Post } from '../../src/core/profile/reading.ts'
import instagram from '../../src/networks/instagram/index.ts'
import type { PartialReading } from '../../src/networks/shared/network.ts'

const pages = new URL('../../../shared/pages/instagram/', import.meta.url)
const isHere = existsSync(pages)

function parse(html: string): Document {
  return new JSDOM(html).window.document
}

function readPage(file: string, address: string): PartialReading {
  return instagram.read(
    parse(readFileSync(new URL(file, pages), 'utf8')),
    new URL(address, 'https://www.instagram.com'),
  )
}

/** An exact count as a number, a rounded one as its interval. */
function plain(count: Count | 'hidden' | undefined): unknown {
  if (count === undefined || count === 'hidden') return count
  return count.low === count.high ? count.value : [count.low, count.high]
}

function head({ handle, name, verified, private: isPrivate, followers, following, posts }: PartialReading) {
  return [handle, name, verified, isPrivate, plain(followers), plain(following), plain(posts)]
}

function row({ id, kind, likes, comments, views }: Post) {
  return [id, kind, plain(likes), plain(comments), plain(views)]
}

describe.skipIf(!isHere)(`real pages${isHere ? '' : ' (skipped: ../shared/pages is not here)'}`, () => {
  test('a large account, signed in', () => {
    const reading = readPage('profiles/instagram-2025-en.html', '/instagram/')
    expect(head(reading)).toEqual(['instagram', 'Instagram', true, undefined, 698_079_524, 314, 8_276])
    expect(new Set(Object.values(reading.origins ?? {}))).toEqual(new Set(['page']))
    expect(reading.recent?.map(row)).toEqual(
      'v v v c v v v v c v v v'
        .split(' ')
        .map((kind, nth) => [
          reading.recent?.[nth]?.id,
          kind === 'v' ? 'video' : 'carousel',
          undefined,
          undefined,
          undefined,
        ]),
    )
  })

  test('a small account with one overlay drawn', () => {
    const reading = readPage('profiles/gdg_rbu-2025-en.html', '/gdg_rbu/')
    expect(head(reading)).toEqual(['gdg_rbu', 'GDG On Campus RBU', false, undefined, 3_351, 194, 177])
    expect(reading.recent).toHaveLength(12)
    const [first, ...others] = reading.recent ?? []
    expect(first && row(first)).toEqual(['DFe0nxuhPox', 'video', 203, 5, undefined])
    expect(others.every(({ likes, comments, views }) => (likes ?? comments ?? views) === undefined)).toBe(true)
    expect(reading.recent?.map(({ kind }) => kind?.[0]).join('')).toBe('vcvpcvvppppc')
  })

  test('a private account', () => {
    const reading = readPage('profiles/private-2025-en.html', '/wwldad_8593/')
    expect(head(reading)).toEqual(['wwldad_8593', 'Example Person', false, true, 472, 541, 1])
    expect(reading.recent).toBeUndefined()
  })

  test('signed out', () => {
    const reading = readPage('profiles/pluto__travel-2025-logged-out.html', '/pluto__travel/')
    expect(head(reading)).toEqual(['pluto__travel', 'Pluto', undefined, undefined, 2_362, 136, 224])
    expect(reading.origins).toEqual({ name: 'meta', followers: 'meta', following: 'meta', posts: 'meta' })
    expect(reading.recent).toBeUndefined()
  })

  test('a page of 2021 with its data', () => {
    const reading = readPage('profiles/pluto__travel-2021-legacy.html', '/pluto__travel/')
    expect(head(reading)).toEqual(['pluto__travel', 'Pluto', false, false, 2_187, 110, 142])
    expect(reading.recent).toHaveLength(24)
    expect(reading.recent?.slice(0, 12).map(({ likes }) => plain(likes))).toEqual([
      16, 33, 37, 36, 136, 47, 31, 51, 42, 23, 42, 33,
    ])
  })

  test('a page of 2020 that is nothing but its data', () => {
    const reading = readPage('profiles/robertdowneyjr-2020-legacy.html', '/robertdowneyjr/')
    expect(head(reading)).toEqual(['robertdowneyjr', 'Robert Downey Jr. Official', true, false, 46_383_825, 50, 453])
    expect(reading.recent).toHaveLength(12)
    expect(reading.recent?.[2] && row(reading.recent[2])).toEqual(['B_7yqw0luEQ', 'video', 1_157_915, 7_088, 3_534_377])
    expect(reading.recent?.[2]?.at).toBe('2020-05-08T16:54:26.000Z')
  })

  test("a reel with its author's other posts, two of them with hidden likes", () => {
    const reading = readPage('posts/reel-2025-en.html', '/reel/DM5F3Vzq6TN/')
    expect(reading.handle).toBe('kjden_hgjiceh')
    expect([reading.followers, reading.following, reading.posts]).toEqual([undefined, undefined, undefined])
    expect(reading.recent?.map(row)).toEqual([
      ['DM5F3Vzq6TN', 'video', 493, 17, undefined],
      ['DTSpnmvCF0Q', 'video', 255, 14, undefined],
      ['DTQBzUQDQZE', 'video', 791, 9, undefined],
      ['DTN3ixyDa3e', 'carousel', 958, 13, undefined],
      ['DTMtaQ5CFrD', 'video', 376, 19, undefined],
      ['DTIaUKujTqa', 'carousel', 'hidden', 17, undefined],
      ['DS47rEViIr0', 'carousel', 1_354, 26, undefined],
      ['DS2FtffDaEV', 'carousel', 'hidden', 29, undefined],
      ['DSt_C1cjVj3', 'carousel', 1_211, 37, undefined],
      ['DSfHFHLDepY', 'video', 1_026, 12, undefined],
    ])
    expect(reading.recent?.[0]?.at).toBe('2025-08-03T12:01:58.000Z')
    expect(reading.recent?.filter(({ paid }) => paid).map(({ id }) => id)).toEqual(['DM5F3Vzq6TN'])
    expect(reading.comments?.map(({ text }) => text !== undefined && text.length > 0)).toEqual(Array(8).fill(true))
    expect(reading.comments?.filter(({ author }) => author === 'cdzhuahhubjz')).toHaveLength(2)
  })

  test('posts, signed out', () => {
    const clip = readPage('posts/clip-2025-logged-out.html', '/reel/CN2VQ1yI_MA/')
    expect(clip.handle).toBe('jaimelorentelo')
    expect(clip.recent?.map(row)).toEqual([['CN2VQ1yI_MA', 'video', [151_500, 152_999], 784, undefined]])
    const carousel = readPage('posts/carousel-2025-logged-out.html', '/p/COn3M4TnRi1/')
    expect(carousel.handle).toBe('willyrex')
    expect(carousel.recent?.map(row)).toEqual([['COn3M4TnRi1', undefined, [533_500, 534_999], 5_064, undefined]])
  })

  test('a removed post', () => {
    expect(readPage('posts/not-available-2025.html', '/p/DTSpnmvCF0Q/')).toEqual({})
  })

  test("any page at another account's address", () => {
    const files = ['instagram-2025-en', 'gdg_rbu-2025-en', 'private-2025-en', 'pluto__travel-2025-logged-out']
    for (const file of [...files, 'pluto__travel-2021-legacy', 'robertdowneyjr-2020-legacy']) {
      expect(readPage(`profiles/${file}.html`, '/somebody.else/')).toEqual({})
    }
    expect(readPage('posts/reel-2025-en.html', '/p/COn3M4TnRi1/')).toEqual({})
  })

  const [, ...rows] = isHere ? readFileSync(new URL('og-descriptions.tsv', pages), 'utf8').trim().split('\n') : []
  test.each(rows.map((line) => line.split('\t')))(
    '%s %s',
    (language, description = '', followers, following, posts) => {
      const page = parse(`<html lang="${language}"></html>`)
      const handle = /@([\w.]+)/.exec(description)?.[1] ?? 'x'
      const tag = page.createElement('meta')
      tag.setAttribute('property', 'og:description')
      tag.setAttribute('content', description)
      page.head.append(tag)
      const reading = instagram.read(page, new URL(`https://www.instagram.com/${handle}/`))
      for (const [count, truth] of [
        [reading.followers, followers],
        [reading.following, following],
        [reading.posts, posts],
      ] as const) {
        expect(count?.value).toBe(Number(truth))
        expect(count && count.low <= Number(truth) && Number(truth) <= count.high).toBe(true)
      }
    },
  )
})
