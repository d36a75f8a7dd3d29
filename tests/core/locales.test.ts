/** What is known of a language in a region is the same whether or not the browser is asked for its script. */
import { expect, test } from 'vitest'
import { habitsOf } from '../../src/core/count/locales.ts'
import { SEPARATORS, WORDS } from '../../src/core/locales.generated.ts'

const namesIn = (table: string) => table.split('\n').flatMap((row) => row.split('\t')[0]?.split(' ') ?? [])
const [inWords, inSeparators] = [namesIn(WORDS), namesIn(SEPARATORS)]
const names = [...inWords, ...inSeparators]
const languages = [...new Set(names.map((name) => name.split('-')[0] ?? ''))]
/** Regions that have rows, former names of regions, regions where a language changes its script. */
const regions = new Set([
  ...names.flatMap((name) => /-([A-Z]{2}|\d{3})$/.exec(name)?.[1] ?? []),
  ...['UK', 'BU', 'DD', 'YU', '826', 'US', 'CN', 'TW', 'HK', 'MO', 'SG', 'MY', 'PK', 'IR', 'AF', 'ME', '001'],
])

test.each(languages)('%s', (language) => {
  // Nobody has a row of its own for Western digits: the browser is asked.
  const differ = [...regions]
    .map((region) => `${language}-${region}`)
    .filter((tag) => !inWords.includes(tag))
    .filter((tag) => JSON.stringify(of(tag)) !== JSON.stringify(of(`${tag}-u-nu-latn`)))
  expect(differ).toEqual([])
})

test('whatever the case and the dash', () => {
  expect(of('PT_br')).toEqual(of('pt-BR'))
  expect(of('zh-tw')).toEqual(of('zh-TW'))
  expect(of('zh-tw')).not.toEqual(of('zh-cn'))
})

function of(tag: string) {
  const { words, ...habits } = habitsOf(tag)
  return { ...habits, words: [...words], folded: [...habits.folded] }
}
