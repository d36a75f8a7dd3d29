/* global scene */
/**
 * What the stand-in page does in the browser: draws itself slowly, shows overlays under the
 * mouse, scrolls without end, opens posts in a dialog and goes from page to page by history.
 * No request: everything comes from `scene`.
 */
const HEADER_DELAY = 100
const GRID_DELAY = 250
/** How long the old page stays after the address has changed. */
const SWITCH_DELAY = 150
const TILES_PER_ROW = 3
const REEL_PATHS = new Set(['p', 'reel'])

const { labels, people, screenful } = scene
const mount = document.getElementById('mount_0_0_d3')
/** Drawings that were asked for before the address changed again are dropped. */
let drawing = 0

// — elements —

function element(name, attributes = {}, ...children) {
  const svg = SVG_NAMES.has(name)
  const node = svg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  node.append(...children.flat(Number.POSITIVE_INFINITY).filter((child) => child !== null && child !== undefined))
  return node
}
const SVG_NAMES = new Set(['svg', 'path', 'title'])

const div = (...children) => element('div', {}, ...children)
const span = (...children) => element('span', {}, ...children)
const link = (href, ...children) => element('a', { href, role: 'link', tabindex: '0' }, ...children)

/** Drawings that begin as the site's own do, which is how a reader knows them in any language, and end simply. */
const DRAWINGS = {
  verified: ['0 0 40 40', 'M19.998 3.094L34 32H6z'],
  clip: ['0 0 24 24', 'm12.823 1 2.974 5.002h-5.58zM4 8h16v12H4z'],
  carousel: ['0 0 48 48', 'M34.8 29.7V11c0-2.9-2.3-5-5-5H11v23.700zM14 34h26V14h3v23H14z'],
  pinned: ['0 0 24 24', 'm22.707 7.583-6.29-6.290-8 7 7.290 7.290zM9 13l2 2-8 7z'],
  viewCount: ['0 0 24 24', 'M5 3l15 9-15 9z'],
  like: ['0 0 24 24', 'M16.792 3.904A4.989 4.989 0 0 1 21 9l-9 11-9-11a4.989 4.989 0 0 1 9-3z'],
  comment: ['0 0 24 24', 'M20.656 17.008a9.993 9.993 0 1 0-4 4L22 22z'],
  close: ['0 0 24 24', 'M4 3l17 17-1 1L3 4zM20 3l1 1L4 21l-1-1z'],
}

function icon(name, size = 20) {
  const label = labels[name]
  const [viewBox, drawing] = DRAWINGS[name]
  const shape = element('path', { d: drawing, 'fill-rule': 'evenodd' })
  const attributes = { 'aria-label': label, fill: 'currentColor', height: size, role: 'img', viewBox }
  return element('svg', { ...attributes, width: size }, element('title', {}, label), shape)
}

/** An initial on a colour of its own: no picture is loaded. */
function picture(person, alt) {
  const initials = [...person.name].slice(0, 1).join('').replace(/[<&]/g, '')
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 120"><rect width="90" height="120" fill="hsl(${hueOf(alt)} 22% 46%)"/><text x="45" y="75" font-size="40" text-anchor="middle" fill="#fff">${initials}</text></svg>`
  const src = `data:image/svg+xml,${encodeURIComponent(drawing)}`
  return element('img', { alt, crossorigin: 'anonymous', draggable: 'false', src })
}

function hueOf(text) {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7)
}

// — addresses —

/** Whose page, which tab, which post an address names. */
function routeOf(address) {
  const parts = address.pathname.split('/').filter(Boolean)
  if (REEL_PATHS.has(parts[0])) return { page: 'post', code: parts[1] }
  if (parts.length === 0) return { page: 'index' }
  if (parts[0] === 'stories') return { page: 'story', handle: parts[1], story: parts[2] }
  if (REEL_PATHS.has(parts[1])) return { page: 'post', code: parts[2] }
  if (parts[1] === 'followers') return { page: 'posts', handle: parts[0], list: true }
  return { page: parts[1] === 'reels' ? 'reels' : 'posts', handle: parts[0] }
}

function postOf(code) {
  for (const person of people) {
    const tile = person.tiles.find((candidate) => candidate.code === code)
    if (tile) return { person, tile }
  }
  return undefined
}

// — parts of a profile —

