/** Before every test file: tests write in both languages. */
import { keepAllWords } from '../../src/i18n/all.ts'

keepAllWords()
