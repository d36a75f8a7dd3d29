import { expect, test } from 'vitest'
import { canBeIn, currencyIn, currencyNamed, NO_CURRENCY } from '../../../src/core/campaign/currencies.ts'
import { amountIn } from '../../../src/core/campaign/names.ts'

test.each([
  ['900', 'EUR', 'EUR'],
  ['€900', 'USD', 'EUR'],
  ['900 euros', 'USD', 'EUR'],
  ['900EUR', 'USD', 'EUR'],
  ['$900', 'EUR', 'USD'],
  ['$900', 'CAD', 'CAD'],
  ['CA$900', 'USD', 'CAD'],
  ['US$900', 'CAD', 'USD'],
  ['R$ 900', 'EUR', 'BRL'],
  ['chf 900', 'EUR', 'CHF'],
  ['¥900', 'JPY', 'JPY'],
  ['¥900', 'EUR', NO_CURRENCY],
  ['₺900', 'EUR', NO_CURRENCY],
])('%s, where %s is usual, is in %s', (text, otherwise, currency) => {
  expect(currencyIn(text, otherwise)).toBe(currency)
  expect(amountIn(text, 'en')).toBe(900)
})

test.each([
  ['900', true],
  ['€900', true],
  ['Cost (EUR)', true],
  ['$900', false],
  ['₺900', false],
  ['European cost', true],
])('%s can be in euros: %s', (text, can) => expect(canBeIn('EUR', text)).toBe(can))

test.each([
  ['EUR', 'EUR'],
  ['sek', 'SEK'],
  ['euros', 'EUR'],
  ['$', 'USD'],
  ['¥', undefined],
  ['per post', undefined],
])('a cell that says %s names %s', (text, currency) => expect(currencyNamed(text)).toBe(currency))
