/**
 * The browser as the worker and the extension's own pages need it. Firefox calls it `browser`, Chromium `chrome`, and both
 * answer with promises: what a polyfill would add is a twentieth of the worker, which is loaded each time it wakes.
 */
import type { Browser } from 'webextension-polyfill'

const scope = globalThis as unknown as { browser?: Browser; chrome: Browser }

export const browser: Browser = scope.browser ?? scope.chrome
