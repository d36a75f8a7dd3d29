// @vitest-environment jsdom
/** What a page of a kind must give, and when what it did not give is missed. */
import { expect, test } from 'vitest'
import { yieldedBy } from '../../src/content/yields.ts'
import type { Network } from '../../src/networks/shared/network.ts'
import { profileAndPost } from '../../src/networks/shared/yields.ts'

const addressOf = ({ pathname }: URL) => {
  const [handle, post] = pathname.split('/').filter(Boolean)
  return handle === undefined ? undefined : { handle, post }
}
const network = {
  id: 'demo',
  handleOf: (url: URL) => addressOf(url)?.handle,
  yields: profileAndPost(addressOf, ['followers', ['posts', 'totalViews']]),
} as unknown as Network
const at = (path: string) => new URL(path, 'https://demo.example')
const page = (html: string) => {
  document.documentElement.innerHTML = html
  return document
}
const count = { value: 1, low: 1, high: 1 }
const named = '<title>Ada (@Ada.Demo)</title><body><h1>Ada</h1></body>'

test('a page that gave all gave all: of several facts one is enough', () => {
  const seen = { followers: count, totalViews: count }
  expect(yieldedBy(network, page(''), at('/ada.demo'), seen)).toEqual({ kind: 'profile', isMiss: false })
})

test('what was not given is missed where the page names whom its address names', () => {
  expect(yieldedBy(network, page(named), at('/ada.demo'), {})).toEqual({
    kind: 'profile',
    isMiss: true,
  })
  expect(yieldedBy(network, page(named), at('/ada.demo'), { followers: count })).toMatchObject({ isMiss: true })
})

test('a page that does not name it may not exist, or ask to sign in: nothing is missed', () => {
  for (const html of [
    '<title>Page not found</title>',
    '<body>Sign in<script>"ada.demo"</script><p>ada.demo</p></body>',
  ])
    expect(yieldedBy(network, page(html), at('/ada.demo'), {})).toBeUndefined()
})

test('a private account owes nothing', () => {
  expect(yieldedBy(network, page(named), at('/ada.demo'), { private: true })).toBeUndefined()
})

test('an address of no kind owes nothing', () => {
  expect(yieldedBy(network, page(named), at('/'), {})).toBeUndefined()
  expect(yieldedBy({ ...network, yields: [] } as Network, page(named), at('/ada.demo'), {})).toBeUndefined()
})

test('a post is known by its own name where its address is nobody’s', () => {
  const nobodys = { ...network, handleOf: () => undefined } as Network
  const post = page('<link rel="canonical" href="https://demo.example/p/k3a">')
  expect(yieldedBy(nobodys, post, at('/p/k3a'), {})).toEqual({ kind: 'post', isMiss: true })
  expect(yieldedBy(nobodys, post, at('/p/other'), {})).toBeUndefined()
})