function profileHeader(person) {
  const name = link('#', element('h2', { dir: 'auto' }, span(person.handle)))
  const counts = [
    div(element('span', { dir: 'auto' }, span(span(person.posts)), ` ${labels.posts}`)),
    countLink(person, 'followers', element('span', { title: person.followers.exact }, span(person.followers.shown))),
    countLink(person, 'following', span(span(person.following))),
  ]
  const face = link(`/${person.handle}/`, picture(person, `${person.handle}'s profile picture`))
  return element(
    'header',
    {},
    div(
      element('section', {}, div(element('span', { 'aria-describedby': '_r_2_' }, face))),
      element(
        'section',
        {},
        div(
          div(div(name, person.verified ? div(icon('verified', 18)) : null)),
          div(element('span', { dir: 'auto' }, person.name)),
          element('div', { class: 'x1c' }, ...counts),
        ),
        div(element('span', { dir: 'auto' }, person.about)),
      ),
    ),
    element('section', {}, element('button', { type: 'button' }, element('div', { dir: 'auto' }, labels.follow))),
  )
}

/** A private account's counts lead nowhere: they are buttons. */
function countLink(person, list, count) {
  const label = ` ${labels[list]}`
  if (person.private) return div(element('button', { type: 'button' }, count, label))
  return div(link(`/${person.handle}/${list}/`, element('span', { dir: 'auto' }, count, label)))
}

function tabs(person, current) {
  const tab = (path, label, selected) =>
    element(
      'a',
      { 'aria-selected': String(selected), href: `/${person.handle}/${path}`, role: 'tab', tabindex: '0' },
      span(label),
    )
  return element(
    'div',
    { role: 'tablist' },
    tab('', labels.posts, current === 'posts'),
    tab('reels/', labels.reels, current === 'reels'),
    tab('tagged/', labels.tagged, false),
  )
}

function tileElement(person, tile, onReelsTab) {
  const badge = tile.pinned ? icon('pinned') : kindIcon(tile.kind)
  const face = div(element('div', {}, picture(person, tile.alt)), div())
  const views = element('div', { class: 'x1v' }, div(icon('viewCount', 16)), span(span(tile.views ?? '')))
  const corner = onReelsTab ? (tile.views ? views : null) : badge ? div(div(badge)) : div()
  const node = link(`/${person.handle}/${tile.path}/${tile.code}/`, face, corner)
  return element('div', { class: 'x1t' }, node)
}

function kindIcon(kind) {
  if (kind === 'photo') return null
  return icon(kind === 'video' ? 'clip' : 'carousel')
}

function rows(person, tiles, onReelsTab) {
  const drawn = []
  for (let index = 0; index < tiles.length; index += TILES_PER_ROW) {
    const row = tiles.slice(index, index + TILES_PER_ROW)
    drawn.push(element('div', { class: 'x1r' }, ...row.map((tile) => tileElement(person, tile, onReelsTab))))
  }
  return drawn
}

/** A grid that grows by a screenful when its end comes into sight. */
function grid(person, tab) {
  const tiles = tab === 'reels' ? person.tiles.filter(({ kind }) => kind === 'video') : person.tiles
  const holder = div()
  let shown = 0
  const grow = () => {
    const next = person.drawnAtOnce ? tiles : tiles.slice(shown, shown + screenful)
    holder.append(...rows(person, next, tab === 'reels'))
    shown += next.length
  }
  grow()
  onScrolledToEnd = () => shown < tiles.length && grow()
  return div(holder)
}

let onScrolledToEnd = () => {}
addEventListener('scroll', () => {
  const below = document.documentElement.scrollHeight - innerHeight - scrollY
  if (below < 400) onScrolledToEnd()
})

// — a post —

function postArticle({ person, tile }) {
  const address = `/${person.handle}/${tile.path}/${tile.code}/`
  const author = () => link(`/${person.handle}/`, div(div(element('span', { dir: 'auto' }, person.handle))))
  const time = () => element('time', { datetime: tile.at, title: tile.date }, tile.date)
  const number = (text) => element('span', { role: 'button', tabindex: '0' }, text)
  const likes = tile.likes === null ? link(`/p/${tile.code}/liked_by/`, span(labels.others)) : number(tile.likes)
  return element(
    'article',
    { role: 'presentation' },
    div(picture(person, tile.alt)),
    div(element('span', { dir: 'auto' }, author())),
    element('hr'),
    div(div(author(), span(time())), element('span', {}, tile.caption)),
    ...remarks(person, tile),
    div(
      element(
        'section',
        {},
        div(
          span(element('div', { role: 'button', tabindex: '0' }, div(span(icon('like', 24))))),
          likes,
          span(element('div', { role: 'button', tabindex: '0' }, div(icon('comment', 24)))),
          number(tile.comments),
        ),
      ),
      element('div', { dir: 'auto' }, link(address, element('span', { dir: 'auto' }, time()))),
    ),
  )
}

