import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audienceText, pastedAudience, sharesAboveWhole } from '../../../src/core/campaign/insights.ts'
import { amountIn, figureNamed, pastedFigures } from '../../../src/core/campaign/names.ts'

test('a line longer than any figure or share says none, and is looked at once', () => {
  const long = `Reach ${'=–-'.repeat(20_000)} 21300`
  expect(pastedFigures(`${long}\nClicks 412`, 'en', 'EUR')).toMatchObject({ figures: { clicks: 412 }, unread: [long] })
  const share = `France ${':'.repeat(40_000)}42 %`
  expect(pastedAudience(share).unread).toEqual([share])
})

test.each([
  ['Reach', 'reach'],
  ['Accounts reached', 'reach'],
  ['Portée totale', 'reach'],
  ['Story views', 'storyViews'],
  ['Vues de stories', 'storyViews'],
  ['Views', 'impressions'],
  ['Clics sur le lien', 'clicks'],
  ['Coût (€)', 'cost'],
  ['Mentions J’aime', 'likes'],
  ["Chiffre d'affaires", 'sales'],
  ['Vues stories', 'storyViews'],
  ['Unique viewers', 'reach'],
  ['Comptes atteints', 'reach'],
  ['Budget HT (€)', 'cost'],
  ['Nom', undefined],
  // Numbers about a figure, and figures of something else, are not the figure.
  ['Cost per click', undefined],
  ['Coût par clic', undefined],
  ['Cost/click', undefined],
  ['Taux de clics', undefined],
  ['Reach rate', undefined],
  ['Engagement rate by reach', undefined],
  ['Average likes', undefined],
  ['Likes moyens', undefined],
  ['Profile views', undefined],
  ['Vues du profil', undefined],
  ['Story reach', undefined],
  ['Reach goal', undefined],
  ['Likes and comments', undefined],
  ['what a long sentence that speaks of reach by chance', undefined],
])('%s means %s', (name, figure) => {
  expect(figureNamed(name)).toBe(figure)
})

test.each<[string, string, ReturnType<typeof amountIn>]>([
  ['12,300', 'en', 12_300],
  ['12 300', 'fr', 12_300],
  ['€ 1,234.50', 'en', 1_234.5],
  ['1 234,50 €', 'fr', 1_234.5],
  ['1.234,50', 'fr', 1_234.5],
  ['0.75', 'en', 0.75],
  ['900 EUR', 'en', 900],
  ['12.3K', 'en', { value: 12_300, low: 12_250, high: 12_399 }],
  ['21,3 k', 'en', { value: 21_300, low: 21_250, high: 21_399 }],
  ['-5', 'en', undefined],
  ['12 %', 'en', undefined],
  ['', 'en', undefined],
  ['about', 'en', undefined],
])('%j in %s', (text, language, amount) => {
  expect(amountIn(text, language)).toEqual(amount)
})

describe('pasted figures', () => {
  test('a figure a line, the name before or after the number', () => {
    const text = 'Reach: 21,300\nImpressions\t30,000\n412 clicks\nLeads = 38\nBest regards'
    expect(pastedFigures(text, 'en', 'EUR')).toEqual({
      figures: { reach: 21_300, impressions: 30_000, clicks: 412, leads: 38 },
      foreign: [],
      unread: ['Best regards'],
    })
  })

  test('in French, as a telephone shows them: the name above its number', () => {
    const text = 'Comptes touchés\n21 300\nVues\n30,1 k\nCoût\n1 200,50 €'
    expect(pastedFigures(text, 'fr', 'EUR').figures).toEqual({
      reach: 21_300,
      impressions: { value: 30_100, low: 30_050, high: 30_199 },
      cost: 1_200.5,
    })
  })

  test('an amount in another currency than the campaign’s is not taken for so much of it', () => {
    const text = 'Cost $900\nSales 1,200 GBP\nClicks 412'
    const costs = { figures: { clicks: 412 }, foreign: ['Cost $900', 'Sales 1,200 GBP'], unread: [] }
    expect(pastedFigures(text, 'en', 'EUR')).toEqual(costs)
    expect(pastedFigures('Cost $900', 'en', 'CAD').figures).toEqual({ cost: 900 })
  })

  test('the same figure twice is not added up: the second is left for the user', () => {
    expect(pastedFigures('likes 5\nlikes 7', 'en', 'EUR')).toMatchObject({ figures: { likes: 5 }, unread: ['likes 7'] })
  })

  test('whatever is pasted, nothing breaks and no number is negative', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const amount of Object.values(pastedFigures(text, 'en', 'EUR').figures)) {
          expect(typeof amount === 'number' ? amount : amount.low).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('a pasted audience', () => {
  test('countries, ages and genders, one a line', () => {
    const { audience, unread } = pastedAudience(
      'France 42 %\nCôte d’Ivoire: 3.5%\n18–24 31,5 %\n45+ 4%\n64 % femmes\nMen 36%\nhello',
    )
    expect(audience).toEqual({
      countries: [
        { label: 'France', share: 0.42 },
        { label: 'Côte d’Ivoire', share: 0.035 },
      ],
      ages: [
        { label: '18–24', share: 0.315 },
        { label: '45+', share: 0.04 },
      ],
      genders: [
        { label: 'femmes', share: 0.64 },
        { label: 'Men', share: 0.36 },
      ],
    })
    expect(unread).toEqual(['hello'])
  })

  test('as a telephone shows it: the share below its name', () => {
    const { audience, unread } = pastedAudience('Countries\nFrance\n42.1%\nAges\n18-24\n31%\nFemmes\t64,2 %')
    expect(audience).toEqual({
      countries: [{ label: 'France', share: 0.421 }],
      ages: [{ label: '18-24', share: 0.31 }],
      genders: [{ label: 'Femmes', share: 0.642 }],
    })
    expect(unread).toEqual(['Countries', 'Ages'])
  })

  test('several shares in one line are left for the user', () => {
    const line = '13-17: 2% 18-24: 30%'
    expect(pastedAudience(line)).toEqual({ audience: { countries: [], ages: [], genders: [] }, unread: [line] })
  })

  test('is typed again as it is written', () => {
    const { audience } = pastedAudience('France 42.5%\nSpain 8%')
    expect(pastedAudience(audienceText(audience, 'countries')).audience).toEqual(audience)
  })

  test('shares above a whole are named, rounding allowed', () => {
    const above = (text: string) => sharesAboveWhole(pastedAudience(text).audience)
    expect(above('women 64%\nmen 37%')).toEqual([])
    expect(above('women 64%\nmen 40%')).toEqual(['genders'])
    expect(above('France 140%')).toEqual([])
  })
})
