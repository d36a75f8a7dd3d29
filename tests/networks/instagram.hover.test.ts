/** Draws the overlays of a page that behaves as Instagram's does: drawn on `mouseover`, removed on `mouseout`. */
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import instagram from '../../src/networks/instagram/index.ts'

const url = new URL('https://www.instagram.com/odile.kestrel/')
const CODES = ['DfILO6TgCr_', 'De_ie7zgFX3', 'DetzzTjgIDv', 'DeYuixDgKvn']

type Counts = [likes: string | undefined, comments: string | undefined]

/** `drawn` counts the overlays drawn. */
function pageOf(counts: Record<string, Counts>, delay = 5): { page: Document; drawn: () => number } {
  const tiles = CODES.map((code) => `<a href="/odile.kestrel/p/${code}/"><div><img alt="" src="data:,"></div></a>`)
  const page = new JSDOM(
    `<html lang="en"><body><main><header><h2>odile.kestrel</h2></header>${tiles.join('')}</main></body>`,
  ).window.document
  let drawn = 0
  page.body.addEventListener('mouseover', (event) => {
    const tile = (event.target as Element).closest('a')
    const [likes, comments] = counts[tile?.getAttribute('href')?.split('/')[3] ?? ''] ?? []
    if (!tile || event.relatedTarget || (!likes && !comments)) return
    setTimeout(() => {
      drawn++
      const items = [
        likes && `<li><span>${likes}</span><i class="a"></i></li>`,
        comments && `<li><span>${comments}</span><i class="b"></i></li>`,
      ]
      tile.insertAdjacentHTML('beforeend', `<div class="over"><ul>${items.filter(Boolean).join('')}</ul></div>`)
    }, delay)
  })
  page.body.addEventListener('mouseout', (event) => {
    const tile = (event.target as Element).closest('a')
    setTimeout(() => tile?.querySelector('.over')?.remove(), delay)
  })
  return { page, drawn: () => drawn }
}

const COUNTS: Record<string, Counts> = {
  DfILO6TgCr_: ['1,204', '17'],
  De_ie7zgFX3: ['12.3K', '5'],
  DetzzTjgIDv: [undefined, '9'],
  DeYuixDgKvn: [undefined, undefined],
}

const exactly = (value: number) => ({ value, low: value, high: value })

describe('reading the posts on a page', () => {
  test('draws each tile, reads it and puts the page back', async () => {
    const { page } = pageOf(COUNTS)
    const before = page.documentElement.outerHTML
    const focused = page.activeElement
    const steps: string[] = []
    const reading = await instagram.readPosts?.(page, url, {
      signal: new AbortController().signal,
      step: (done, total) => steps.push(`${done}/${total}`),
    })
    expect(reading?.handle).toBe('odile.kestrel')
    expect(reading?.recent?.map(({ id, likes, comments }) => [id, likes, comments])).toMatchObject([
      ['DfILO6TgCr_', exactly(1_204), exactly(17)],
      ['De_ie7zgFX3', { low: 12_250, high: 12_399 }, exactly(5)],
      ['DetzzTjgIDv', 'hidden', exactly(9)],
    ])
    expect(reading?.recent?.[0]?.origins).toMatchObject({ likes: 'page', comments: 'page', at: 'derived' })
    expect(steps).toEqual(['1/4', '2/4', '3/4', '4/4'])
    expect(page.documentElement.outerHTML).toBe(before)
    expect(page.activeElement).toBe(focused)
  })

  test('leaves alone what is known', async () => {
    const { page, drawn } = pageOf(COUNTS)
    const reading = await instagram.readPosts?.(page, url, {
      signal: new AbortController().signal,
      step: () => {},
      skip: new Set(['DfILO6TgCr_', 'DetzzTjgIDv', 'DeYuixDgKvn']),
    })
    expect(reading?.recent?.map(({ id }) => id)).toEqual(['De_ie7zgFX3'])
    expect(drawn()).toBe(1)
  })

  test('stops, keeps what was read and puts the page back', async () => {
    const { page, drawn } = pageOf(COUNTS)
    const before = page.documentElement.outerHTML
    const stop = new AbortController()
    const reading = await instagram.readPosts?.(page, url, { signal: stop.signal, step: () => stop.abort() })
    expect(reading?.recent?.map(({ id }) => id)).toEqual(['DfILO6TgCr_'])
    expect(drawn()).toBe(1)
    expect(page.documentElement.outerHTML).toBe(before)
  })

  test('gives up on a page that draws nothing', async () => {
    const { page } = pageOf({})
    const options = { signal: new AbortController().signal, step: () => {} }
    expect(await instagram.readPosts?.(page, url, options)).toEqual({})
  })

  test('touches nothing of another account', async () => {
    const { page, drawn } = pageOf(COUNTS)
    const options = { signal: new AbortController().signal, step: () => {} }
    expect(await instagram.readPosts?.(page, new URL('https://www.instagram.com/somebody.else/'), options)).toEqual({})
    expect(drawn()).toBe(0)
  })
})
