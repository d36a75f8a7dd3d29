/** Baidu Tieba: a forum and its threads. An account here is a forum; a thread's page shows its forum's counts too. */
import { parseCount } from '../../core/count.ts'
import type { Count, Post } from '../../core/profile/reading.ts'
import { oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { type Json, property } from '../shared/embedded.ts'
import { defined, isEmpty } from '../shared/exact.ts'
import { layered } from '../shared/layers.ts'
import type { Network, PartialReading } from '../shared/network.ts'

const LANGUAGE = 'zh-CN'
const THREAD = /^\/p\/(\d{6,14})\/?$/
const MOST_PARTS = 150
const MOST_THREADS = 200
const LONGEST_PART = 600_000
/** Parts of a page that hold something to read. */
const WORTH_PARSING = /card_menNum|card_title_fname|id="thread_list"|l_reply_num/

function forumOf(url: URL): string | undefined {
  return url.pathname === '/f' ? asForum(url.searchParams.get('kw')) : undefined
}

/** A forum's name without the 吧 that is put after all of them. */
function asForum(text: string | null | undefined): string | undefined {
  const name = text
    ?.trim()
    .toLowerCase()
    .replace(/(?<=.)吧$/u, '')
  return name && /^[^\s\p{Cc}\p{Cf}\ufffd]{1,60}$/u.test(name) ? name : undefined
}

const THREAD_LIST = 'id="thread_list"'
/** A thread as far as its number of replies: a fifth of it. Its texts and pictures, which come after, are not needed. */
const THREAD_HEAD =
  /<li class="[^"]{0,200}\bj_thread_list\b(?:(?!<li\b)[\s\S]){0,5000}?\bthreadlist_rep_num\b[^<]{0,300}<\/span>/g

/** What is worth parsing of a part: of one that is only a list of threads, their heads. */
function worthParsing(text: string): string {
  if (!text.includes(THREAD_LIST) || /card_menNum|card_title_fname|l_reply_num/.test(text)) return text
  const heads = text.match(THREAD_HEAD)
  return heads ? `<ul ${THREAD_LIST}>${heads.map((head) => `${head}</li>`).join('')}</ul>` : text
}

const parsed = new WeakMap<Element, { text: string; part: Document }>()

/**
 * The page, and the parts of it that came as comments for a script to put in their places: where that has not
 * happened yet, they are read in a document that nothing is drawn or fetched for.
 */
function partsOf(page: Document): ParentNode[] {
  const parts: ParentNode[] = [page]
  for (const code of select(page, 'code.pagelet_html', MOST_PARTS)) {
    const text = [...code.childNodes].find(({ nodeType }) => nodeType === 8)?.nodeValue ?? ''
    if (text.length > LONGEST_PART || !WORTH_PARSING.test(text)) continue
    let known = parsed.get(code)
    if (known?.text !== text) {
      const part = page.implementation.createHTMLDocument('')
      part.body.innerHTML = worthParsing(text)
      known = { text, part }
      parsed.set(code, known)
    }
    parts.push(known.part)
  }
  return parts
}

function first(parts: readonly ParentNode[], selector: string): Element | undefined {
  for (const part of parts) {
    const element = part.querySelector(selector)
    if (element) return element
  }
  return undefined
}

function countAt(element: Element | null | undefined): Count | undefined {
  return element ? parseCount(textOf(element), LANGUAGE) : undefined
}

function read(page: Document, url: URL): PartialReading {
  const thread = THREAD.exec(url.pathname)?.[1]
  const asked = forumOf(url)
  if (!thread && !asked) return {}
  const parts = partsOf(page)
  const title = first(parts, '.card_title_fname')
  const forum = title && asForum(oneLine(textOf(title)))
  if (!forum || (asked !== undefined && asked !== forum)) return {}
  const recent = thread ? threadPost(page, parts, thread) : threadsIn(parts)
  const facts = defined({
    members: countAt(first(parts, '.card_menNum')),
    posts: countAt(first(parts, '.card_infoNum')),
    recent: recent.length > 0 ? recent : undefined,
  })
  if (isEmpty(facts)) return {}
  return { handle: forum, ...layered([{ origin: 'page', facts: { name: oneLine(textOf(title)), ...facts } }], thread) }
}

/**
 * The block of replies and pages stands above and below the thread; its first number counts the replies. Alone, it could
 * be either.
 */
function threadPost(page: Document, parts: readonly ParentNode[], id: string): Post[] {
  const carried = threadIn(page)
  const block = carried === undefined || carried === id ? first(parts, '.l_reply_num') : undefined
  const [replies, pages] = block ? select(block, '.red', 2) : []
  const comments = pages && countAt(replies)
  return comments ? [{ id, comments }] : []
}

/** The thread a page's data are of. */
function threadIn(page: Document): string | undefined {
  for (const script of tagged(page, 'script', 100)) {
    const text = (script.textContent ?? '').slice(0, 100_000)
    const id = /PageData\.thread\s*=\s*\{[^}]{0,2000}?\bthread_id\b["']?\s*:\s*["']?(\d{6,14})/.exec(text)?.[1]
    if (id) return id
  }
  return undefined
}

function threadsIn(parts: readonly ParentNode[]): Post[] {
  const list = first(parts, '#thread_list')
  return (list ? select(list, 'li.j_thread_list', MOST_THREADS) : []).flatMap((item) => {
    const data = dataOf(item)
    const id = item.getAttribute('data-tid') ?? String(property(data, 'id') ?? '')
    if (!/^\d{6,14}$/.test(id)) return []
    const comments = countAt(item.querySelector('.threadlist_rep_num'))
    const isTop = property(data, 'is_top')
    return comments ? [{ id, comments, ...((isTop === 1 || isTop === true || isTop === '1') && { pinned: true }) }] : []
  })
}

function dataOf(item: Element): Json | undefined {
  try {
    return JSON.parse((item.getAttribute('data-field') ?? '').slice(0, 5_000)) as Json
  } catch {
    return undefined
  }
}

const tieba: Network = {
  id: 'tieba',
  name: 'Tieba',
  hosts: ['https://tieba.baidu.com/*'],
  yields: [{ page: 'forum', covers: (url) => forumOf(url) !== undefined, facts: ['members', 'posts', 'recent'] }],
  handleOf: forumOf,
  ready: (page, url) => !isEmpty(read(page, url)),
  read,
  tryOn: ['https://tieba.baidu.com/f?kw=%E6%91%84%E5%BD%B1'],
}

export default tieba
