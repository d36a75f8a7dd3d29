// @vitest-environment jsdom
/** What each state says, in both languages, and what its buttons do. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { personOf } from '../../src/core/desk/names.ts'
import { type QueueItem, queueItemOf } from '../../src/core/desk/queue-item.ts'
import type { AccountSummary } from '../../src/core/desk/summary.ts'
import { LANGUAGES, type Language } from '../../src/core/judgement/signal.ts'
import type { KnownPerson } from '../../src/messages/desk.ts'
import type { PopupState } from '../../src/messages/index.ts'
import type { Actions } from '../../src/ui/popup/actions.ts'
import { App } from '../../src/ui/popup/app.tsx'
import { rest } from '../../src/ui/popup/rest.tsx'
import type { Seen } from '../../src/ui/popup/seen.ts'
import { pauseScreening } from '../../src/ui/screening-pause.ts'
import { popupStates } from '../../tools/gallery/popup-states.ts'

let actions: { [Name in keyof Actions]-?: ReturnType<typeof vi.fn<Required<Actions>[Name]>> }

beforeEach(() => {
  actions = {
    teach: vi.fn(async () => {}),
    saveCopy: vi.fn(async () => {}),
    allow: vi.fn(async () => {}),
    lookOnce: vi.fn(async () => {}),
    readPosts: vi.fn(async () => {}),
    stop: vi.fn(async () => {}),
    forget: vi.fn(async () => {}),
    saveSettings: vi.fn(async () => {}),
    copy: vi.fn(async () => {}),
    openSettings: vi.fn(async () => {}),
    openViewers: vi.fn(async () => {}),
    openPanel: vi.fn(async () => {}),
    knownPerson: vi.fn<Actions['knownPerson']>(async () => null),
    queued: vi.fn<Actions['queued']>(async () => null),
    openNext: vi.fn<Actions['openNext']>(async () => true),
    writeDesk: vi.fn<Actions['writeDesk']>(async () => []),
    openDesk: vi.fn(async () => {}),
  }
})

afterEach(() => act(() => render(null, document.body)))

function draw(popupState: PopupState | undefined, language: Language = 'en'): void {
  act(() =>
    render(<App popupState={popupState} actions={actions} browserLanguages={[language]} rest={rest} />, document.body),
  )
}

function sightOf(state: string): PopupState {
  const popupState = popupStates[state]
  if (!popupState) throw new Error(`no made-up popupState '${state}'`)
  return popupState
}

const mixed = sightOf('mixed') as Seen

function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (!found) throw new Error(`no part '${name}'`)
  return found
}

/** As read: every piece of text apart from the next, no-break spaces as spaces, no word joiners. */
function textOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: string[] = []
  while (walker.nextNode()) pieces.push(walker.currentNode.nodeValue ?? '')
  return pieces
    .join(' ')
    .replaceAll('\u2060', '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? textOf(candidate)) === name,
  )
  if (!found) throw new Error(`no button '${name}'`)
  return found
}
const press = (pressed: HTMLElement) => act(() => pressed.click())
/** Presses the row that leads to a pane. */
const open = (what: string) => press(document.getElementById(`open-${what}`) ?? expect.fail(`no row to ${what}`))
/** Lets what a button started come to its end. */
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)))

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(popupStates))('%s: whole words, no holes, one main heading', (state) => {
    draw(sightOf(state), language)
    expect(document.body.textContent).not.toMatch(/undefined|NaN|null|\{|\}|Infinity/)
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(document.documentElement.lang).toBe(language)
    expect(document.querySelectorAll('img, image, iframe')).toHaveLength(0)
  })
})

