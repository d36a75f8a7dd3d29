/**
 * Teaching by pointing: the user points at the number of followers, then at the likes of a post. Loaded only when asked
 * for. Only what the user really did counts: events that a page makes up are not trusted, and are not heard.
 */

import type { Language } from '../../core/judgement/signal.ts'
import type { Lesson } from '../../core/lesson.ts'
import type { Count } from '../../core/profile/reading.ts'
import type { Fact, LessonInMaking } from '../../networks/taught/teach.ts'
import { atLevel, type Choice, choose, narrowed, stepped, widened } from './choice.ts'
import { button, dressed, type FrameKind, frame, openLayer, place, setUsable } from './panel.ts'
import { WORDS } from './words.ts'

const FACTS: readonly Fact[] = ['followers', 'likes']

export type Picking = {
  language: Language
  /** What can be taught of the page; undefined where it does not show whose it is. */
  lesson: LessonInMaking | undefined
  /** Resolves once it is stored. */
  keep(lesson: Lesson): Promise<void>
}

/** Opens the picker over a page; the returned function ends it. */
export function pick(page: Document, { language, lesson, keep }: Picking): () => void {
  const words = WORDS[language]
  const view = page.defaultView as Window
  const { host, cover, frames, panel } = openLayer(page)
  const over = new AbortController()
  let step = 0
  let choice: Choice | undefined
  let hovered: Element | undefined
  let isPointless = false
  let outcome: 'nothing' | 'keeping' | 'done' | 'failed' = 'nothing'

  panel.setAttribute('aria-label', words.title)
  panel.lang = language
  on(cover, 'pointermove', ({ clientX, clientY }) => {
    hovered = elementAt(clientX, clientY)
    drawFrames()
  })
  on(cover, 'click', (event) => {
    event.preventDefault()
    const pointed = elementAt(event.clientX, event.clientY)
    if (pointed) pointAt(pointed)
  })
  on(panel, 'keydown', obeyKey)
  on(view, 'keydown', ({ key }) => key === 'Escape' && end(), true)
  on(view, 'scroll', drawFrames, true)
  on(view, 'resize', drawFrames)
  draw()
  panel.focus()
  return end

  /** Hears only what the user did. */
  function on<Name extends keyof HTMLElementEventMap>(
    target: HTMLElement | Window,
    name: Name,
    hear: (event: HTMLElementEventMap[Name]) => unknown,
    capture = false,
  ): void {
    const trusted = (event: Event) => {
      if (!event.isTrusted) return
      if (!host.isConnected) end()
      else hear(event as HTMLElementEventMap[Name])
    }
    target.addEventListener(name, trusted, { signal: over.signal, capture })
  }

  function end(): void {
    over.abort()
    host.remove()
  }

  function elementAt(x: number, y: number): Element | undefined {
    return page.elementsFromPoint(x, y).find((element) => element !== host && element !== page.documentElement)
  }

  function fact(): Fact | undefined {
    return FACTS[step]
  }

  function pointAt(pointed: Element): void {
    const wanted = fact()
    if (!lesson || !wanted) return
    choice = choose(lesson, wanted, pointed)
    isPointless = choice === undefined
    choice?.element.scrollIntoView({ block: 'nearest' })
    draw()
  }

  function obeyKey(event: KeyboardEvent): void {
    const { tagName } = event.target as Element
    // The slider has the arrows to itself, a button has Enter.
    if (event.key === 'Enter' && tagName !== 'BUTTON') accept()
    else if (event.key.startsWith('Arrow') && tagName !== 'INPUT') pointByKey(event.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function pointByKey(key: string): void {
    if (!lesson) return
    const element = choice?.element
    if (key === 'ArrowUp' && element) pointAt(widened(lesson, element))
    else if (key === 'ArrowDown' && element) pointAt(narrowed(lesson, element))
    else {
      const next = stepped(lesson, element, key === 'ArrowLeft' ? -1 : 1)
      if (next) pointAt(next)
    }
  }

  function slideTo(level: number): void {
    const wanted = fact()
    if (!lesson || !wanted || !choice) return
    choice = atLevel(lesson, wanted, choice, level)
    draw(true)
  }

  function accept(): void {
    const wanted = fact()
    if (!wanted) end()
    if (!wanted || !choice?.understood) return
    lesson?.keep(wanted, choice.understood.recipes)
    goOn()
  }

  function goOn(): void {
    step += 1
    choice = undefined
    isPointless = false
    const made = step === FACTS.length ? lesson?.lesson() : undefined
    if (made) void keepLesson(made)
    draw()
  }

  /** To the fact before, to be pointed at anew. */
  function goBack(): void {
    step -= 1
    const before = fact()
    if (before) lesson?.drop(before)
    choice = undefined
    isPointless = false
    draw()
  }

  /** That it is kept is said once it is. */
  async function keepLesson(made: Lesson): Promise<void> {
    outcome = 'keeping'
    outcome = await keep(made).then(
      () => 'done' as const,
      () => 'failed' as const,
    )
    if (!over.signal.aborted) draw()
  }

  function drawFrames(): void {
    const like = (choice?.levels[choice.level]?.numbers ?? []).filter((number) => number !== choice?.element)
    frame(frames, [
      ...(choice ? [['chosen', choice.element] as const] : []),
      ...(hovered && fact() && hovered !== page.body ? [['hover', hovered] as const] : []),
      ...like.map((number): readonly [FrameKind, Element] => ['like', number]),
    ])
  }

  function draw(isSliding = false): void {
    drawFrames()
    if (isSliding) {
      const said = panel.querySelector('[role="status"]')
      if (said) said.textContent = sayUnderstood()
      const kept = panel.querySelector('button')
      if (kept) setUsable(kept, choice?.understood !== undefined)
      return
    }
    panel.replaceChildren(
      dressed(page, 'strong', { display: 'block', 'margin-bottom': '8px' }, words.title),
      ...content(),
    )
    place(panel, choice?.element)
    panel.focus()
  }

  function content(): HTMLElement[] {
    const wanted = fact()
    if (!lesson || !wanted) {
      const text = lesson ? words[outcome] : words.nobody
      return [dressed(page, 'p', { margin: '0 0 12px' }, text), pressable(words.close, true, end)]
    }
    const said = dressed(page, 'p', { margin: '0 0 8px', 'font-weight': '600' }, sayUnderstood())
    said.setAttribute('role', 'status')
    const buttons = dressed(page, 'div', { display: 'flex', gap: '8px', 'flex-wrap': 'wrap', 'margin-top': '12px' })
    const kept = pressable(words.keep, true, accept)
    setUsable(kept, choice?.understood !== undefined)
    buttons.append(
      kept,
      ...(step > 0 ? [pressable(words.back, false, goBack)] : []),
      pressable(words.skip, false, goOn),
      pressable(words.cancel, false, end),
    )
    return [
      dressed(page, 'p', { margin: '0 0 4px' }, words.ask[wanted]),
      dressed(page, 'p', { margin: '0 0 8px', 'font-size': '12px' }, words.how),
      said,
      ...(choice && choice.levels.length > 1 ? [slider(choice)] : []),
      buttons,
    ]
  }

  function pressable(text: string, isMain: boolean, act: () => void): HTMLButtonElement {
    const made = button(page, text, isMain)
    on(made, 'click', act)
    return made
  }

  function slider({ levels, level }: Choice): HTMLElement {
    const row = dressed(page, 'label', { display: 'flex', gap: '8px', 'align-items': 'center', 'font-size': '12px' })
    const range = dressed(page, 'input', { flex: '1', 'min-width': '0' })
    range.type = 'range'
    range.min = '0'
    range.max = String(levels.length - 1)
    range.value = String(level)
    range.setAttribute('aria-label', `${words.specific} – ${words.general}`)
    on(range, 'input', () => slideTo(Number(range.value)))
    row.append(dressed(page, 'span', {}, words.specific), range, dressed(page, 'span', {}, words.general))
    return row
  }

  function sayUnderstood(): string {
    if (isPointless) return words.none
    if (!choice) return ''
    const counts = choice.understood?.counts ?? []
    if (counts.length === 0) return words.alone
    if (fact() === 'followers') return words.followers(written(counts[0] as Count, language))
    const sorted = [...counts].sort((a, b) => a.value - b.value)
    return words.likes(counts.length, written(sorted[0] as Count, language), written(sorted.at(-1) as Count, language))
  }
}

/** As the page shows it where it is rounded. */
function written({ value, low, high, shown }: Count, language: Language): string {
  return low === high || shown === undefined ? new Intl.NumberFormat(language).format(value) : shown
}
