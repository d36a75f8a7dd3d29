import { describe, expect, test } from 'vitest'
import { DECLARED_FIGURES } from '../../../src/core/campaign/inputs.ts'
import type { Lookup } from '../../../src/core/desk/account-text.ts'
import { readRows, recognise, type TableRow } from '../../../src/core/desk/columns.ts'
import { meaningOf, stageNamed } from '../../../src/core/desk/heads.ts'
import { STAGES } from '../../../src/core/desk/names.ts'
import { sayIn } from '../../../src/i18n/bilingual.ts'
import { campaignWords } from '../../../src/i18n/campaign.ts'
import { importWords } from '../../../src/i18n/desk-import.ts'
import { personWords } from '../../../src/i18n/desk-person.ts'

const LOOKUP: Lookup = {
  accountAt({ hostname, pathname }) {
    const handle = /^\/([\w.]+)\/?$/.exec(pathname)?.[1]
    return hostname === 'www.instagram.com' && handle ? { platform: 'instagram', handle } : undefined
  },
  isKnown: ({ hostname }) => hostname === 'www.instagram.com',
  networkNamed: (text) => ({ instagram: 'instagram', ig: 'instagram', tiktok: 'tiktok' })[text.toLowerCase()],
  handleOn: (network, handle) => (network === 'tiktok' && handle.includes('--') ? null : handle.toLowerCase()),
}
const READING = { lookup: LOOKUP, language: 'en' }

const rowsOf = (...cells: (string | number)[][]): TableRow[] => cells.map((row, at) => ({ number: at + 1, cells: row }))

describe('columns', () => {
  test('by their heads, in English and in French', () => {
    expect(recognise(rowsOf(['Creator', 'Profile link', 'Reach', 'Anything'], ['x'])).columns).toEqual([
      'name',
      'address',
      'reach',
      undefined,
    ])
    expect(recognise(rowsOf(['Nom', 'Compte', 'Réseau', 'Coût (€)'], ['x'])).columns).toEqual([
      'name',
      'handle',
      'network',
      'cost',
    ])
  })

  test('by heads that stand below a title', () => {
    const { columns, heads, rows } = recognise(
      rowsOf(['Reach of spring, for the client'], ['Compte', 'Réseau', 'Portée'], ['mira.demo', 'IG', 3]),
    )
    expect([columns, heads, rows.map(({ number }) => number)]).toEqual([
      ['handle', 'network', 'reach'],
      ['Compte', 'Réseau', 'Portée'],
      [3],
    ])
  })

  test('a remark further down is no row of heads', () => {
    const { columns, heads } = recognise(rowsOf(['@mira.demo', 'friendly'], ['note', 'reach']))
    expect([columns, heads]).toEqual([['handle', undefined], undefined])
  })

  test('accounts are found by what is in a column where no head speaks of them', () => {
    const lists = [
      ['Créateur (lien)', 'https://www.instagram.com/mira.demo/', 'address'],
      ['Créateur', 'https://www.instagram.com/mira.demo/', 'address'],
      ['Talent', '@mira.demo', 'handle'],
      ['Pseudo IG', 'mira.demo', 'handle'],
    ] as const
    for (const [head, cell, meaning] of lists) {
      expect(recognise(rowsOf([head, 'Portée'], [cell, 5], ['', 5])).columns).toEqual([meaning, 'reach'])
    }
  })

  test('a head above what its column cannot hold is not believed', () => {
    const { columns } = recognise(
      rowsOf(['handle', 'Commentaire interne', 'Reach', 'Clics'], ['a', 'ok', '4,8 %', 'n.c.'], ['b', '', '5 %', '41']),
    )
    expect(columns).toEqual(['handle', undefined, undefined, 'clicks'])
  })

  test('each meaning once', () => {
    expect(recognise(rowsOf(['reach', 'total reach'], ['1', '2'])).columns).toEqual(['reach', undefined])
  })

  test('without heads by what is in them', () => {
    const { columns, heads, rows } = recognise(
      rowsOf(['https://www.instagram.com/mira.demo/', 'x'], ['instagram.com/noor.demo', 'y']),
    )
    expect([columns, heads, rows.length]).toEqual([['address', undefined], undefined, 2])
    expect(recognise(rowsOf(['@mira.demo'], ['@noor.demo'])).columns).toEqual(['handle'])
    expect(recognise(rowsOf(['@mira.demo'], ['https://www.instagram.com/noor.demo/'])).columns).toEqual(['handle'])
  })

  test.each(['en', 'fr'] as const)('what is written in %s on the way out is understood on the way in', (language) => {
    for (const figure of DECLARED_FIGURES) expect(meaningOf(campaignWords[language][`input.${figure}`])).toBe(figure)
  })
})

