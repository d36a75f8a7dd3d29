/** The only importer of webextension-polyfill: every other room speaks to the browser through here. */
import browser from 'webextension-polyfill'

export { browser }
