/** The README's tables, from the files they speak of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { sourcesOfNorm } from '../../src/core/judgement/norm.ts'
import type { Signal, Source } from '../../src/core/judgement/signal.ts'
import { networks as all } from '../../src/networks/index.ts'
import { limitsOf } from '../../src/networks/limits.ts'
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
  const rows = sorted.map((network) =>
    row([
      network.name,
      hostsInShort(network.hosts),
      network.noAudience && !network.noAudience.readsPosts ? 'nothing' : factsRead(network.id),
      untold(network),
      normsInShort(network.id),
      network.tryOn.join(', '),
    ]),
  )
  return [
    row(['network', 'pages', 'what is read', 'what it cannot tell', 'compared with what is usual there', 'try it on']),
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const MOST_HOSTS = 4

function hostsInShort(hosts: readonly string[]): string {
  const more = hosts.length > MOST_HOSTS ? ` and ${hosts.length - MOST_HOSTS} more` : ''
  return hosts.slice(0, MOST_HOSTS).map(code).join(', ') + more
}

/** What a network declares that it cannot tell, facts of one reason together. */
function untold({ id, noAudience }: (typeof all)[number]): string {
  const { unread, pages = [] } = limitsOf(id)
  const facts = Object.entries(unread)
  const told = [...new Set(Object.values(unread))].map(
    (why) => `${facts.flatMap(([fact, reason]) => (reason === why ? fact : [])).join(', ')}: ${why}`,
  )
  const finding = noAudience ? [`${noAudience.words.en.finding} (${noAudience.checked})`] : []
  return [...finding, ...told, ...pages].join('; ')
}

/** Facts of an account, then of its posts, that the network's fixtures expect to be read. */
function factsRead(id: string): string {
  const { account, post, lists } = factsOf(id)
  const words = (facts: readonly string[]) => facts.map((fact) => WORDS[fact] ?? fact).join(', ')
  return [words(account), post.length > 0 && `of posts: ${words(post)}`, words(lists)].filter(Boolean).join('; ')
}

/** What the fixtures of a network expect to be read. */
export function factsOf(id: string): Record<'account' | 'post' | 'lists', string[]> {
  const folder = `tests/networks/${id}`
  const readings = readdirSync(folder)
    .map((name) => `${folder}/${name}/expected.json`)
    .filter(existsSync)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')).reading ?? {})
  const posts = readings.flatMap(({ recent = [] }) => recent)
  const keys = (things: object[]) => new Set(things.flatMap((thing) => Object.keys(thing)))
  const [ofAccount, ofPosts] = [keys(readings), keys(posts)]
  return {
    account: ACCOUNT_FACTS.filter((fact) => ofAccount.has(fact)),
    post: POST_FACTS.filter((fact) => ofPosts.has(fact)),
    lists: LISTED.filter((fact) => ofAccount.has(fact)),
  }
}

const ACCOUNT_FACTS = [
  ...['followers', 'following', 'posts', 'totalLikes', 'pageLikes', 'totalViews', 'monthlyViews', 'monthlyUsers'],
  ...['weeklyVisitors', 'members', 'connections', 'karma', 'talkingAbout', 'verified'],
]
const POST_FACTS = ['likes', 'comments', 'views', 'shares', 'quotes', 'saves', 'paid']
const LISTED = ['people', 'comments', 'stories']

const WORDS: Readonly<Record<string, string>> = {
  totalLikes: 'likes in all',
  pageLikes: 'page likes',
  totalViews: 'views in all',
  monthlyViews: 'monthly views',
  monthlyUsers: 'monthly users',
  weeklyVisitors: 'weekly visitors',
  talkingAbout: 'talking about it',
  verified: 'whether verified',
  paid: 'whether marked as paid',
  people: 'lists of people',
}

function normsInShort(id: string): string {
  const { distributions = [], studies = {} } = normsByNetwork.get(id) ?? {}
  const known = [...distributions.map(({ measure }) => measure), ...Object.keys(studies)]
  return known.length > 0 ? known.map((norm) => norm.replaceAll('-', ' ')).join(', ') : 'no norm known'
}

/** A row for each sign; sources by their number in the list below, since several signs share most of them. */
function signs(): string {
  const order = Object.keys(ABOUT)
  const sorted = [...signals].sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about))
  const sources = [...new Set(sorted.flatMap((sign) => sourcesOf(sign).map(sourceLink)))]
  const rows = sorted.map((sign) => {
    const { title, why } = sign.words.en
    const numbers = [...new Set(sourcesOf(sign).map(sourceLink))].map((source) => sources.indexOf(source) + 1)
    return row([`**${title}** ${code(sign.id)}`, ABOUT[sign.about], why, numbers.join(', ')])
  })
  const list = sources.map((source, index) => `${index + 1}. ${source}`)
  return [
    row(['sign', 'speaks of', 'how to read it', 'sources']),
    '|---|---|---|---|',
    ...rows,
    '',
    'Sources of what is normal, by number:',
    '',
    ...list,
  ].join('\n')
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