/** Two comments, dated after the post, and the owner's answer to the first. */
function remarks(person, tile) {
  const said = [
    ['mina.walks.demo', 'Saved 12 of these already.'],
    ['olek.brews.demo', '😍😍'],
    [person.handle, '@mina.walks.demo that makes two of us!'],
  ]
  return said.map(([author, text], index) => {
    const at = new Date(Date.parse(tile.at) + (index + 1) * 3_600_000).toISOString()
    const permalink = link(
      `/p/${tile.code}/c/1808586843482797${index}/`,
      element('time', { datetime: at }, `${index + 1}h`),
    )
    return div(div(link(`/${author}/`, span(author)), span(permalink)), element('span', { dir: 'auto' }, text))
  })
}

function postPage(code) {
  const found = postOf(code)
  if (!found) return missing()
  const { person } = found
  const others = person.tiles.filter((tile) => tile.code !== code).slice(0, 6)
  return [
    div(postArticle(found)),
    div(element('hr')),
    element('div', { dir: 'auto' }, `${labels.more} `, link(`/${person.handle}/`, person.handle)),
    div(...rows(person, others, false)),
  ]
}

let dialog = null
function openDialog(code) {
  const found = postOf(code)
  if (!found) return
  const close = element('button', { 'aria-label': labels.close, type: 'button', 'data-close': '' }, icon('close', 18))
  dialog = element('div', { class: 'x1d' }, element('div', { role: 'dialog' }, close, postArticle(found)))
  document.body.append(dialog)
}
function closeDialog() {
  dialog?.remove()
  dialog = null
}

// — lists of people, which grow as they are scrolled —

const ROWS_AT_ONCE = 12
let list = null

function personRow({ handle, name, hasPicture, follows }) {
  const words = { neither: labels.follow, them: labels.followed, back: labels.followBack }
  const face = hasPicture ? picture({ name }, handle) : element('img', { alt: '', src: NO_PICTURE })
  return div(
    div(
      div(link(`/${handle}/`, face)),
      div(div(link(`/${handle}/`, element('span', { dir: 'auto' }, handle))), span(name)),
      div(element('button', { type: 'button' }, div(words[follows]))),
    ),
  )
}
/** Named as the network's own picture of nobody. */
const NO_PICTURE = 'data:image/gif;name=44884218_345707102882519_2446069589734326272_n.jpg;base64,R0lGODlhAQABAAAAACw='

function openList(title, everybody) {
  closeList()
  const holder = div()
  const scroller = element('div', { class: 'x1s' }, holder)
  let shown = 0
  const grow = () => {
    holder.append(...everybody.slice(shown, shown + ROWS_AT_ONCE).map(personRow))
    shown += ROWS_AT_ONCE
  }
  scroller.addEventListener('scroll', () => {
    const below = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
    if (below < 100 && shown < everybody.length) setTimeout(grow, GRID_DELAY)
  })
  grow()
  const close = element('button', { 'aria-label': labels.close, type: 'button', 'data-close': '' }, icon('close', 18))
  list = element('div', { class: 'x1d' }, element('div', { role: 'dialog' }, element('h1', {}, title), close, scroller))
  document.body.append(list)
}
function closeList() {
  list?.remove()
  list = null
}

/** Somebody's story; its owner, who is the one looking, sees who viewed it. */
function story({ handle, story }) {
  const person = people.find((candidate) => candidate.handle === handle)
  if (!person) return missing()
  const own = person.stories.find(({ id }) => id === story)
  const open =
    own && element('button', { type: 'button', 'data-viewers': '' }, `${labels.seenBy} ${own.viewers.length}`)
  open?.addEventListener('click', () => openList(labels.viewers, own.viewers))
  return [div(link(`/${handle}/`, span(handle)), div(picture(person, `${handle}'s story`)), open ?? null)]
}

// — pages —

function missing() {
  return [div(element('h2', {}, labels.missing), element('span', {}, labels.missingHint))]
}

function index() {
  const row = (person) =>
    element('li', {}, link(`/${person.handle}/`, `${person.name} (@${person.handle})`), ` — ${person.truth}`)
  const signedOut = element(
    'li',
    {},
    element('a', { href: `/${people[0].handle}/?signedout`, 'data-reload': '' }, '?signedout'),
  )
  return [div(element('h2', {}, labels.invented), element('ul', {}, ...people.map(row), signedOut))]
}

