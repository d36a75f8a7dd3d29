/**
 * The elements of XML, as far as workbooks need them. However broken the text is, every letter is looked at a bounded
 * number of times: what is opened and never closed ends the search.
 */
import { unescapeXml } from './xlsx-text.ts'

/** `start` and `end`: where in the text it stands. */
export type Element = { attributes: string; inside: string; start: number; end: number }

/** `isCut`: an element is opened and not closed, at `end`; else `end` is where the last one found ends. */
type Found = { elements: Element[]; end: number; isCut: boolean }

/** Finds the elements of a name, with whatever prefix. None may contain another of its name. */
export function elementsNamed(name: string): (text: string) => Found {
  const opening = new RegExp(`<(?:\\w{1,40}:)?${name}(?=[\\s/>])`, 'g')
  const closing = new RegExp(`</(?:\\w{1,40}:)?${name}\\s{0,9}>`, 'g')
  return (text) => {
    const elements: Element[] = []
    let end = 0
    opening.lastIndex = 0
    for (let open = opening.exec(text); open; open = opening.exec(text)) {
      const start = open.index
      const from = opening.lastIndex
      const tag = text.indexOf('>', from)
      if (tag === -1) return { elements, end: start, isCut: true }
      const isEmpty = text[tag - 1] === '/'
      closing.lastIndex = tag + 1
      const close = isEmpty ? undefined : closing.exec(text)
      if (close === null) return { elements, end: start, isCut: true }
      end = close ? closing.lastIndex : tag + 1
      const attributes = text.slice(from, isEmpty ? tag - 1 : tag)
      elements.push({ attributes, inside: close ? text.slice(tag + 1, close.index) : '', start, end })
      opening.lastIndex = end
    }
    return { elements, end, isCut: false }
  }
}

/** The attributes of the elements of a name, whatever they hold. */
export function attributesNamed(name: string, text: string): string[] {
  const opening = new RegExp(`<(?:\\w{1,40}:)?${name}(?=[\\s/>])`, 'g')
  const found: string[] = []
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const tag = text.indexOf('>', opening.lastIndex)
    if (tag === -1) return found
    found.push(text.slice(opening.lastIndex, tag))
    opening.lastIndex = tag + 1
  }
  return found
}

export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:\\w{1,40}:)?${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescapeXml(value)
}
