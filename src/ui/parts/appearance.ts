/** Language and theme of the page itself, for everything that is not drawn by us: screen readers, form fields, scroll bars. */
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { THEMES, type Theme } from '../../core/choices.ts'
import type { Language } from '../../core/judgement/signal.ts'

/** Where the last choice is kept beside the settings: whoever waits for the worker's answer has drawn in the wrong theme. */
const KEY = 'theme'

/** To be called before anything is drawn in a theme that is not known yet. It waits for the disk. */
export function showKnownTheme(): void {
  showTheme(THEMES.find((theme) => theme === localStorage.getItem(KEY)))
}

/** `isKnown`: whether the settings have arrived; until then the theme that was known before stays. */
export function useAppearance(language: Language, theme: Theme | undefined, isKnown: boolean): void {
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useLayoutEffect(() => {
    if (isKnown) showTheme(theme)
  }, [theme, isKnown])
  // After the frame is drawn, which needs not wait for it.
  useEffect(() => {
    if (isKnown) rememberTheme(theme)
  }, [theme, isKnown])
}

function rememberTheme(theme: Theme | undefined): void {
  if (theme) localStorage.setItem(KEY, theme)
  else localStorage.removeItem(KEY)
}

/** Undefined: the system's. */
function showTheme(theme: Theme | undefined): void {
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}
