/** All words of every language. */
import { english } from './english.ts'
import { french } from './french.ts'
import { keepWords } from './languages.ts'

/** To be called before anything is written. */
export function keepAllWords(): void {
  keepWords('en', english)
  keepWords('fr', french)
}