describe('the states', () => {
  test('while a page is read its title has the whole width: what is awaited stands below', () => {
    draw(sightOf('reading'))
    expect(document.querySelector('.headline h2')?.textContent).toBe('Reading the page')
    expect(document.querySelector('.headline .confidence')?.classList.contains('is-alone')).toBe(true)
  })

  test.each([
    ['not-a-profile', 'not-a-profile', 'Open a profile', 'Ouvrez un profil'],
    ['not-allowed', 'not-allowed', 'Read YouTube too?', 'Lire aussi YouTube ?'],
    ['site-not-allowed', 'not-allowed', 'Read social.example?', 'Lire social.example ?'],
    ['site-silent', 'not-a-profile', 'Nothing to read here', 'Rien à lire ici'],
    ['reading', 'reading', 'Reading the page', 'Lecture de la page'],
    ['unknown', 'unknown', 'Not enough to say', 'Trop peu d’éléments'],
    ['private', 'private', 'This account is private', 'Ce compte est privé'],
    ['error-storage', 'error', 'Nothing is lost', 'Rien n’est perdu'],
    ['mixed', 'seen', 'Mixed signs', 'Signaux contradictoires'],
  ])('%s', (state, shown, en, fr) => {
    draw(sightOf(state), 'en')
    expect(part('state').dataset.state).toBe(shown)
    expect(textOf(part('state'))).toContain(en)
    draw(sightOf(state), 'fr')
    expect(textOf(part('state'))).toContain(fr)
  })

  test('before the first answer the place is kept and nothing is said', () => {
    draw(undefined)
    expect(part('state').dataset.state).toBe('opening')
    expect(textOf(part('state'))).toBe('B Bonafide')
  })

  test('an error shows its code and its detail', () => {
    draw(sightOf('error-storage'))
    expect(textOf(part('state'))).toContain('storage')
    expect(textOf(part('state'))).toContain('QuotaExceededError: the disk is full')
  })
})

