// @vitest-environment jsdom
/** The picker's decisions, its words, and that a page cannot drive it. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { atLevel, choose, narrowed, stepped, widened } from '../../src/content/picker/choice.ts'
import { pick } from '../../src/content/picker/picker.ts'
import { WORDS } from '../../src/content/picker/words.ts'
import { LANGUAGES } from '../../src/core/judgement/signal.ts'
import { type LessonInMaking, lessonOn } from '../../src/networks/taught/teach.ts'
import { accounts, sites } from '../networks/taught-sites.ts'
import { waitFor } from '../wait.ts'

const [site] = sites
const [fern] = accounts

beforeAll(() => {
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS
  Element.prototype.scrollIntoView ??= () => {}
})
beforeEach(() => {
  document.documentElement.innerHTML = site?.draw(fern) ?? ''
})
afterEach(() => vi.restoreAllMocks())

function open(): LessonInMaking {
  const lesson = site && lessonOn(document, new URL(site.addressOf(fern)))
  if (!lesson) throw new Error('nothing to teach')
  return lesson
}

const at = (selector: string) => {
  const element = document.querySelector(selector)
  if (!element) throw new Error(`nothing is ${selector}`)
  return element
}

describe('a choice', () => {
  test('is the number within what was pointed at', () => {
    const lesson = open()
    expect(choose(lesson, 'followers', at('header li:nth-of-type(2)'))?.understood?.counts[0]?.value).toBe(48_210)
    expect(choose(lesson, 'followers', at('header li:nth-of-type(2) strong'))?.element.textContent).toBe('48,210')
  })

  test('is none where there is no number, or several', () => {
    const lesson = open()
    expect(choose(lesson, 'followers', at('h1'))).toBeUndefined()
    expect(choose(lesson, 'followers', at('header ul'))).toBeUndefined()
  })

  test('of one post’s likes is all posts’ likes, as few levels wide as that takes', () => {
    const lesson = open()
    const choice = choose(lesson, 'likes', at('article .count b'))
    expect(choice?.understood?.counts.map(({ value }) => value)).toEqual([203, 5_400, 812, 977])
    if (!choice) return
    expect(atLevel(lesson, 'likes', choice, 0).understood).toBeUndefined()
    expect(atLevel(lesson, 'likes', choice, 99)).toBe(choice)
  })

  test('goes from number to number, and comes back to the first', () => {
    const lesson = open()
    const numbers = lesson.numbers()
    expect(stepped(lesson, undefined, 1)).toBe(numbers[0])
    expect(stepped(lesson, numbers[0], 1)).toBe(numbers[1])
    expect(stepped(lesson, numbers[0], -1)).toBe(numbers.at(-1))
  })

  test('widens as long as it is one number, and narrows back', () => {
    const lesson = open()
    const number = at('header li:nth-of-type(2) strong')
    const wider = widened(lesson, number)
    expect(wider).toBe(number.parentElement)
    expect(widened(lesson, wider)).toBe(wider)
    expect(narrowed(lesson, wider)).toBe(number)
    expect(narrowed(lesson, number)).toBe(number)
  })
})

describe('the picker', () => {
  /** As the picker opened it: closed to the page, open to this test. */
  function opened(keep: () => Promise<void> = vi.fn(async () => {})) {
    const attach = vi.spyOn(Element.prototype, 'attachShadow')
    const end = pick(document, { language: 'en', lesson: open(), keep })
    const root = attach.mock.results[0]?.value as ShadowRoot
    const host = root.host as HTMLElement
    return { keep, end, root, host, mode: attach.mock.calls[0]?.[0].mode }
  }

  test('is closed to the page, and gone when it ends', () => {
    const before = document.documentElement.outerHTML
    const { end, host, mode } = opened()
    expect(mode).toBe('closed')
    expect(host.shadowRoot).toBeNull()
    end()
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test('hears no event that a page made up', () => {
    const { keep, root, host } = opened()
    const panel = root.querySelector('[role="dialog"]') as HTMLElement
    const text = panel.textContent
    for (const target of [panel, host, window, ...root.querySelectorAll('button, div')]) {
      for (const key of ['ArrowRight', 'Enter', 'Escape'])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
    }
    for (const button of root.querySelectorAll('button')) button.click()
    expect(panel.textContent).toBe(text)
    expect(host.isConnected).toBe(true)
    expect(keep).not.toHaveBeenCalled()
  })

  test.each([
    ['is kept', () => Promise.resolve(), WORDS.en.done],
    ['cannot be kept', () => Promise.reject(new Error('full')), WORDS.en.failed],
  ])('says whether what was taught %s, once that is known', async (_what, kept, said) => {
    const listen = vi.spyOn(EventTarget.prototype, 'addEventListener')
    let answer = () => {}
    const keep = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)).then(kept))
    const { root, end } = opened(keep)
    const panel = root.querySelector('[role="dialog"]') as HTMLElement
    const [, heard] = listen.mock.calls.find((_, index) => listen.mock.contexts[index] === panel) ?? expect.fail()
    // As from the user: a page cannot make up such an event.
    const press = (key: string) =>
      (heard as EventListener)({
        isTrusted: true,
        key,
        target: panel,
        preventDefault() {},
        stopPropagation() {},
      } as unknown as Event)
    for (const key of ['ArrowRight', 'Enter', 'ArrowRight', 'Enter']) press(key)
    const skip = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === WORDS.en.skip)
    const pressed = listen.mock.calls.find((_, index) => listen.mock.contexts[index] === skip)
    ;(pressed?.[1] as EventListener | undefined)?.({ isTrusted: true } as Event)
    expect(keep).toHaveBeenCalledOnce()
    expect(panel.textContent).toContain(WORDS.en.keeping)
    answer()
    await waitFor(() => expect(panel.textContent).toContain(said))
    end()
  })

  /** The picker as the user works it: what a page makes up is not heard. */
  function worked(keep: (lesson: unknown) => Promise<void>) {
    const listen = vi.spyOn(EventTarget.prototype, 'addEventListener')
    const { root, end } = opened(keep as () => Promise<void>)
    const panel = root.querySelector('[role="dialog"]') as HTMLElement
    const heardBy = (target: unknown) =>
      listen.mock.calls.find((_, index) => listen.mock.contexts[index] === target)?.[1] as EventListener
    const ofUser = { isTrusted: true, target: panel, preventDefault() {}, stopPropagation() {} }
    const key = (name: string) => heardBy(panel)({ ...ofUser, key: name } as unknown as Event)
    const button = (text: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === text)
    const press = (text: string) => heardBy(button(text) ?? expect.fail())(ofUser as unknown as Event)
    return { panel, key, button, press, end }
  }

  test('cannot keep nothing, and goes back to point at something else', async () => {
    const keep = vi.fn(async (_: unknown) => {})
    const { panel, key, button, press, end } = worked(keep)
    expect(button(WORDS.en.keep)?.getAttribute('aria-disabled')).toBe('true')
    expect(button(WORDS.en.back)).toBeUndefined()
    for (const name of Array(3).fill('ArrowRight')) key(name)
    expect(button(WORDS.en.keep)?.getAttribute('aria-disabled')).toBe('false')
    const wrong = panel.textContent
    key('Enter')
    press(WORDS.en.back)
    expect(panel.textContent).toContain(WORDS.en.ask.followers)
    press(WORDS.en.skip)
    press(WORDS.en.skip)
    // What was gone back from is not kept with the rest.
    expect(wrong).toContain('Understood')
    expect(keep).not.toHaveBeenCalled()
    expect(panel.textContent).toContain(WORDS.en.nothing)
    end()
  })

  test('lies not over what was chosen', () => {
    const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
    const { panel, key, end } = worked(async () => {})
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return (this === panel ? rect(500, 60, 700, 380) : rect(600, 70, 620, 90)) as DOMRect
    })
    key('ArrowRight')
    expect([panel.style.top, panel.style.bottom]).toEqual(['16px', 'auto'])
    end()
  })

  test('asks for nothing on a page that does not show whose it is', () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow')
    const end = pick(document, { language: 'fr', lesson: undefined, keep: async () => {} })
    const root = attach.mock.results[0]?.value as ShadowRoot
    expect(root.textContent).toContain(WORDS.fr.nobody)
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([WORDS.fr.close])
    end()
  })
})

test.each(LANGUAGES)('in %s it says what it understood', (language) => {
  expect(WORDS[language].likes(12, '203', '5,400')).toMatch(/12 .*203 .*5,400/)
  expect(WORDS[language].likes(1, '9', '9')).not.toMatch(/9.*9/)
  expect(JSON.stringify(WORDS[language])).not.toContain("'")
})
