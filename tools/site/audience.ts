/**
 * The invented people around the invented people: who follows whom, who viewed which story. One of the accounts is the
 * user's own, with stories; another one opens them all without following.
 */
import type { Person } from './people.ts'
import { random } from './random.ts'

/** Somebody in a list. `follows`: what the user's own button beside them says. */
export type Listed = { handle: string; name: string; hasPicture: boolean; follows: 'neither' | 'them' | 'back' }

export type Story = { id: string; viewers: Listed[] }

/** Whose stories the user may open the viewer lists of. */
export const OWN_ACCOUNT = 'lucie.bakes.demo'
/** Opens every story of everybody. */
export const MASS_VIEWER = 'max.travels.demo'

const FOLLOWERS = 48
const STORIES = 5
const FIRST_STORY = 3_742_187_590_012_300_000n
/** Of a story's viewers: the account's own followers, and strangers who come once. */
const FAITHFUL = 22
const PASSING = 9

const FIRST_NAMES = ['Ada', 'Bruno', 'Cleo', 'Dara', 'Elif', 'Finn', 'Gaia', 'Hugo', 'Iris', 'Jun', 'Kira', 'Leon']
const DOINGS = ['bakes', 'cycles', 'draws', 'gardens', 'hikes', 'knits', 'paints', 'reads', 'runs', 'sails']

export function followersOf(person: Person): Listed[] {
  const withoutPicture = person.truth === 'bought-followers' ? 0.6 : 0.03
  return Array.from({ length: Math.min(FOLLOWERS, person.followers) }, (_, nth) =>
    invented(`${person.handle} follower ${nth}`, withoutPicture),
  )
}

export function storiesOf(person: Person): Story[] {
  if (person.handle !== OWN_ACCOUNT) return []
  const faithful = Array.from(
    { length: FAITHFUL },
    (_, nth): Listed => ({
      ...invented(`faithful ${nth}`, 0.03),
      follows: nth % 3 === 0 ? 'back' : 'them',
    }),
  )
  return Array.from({ length: STORIES }, (_, story) => {
    const passing = Array.from({ length: PASSING }, (_, nth) => invented(`passing ${story} ${nth}`, 0.1))
    const massViewer: Listed = { handle: MASS_VIEWER, name: 'Max Travels', hasPicture: true, follows: 'neither' }
    return {
      id: String(FIRST_STORY + BigInt(story * 7_919)),
      viewers: [...faithful.slice(story), massViewer, ...passing],
    }
  })
}

function invented(seed: string, withoutPicture: number): Listed {
  const { below } = random(seed)
  const name = FIRST_NAMES[below(FIRST_NAMES.length)] ?? ''
  const handle = `${name.toLowerCase()}.${DOINGS[below(DOINGS.length)]}.${below(9_000) + 1_000}.demo`
  return { handle, name, hasPicture: below(1_000) >= 1_000 * withoutPicture, follows: 'neither' }
}
