/** What a page says of itself in JSON-LD (schema.org), for search engines. */
import type { Count } from '../../core/profile/reading.ts'
import { countOf, eachObject, embeddedReader, type Json, type JsonObject, property, stringAt } from './embedded.ts'

const MOST_OBJECTS = 300
/** Line breaks within strings, which JSON forbids and some networks write. */
const CONTROLS = /[\p{Cc}]/gu

/** Some servers escape the sign, as within HTML. */
const TYPE = /"(?:@|\\u0040)type"/

const readScripts = embeddedReader<JsonObject[]>({
  jsonIn: (text) => {
    if (!TYPE.test(text) || !text.includes('schema.org')) return undefined
    const json = unwrapped(text)
    return /^\s*[[{]/.test(json.slice(0, 200)) ? json.replace(CONTROLS, ' ') : undefined
  },
  gather: (data) => {
    const objects: JsonObject[] = []
    eachObject(data, true, (object) => {
      if (objects.length < MOST_OBJECTS && property(object, '@type') !== undefined) objects.push(object)
      return () => true
    })
    return objects
  },
})

const OPENING = /^\s*(?:\/[/*]\s*)?(?:<!\[CDATA\[(?:\s*\*\/)?|<!--)/
const CLOSING = /;?\s*(?:\/[/*]\s*)?(?:\]\]>(?:\s*\*\/)?|-->)?\s*$/
const LONGEST_CLOSING = 100

/** As some templates write it: `//<![CDATA[ … //]]>`, `<!-- … -->`, or with a semicolon behind. */
function unwrapped(text: string): string {
  const opened = text.replace(OPENING, '')
  return opened.slice(0, -LONGEST_CLOSING) + opened.slice(-LONGEST_CLOSING).replace(CLOSING, '')
}

/** Every typed object in the page's JSON-LD, outer ones first. */
export function linkedDataOf(page: Document): JsonObject[] {
  return readScripts(page).flat().slice(0, MOST_OBJECTS)
}

/** Whether an object is of one of these types, however they are written: `Person`, `https://schema.org/Person`, a list. */
export function isOfType(object: Json | undefined, types: readonly string[]): boolean {
  const type = property(object, '@type')
  const names = Array.isArray(type) ? type : [type]
  return names.some((name) => typeof name === 'string' && types.includes(withoutVocabulary(name)))
}

function withoutVocabulary(name: string): string {
  return name.slice(0, 100).replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/, '')
}

/** One of an object's counters: of `LikeAction`, `FollowAction` …, and called `name`, if that is given and it has a name. */
export function interactionCount(object: Json | undefined, action: string, name?: string): Count | undefined {
  const written = property(object, 'interactionStatistic')
  for (const counter of Array.isArray(written) ? written : [written]) {
    const type = property(counter, 'interactionType')
    const called = typeof type === 'string' ? type : (stringAt(type, '@type') ?? stringAt(type, '@id'))
    if (called === undefined || withoutVocabulary(called) !== action) continue
    if (name !== undefined && (stringAt(counter, 'name') ?? name) !== name) continue
    const count = countOf(asNumber(property(counter, 'userInteractionCount')))
    if (count) return count
  }
  return undefined
}

/** Some write the number as text. */
function asNumber(value: Json | undefined): Json | undefined {
  return typeof value === 'string' && /^\d{1,14}$/.test(value) ? Number(value) : value
}
