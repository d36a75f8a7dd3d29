/**
 * Draws the counts of tiles as a mouse passing over them would, and takes the mouse away again. Only events
 * are dispatched: no scrolling, no focus, no request of ours, and nothing is clicked.
 */
import type { Post } from '../../core/profile/reading.ts'
import type { ReadPostsOptions } from '../shared/network.ts'
import { hasOverlay, readTiles, type Tile } from './grid.ts'

/** Milliseconds to wait for a page to draw or remove an overlay; it takes a frame or two. */
const PATIENCE = 250
/** Elements between a tile's link and the picture the mouse is over. */
const MOST_NESTED = 20

/** The posts whose counts were drawn, one tile after the other. */
export async function drawOverlays(
  tiles: readonly Tile[],
  language: string | undefined,
  { signal, step }: ReadPostsOptions,
): Promise<Post[]> {
  const drawn: { tile: Tile; element: Element }[] = []
  const page = tiles[0]?.element.ownerDocument
  // A document without a window: pictures and films copied into it are not loaded, the page's custom elements do not run.
  const inert = page?.implementation.createHTMLDocument('')
  for (const [nth, tile] of tiles.entries()) {
    if (signal.aborted || !inert) break
    const copy = await passOver(tile, inert, signal)
    if (copy) drawn.push({ tile, element: copy })
    step(nth + 1, tiles.length)
  }
  const posts = readTiles(
    drawn.map(({ tile, element }) => ({ ...tile, element })),
    language,
  )
  return posts.filter(({ likes, comments }) => likes !== undefined || comments !== undefined)
}

/** A copy, within `inert`, of the tile as it is under the mouse; undefined when nothing is drawn. */
async function passOver(tile: Tile, inert: Document, signal: AbortSignal): Promise<Element | undefined> {
  const { element } = tile
  if (!element.isConnected || hasOverlay(tile)) return undefined
  const path = pathToPicture(element)
  dispatch(path, ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove'])
  await until(element, () => hasOverlay(tile), signal)
  const copy = hasOverlay(tile) ? inert.importNode(element, true) : undefined
  dispatch(path, ['pointerout', 'pointerleave', 'mouseout', 'mouseleave'])
  if (copy) await until(element, () => !hasOverlay(tile))
  return copy
}

/** From the tile's link down to what the mouse is over: handlers may be on any of them. */
function pathToPicture(tile: Element): Element[] {
  const path: Element[] = []
  let element: Element | null = tile.querySelector('img,video') ?? tile
  for (let depth = 0; element && element !== tile && depth < MOST_NESTED; depth++) {
    path.unshift(element)
    element = element.parentElement
  }
  return [tile, ...path]
}

/**
 * As from outside the window, so without a `relatedTarget`: React answers an `over` from one of its own elements
 * only together with the `out` before it.
 *
 * `…over` and `…out` bubble from the innermost element; `…enter` and `…leave` go to each element.
 */
function dispatch(path: Element[], names: string[]): void {
  const innermost = path.at(-1)
  for (const name of names) {
    const isForEach = name.endsWith('enter') || name.endsWith('leave')
    for (const element of isForEach ? path : [innermost]) {
      element?.dispatchEvent(mouseEvent(element, name, { bubbles: !isForEach }))
    }
  }
}

function mouseEvent(element: Element, name: string, init: { bubbles: boolean }): Event {
  const view = element.ownerDocument.defaultView ?? globalThis
  const options = { ...init, cancelable: init.bubbles, composed: true }
  return name.startsWith('pointer') && view.PointerEvent
    ? new view.PointerEvent(name, { ...options, pointerType: 'mouse', isPrimary: true })
    : new view.MouseEvent(name, options)
}

/** Waits for the page to do something under `element`, `PATIENCE` at most. */
function until(element: Element, isDone: () => boolean, signal?: AbortSignal): Promise<void> {
  if (isDone()) return Promise.resolve()
  const view = element.ownerDocument.defaultView ?? globalThis
  return new Promise((resolve) => {
    const stop = () => {
      observer.disconnect()
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      resolve()
    }
    const observer = new view.MutationObserver(() => isDone() && stop())
    const timer = setTimeout(stop, PATIENCE)
    signal?.addEventListener('abort', stop)
    observer.observe(element, { childList: true, subtree: true, characterData: true })
  })
}
