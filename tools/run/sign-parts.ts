/** Takes out of the signs what the worker does not need: it judges by them, pages speak of them. */
import type { Plugin } from 'vite'

const SIGN = /\/src\/signals\/(?!index\.ts)[^/]+\.ts$/

type Property = { start: number; end: number; key: { name?: string } }
type Declaration = { type: string; declaration?: { arguments?: { properties?: Property[] }[] } }
type Parser = { parse(code: string): { body: unknown } }

/** For the worker: how a sign judges, without its words in every language. */
export function withoutWords(): Plugin {
  return {
    name: 'bonafide:without-words',
    enforce: 'post',
    transform(code, id) {
      if (!SIGN.test(id)) return undefined
      return { code: withoutProperty(this, code, id, 'words'), map: null }
    },
  }
}

/** The module of a sign, `signal({ … })` by default, without one of its properties. Throws for any other module. */
function withoutProperty(parser: Parser, code: string, id: string, name: string): string {
  const body = parser.parse(code).body as Declaration[]
  const exported = body.find(({ type }) => type === 'ExportDefaultDeclaration')
  const properties = exported?.declaration?.arguments?.[0]?.properties
  const [first, last] = [properties?.[0], properties?.at(-1)]
  if (!properties || !first || !last) throw new Error(`${id} is not a sign: it exports no signal({ … }) by default`)
  const kept = properties.filter(({ key }) => key.name !== name).map(({ start, end }) => code.slice(start, end))
  return code.slice(0, first.start) + kept.join(',') + code.slice(last.end)
}
