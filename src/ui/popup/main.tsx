/**
 * Opens the popup on the tab in view. All of it is one script, words of every language included: a file of the extension is
 * read in no time whatever its size, but one that is only named by another costs a second wait before anything is drawn.
 */
// First of all: files run in the order in which they are imported.
import './ready.ts'
import { keepAllWords } from '../../i18n/all.ts'
import { ready, tab } from './ready.ts'
import { showTab } from './show-tab.tsx'

keepAllWords()
showTab(tab, 'popup', ready)
