/** What a person's pointing means: the lesson it makes, and how it is understood. For the picker. */
import type { Lesson, Recipe } from '../../core/lesson.ts'
import type { Count } from '../../core/profile/reading.ts'
import { countIn, languageOf } from '../shared/dom.ts'
import { identify } from './address.ts'
import { type Level, levelsFrom } from './levels.ts'
import { numbersIn } from './numbers.ts'
import { followersBy, postsBy } from './read.ts'
import { recipesFor } from './recipes.ts'

export type Fact = 'followers' | 'likes'

/** What is understood of what was pointed at. `counts`: of the followers one, of likes one for each post. */
export type Understood = { recipes: Recipe[]; counts: Count[] }

/** Everything about one page that may be taught; undefined where the page does not show whose it is. */
export function lessonOn(page: Document, url: URL) {
  const whose = identify(page, url)
  if (!whose) return undefined
  const { handle, path, proofs } = whose
  const language = languageOf(page)
  const taught: { -readonly [Key in Fact]?: Recipe[] } = {}

  return {
    handle,
    /** Elements that are numbers, in the page's order: what can be pointed at by the keyboard. */
    numbers: (): Element[] => (page.body ? numbersIn(page.body, language) : []),
    countAt: (element: Element): Count | undefined => countIn(element, language),
    /** From this number alone to everything shaped like it. Of followers there is only the number itself. */
    levels(element: Element, fact: Fact): Level[] {
      const levels = levelsFrom(element, handle, language)
      return fact === 'followers' ? levels.slice(0, 1) : levels
    },
    /** What the recipes for a number and its selector find on this page; nothing where they do not agree. */
    understand(element: Element, selector: string, fact: Fact): Understood | undefined {
      const offered = recipesFor({ element, selector, avoid: handle })
      // Other accounts' followers may stand on the page under the same word.
      const recipes = fact === 'followers' ? offered.filter((recipe) => followersBy(page, [recipe])) : offered
      if (recipes.length === 0) return undefined
      const counts =
        fact === 'followers'
          ? [followersBy(page, recipes)].filter((count) => count !== undefined)
          : postsBy(page, url, recipes).flatMap(({ likes }) => (typeof likes === 'object' ? likes : []))
      return counts.length > 0 ? { recipes, counts } : undefined
    },
    keep(fact: Fact, recipes: Recipe[]): void {
      taught[fact] = recipes
    },
    /** Takes back what was taught of a fact. */
    drop(fact: Fact): void {
      delete taught[fact]
    },
    /** What was taught so far; undefined while that is nothing. */
    lesson: (): Lesson | undefined => (taught.followers || taught.likes ? { path, proofs, ...taught } : undefined),
  }
}

export type LessonInMaking = NonNullable<ReturnType<typeof lessonOn>>
