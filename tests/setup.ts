/** Around every test of the unit suite. */
import { afterAll, afterEach } from 'vitest'
import { keepAllWords } from '../src/i18n/all.ts'

/** As they are before any test puts its own in their place. */
const { setImmediate: soon, setTimeout: later } = globalThis

/** Longer than Preact waits for a frame, ms; timers fire in the order of their ends, on any machine. */
const AFTER_ANY_FRAME = 60

// Tests write in both languages.
keepAllWords()

// Tests that wait for nothing would run in one go, in which no page that they parsed can be collected: 2 GB of them.
afterEach(() => new Promise<void>((resolve) => void soon(resolve)))

// What is left to do in the next frame finds its page still there.
if ('document' in globalThis) afterAll(() => new Promise<void>((resolve) => void later(resolve, AFTER_ANY_FRAME)))