describe('people', () => {
  const readPeople = (...cells: (string | number)[][]) => {
    const { columns, heads, rows } = recognise(rowsOf(...cells), 'people')
    return { columns, ...readRows(rows, columns, { ...READING, heads, currency: 'EUR', fallback: 'instagram' }) }
  }
  const pricesIn = (...cells: (string | number)[][]) =>
    readPeople(...cells).read.map(({ price }) => price && `${price.amount} ${price.currency}`)

  test('have a stage and a price, in English and in French', () => {
    const english = readPeople(
      ['Handle', 'Status', 'Fee', 'Tags'],
      ['mira.demo', 'Candidate', '€1,200', 'food, Paris'],
      ['noor.demo', '', '', ''],
    )
    expect(english.columns).toEqual(['handle', 'stage', 'price', 'tags'])
    expect(english.read).toMatchObject([
      { stage: 'candidate', price: { amount: 1_200, currency: 'EUR' }, tags: ['food', 'Paris'] },
      { tags: [] },
    ])
    expect(english.read[1]).not.toHaveProperty('price')
    const french = readPeople(['Compte', 'Étape', 'Tarif'], ['mira.demo', 'Refusée', '1 200 $'])
    expect(french.read).toMatchObject([{ stage: 'refused', price: { amount: 1_200, currency: 'USD' } }])
  })

  test('a price’s currency stands beside it, in a cell of its own, or in the head', () => {
    expect(pricesIn(['Handle', 'Price (USD)'], ['a', 900], ['b', '£800'])).toEqual(['900 USD', '800 GBP'])
    expect(pricesIn(['Handle', 'Prix', 'Devise'], ['a', 900.5, 'CHF'], ['b', '1.200', 'euros'], ['c', 7, ''])).toEqual([
      '900.5 CHF',
      '1200 EUR',
      '7 EUR',
    ])
  })

  test.each<[string, string[], string]>([
    ['a stage that there is not', ['mira.demo', 'on holiday', ''], 'not-a-stage'],
    ['a sign of several currencies', ['mira.demo', '', '¥900'], 'no-currency'],
    ['a sign that is not known', ['mira.demo', '', '₺900'], 'no-currency'],
    ['words for a price', ['mira.demo', '', 'to be discussed'], 'not-a-number'],
  ])('%s is refused with its reason', (_what, cells, why) => {
    const { refused } = readPeople(['Handle', 'Stage', 'Price'], ['noor.demo', 'client', '5'], cells)
    expect(refused.map((one) => [one.number, one.why])).toEqual([[3, why]])
  })

  test('a status of something else is none of theirs, and figures are not read', () => {
    expect(readPeople(['Handle', 'Status', 'Reach'], ['mira.demo', 'shipped', 'lots']).columns).toEqual([
      'handle',
      undefined,
      undefined,
    ])
  })

  test.each(['en', 'fr'] as const)('what is exported of them in %s is read again', (language) => {
    const say = sayIn(importWords, language)
    for (const column of ['stage', 'price', 'currency', 'tags', 'note', 'owner'] as const)
      expect(meaningOf(say(`head.${column}`), 'people')).toBe(column)
    const stage = sayIn(personWords, language)
    expect(STAGES.map((one) => stageNamed(stage(`stage.${one}`)))).toEqual([...STAGES])
  })
})

