/** The README's tables, from the files they speak of. */
import { sourcesOfNorm } from '../../src/core/norm.ts'
import type { Signal, Source } from '../../src/core/signal.ts'
import { networks as all } from '../../src/networks/index.ts'
import { normsByNetwork } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'

const ABOUT = { likes: 'bought likes', followers: 'bought followers', stories: 'mass story viewing' }

/** The README with the text between `<!-- NAME -->` and `<!-- /NAME -->` made anew. Throws where a mark is missing. */
export function fillTables(readme: string): string {
  return fill(fill(readme, 'networks', networks()), 'signs', signs())
}

function fill(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`README.md has no ${open} … ${close}`)
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`
}

function networks(): string {
  const rows = all.map(({ name, hosts, tryOn }) => row([name, hosts.map(code).join(', '), tryOn.join(', ')]))
  return [row(['network', 'pages', 'try it on']), '|---|---|---|', ...rows].join('\n')
}

function signs(): string {
  const order = Object.keys(ABOUT)
  const sorted = [...signals].sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about))
  return [row(['sign', 'speaks of', 'how to read it', 'source']), '|---|---|---|---|', ...sorted.map(signRow)].join(
    '\n',
  )
}

function signRow(sign: Signal): string {
  const { title, why } = sign.words.en
  return row([`**${title}** ${code(sign.id)}`, ABOUT[sign.about], why, sourcesOf(sign).map(sourceLink).join('; ')])
}

/** A sign's own, and those of the norms it needs on every network. */
function sourcesOf({ sources, norms = [] }: Signal): Source[] {
  const all = [...normsByNetwork.values()]
  return [...sources, ...norms.flatMap((id) => all.flatMap((one) => sourcesOfNorm(one, id)))]
}

function sourceLink({ title, year, url }: Source): string {
  const text = `${title}, ${year}`
  return url ? `[${text}](${url})` : text
}

function code(text: string): string {
  return `\`${text}\``
}

function row(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}