describe('the verdict', () => {
  test('grade, score, range and confidence', () => {
    draw(mixed)
    expect(textOf(document.querySelector('.counts') as Element)).toBe('48.2K followers · 1,107 following · 312 posts')
    expect(textOf(part('grade'))).toBe('Mixed signs')
    expect(textOf(part('score'))).toBe('22')
    expect(textOf(part('range'))).toBe('could become 13 – 35')
    expect(textOf(part('confidence'))).toBe('Medium confidence: 11 posts, 1 with hidden likes, followers not checked')
  })

  test('what to do stands first, with its reason', () => {
    draw(mixed)
    expect(textOf(part('advice'))).toBe('Ask before booking: likes too even from post to post.')
    expect(part('advice').compareDocumentPosition(part('grade'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    draw(mixed, 'fr')
    expect(textOf(part('advice'))).toBe('À vérifier avant de signer : likes trop réguliers entre publications.')
  })

  test('the bar’s words change where the grade’s do: at 8, at 25 and at 50', () => {
    draw(mixed)
    const zones = [...document.querySelectorAll('.range rect')].slice(0, 4)
    expect(zones.map((zone) => [zone.getAttribute('x'), zone.getAttribute('width')])).toEqual([
      ['0%', '8%'],
      ['8%', '17%'],
      ['25%', '25%'],
      ['50%', '50%'],
    ])
    expect([...document.querySelectorAll('.zone-word')].map(textOf)).toEqual(['suspicious', 'mixed', 'authentic'])
  })

  test('without a score there is no number and no bar, and what would bring one comes before the suspicions', () => {
    draw(sightOf('unknown'))
    expect(document.querySelector('[data-part="score"], [data-part="range"], .range')).toBeNull()
    expect(textOf(part('advice'))).toBe('Too little to judge yet: no post has been read.')
    expect(part('next').compareDocumentPosition(part('suspicion-likes'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    draw(mixed)
    expect(part('next').compareDocumentPosition(part('suspicion-likes'))).toBe(Node.DOCUMENT_POSITION_PRECEDING)
  })

  test('engagement in the language’s own figures', () => {
    draw(mixed, 'fr')
    expect(textOf(part('engagement'))).toContain(
      'Engagement par abonné 2,1 % normal : 0,4 – 2,6 % 1,7 – 2,6 %, médiane de 11 publications Source : Modash 2023',
    )
  })

  test('a change is announced, the first verdict is not', () => {
    draw(mixed)
    const said = () => [...document.querySelectorAll('[role="status"]')].map(textOf).join('')
    expect(said()).toBe('')
    draw({ ...mixed, verdict: { ...mixed.verdict, grade: 'suspicious', score: 20 } })
    expect(said()).toBe('Updated: Suspicious signs: 20 out of 100 (could become 13 – 35)')
  })
})

describe('the suspicions', () => {
  test('level in words and as data', () => {
    draw(mixed)
    expect(part('suspicion-likes').dataset.level).toBe('moderate')
    expect(textOf(part('suspicion-likes'))).toContain('Bought likes or views moderate signs')
    expect([...part('suspicion-likes').querySelectorAll('[data-part="flag"]')].map(textOf)).toEqual([
      'Likes too even from post to post Why? median post 4.1% from the usual likes, normal 7.6 – 43% · Could also be: a small audience of friends and faithful fans, very similar posts within a short time',
      expect.stringContaining('Posts far above the rest Why? 2 of 12 posts above twice the usual likes, normal 0 – 9%'),
    ])
  })

  test('what cannot be seen of story viewing is said without opening anything', () => {
    draw(mixed)
    expect(textOf(part('suspicion-stories'))).toContain('Only the owner of a story sees who viewed it')
    draw(sightOf('judged-flagged'))
    expect(textOf(part('suspicion-stories'))).toContain('only the owner of a story sees who viewed it')
  })

  test('the kind of evidence there is of story viewing is named', () => {
    draw(sightOf('judged-flagged'))
    expect(textOf(part('suspicion-stories'))).toContain('Declared by the creator')
    draw(sightOf('remembered'))
    const stories = part('suspicion-stories')
    expect(textOf(stories)).toContain('First-hand')
    press(document.getElementById('open-story-viewer') ?? expect.fail())
    expect(textOf(part('pane'))).toContain('Viewed 5 of your 7 stories between Nov 2, 2026 and Nov 20, 2026')
  })

  test('opened: what was seen beside what is normal, the sentence, innocent causes, the source', () => {
    draw(mixed)
    press(document.getElementById('open-even-likes') ?? expect.fail())
    const likes = part('pane')
    const text = textOf(likes)
    expect(text).toContain('seen 4.1%')
    expect(text).toContain('normal 7.6 – 43%, median 16%')
    expect(text).toContain('The median post differs by 4.1% from the account’s usual likes')
    expect(text).toContain(
      'Could also be: a small audience of friends and faithful fans very similar posts within a short time',
    )
    expect(likes.querySelector('.strip')?.getAttribute('aria-label')).toBe(
      'Seen 4.1%; normal from 7.6% to 43%, median 16%',
    )
    const source = likes.querySelector('a')
    expect(source?.target).toBe('_blank')
    expect(source?.rel).toBe('noreferrer')
  })

  test('a sign that broke is named, and the others stand', () => {
    draw(sightOf('failed'))
    press(document.getElementById('open-likes') ?? expect.fail())
    press(button('Weakest posts'))
    expect(textOf(part('pane'))).toContain('This sign could not be worked out. The others are not affected.')
    press(part('back'))
    press(button('Likes too even from post to post'))
    expect(textOf(part('pane'))).toContain('The median post differs by 4.1%')
  })

  test('a sign whose words lack its sentence takes nothing down with it', () => {
    const findings = mixed.verdict.findings.map((finding) =>
      finding.signal === 'even-likes'
        ? { ...finding, reasons: finding.reasons.map((reason) => ({ ...reason, messageKey: 'unheard-of' })) }
        : finding,
    )
    draw({ ...mixed, verdict: { ...mixed.verdict, findings } })
    press(document.getElementById('open-even-likes') ?? expect.fail())
    expect(textOf(part('pane'))).toContain('This sign could not be shown. The others are not affected.')
    press(part('back'))
    expect(textOf(part('grade'))).toBe('Mixed signs')
    press(document.getElementById('open-lifted-posts') ?? expect.fail())
    expect(textOf(part('pane'))).toContain('More than twice the usual likes: 2 of 12 posts')
  })
})

describe('the way into the signs and back', () => {
  test('a whole row leads to the signs of its suspicion, those to each sign, and back goes the same way', () => {
    draw(mixed)
    const row = document.getElementById('open-likes') ?? expect.fail()
    row.focus()
    press(row)
    expect(document.activeElement).toBe(part('back'))
    expect(document.querySelector('[data-part="grade"]')).toBeNull()
    expect(textOf(part('pane'))).toContain('Signs seen Likes too even from post to post')
    expect(textOf(part('pane'))).toContain('Checked, nothing unusual Weakest posts: as weak as usual')
    expect(textOf(part('pane'))).toContain('Not checked Comments Commenters')
    const sign = button('Weakest posts: as weak as usual')
    sign.focus()
    press(sign)
    expect(document.querySelector('#pane-title')?.textContent).toBe('Weakest posts: as weak as usual')
    press(part('back'))
    expect(document.activeElement).toBe(button('Weakest posts: as weak as usual'))
    press(part('back'))
    expect(document.activeElement?.id).toBe('open-likes')
    expect(textOf(part('grade'))).toBe('Mixed signs')
  })

  test('everything that is no flag is one line, and all of it is behind it', () => {
    draw(mixed)
    expect(textOf(part('others'))).toBe('2 others checked, nothing unusual; 3 not checked Show')
    press(document.getElementById('open-others') ?? expect.fail())
    expect(textOf(part('pane'))).toContain('Engagement: not unusually low for the size')
    expect(textOf(part('pane'))).toContain('Fake accounts among the followers')
  })

  test('a verdict that no longer has the sign that is open says so', () => {
    draw(mixed)
    press(document.getElementById('open-even-likes') ?? expect.fail())
    draw({ ...mixed, verdict: { ...mixed.verdict, findings: [] } })
    expect(textOf(part('pane'))).toContain('This sign could not be shown')
  })
})

describe('the posts', () => {
  test('lines for the usual level and the threshold, marks named after their sign', () => {
    draw(mixed)
    expect(document.querySelector('[data-part="posts"]')).toBeNull()
    open('posts')
    // The median of the eleven that show likes is 1,090; twice that is unusual.
    const key = textOf(part('posts').querySelector('.key') ?? expect.fail())
    expect(key).toContain('usual level: 1,090')
    expect(key).toContain('unusual above 2,180')
    expect(key).toContain('part of “Posts far above the rest”')
    const titles = [...part('posts').querySelectorAll('.posts title')].map(textOf)
    expect(titles).toContain('2,350 likes, part of “Posts far above the rest”')
    expect(titles).toContain('1,110 likes')
  })

  test('a pinned post is grey, with the reason', () => {
    const recent = (mixed.profile.recent ?? []).map((post, index) => (index === 0 ? { ...post, pinned: true } : post))
    draw({ ...mixed, profile: { ...mixed.profile, recent } })
    open('posts')
    expect(part('posts').querySelectorAll('.posts .bar-excluded')).toHaveLength(1)
    expect(textOf(part('posts'))).toContain('not counted: pinned')
  })

  test('flagged and hidden ones differ in more than colour, and the plot has words', () => {
    draw(mixed)
    open('posts')
    const plot = part('posts').querySelector('.posts')
    expect(plot?.querySelectorAll('.bar-flagged')).toHaveLength(2)
    expect(plot?.querySelectorAll('.bar-mark')).toHaveLength(2)
    expect(plot?.querySelectorAll('.bar-hidden')).toHaveLength(1)
    expect(plot?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      '12 posts, newest first: likes of 11 posts seen, from 940 to 2,350; 2 stand out; 1 with hidden likes',
    )
  })
})

describe('the numbers buyers ask for', () => {
  test('each with the number of posts it rests on, and none that was not seen', () => {
    draw(mixed)
    expect(textOf(part('figure-likes'))).toBe('likes 1,090 median of 11')
    expect(textOf(part('figure-comments'))).toBe('comments 14 median of 12')
    expect(document.querySelector('[data-part="figure-views"], [data-part="figure-paid"]')).toBeNull()
  })

  test('the audience is called what the network calls it', () => {
    draw({ ...mixed, profile: { ...mixed.profile, platform: 'youtube' } })
    expect(textOf(document.querySelector('.counts') ?? expect.fail())).toContain('48.2K subscribers')
    expect(textOf(part('engagement'))).toContain('Engagement by subscribers')
    draw({ ...mixed, profile: { ...mixed.profile, platform: 'line' } }, 'fr')
    expect(textOf(document.querySelector('.counts') ?? expect.fail())).toContain('48,2 k amis')
  })

  test('a size that the source does not know is said', () => {
    const outside = { from: 1_000, to: 1_000_000 }
    const engagement = mixed.verdict.engagement ?? expect.fail()
    const expected = { ...(engagement.expected ?? expect.fail()), outside }
    draw({ ...mixed, verdict: { ...mixed.verdict, rates: [{ ...engagement, expected }] } })
    expect(textOf(part('engagement'))).toContain('Modash 2023 covers accounts of 1,000 to 1M only')
  })

  test('a source is short, whom it was measured on stands in its tooltip', () => {
    draw(mixed)
    const link = part('engagement').querySelector('a')
    expect(link?.textContent).toBe('Modash 2023')
    expect(link?.title).toBe('72 million Instagram profiles')
  })
})

test('with one sign at most, the posts are drawn at once', () => {
  draw(sightOf('authentic'))
  expect(part('posts').querySelectorAll('.posts title').length).toBeGreaterThan(0)
})

test('of many signs the strongest of each suspicion is shown, and how many more there are', () => {
  draw(sightOf('judged-flagged'))
  expect(document.querySelectorAll('[data-part="flag"]')).toHaveLength(3)
  expect(textOf(part('suspicion-likes'))).toContain('+ 1 more')
  expect(textOf(part('suspicion-followers'))).toContain('+ 2 more')
})

describe('reading the posts that brings nothing', () => {
  const nothing = () => textOf(part('read-nothing'))

  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => vi.useRealTimers())

  function pass(ms: number): void {
    act(() => {
      vi.advanceTimersByTime(ms)
    })
  }

  test('says why, and what to do, once it is over', () => {
    draw(mixed)
    press(part('read-posts'))
    draw({ ...mixed, progress: { done: 9, total: 9 } })
    pass(10_000)
    expect(nothing()).toBe('')
    draw(mixed)
    pass(600)
    expect(nothing()).toMatch(/^Nothing could be read: .* or open a post\.$/)
  })

  test('so does one that never begins', () => {
    draw(mixed)
    press(part('read-posts'))
    pass(2_100)
    expect(nothing()).toContain('Nothing could be read')
  })

  test('one that read something, or was stopped, does not', () => {
    draw(mixed)
    press(part('read-posts'))
    draw({ ...mixed, progress: { done: 4, total: 9 } })
    draw({ ...mixed, unread: 5 })
    pass(3_000)
    expect(nothing()).toBe('')
    press(part('read-posts'))
    draw({ ...mixed, unread: 5, progress: { done: 1, total: 5 } })
    press(part('stop'))
    draw({ ...mixed, unread: 5 })
    pass(3_000)
    expect(nothing()).toBe('')
  })
})

describe('what more than one page shows', () => {
  test('growth between the first and the last reading, with what rounding leaves open', () => {
    draw(sightOf('remembered'))
    expect(textOf(part('growth-change'))).toBe('+17%')
    open('growth')
    expect(textOf(part('pane'))).toContain('Followers over 63 days')
    expect(textOf(part('growth'))).toMatch(/41\.2K · .*48\.2K · /)
    expect(part('growth').querySelectorAll('circle')).toHaveLength(8)
    expect(part('growth').querySelector('svg')?.getAttribute('aria-label')).toContain('8 readings')
  })

  test('the people that were seen, how many of them look fake, and whether they are heard', () => {
    draw(sightOf('remembered'))
    expect(textOf(part('audience'))).toBe('104 people seen')
    open('audience')
    expect(textOf(part('audience'))).toContain('64 of 48.2K followers seen')
    expect(textOf(part('audience'))).toContain('13 of 64 have no picture')
    expect(textOf(part('pane'))).toContain('not a random sample')
    expect(textOf(part('answers'))).toContain('Replied to 7 of 20 comments')
  })

  test('a sign that the others outweigh is said to be outweighed', () => {
    draw(sightOf('remembered'))
    expect(part('suspicion-likes').dataset.level).toBe('none')
    expect(textOf(part('suspicion-likes'))).toContain('No post does badly Why? outweighed by the rest')
  })

  test('nothing stands in their place where there is nothing', () => {
    draw(mixed)
    expect(document.querySelector('[data-part="growth"], [data-part="audience"]')).toBeNull()
  })
})

describe('what to do next', () => {
  test('the button reads as many posts as there are', () => {
    draw(mixed)
    expect(textOf(part('read-posts'))).toBe('Read 9 more posts on this page')
    press(part('read-posts'))
    expect(actions.readPosts).toHaveBeenCalledTimes(1)
  })

  test('while reading: how far, and a way to stop that has the keyboard', () => {
    draw(mixed)
    part('read-posts').focus()
    draw({ ...mixed, progress: { done: 4, total: 9 } })
    expect(textOf(part('next'))).toContain('4 of 9 posts read')
    expect(document.querySelector('progress')?.value).toBe(4)
    expect(document.activeElement).toBe(part('stop'))
    press(part('stop'))
    expect(actions.stop).toHaveBeenCalledTimes(1)
  })

  test('nothing left to read: the most useful step in its place, the others after it', () => {
    draw(sightOf('mixed-read'))
    expect(document.querySelector('[data-part="read-posts"]')).toBeNull()
    expect(textOf(part('next'))).toBe(
      'What would help What would help: open the Reels tab or ask the creator for reach and story views · come back in 3 days',
    )
  })

  test('nothing left to do is said', () => {
    draw(sightOf('no-findings'))
    expect(textOf(part('next'))).toContain('Everything this page can show has been read.')
  })
})

describe('the foot', () => {
  test('switches the language and keeps the other settings', () => {
    draw({ ...mixed, settings: { prevalence: 0.2 } })
    press(button('More'))
    press(button('Français'))
    expect(actions.saveSettings).toHaveBeenCalledWith({ prevalence: 0.2, language: 'fr' })
  })

  test('copies a plain-text summary', async () => {
    draw(mixed)
    press(button('More'))
    press(button('Copy summary'))
    await settle()
    const [copied = ''] = actions.copy.mock.calls[0] ?? []
    expect(copied.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('Mixed signs: 22 out of 100 (could become 13 – 35)')
    expect(copied).toContain('Bought likes or views: moderate signs')
    expect(button('Copied')).toBeDefined()
  })

  test('says when it could not copy', async () => {
    actions.copy.mockRejectedValueOnce(new Error('no clipboard'))
    draw(mixed)
    press(button('More'))
    press(button('Copy summary'))
    await settle()
    expect(button('Could not copy')).toBeDefined()
  })

  test('forgets only after asking, and the keyboard stays there', () => {
    draw(mixed)
    press(button('More'))
    button('Forget this account').focus()
    press(button('Forget this account'))
    expect(actions.forget).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(button('Keep'))
    press(button('Yes, forget'))
    expect(actions.forget.mock.calls).toEqual([[{ platform: 'instagram', handle: 'maya.voyages' }]])
  })

  test('asks anew where another account comes into view', () => {
    draw(mixed)
    press(button('More'))
    press(button('Forget this account'))
    draw({ ...mixed, profile: { ...mixed.profile, handle: 'noor.demo' } })
    press(button('More'))
    press(button('Forget this account'))
    press(button('Yes, forget'))
    expect(actions.forget.mock.calls).toEqual([[{ platform: 'instagram', handle: 'noor.demo' }]])
  })
})

describe('the person behind the account', () => {
  const maya = { platform: 'instagram', handle: 'maya.voyages' }
  const written = () => actions.writeDesk.mock.calls.map(([changes]) => changes[0])

  test('nothing can be pressed before the desk has answered', async () => {
    draw(mixed)
    expect((part('save') as HTMLButtonElement).disabled).toBe(true)
    await settle()
    expect(actions.knownPerson).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(maya))
    expect((part('save') as HTMLButtonElement).disabled).toBe(false)
  })

  test('saved in one press, under the stage that comes first', async () => {
    draw(mixed)
    await settle()
    expect(part('save').getAttribute('aria-pressed')).toBe('false')
    press(part('save'))
    await settle()
    expect(written()).toEqual([
      {
        document: expect.objectContaining({
          kind: 'person',
          id: 'instagram/maya.voyages',
          accounts: [maya],
          stage: 'toCheck',
          tags: [],
        }),
      },
    ])
  })

  test('a stage saves as well, and keeps what was written before', async () => {
    const person = { ...known([maya]).person, note: 'likes trains', tags: ['travel'] }
    actions.knownPerson.mockResolvedValue({ person, others: [] })
    draw(mixed)
    await settle()
    const stage = part('stage') as HTMLSelectElement
    expect(stage.value).toBe('toCheck')
    expect([...stage.options].map((option) => option.text)).toEqual([
      'to check',
      'candidate',
      'client',
      'partner',
      'refused',
    ])
    stage.value = 'candidate'
    act(() => void stage.dispatchEvent(new Event('change', { bubbles: true })))
    await settle()
    expect(written()).toEqual([
      { document: expect.objectContaining({ stage: 'candidate', note: 'likes trains', tags: ['travel'] }) },
    ])
  })

  describe('in the queue', () => {
    const queue = ['maya.voyages', 'noor.demo', 'ada.demo'].map((handle, order) =>
      queueItemOf({ account: { platform: 'instagram', handle } }, order, '2026-11-20T09:00:00Z'),
    )
    const [item, next] = queue as [QueueItem, QueueItem]

    test('who is next is one press away, and nobody opens by themselves', async () => {
      actions.queued.mockResolvedValue({ item, is: 'enough', next, left: 2 })
      draw(mixed)
      await settle()
      expect(textOf(part('next-in-queue'))).toBe('Next: @noor.demo → 2 left to open')
      expect(actions.openNext).not.toHaveBeenCalled()
      press(part('open-next'))
      expect(actions.openNext).toHaveBeenCalledExactlyOnceWith(next)
    })

    test('nobody is next while the queue is paused', async () => {
      pauseScreening(true)
      actions.queued.mockResolvedValue({ item, is: 'enough', next, left: 2 })
      draw(mixed)
      await settle()
      expect(document.querySelector('[data-part="next-in-queue"]')).toBeNull()
      pauseScreening(false)
      draw(mixed)
      expect(document.querySelector('[data-part="next-in-queue"]')).not.toBeNull()
    })

    test('an address nobody knows is said to be unknown', async () => {
      actions.queued.mockResolvedValue({ item, is: 'enough', next, left: 2 })
      actions.openNext.mockResolvedValue(false)
      draw(mixed)
      await settle()
      press(part('open-next'))
      await settle()
      expect(textOf(part('next-in-queue'))).toContain('address is not known')
    })

    test('whoever is decided about is ticked, however little was read', async () => {
      actions.queued.mockResolvedValue({ item, is: 'unfinished', left: 0 })
      draw(mixed)
      await settle()
      expect(document.querySelector('[data-part="next-in-queue"]')).toBeNull()
      const stage = part('stage') as HTMLSelectElement
      stage.value = 'refused'
      act(() => void stage.dispatchEvent(new Event('change', { bubbles: true })))
      await settle()
      expect(actions.writeDesk.mock.calls[0]?.[0]).toEqual([
        { document: expect.objectContaining({ kind: 'person', stage: 'refused' }) },
        { document: expect.objectContaining({ kind: 'queue', id: item.id, isDone: true }) },
      ])
    })
  })

  const type = (field: HTMLTextAreaElement, text: string) => {
    field.value = text
    act(() => void field.dispatchEvent(new Event('input', { bubbles: true })))
  }

  test('a note is written where it is asked for', async () => {
    draw(mixed)
    await settle()
    press(part('note'))
    const field = document.querySelector('textarea') ?? expect.fail()
    expect(document.activeElement).toBe(field)
    type(field, '  asks 900 €  ')
    press(button('Keep the note'))
    await settle()
    expect(written()).toEqual([{ document: expect.objectContaining({ note: 'asks 900 €' }) }])
    expect(document.querySelector('textarea')).toBeNull()
  })

  test('note and more do not lie over each other: one folds the other, and nothing typed is lost', async () => {
    draw(mixed)
    await settle()
    press(part('note'))
    type(document.querySelector('textarea') ?? expect.fail(), 'asks 900 €')
    press(part('more'))
    await settle()
    expect(document.querySelector('textarea')).toBeNull()
    expect(button('Forget this account')).toBeTruthy()
    expect(written()).toEqual([{ document: expect.objectContaining({ note: 'asks 900 €' }) }])
    press(part('note'))
    expect(document.querySelector('#more')?.childElementCount).toBe(0)
    expect(document.querySelector('textarea')).not.toBeNull()
  })

  test('a note is written while it is typed: the popup closes at a click beside it', async () => {
    draw(mixed)
    await settle()
    press(part('note'))
    type(document.querySelector('textarea') ?? expect.fail(), 'asks 900 €')
    await vi.waitFor(() => expect(written()).toHaveLength(1), { timeout: 30_000 })
    await settle()
    expect(written()).toEqual([{ document: expect.objectContaining({ note: 'asks 900 €' }) }])
    expect(document.activeElement).toBe(document.querySelector('textarea'))
    press(button('Keep the note'))
    await settle()
    expect(actions.writeDesk, 'what stands there already is not written again').toHaveBeenCalledTimes(1)
    expect(document.querySelector('textarea')).toBeNull()
  })

  test('a note that was begun of one account is kept with it, and is not another’s', async () => {
    draw(mixed)
    await settle()
    press(part('note'))
    const field = document.querySelector('textarea') ?? expect.fail()
    type(field, 'of the first')
    draw({ ...mixed, profile: { ...mixed.profile, handle: 'noor.demo' } })
    await settle()
    expect(document.querySelector('textarea')).toBeNull()
    const { platform, handle } = mixed.profile
    const accounts = [{ platform, handle }]
    expect(written()).toEqual([{ document: expect.objectContaining({ note: 'of the first', accounts }) }])
    expect((part('save') as HTMLButtonElement).disabled).toBe(false)
  })

  test('what the desk wrote meanwhile stays', async () => {
    const { person } = known([maya])
    actions.knownPerson.mockResolvedValue({ person, others: [] })
    draw(mixed)
    await settle()
    actions.knownPerson.mockResolvedValue({ person: { ...person, note: 'asks 900 €' }, others: [] })
    const stage = part('stage') as HTMLSelectElement
    stage.value = 'candidate'
    act(() => void stage.dispatchEvent(new Event('change', { bubbles: true })))
    await settle()
    expect(written()).toEqual([{ document: expect.objectContaining({ stage: 'candidate', note: 'asks 900 €' }) }])
  })

  test('taken off the list, and put back as they were', async () => {
    const person = known([maya]).person
    actions.knownPerson.mockResolvedValue({ person, others: [] })
    actions.writeDesk.mockResolvedValueOnce([{ document: person }])
    draw(mixed)
    await settle()
    press(part('save'))
    await settle()
    expect(written()).toEqual([{ deleted: { kind: 'person', id: 'instagram/maya.voyages' } }])
    press(button('Undo'))
    await settle()
    expect(written()[1]).toEqual({ document: person })
  })

  test('what could not be written is said', async () => {
    actions.writeDesk.mockRejectedValueOnce(new Error('the disk is full'))
    draw(mixed)
    await settle()
    press(part('save'))
    await settle()
    expect(textOf(document.body)).toContain('Could not be saved.')
  })

  test('their other accounts stand with their own verdicts, those that were not read without', async () => {
    const tiktok = { platform: 'tiktok', handle: 'maya' }
    const youtube = { platform: 'youtube', handle: 'mayatravels' }
    const summary = { ...tiktok, grade: 'suspicious', score: 9 } as AccountSummary
    actions.knownPerson.mockResolvedValue({ ...known([maya, tiktok, youtube]), others: [summary] })
    draw(mixed)
    await settle()
    expect(textOf(part('other-accounts'))).toBe(
      'The same person @ maya TikTok Suspicious signs 9 @ mayatravels YouTube not read yet',
    )
  })

  test('the desk is one press away', () => {
    draw(mixed)
    press(button('Desk'))
    expect(actions.openDesk).toHaveBeenCalledOnce()
  })

  function known(accounts: { platform: string; handle: string }[]): KnownPerson {
    return { person: { ...personOf(maya), accounts, updatedAt: '2026-11-22T09:00:00Z' }, others: [] }
  }
})

describe('text from pages', () => {
  test('is isolated, never markup, and cannot reorder ours', () => {
    draw({ ...mixed, profile: { ...mixed.profile, name: '<img src=x>\u202Eevil' } })
    const name = document.querySelector('.name')
    expect(name?.tagName).toBe('BDI')
    expect(name?.textContent).toBe('<img src=x>evil')
    expect(document.querySelector('img')).toBeNull()
  })
})

test('what is kept is one press away', () => {
  draw(mixed)
  press(button('More'))
  press(button('Settings'))
  expect(actions.openSettings).toHaveBeenCalledOnce()
})

describe('a network that is not allowed', () => {
  test('one button asks for it by its name', () => {
    draw(sightOf('not-allowed'))
    press(button('Read YouTube'))
    expect(actions.allow).toHaveBeenCalledExactlyOnceWith('youtube')
  })

  test.each([
    ['en', 'QQ shows no audience', 'Ask the creator'],
    ['fr', 'QQ n’affiche aucune audience', 'Demandez au créateur'],
  ] as const)('one whose pages show no audience says so, and asks for nothing (%s)', (language, title, ask) => {
    draw({ ...sightOf('not-allowed'), platform: 'qq' } as PopupState, language)
    expect(textOf(part('no-audience'))).toContain(title)
    expect(textOf(part('no-audience'))).toContain(ask)
    expect(document.querySelector('[data-part="allow"]')).toBeNull()
  })

  test('another reads the page this once', () => {
    draw(sightOf('not-allowed'), 'fr')
    press(button('Cette page uniquement, cette fois-ci'))
    expect(actions.lookOnce).toHaveBeenCalledOnce()
    expect(actions.allow).not.toHaveBeenCalled()
  })
})
