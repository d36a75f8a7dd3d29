/**
 * Opens the popup on the tab in view. What is kept ready of it is asked for, and the words of the browser's language are
 * loaded, while what draws it is still on its way.
 */
import { chooseLanguage } from '../../core/language.ts'
import { loadWords } from '../../i18n/load.ts'
import { readyFor, tabInView } from '../client.ts'

const tab = tabInView(new URL(location.href))
const ready = tab.then(readyFor)
void loadWords(chooseLanguage(undefined, navigator.languages))
void import('./show-tab.tsx').then(({ showTab }) => showTab(tab, 'popup', ready))