describe('money', () => {
  const readCosts = (head: string, ...cells: (string | number)[]) => {
    const { columns, heads, rows } = recognise(rowsOf(['Handle', head], ...cells.map((cell, at) => [`a${at}`, cell])))
    return readRows(rows, columns, { ...READING, heads, currency: 'EUR', fallback: 'instagram' })
  }

  test('in the campaign’s currency, or in none that is named, is taken', () => {
    expect(readCosts('Cost', '€900', '900 EUR', 900).read.map(({ figures }) => figures.cost)).toEqual([900, 900, 900])
    expect(readCosts('Cost (EUR)', 900).read).toHaveLength(1)
  })

  test('in another currency it is refused, whether beside the amount or in the head', () => {
    const refused = [
      ...readCosts('Cost', '$900', 'US$900', '900 USD', '₺900').refused,
      ...readCosts('Cost ($)', 900).refused,
    ]
    expect(refused.map(({ why, text }) => [why, text])).toEqual([
      ['foreign', '$900 Cost'],
      ['foreign', 'US$900 Cost'],
      ['foreign', '900 USD Cost'],
      ['foreign', '₺900 Cost'],
      ['foreign', '900 Cost ($)'],
    ])
  })
})

describe('rows', () => {
  test('say who, and what of them', () => {
    const { columns, rows } = recognise(
      rowsOf(['handle', 'network', 'reach', 'cost', 'publications'], ['@mira.demo', 'IG', '12.3K', '€ 900', 2]),
    )
    expect(readRows(rows, columns, READING)).toEqual({
      read: [
        {
          number: 2,
          account: { platform: 'instagram', handle: 'mira.demo' },
          tags: [],
          posts: 2,
          figures: { reach: { value: 12_300, low: 12_250, high: 12_399 }, cost: 900 },
        },
      ],
      refused: [],
    })
  })

  test('addresses say the network, whatever stands around the handle', () => {
    const { read } = readRows(rowsOf(['instagram.com/mira.demo/?hl=fr']), ['address'], READING)
    expect(read[0]).toMatchObject({
      account: { platform: 'instagram', handle: 'mira.demo' },
      url: 'https://www.instagram.com/mira.demo/?hl=fr',
    })
  })

  test.each<[string, (string | number)[], string]>([
    ['nobody', ['', 'instagram', ''], 'no-account'],
    ['no network', ['mira.demo', '', ''], 'no-network'],
    ['a handle that its network has for nobody', ['mira--demo', 'tiktok', ''], 'no-handle'],
    ['a network that is not read', ['mira.demo', 'Faces', ''], 'unknown-network'],
    ['an address of no network', ['https://example.com/mira', '', ''], 'unknown-network'],
    ['a post’s address', ['https://www.instagram.com/p/abc123/', 'instagram', ''], 'no-profile'],
    ['a handle with a blank', ['mira demo', 'instagram', ''], 'no-account'],
    ['a handle that turns the writing round', ['mira\u202edemo', 'instagram', ''], 'no-account'],
    ['the sum below a table', ['Total', 'instagram', '12'], 'no-account'],
    ['words for a number', ['mira.demo', 'instagram', 'many'], 'not-a-number'],
    ['a number below zero', ['mira.demo', 'instagram', -3], 'not-a-number'],
    ['more than there can be', ['mira.demo', 'instagram', 1e14], 'not-a-number'],
    ['more than there can be, in digits', ['mira.demo', 'instagram', '100 000 000 000 000'], 'not-a-number'],
  ])('%s is refused with its reason', (_what, cells, why) => {
    const { read, refused } = readRows(rowsOf(cells), ['handle', 'network', 'reach'], READING)
    expect([read, refused.map((one) => [one.number, one.why])]).toEqual([[], [[1, why]]])
  })

  test.each(['n.c.', 'N/A', '–', '-', 'nc', 'n/d', '?'])('a figure that nobody states (%s) is none', (cell) => {
    const { read } = readRows(
      rowsOf(['mira.demo', 'instagram', cell, 5]),
      ['handle', 'network', 'reach', 'clicks'],
      READING,
    )
    expect(read[0]?.figures).toEqual({ clicks: 5 })
  })

  test('the same account twice is taken once, over slices too', () => {
    const seen = new Set<string>()
    const slice = () =>
      readRows(rowsOf(['mira.demo'], ['Mira.Demo']), ['handle'], { ...READING, fallback: 'tiktok' }, seen)
    expect(slice().refused.map(({ why }) => why)).toEqual(['twice'])
    expect(slice().read).toEqual([])
  })
})
