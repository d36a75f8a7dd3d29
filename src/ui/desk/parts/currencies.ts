/** The currencies that prices and campaigns are in most often (ISO 4217). */
const USUAL = ['EUR', 'USD', 'GBP', 'CHF', 'CAD']

/** What can be chosen, with what was. */
export function currenciesWith(chosen: string): string[] {
  return USUAL.includes(chosen) ? USUAL : [chosen, ...USUAL]
}
