/** For whoever speaks every language at once, or need not save a few kilobytes: the desk, the welcome page, tests. */
import { english } from './english.ts'
import { french } from './french.ts'
import { keepWords } from './languages.ts'

/** To be called before anything is written. */
export function keepAllWords(): void {
  keepWords('en', english)
  keepWords('fr', french)
}