function sideBar() {
  const entries = people.filter((person) => !person.missing)
  return element('nav', {}, link('/', '⌂'), ...entries.map((person) => link(`/${person.handle}/`, person.handle)))
}

/** Draws the page of an address into `main`, the header first and the grid later. */
function draw(main, route) {
  onScrolledToEnd = () => {}
  const turn = ++drawing
  const later = (delay, action) => setTimeout(() => turn === drawing && action(), delay)
  if (route.page === 'index') return main.replaceChildren(...index())
  if (route.page === 'story') return later(HEADER_DELAY, () => main.replaceChildren(div(...story(route))))
  if (route.page === 'post') return later(GRID_DELAY, () => main.replaceChildren(div(...[postPage(route.code)].flat())))
  const person = people.find(({ handle }) => handle === route.handle.toLowerCase())
  if (!person || person.missing) return main.replaceChildren(...missing())
  const sheet = div()
  main.replaceChildren(sheet)
  later(HEADER_DELAY, () => {
    document.title = `${person.name} (@${person.handle}) • Instagram photos and videos`
    sheet.append(profileHeader(person))
    if (route.list) openList(labels.followers, person.followersListed)
    if (!person.private) return
    sheet.append(element('section', {}, element('h2', {}, labels.private), span(labels.privateHint)))
  })
  if (!person.private) later(GRID_DELAY, () => sheet.append(tabs(person, route.page), grid(person, route.page)))
}

const main = element('main', { role: 'main' })
mount.append(div(div(element('section', {}, main)), sideBar()))
draw(main, routeOf(location))

// — going from page to page —

/** The page under the dialog, while one is open. */
let under = location.pathname

function show(address) {
  const route = routeOf(address)
  closeDialog()
  closeList()
  if (address.pathname === under) return
  under = address.pathname
  const turn = ++drawing
  setTimeout(() => turn === drawing && draw(main, route), SWITCH_DELAY)
}

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-close]')) return list && !routeOf(location).list ? closeList() : history.back()
  const anchor = event.target.closest('a[href^="/"]')
  if (!anchor || anchor.hasAttribute('data-reload') || event.button !== 0 || event.metaKey || event.ctrlKey) return
  event.preventDefault()
  const address = new URL(anchor.href)
  const route = routeOf(address)
  const fromGrid = route.page === 'post' && anchor.closest('.x1t') && !dialog
  history.pushState({ dialog: Boolean(fromGrid) }, '', address.pathname)
  if (fromGrid) openDialog(route.code)
  else if (route.list && routeOf(new URL(under, location)).handle === route.handle) {
    openList(labels.followers, people.find(({ handle }) => handle === route.handle).followersListed)
  } else show(address)
})

addEventListener('popstate', (event) => {
  if (event.state?.dialog) return openDialog(routeOf(location).code)
  show(location)
})
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && dialog) history.back()
})

// — overlays, by listeners at the root as React's enter and leave events are —

function tileLinkOf(node) {
  return node instanceof Element ? (node.closest('.x1t')?.firstElementChild ?? null) : null
}

/** One count after the other, each with an icon that is an empty element's class; hidden likes are left out. */
function overlay(tile) {
  const count = (icon, text) =>
    text === null
      ? null
      : element('li', {}, element('span', { dir: 'auto' }, span(text)), element('span', { class: icon }))
  return element('div', { class: 'x1o' }, element('ul', {}, count('x1h', tile.likes), count('x1m', tile.comments)))
}

/** React draws on its scheduler's next turn, not inside the event. */
function soon(action) {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    action()
    channel.port1.close()
  }
  channel.port2.postMessage(null)
}

function enter(anchor) {
  const found = postOf(routeOf(new URL(anchor.href)).code)
  if (!found) return
  soon(() => anchor.querySelector('.x1o') ?? anchor.append(overlay(found.tile)))
}

function leave(anchor) {
  soon(() => anchor.querySelector('.x1o')?.remove())
}

mount.addEventListener('mouseout', (event) => {
  const from = tileLinkOf(event.target)
  const to = mount.contains(event.relatedTarget) ? tileLinkOf(event.relatedTarget) : null
  if (from === to) return
  if (from) leave(from)
  if (to) enter(to)
})
mount.addEventListener('mouseover', (event) => {
  // Coming from another element of the page was handled by that element's mouseout.
  if (mount.contains(event.relatedTarget)) return
  const to = tileLinkOf(event.target)
  if (to) enter(to)
})
