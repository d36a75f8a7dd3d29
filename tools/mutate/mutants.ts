/** Every small change to a file of code that a test ought to notice, one at a time. */
import { type PluginItem, parseSync, traverse, types } from '@babel/core'

/** One change: `before` and `after` are pieces of code, at a line (1 first) and a column (0 first) of the file. */
export type Mutant = { line: number; column: number; before: string; after: string; code: string }

type Node = types.Node
type Change = { node: Pick<Node, 'start' | 'end' | 'loc'>; after: string }

/** What each operator is taken for: its boundary moved, and its opposite. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '**': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
}

/** Ends of the scale swapped; everything and something. */
const CALLS: Readonly<Record<string, string>> = {
  max: 'min',
  min: 'max',
  some: 'every',
  every: 'some',
}

/** All mutants of `code` (TypeScript), in the order of the file. Throws where it does not parse. */
export function mutantsOf(code: string): Mutant[] {
  const tree = parseSync(code, {
    babelrc: false,
    configFile: false,
    parserOpts: { plugins: ['typescript'] as PluginItem[] & string[] },
  } as Parameters<typeof parseSync>[1])
  if (!tree) throw new Error('no code')
  const changes: Change[] = []
  traverse(tree, {
    enter(path) {
      if (path.isTSType() || path.isTSTypeAliasDeclaration() || path.isTSInterfaceDeclaration()) path.skip()
      else if (path.isImportDeclaration() || (path.isExportNamedDeclaration() && path.node.source)) path.skip()
      else changes.push(...changesOf(path.node, path.parent, code))
    },
  })
  return changes.map(({ node, after }) => applied(code, node, after)).sort((a, b) => a.line - b.line)
}

function applied(code: string, node: Change['node'], after: string): Mutant {
  const { start, end, loc } = node
  if (start == null || end == null || !loc) throw new Error('a node without a place')
  return {
    line: loc.start.line,
    column: loc.start.column,
    before: code.slice(start, end),
    after,
    code: code.slice(0, start) + after + code.slice(end),
  }
}

function changesOf(node: Node, parent: Node | null | undefined, code: string): Change[] {
  const text = (part: Node) => code.slice(part.start ?? 0, part.end ?? 0)
  if (types.isNumericLiteral(node)) return numbersNear(node.value).map((after) => ({ node, after }))
  if (types.isBooleanLiteral(node)) return [{ node, after: String(!node.value) }]
  if (types.isStringLiteral(node)) return isName(node, parent) ? [] : [{ node, after: "'mutated'" }]
  if (types.isBinaryExpression(node) || types.isLogicalExpression(node)) {
    return (OPERATORS[node.operator] ?? []).map((operator) => ({
      node,
      after: `(${text(node.left)} ${operator} ${text(node.right)})`,
    }))
  }
  if (types.isAssignmentExpression(node) && node.operator === '+=') {
    return [{ node, after: `${text(node.left)} -= ${text(node.right)}` }]
  }
  if (types.isUnaryExpression(node)) return node.operator === '!' || node.operator === '-' ? unsigned(node, text) : []
  if (types.isConditionalExpression(node)) return conditions(node.test)
  if (types.isIfStatement(node)) return conditions(node.test)
  if (types.isReturnStatement(node) && node.argument && !types.isIdentifier(node.argument, { name: 'undefined' }))
    return [{ node: node.argument, after: '(undefined as never)' }]
  if (types.isMemberExpression(node) && types.isIdentifier(node.property)) {
    const after = CALLS[node.property.name]
    return after === undefined ? [] : [{ node: node.property, after }]
  }
  if (types.isCallExpression(node)) return withoutCallback(node, text)
  return []
}

/** Both ways without asking. */
function conditions(test: Node): Change[] {
  return [
    { node: test, after: 'true' },
    { node: test, after: 'false' },
  ]
}

function unsigned(node: types.UnaryExpression, text: (part: Node) => string): Change[] {
  return [{ node, after: text(node.argument) }]
}

/** `list.filter(…)` without its filter, `list.sort(…)` unsorted. */
function withoutCallback(node: types.CallExpression, text: (part: Node) => string): Change[] {
  const { callee } = node
  if (!types.isMemberExpression(callee) || !types.isIdentifier(callee.property)) return []
  return ['filter', 'sort', 'slice'].includes(callee.property.name) ? [{ node, after: text(callee.object) }] : []
}

/** A little more, a little less, and far from it. */
function numbersNear(value: number): string[] {
  const step = Number.isInteger(value) ? 1 : value / 20
  return [...new Set([value + step, value - step].map((near) => String(Number(near.toPrecision(6)))))]
}

/** Texts that only name a key or stand in a type or an import. */
function isName(node: types.StringLiteral, parent: Node | null | undefined): boolean {
  return types.isObjectProperty(parent) && parent.key === node
}
