/** The README's tables, from the files they speak of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
  const sorted = [...all].sort((a, b) => (a.name < b.name ? -1 : 1))
  const rows = sorted.map(({ id, name, hosts, tryOn }) =>
    row([name, hostsInShort(hosts), factsRead(id), normsInShort(id), tryOn.join(', ')]),
  )
  return [
    row(['network', 'pages', 'what is read', 'compared with what is usual there', 'try it on']),
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const MOST_HOSTS = 4

function hostsInShort(hosts: readonly string[]): string {
  const more = hosts.length > MOST_HOSTS ? ` and ${hosts.length - MOST_HOSTS} more` : ''
  return hosts.slice(0, MOST_HOSTS).map(code).join(', ') + more
}

/** Facts of an account, then of its posts, that the network's fixtures expect to be read. */
function factsRead(id: string): string {
  const folder = `tests/networks/${id}`
  const readings = readdirSync(folder)
    .map((name) => `${folder}/${name}/expected.json`)
    .filter(existsSync)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')).reading ?? {})
  const posts = readings.flatMap(({ recent = [] }) => recent)
  const keys = (things: object[]) => new Set(things.flatMap((thing) => Object.keys(thing)))
  const [ofAccount, ofPosts] = [keys(readings), keys(posts)]
  const account = ACCOUNT_FACTS.filter((fact) => ofAccount.has(fact))
  const post = POST_FACTS.filter((fact) => ofPosts.has(fact))
  const lists = LISTED.filter((fact) => ofAccount.has(fact))
  return [account.join(', '), post.length > 0 && `of posts: ${post.join(', ')}`, lists.join(', ')]
    .filter(Boolean)
    .join('; ')
}

const ACCOUNT_FACTS = [
  ...['followers', 'following', 'posts', 'totalLikes', 'pageLikes', 'totalViews', 'monthlyViews', 'monthlyUsers'],
  ...['weeklyVisitors', 'members', 'connections', 'karma', 'talkingAbout', 'verified'],
]
const POST_FACTS = ['likes', 'comments', 'views', 'shares', 'quotes', 'saves']
const LISTED = ['people', 'comments', 'stories']

function normsInShort(id: string): string {
  const { distributions = [], studies = {} } = normsByNetwork.get(id) ?? {}
  const known = [...distributions.map(({ measure }) => measure), ...Object.keys(studies)]
  return known.length > 0 ? known.map((norm) => norm.replaceAll('-', ' ')).join(', ') : 'no norm known'
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
