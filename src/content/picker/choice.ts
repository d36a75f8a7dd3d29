/** What is being pointed at, and how the keys and the slider change it. No drawing: the picker does that. */
import type { Level } from '../../networks/taught/levels.ts'
import type { Fact, LessonInMaking, Understood } from '../../networks/taught/teach.ts'

export type Choice = {
  element: Element
  levels: Level[]
  /** Which of `levels` the slider stands at. */
  level: number
  understood: Understood | undefined
}

/** A choice at the level that is understood best: the first that finds more than one, for posts. Undefined where there is no number. */
export function choose(lesson: LessonInMaking, fact: Fact, pointed: Element): Choice | undefined {
  const element = numberAt(lesson, pointed)
  if (!element) return undefined
  const levels = lesson.levels(element, fact)
  if (levels.length === 0) return undefined
  const understood = levels.map(({ selector }) => lesson.understand(element, selector, fact))
  const posts = understood.map((one) => one?.counts.length ?? 0)
  // The most posts, and of those the narrowest.
  const level = fact === 'followers' ? 0 : posts.indexOf(Math.max(...posts))
  return { element, levels, level, understood: understood[level] }
}

/** The same number with the slider elsewhere. */
export function atLevel(lesson: LessonInMaking, fact: Fact, choice: Choice, level: number): Choice {
  const selector = choice.levels[level]?.selector
  if (selector === undefined) return choice
  return { ...choice, level, understood: lesson.understand(choice.element, selector, fact) }
}

/** The number at or just within what was pointed at; undefined where there is none, or more than one. */
function numberAt(lesson: LessonInMaking, pointed: Element): Element | undefined {
  if (lesson.countAt(pointed)) return pointed
  const within = lesson.numbers().filter((number) => pointed.contains(number))
  return within.length === 1 ? within[0] : undefined
}

/** The element one step out that is still one number; the same where there is none. */
export function widened(lesson: LessonInMaking, element: Element): Element {
  const outer = element.parentElement
  return outer && lesson.countAt(outer) ? outer : element
}

/** The element one step in, towards the number. */
export function narrowed(lesson: LessonInMaking, element: Element): Element {
  return [...element.children].find((child) => lesson.countAt(child)) ?? element
}

/** The number so many further on the page; the first where none was chosen. */
export function stepped(lesson: LessonInMaking, element: Element | undefined, by: 1 | -1): Element | undefined {
  const numbers = lesson.numbers()
  const at = numbers.findIndex((number) => element !== undefined && (number === element || element.contains(number)))
  return at < 0 ? numbers[0] : numbers[(at + by + numbers.length) % numbers.length]
}
