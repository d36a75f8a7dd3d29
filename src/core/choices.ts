/** What the user can choose from. Apart from the settings' own shape, so that a page that draws need not bring what validates. */
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The least and the most share of buyers that may be assumed: at 0 or 1 no sign could change anything. */
export const PREVALENCE = { least: 0.01, most: 0.9 } as const

/** Of the keys without Ctrl or the like: they can be switched off, for whoever speaks to the computer or presses keys unmeant. */
export const SHORTCUTS = ['off'] as const
