/** The only importer of webextension-polyfill: the worker speaks to the browser through here. */
import browser from 'webextension-polyfill'

export { browser }
