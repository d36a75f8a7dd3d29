import { describe, expect, test } from 'vitest'
import { accountsIn } from '../../src/core/desk/pasted.ts'
import { addressOf, lookup } from '../../src/networks/addresses.ts'
import { networks } from '../../src/networks/index.ts'

const read = (text: string, assumed?: string) =>
  accountsIn(
    text.split('\n').map((line, index) => ({ number: index + 1, cells: line.split(',') })),
    lookup,
    assumed,
  )

const instagram = (handle: string) => ({ platform: 'instagram', handle })
const tiktok = (handle: string) => ({ platform: 'tiktok', handle })
const xiaohongshu = (handle: string) => ({ platform: 'xiaohongshu', handle })

describe('accounts in what was pasted', () => {
  test.each([
    ['https://www.instagram.com/mira.demo/', instagram('mira.demo')],
    ['http://instagram.com/mira.demo', instagram('mira.demo')],
    ['instagram.com/Mira.Demo?igsh=abc', instagram('mira.demo')],
    ['www.tiktok.com/@mira_demo', tiktok('mira_demo')],
    ['https://m.youtube.com/@MiraDemo', { platform: 'youtube', handle: expect.stringMatching(/^@?mirademo$/i) }],
    ['https://twitter.com/mira_demo', { platform: 'x', handle: 'mira_demo' }],
    ['https://www.tiktok.com/@mira_demo/video/7012345678901234567', tiktok('mira_demo')],
    ['https://x.com/mira_demo/status/17012345678', { platform: 'x', handle: 'mira_demo' }],
    ['https://m.vk.ru/fern_kids.demo', { platform: 'vk', handle: 'fern_kids.demo' }],
    ['https://substack.com/@ada-demo', { platform: 'substack', handle: '@ada-demo' }],
    ['https://www.rednote.com/user/profile/5f00000000000000000000a1', xiaohongshu('5f00000000000000000000a1')],
    ['https://www.xiaohongshu.com/user/profile/5f00000000000000000000a1', xiaohongshu('5f00000000000000000000a1')],
  ])('%s', (text, account) => expect(read(text).found.map((one) => one.account)).toEqual([account]))

  test('a handle is of the network that is assumed, and refused without one', () => {
    expect(read('@mira.demo\nnoor_demo', 'tiktok').found.map(({ account }) => account)).toEqual([
      tiktok('mira.demo'),
      tiktok('noor_demo'),
    ])
    expect(read('@mira.demo').refused).toEqual([{ number: 1, why: 'no-network', text: '@mira.demo' }])
  })

  test('a handle is one as its network writes it', () => {
    expect(read('@Mira.Demo', 'instagram').found.map(({ account }) => account)).toEqual([instagram('mira.demo')])
    expect(read('Mira_Demo', 'kick').found.map(({ account }) => account.handle)).toEqual(['mira-demo'])
  })

  test.each([
    ['@mira-demo', 'instagram'],
    ['explore', 'instagram'],
    ['mira.demo', 'x'],
    ['miravoyages', 'bilibili'],
    ['a', 'facebook'],
  ])('nobody can be called %s on %s', (text, network) => {
    expect(read(text, network)).toMatchObject({ found: [], refused: [{ number: 1, why: 'no-handle', network }] })
  })

  test.each(['douyin', 'wechat', 'tieba'])('where addresses do not tell handles, nobody is refused: %s', (network) => {
    expect(read('@mira', network).found).toHaveLength(1)
  })

  test('no network refuses those whose pages it proposes to try', () => {
    for (const { id, tryOn, handleOf } of networks) {
      const handles = tryOn.flatMap((address) => handleOf(new URL(address)) ?? [])
      expect(handles.map((handle) => lookup.handleOn(id, handle) ?? handle)).toEqual(handles)
    }
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('no network is called %s', (name) => {
    expect(lookup.networkNamed(name)).toBeUndefined()
  })

  test.each([
    ['Mira (Paris) <@mira.demo>', 'Mira (Paris)'],
    ['Mira [cooks (@mira.demo)', 'Mira'],
    ['(@mira.demo)', undefined],
    ['@mira.demo ()', undefined],
    ['@mira.demo )', undefined],
  ])('the name before brackets: %s', (text, name) => {
    expect(read(text, 'instagram').found).toEqual([
      { account: instagram('mira.demo'), number: 1, ...(name && { name }) },
    ])
  })

  test('a cell of blanks, marks or brackets without end is read once', () => {
    for (const part of ['\t', '(', ')', ':!', '<a'])
      expect(
        accountsIn([{ number: 1, cells: [`x${part.repeat(40_000)}x @mira.demo`] }], lookup, 'instagram').found.length,
      ).toBeLessThan(2)
  })

  test('several in one line', () => {
    expect(read('@a @b https://www.tiktok.com/@c', 'instagram').found.map(({ account }) => account.handle)).toEqual([
      'a',
      'b',
      'c',
    ])
    expect(read('@a,@b', 'instagram').found).toHaveLength(2)
  })

  test('columns are known by their headings, in French too; what else stands there goes along', () => {
    const table = 'Nom,Réseau,Compte,Remarques\nMira,TikTok,@mira,drôle\nNoor,Insta,noor.demo,'
    expect(read(table)).toEqual({
      columns: ['name', 'network', 'handle', 'note'],
      found: [
        { number: 2, account: tiktok('mira'), name: 'Mira', note: 'drôle', tags: [], figures: {} },
        { number: 3, account: instagram('noor.demo'), name: 'Noor', tags: [], figures: {} },
      ],
      refused: [],
    })
  })

  test('figures beside the accounts of a table are left alone', () => {
    const { found, refused } = read('Handle,Network,Reach\n@mira,TikTok,lots')
    expect([found.map(({ account }) => account), refused]).toEqual([[tiktok('mira')], []])
  })

  test('without headings the address is found, and a name beside it', () => {
    expect(read('Mira Voyages,https://www.instagram.com/mira.demo/,likes boats').found).toEqual([
      {
        number: 1,
        account: instagram('mira.demo'),
        url: 'https://www.instagram.com/mira.demo/',
        name: 'Mira Voyages',
        note: 'likes boats',
      },
    ])
    expect(read('tiktok,mira').found.map(({ account }) => account)).toEqual([tiktok('mira')])
  })

  test.each([
    ['IG: @mira.demo', instagram('mira.demo'), undefined],
    ['TikTok @mira.demo', tiktok('mira.demo'), undefined],
    ['Mira Voyages (@mira.demo)', instagram('mira.demo'), 'Mira Voyages'],
    ['Mira <https://www.tiktok.com/@mira.demo>', tiktok('mira.demo'), 'Mira'],
    ['Please look at @mira.demo.', instagram('mira.demo'), undefined],
  ])('among words: %s', (text, account, name) => {
    const { found } = read(text, 'instagram')
    expect(found.map((one) => [one.account, one.name])).toEqual([[account, name]])
  })

  test('among words, of two nobody knows which is meant; an e-mail address is nobody', () => {
    const { found, refused } = read('@mira.demo or rather @noor.demo\nwrite to mira@example.com', 'instagram')
    expect([found, refused.map(({ why }) => why)]).toEqual([[], ['no-account', 'no-account']])
  })

  test('each refused row says why, by the number an editor shows; blank rows say nothing', () => {
    const text = [
      'https://www.instagram.com/mira.demo/',
      '',
      'https://example.com/mira',
      'https://www.instagram.com/p/abc123/',
      'what a day!',
      '@mira.demo',
    ].join('\n')
    expect(read(text, 'instagram').refused).toEqual([
      { number: 3, why: 'unknown-network', text: 'https://example.com/mira' },
      { number: 4, why: 'no-profile', text: 'https://www.instagram.com/p/abc123/' },
      { number: 5, why: 'no-account', text: 'what a day!' },
      { number: 6, why: 'twice', text: 'mira.demo' },
    ])
  })

  test('what is not of the web is no address', () => {
    expect(read('javascript:alert(1)', 'instagram').refused[0]?.why).toBe('no-account')
    expect(read('x'.repeat(500), 'instagram').refused[0]?.text).toHaveLength(121)
  })
})

describe('the address of an account', () => {
  test.each([
    [instagram('mira.demo'), 'https://www.instagram.com/mira.demo/'],
    [tiktok('mira_demo'), 'https://www.tiktok.com/@mira_demo'],
    [{ platform: 'nowhere', handle: 'mira' }, undefined],
    [instagram('../evil'), undefined],
  ])('%j', (account, address) => expect(addressOf(account)).toBe(address))

  test('leads back to the account, on every network that has one', () => {
    for (const { id } of networks) {
      const address = addressOf({ platform: id, handle: 'mira_demo' })
      if (address) expect(lookup.accountAt(new URL(address)), address).toMatchObject({ platform: id })
    }
  })
})
