/** Takes out of the networks' norms what people read in their files and nothing that runs does. */
import type { Plugin } from 'vite'

const NORMS = /\/src\/networks\/[^/]+\/norms\.ts$/
/** How a source computed it, and how many accounts of a size it saw. */
const LEFT_OUT = ['definition', 'accounts']
/** Of an assumption the worker only knows that there is one. */
const SHORTENED = 'assumed'

type Node = { type: string; start: number; end: number; [part: string]: unknown }
type Property = Node & { key: { name?: string }; value: Node }

/** For the worker: norms without the notes on how they were come by. */
export function withoutNotes(): Plugin {
  return {
    name: 'bonafide:without-notes',
    enforce: 'post',
    transform(code, id) {
      if (!NORMS.test(id)) return undefined
      return { code: leftOf(code, this.parse(code) as unknown as Node), map: null }
    },
  }
}

/** The code of a part without what is left out. */
function leftOf(code: string, part: Node): string {
  if (part.type === 'Property' && (part as Property).key.name === SHORTENED) return `${SHORTENED}: ''`
  const inner = innerOf(part).filter((one) => !isLeftOut(one))
  if (part.type === 'ObjectExpression') return `{${inner.map((one) => leftOf(code, one)).join(',')}}`
  let text = ''
  let at = part.start
  for (const one of inner) {
    text += code.slice(at, one.start) + leftOf(code, one)
    at = one.end
  }
  return text + code.slice(at, part.end)
}

function isLeftOut({ type, ...property }: Node): boolean {
  return type === 'Property' && LEFT_OUT.includes((property as unknown as Property).key.name ?? '')
}

/** What a part is made of, in the order of the text; `{ from }` is one thing, though it has a key and a value. */
function innerOf(part: Node): Node[] {
  const parts = Object.values(part).flat().filter(isNode)
  const sorted = parts.sort((one, other) => one.start - other.start)
  return sorted.filter((one, at) => at === 0 || one.start !== sorted[at - 1]?.start)
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part && 'start' in part
}
