/** Takes out of a sign what a page that only speaks of it does not need: how it judges is half of the popup otherwise. */
import type { Plugin } from 'vite'

const QUERY = '?words'
const KEPT = ['id', 'words']

type Property = { start: number; end: number; key: { name?: string } }
type Declaration = { type: string; declaration?: { arguments?: { properties?: Property[] }[] } }

/** For modules imported with `?words` that export `signal({ … })` by default. Throws for any other. */
export function wordsOnly(): Plugin {
  return {
    name: 'bonafide:words-only',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith(QUERY)) return undefined
      const body = this.parse(code).body as unknown as Declaration[]
      const exported = body.find(({ type }) => type === 'ExportDefaultDeclaration')
      const properties = exported?.declaration?.arguments?.[0]?.properties
      const [first, last] = [properties?.[0], properties?.at(-1)]
      if (!properties || !first || !last) throw new Error(`${id} is not a sign: it exports no signal({ … }) by default`)
      const kept = properties
        .filter(({ key }) => KEPT.includes(key.name ?? ''))
        .map(({ start, end }) => code.slice(start, end))
      return { code: code.slice(0, first.start) + kept.join(',') + code.slice(last.end), map: null }
    },
  }
}
