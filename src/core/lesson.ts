/** What a person taught by pointing at a page of a site: where its numbers stand. It holds no account and no number. */
import * as z from 'zod/mini'

/**
 * One way of finding a number again. `label`: by the words beside it, in lower case, as far as they do not count
 * anything; `attribute`: by an attribute that names it, as a selector; `place`: by where it stands, as a selector.
 */
export const Recipe = z.object({
  by: z.enum(['label', 'attribute', 'place']),
  at: z.string().check(z.minLength(1), z.maxLength(500)),
})
export type Recipe = z.output<typeof Recipe>

const Recipes = z.array(Recipe).check(z.minLength(1), z.maxLength(4))

/** How a page showed that it is of the account its address names: all of them have to hold again. */
const PROOFS = ['canonical', 'title', 'text'] as const
export type Proof = (typeof PROOFS)[number]

export const Lesson = z
  .object({
    /** The address it holds for: segments of its path, with `*` for the account's name. */
    path: z.array(z.string().check(z.maxLength(100))).check(z.minLength(1), z.maxLength(12)),
    proofs: z.array(z.enum(PROOFS)).check(z.minLength(1), z.maxLength(PROOFS.length)),
    followers: z.optional(Recipes),
    /** Of every post on the page. */
    likes: z.optional(Recipes),
  })
  .check(z.refine(({ followers, likes }) => followers !== undefined || likes !== undefined, 'followers or likes'))
export type Lesson = z.output<typeof Lesson>

/** Kinds of pages of one site that can be taught. */
const MOST_LESSONS = 8
export const Lessons = z.array(Lesson).check(z.maxLength(MOST_LESSONS))

/** The lessons with one more: what is taught again of the same kind of page replaces what was, fact by fact. The oldest go first. */
export function withLesson(lessons: readonly Lesson[], lesson: Lesson): Lesson[] {
  const isSameKind = ({ path }: Lesson) => path.join('/') === lesson.path.join('/')
  const known = lessons.find(isSameKind)
  return [...lessons.filter((one) => !isSameKind(one)), { ...known, ...lesson }].slice(-MOST_LESSONS)
}
