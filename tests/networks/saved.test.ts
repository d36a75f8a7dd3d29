/**
 * A page that a browser saved has whole addresses in place of paths: it reads the same. One that was saved without its
 * scripts may tell less, and nothing else.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { networkOf, networks } from '../../src/networks/index.ts'

function casesOf(id: string): string[] {
  const folder = `tests/networks/${id}`
  return readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/expected.json`))
}

/** What browsers write into a file of a page: each link with its site. */
function withWholeLinks(html: string, { origin }: URL): string {
  return html.replace(/(<a\b[^>]*?\shref=["'])\/(?!\/)/g, `$1${origin}/`)
}

function withoutScripts(html: string): string {
  return html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '')
}

type Told = Record<string, unknown>

/** What one reading says and the other contradicts: another value, or a count whose range lies elsewhere. */
function contradictions(less: Told, more: Told): string[] {
  return Object.entries(less).flatMap(([fact, one]) => {
    if (fact === 'origins' || more[fact] === undefined) return []
    const other = more[fact]
    if (fact === 'recent') return ofPosts(one as Told[], other as Told[])
    return agree(one, other) ? [] : [`${fact}: ${JSON.stringify(one)}, not ${JSON.stringify(other)}`]
  })
}

function ofPosts(less: Told[], more: Told[]): string[] {
  return less.flatMap((post) => {
    const same = more.find(({ id }) => id === post.id)
    return same ? contradictions(post, same) : [`post ${post.id}`]
  })
}

/** What is drawn and what its data say may be of two moments. */
const SLACK = 1.01

function agree(one: unknown, other: unknown): boolean {
  if (isCount(one) && isCount(other)) return one.low <= other.high * SLACK && other.low <= one.high * SLACK
  const apart = Math.abs(Date.parse(String(one)) - Date.parse(String(other)))
  return JSON.stringify(one) === JSON.stringify(other) || apart < 60_000
}

function isCount(value: unknown): value is { low: number; high: number } {
  return typeof value === 'object' && value !== null && 'low' in value
}

describe.each(networks.map(({ id }) => id))('%s', (id) => {
  test.each(casesOf(id))('%s', (name) => {
    const html = readFileSync(`tests/networks/${id}/${name}/page.html`, 'utf8')
    const url = new URL(JSON.parse(readFileSync(`tests/networks/${id}/${name}/expected.json`, 'utf8')).url)
    const read = (text: string) => networkOf(url)?.read(new JSDOM(text).window.document, url) as Told
    const whole = read(html)
    expect(read(withWholeLinks(html, url))).toEqual(whole)
    expect(contradictions(read(withoutScripts(html)), whole)).toEqual([])
  })
})
