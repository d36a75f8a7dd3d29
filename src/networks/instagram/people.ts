/** The lists of people that Instagram shows in a dialog: followers, followings, likers, the viewers of one's own story. */
import type { Account, People } from '../../core/profile/reading.ts'
import { elementsIn, oneLine, select, tagged, textOf } from '../shared/dom.ts'
import { type Address, asHandle, profileLink } from './address.ts'
import { iconOf } from './icons.ts'

const MOST_ROWS = 2_000
/** A row holds a link around the picture and one around the name, sometimes one more. */
const MOST_LINKS = MOST_ROWS * 4
/** How far up from a person's link the row may be that holds nobody else. */
const ROW_DEPTH = 14
/** Elements of one row. */
const MOST_IN_ROW = 80
/** The file that Instagram shows for those who chose no picture: the same since 2018. */
const NO_PICTURE = '44884218_345707102882519_'

/**
 * What a row's button says. Who is offered to follow does not follow back, whom a button offers to follow *back*
 * does; whoever is followed already may do either. In other languages, and of other words, nothing is known.
 */
const BUTTONS: readonly (readonly [facts: Pick<Account, 'followsYou' | 'youFollow'>, words: string])[] = [
  [{ followsYou: false, youFollow: false }, 'follow|suivre|s’abonner|seguir|segui|folgen|volgen'],
  [
    { followsYou: true, youFollow: false },
    'follow back|suivre en retour|suivre aussi|s’abonner en retour|seguir también|seguir de volta|segui anche tu|auch folgen|zurückfolgen|terugvolgen',
  ],
  [
    { youFollow: true },
    'following|suivi|suivie|suivi(e)|abonné|abonnée|abonné(e)|siguiendo|seguindo|segui già|gefolgt',
  ],
]
const WORDS = new Map(BUTTONS.flatMap(([facts, words]) => words.split('|').map((word) => [word, facts] as const)))

/**
 * The list the address names, as far as it is drawn; undefined where none is. Only the list itself: whom
 * Instagram suggests below it is left out.
 */
export function readPeople(page: Document, { list, story, code }: Address): People | undefined {
  if (!list) return undefined
  // Dialogs lie over each other: the last one drawn is on top.
  for (const dialog of select(page, '[role="dialog"]', 10).reverse()) {
    // Where a story's viewers would be listed, people to send it to may be: those are searched for.
    if (story !== undefined && dialog.querySelector('input,textarea,form')) continue
    const accounts = rowsOf(dialog).map(accountIn)
    const of = story ?? code
    if (accounts.length > 0) return { list, ...(of !== undefined && { of }), accounts }
  }
  return undefined
}

type Row = { element: Element; handle: string }

function rowsOf(dialog: Element): Row[] {
  const links = tagged(dialog, 'a', MOST_LINKS).flatMap((element) => {
    const handle = profileLink(element.getAttribute('href'))
    return handle ? [{ element, handle }] : []
  })
  const [first] = links
  const second = links.find(({ handle }) => handle !== first?.handle)
  if (!first) return []
  if (!second) return [{ element: rowAround(first.element, first.handle, dialog), handle: first.handle }]
  const list = smallestAround(first.element, second.element, dialog)
  return list ? rowsIn(list) : []
}

/** The smallest part of the dialog that holds two people: the list. */
function smallestAround(one: Element, other: Element, dialog: Element): Element | undefined {
  let around = one.parentElement
  for (let depth = 0; around && around !== dialog && depth < ROW_DEPTH; depth++) {
    if (around.contains(other)) return around
    around = around.parentElement
  }
  return around?.contains(other) ? around : undefined
}

/** The list's people, one an element, up to the first that is nobody's: a heading, and below it other people. */
function rowsIn(list: Element): Row[] {
  const rows: Row[] = []
  const seen = new Set<string>()
  for (const element of list.children) {
    const handle = onlyPersonIn(element)
    if (handle === undefined && rows.length > 0 && textOf(element)) break
    if (handle === undefined || seen.has(handle)) continue
    seen.add(handle)
    rows.push({ element, handle })
    if (rows.length >= MOST_ROWS) break
  }
  return rows
}

function onlyPersonIn(element: Element): string | undefined {
  const links = element.nodeName === 'A' ? [element] : tagged(element, 'a', 6)
  const people = new Set(links.map((link) => profileLink(link.getAttribute('href'))))
  const [handle] = people
  return people.size === 1 ? handle : undefined
}

function rowAround(link: Element, handle: string, dialog: Element): Element {
  let row = link
  for (let depth = 0; depth < ROW_DEPTH; depth++) {
    const parent = row.parentElement
    if (!parent || parent === dialog || onlyPersonIn(parent) !== handle || parent.querySelector('h1,h2')) break
    row = parent
  }
  return row
}

function accountIn({ element, handle }: Row): Account {
  const name = nameIn(element, handle)
  const picture = element.querySelector('img')?.getAttribute('src')
  const badge = select(element, 'svg', 6).some((svg) => iconOf(svg) === 'verified')
  return {
    handle,
    ...(name && { name }),
    ...(picture && { hasAvatar: !picture.includes(NO_PICTURE) }),
    ...(badge && { verified: true }),
    ...buttonFacts(element),
  }
}

/** The first text that is neither the handle nor on a button. */
function nameIn(row: Element, handle: string): string | undefined {
  for (const element of elementsIn(row, MOST_IN_ROW)) {
    if (element.firstElementChild || element.nodeName === 'TITLE') continue
    const text = oneLine(textOf(element))
    if (
      text.length < 2 ||
      text.length > 100 ||
      asHandle(text) === handle ||
      element.closest('button,[role="button"],svg')
    )
      continue
    return text
  }
  return undefined
}

function buttonFacts(row: Element): Pick<Account, 'followsYou' | 'youFollow'> {
  for (const button of select(row, 'button,[role="button"]', 6)) {
    const facts = WORDS.get(oneLine(textOf(button)).toLowerCase().replaceAll("'", '’'))
    if (facts) return facts
  }
  return {}
}
