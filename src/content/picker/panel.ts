/**
 * How the picker looks: a panel and frames over the page, in a closed shadow root, so that the page can neither read
 * nor drive it. Styles are set on each element: a page's policy may forbid style sheets, never those.
 */

const BLUE = '#1d5fd1'
const FRAME = { chosen: `3px solid ${BLUE}`, like: `2px dashed ${BLUE}`, hover: `2px solid ${BLUE}` } as const
export type FrameKind = keyof typeof FRAME
/** More frames than this cost the page more than they tell. */
const MOST_FRAMES = 300

type Styles = Readonly<Record<string, string>>

export function dressed<Kind extends keyof HTMLElementTagNameMap>(
  page: Document,
  kind: Kind,
  styles: Styles,
  text = '',
): HTMLElementTagNameMap[Kind] {
  const element = page.createElement(kind)
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value)
  element.textContent = text
  return element
}

/** Everything the picker draws into. `cover` catches the mouse, so that no click reaches the page. */
export function openLayer(page: Document) {
  const host = dressed(page, 'div', {})
  host.style.cssText = 'all: initial !important'
  for (const [name, value] of Object.entries(HOST)) host.style.setProperty(name, value, 'important')
  const root = host.attachShadow({ mode: 'closed' })
  const cover = dressed(page, 'div', { position: 'fixed', inset: '0', cursor: 'crosshair', 'pointer-events': 'auto' })
  const frames = dressed(page, 'div', { position: 'fixed', inset: '0', 'pointer-events': 'none' })
  const panel = dressed(page, 'div', isDark(page) ? { ...PANEL, ...DARK } : PANEL)
  panel.setAttribute('role', 'dialog')
  panel.tabIndex = -1
  root.append(cover, frames, panel)
  page.documentElement.append(host)
  showOnTop(host)
  return { host, cover, frames, panel }
}

const HOST: Styles = {
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100vh',
  display: 'block',
  border: 'none',
  margin: '0',
  padding: '0',
  overflow: 'visible',
  background: 'transparent',
  'pointer-events': 'none',
  'z-index': '2147483647',
}
/** Between the panel and the window's edges. */
const EDGE = '16px'
const PANEL: Styles = {
  position: 'fixed',
  right: EDGE,
  bottom: EDGE,
  width: '320px',
  'max-width': 'calc(100vw - 64px)',
  padding: '16px',
  'border-radius': '12px',
  border: '1px solid #8a93a0',
  'box-shadow': '0 6px 24px rgb(0 0 0 / 30%)',
  background: '#ffffff',
  color: '#1b1f24',
  font: '14px/1.45 system-ui, sans-serif',
  'pointer-events': 'auto',
}
const DARK: Styles = { background: '#1b1f24', color: '#f1f3f5' }
const BUTTON: Styles = {
  font: 'inherit',
  'font-weight': '600',
  padding: '7px 14px',
  'border-radius': '8px',
  border: '1px solid currentColor',
  background: 'transparent',
  color: 'inherit',
  cursor: 'pointer',
}
const MAIN: Styles = { background: BLUE, color: '#ffffff', 'border-color': BLUE }

function isDark(page: Document): boolean {
  return page.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false
}

/** Above the page's own dialogs, where the browser can. */
function showOnTop(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return
  host.popover = 'manual'
  host.showPopover()
}

export function button(page: Document, text: string, isMain: boolean): HTMLButtonElement {
  const made = dressed(page, 'button', isMain ? { ...BUTTON, ...MAIN } : BUTTON, text)
  made.type = 'button'
  return made
}

/** A button that would do nothing says so, and can be reached all the same. */
export function setUsable(button: HTMLButtonElement, isUsable: boolean): void {
  button.setAttribute('aria-disabled', String(!isUsable))
  button.style.setProperty('opacity', isUsable ? '1' : '0.5')
}

/** Puts the panel at the bottom of the window, or at its top where it would lie over what was chosen. */
export function place(panel: HTMLElement, chosen: Element | undefined): void {
  panel.style.setProperty('top', 'auto')
  panel.style.setProperty('bottom', EDGE)
  if (!chosen) return
  const [own, theirs] = [panel.getBoundingClientRect(), chosen.getBoundingClientRect()]
  const isHidden = theirs.bottom > own.top && theirs.right > own.left && theirs.left < own.right
  if (!isHidden) return
  panel.style.setProperty('top', EDGE)
  panel.style.setProperty('bottom', 'auto')
}

/** Draws a frame around each element where it stands now. */
export function frame(layer: HTMLElement, elements: readonly (readonly [FrameKind, Element])[]): void {
  layer.replaceChildren(
    ...elements.slice(0, MOST_FRAMES).map(([kind, element]) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return dressed(layer.ownerDocument, 'div', {
        position: 'fixed',
        left: `${left - 4}px`,
        top: `${top - 4}px`,
        width: `${width + 8}px`,
        height: `${height + 8}px`,
        'box-sizing': 'border-box',
        border: FRAME[kind],
        'border-radius': '6px',
        background: kind === 'like' ? 'transparent' : 'rgb(29 95 209 / 15%)',
      })
    }),
  )
}
