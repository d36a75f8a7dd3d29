/** Currencies as people write them beside amounts: signs, codes and names. */

/** A code within a word is none. */
const named = (names: string) => String.raw`(?<!\p{L})(?:${names})(?!\p{L})`
const CODES = 'EUR|USD|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|BRL|MXN|SEK|NOK|DKK|PLN|CZK|HUF|ZAR|AED|SGD|HKD|KRW|ILS'

/** A sign, and the currencies (ISO 4217) that it stands for, the usual one first. Signs with a country's letters come first. */
const SIGNS: readonly (readonly [string, readonly string[]])[] = [
  ['US\\$', ['USD']],
  ['CA?\\$', ['CAD']],
  ['AU?\\$', ['AUD']],
  ['NZ\\$', ['NZD']],
  ['HK\\$', ['HKD']],
  ['SG?\\$', ['SGD']],
  ['MX\\$', ['MXN']],
  ['R\\$', ['BRL']],
  ['\\$', ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN']],
  [named('dollars?'), ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']],
  ['€', ['EUR']],
  [named('euros?'), ['EUR']],
  ['£', ['GBP']],
  ['¥', ['JPY', 'CNY']],
  ['₹', ['INR']],
  ['₩', ['KRW']],
  ['₪', ['ILS']],
]
const SIGN = new RegExp([...SIGNS.map(([sign]) => sign), named(CODES), '\\p{Sc}'].join('|'), 'giu')
const WHOLE_SIGNS = SIGNS.map(([sign, currencies]) => [new RegExp(`^(?:${sign})$`, 'iu'), currencies] as const)

/** The code of no currency (ISO 4217): that of a sign which stands for none of those known here. */
export const NO_CURRENCY = 'XXX'

/** The text without signs, codes and names of currencies. */
export function withoutCurrency(text: string): string {
  return text.replace(SIGN, '')
}

/** The currencies (ISO 4217) that a text may be in, the usual one first; none where it names none. */
function currenciesOf(text: string): readonly string[] {
  const [sign] = text.match(SIGN) ?? []
  if (sign === undefined) return []
  if (/^\p{L}{3}$/u.test(sign)) return [sign.toUpperCase()]
  return WHOLE_SIGNS.find(([whole]) => whole.test(sign))?.[1] ?? [NO_CURRENCY]
}

/** Whether an amount, or the head of a column of amounts, can be of a currency (ISO 4217); true where it names none. */
export function canBeIn(currency: string, text: string): boolean {
  const possible = currenciesOf(text)
  return possible.length === 0 || possible.includes(currency)
}

/**
 * The currency (ISO 4217) that an amount is written in; `otherwise` where it names none, or one of those that its sign stands
 * for. Of several others the usual one; `NO_CURRENCY` where none is usual, or the sign is not known.
 */
export function currencyIn(text: string, otherwise: string): string {
  const possible = currenciesOf(text)
  if (possible.length === 0 || possible.includes(otherwise)) return otherwise
  return text.includes('¥') ? NO_CURRENCY : (possible[0] ?? NO_CURRENCY)
}

/** What a cell for currencies alone says: "EUR", « euros », "$". Undefined where it names none. */
export function currencyNamed(text: string): string | undefined {
  const code = /^[a-z]{3}$/i.test(text) ? text.toUpperCase() : currencyIn(text, NO_CURRENCY)
  return code === NO_CURRENCY ? undefined : code
}
