/**
 * Data a page carries in its scripts without drawing it: parsed once per element, within
 * a budget, and walked without recursion. Its text is never run.
 */
import type { Count } from '../../core/profile/reading.ts'
import { tagged } from './dom.ts'

/** Characters of one script; the largest seen on a real page has 210,000. */
const LONGEST_SCRIPT = 1_000_000
/** Characters parsed in one look at a page, which takes about 10 ms; the rest waits for the next look. */
const MOST_PARSED = 1_000_000
/** Searching a script for what is of interest is that much cheaper than parsing it. */
const SEARCH_COST = 0.1
const SHORTEST_SCRIPT = 20
const MOST_SCRIPTS = 3_000
/** Objects, lists and their entries in one script. */
const MOST_VALUES = 60_000
const LARGEST_COUNT = 1e13

export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [key: string]: Json }

/** How a network embeds its data, and what to gather from one script. */
export type Embedding<Gathered> = {
  /** The elements whose text may hold it, where not in scripts. */
  tag?: 'code'
  /** The JSON within a script's text; undefined when the script holds nothing of interest. Cheap. */
  jsonIn(text: string): string | undefined
  gather(data: Json): Gathered
}

/** A script may be written anew in its place: its text is compared, which costs next to nothing. */
type Remembered<Gathered> = { text: string; gathered: Gathered }

/** A reader of embedded data that remembers each script it has parsed for as long as the page keeps it. */
export function embeddedReader<Gathered>(embedding: Embedding<Gathered>): (page: Document) => Gathered[] {
  const memory = new WeakMap<Element, Remembered<Gathered | undefined>>()
  return (page) => {
    const all: Gathered[] = []
    let budget = MOST_PARSED
    for (const script of tagged(page, embedding.tag ?? 'script', MOST_SCRIPTS)) {
      const text = script.textContent ?? ''
      if (text.length < SHORTEST_SCRIPT || text.length > LONGEST_SCRIPT) continue
      let known = memory.get(script)
      if (known?.text !== text) {
        if (text.length > budget) continue
        const json = embedding.jsonIn(text)
        budget -= json === undefined ? text.length * SEARCH_COST : text.length
        known = { text, gathered: json === undefined ? undefined : gatherFrom(json, embedding) }
        memory.set(script, known)
      }
      if (known.gathered !== undefined) all.push(known.gathered)
    }
    return all
  }
}

function gatherFrom<Gathered>(json: string, { gather }: Embedding<Gathered>): Gathered | undefined {
  try {
    return gather(JSON.parse(json) as Json)
  } catch {
    return undefined
  }
}

/**
 * Visits every object within `data`, parents first, `MOST_VALUES` values at most. `visit` returns
 * the keys not to look into, and the context of the visits of the objects inside.
 */
export function eachObject<Context>(
  data: Json,
  context: Context,
  visit: (object: JsonObject, context: Context) => (key: string) => Context | undefined,
): void {
  const waiting: { value: Json; context: Context }[] = [{ value: data, context }]
  let left = MOST_VALUES
  for (let next = waiting.pop(); next && left > 0; next = waiting.pop()) {
    const { value, context: contextHere } = next
    if (value === null || typeof value !== 'object') continue
    const contextOf = Array.isArray(value) ? () => contextHere : visit(value, contextHere)
    const keys = Object.keys(value)
    left -= keys.length + 1
    for (let index = Math.min(keys.length, left) - 1; index >= 0; index--) {
      const key = keys[index] as string
      const inner = (value as JsonObject)[key] as Json
      if (inner === null || typeof inner !== 'object') continue
      const contextInside = contextOf(key)
      if (contextInside !== undefined) waiting.push({ value: inner, context: contextInside })
    }
  }
}

/** A property of the object itself: never one it inherits. */
export function property(object: Json | undefined, key: string): Json | undefined {
  if (object === null || typeof object !== 'object' || Array.isArray(object)) return undefined
  return Object.hasOwn(object, key) ? object[key] : undefined
}

export function stringAt(object: Json | undefined, key: string): string | undefined {
  const value = property(object, key)
  return typeof value === 'string' ? value : undefined
}

export function listAt(object: Json | undefined, key: string): Json[] {
  const value = property(object, key)
  return Array.isArray(value) ? value : []
}

/** What schema.org gives once or several times, as a list of at most fifty. */
export function listed(value: Json | undefined): Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value.slice(0, 50) : [value]
}

/** A whole number of people or events, exact. */
export function countOf(value: Json | undefined): Count | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > LARGEST_COUNT) return undefined
  return { value, low: value, high: value }
}
