// @vitest-environment jsdom
/** What each state says, in both languages, and what its buttons do. */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LANGUAGES, type Language } from '../../src/core/signal.ts'
import type { Sight } from '../../src/messages/index.ts'
import type { Actions } from '../../src/ui/popup/actions.ts'
import { App } from '../../src/ui/popup/app.tsx'
import type { Seen } from '../../src/ui/popup/seen.ts'
import { sights } from '../../tools/gallery/sights.ts'

let actions: { [Name in keyof Actions]: ReturnType<typeof vi.fn<Actions[Name]>> }

beforeEach(() => {
  actions = {
    allow: vi.fn(async () => {}),
    lookOnce: vi.fn(async () => {}),
    readPosts: vi.fn(async () => {}),
    stop: vi.fn(async () => {}),
    forget: vi.fn(async () => {}),
    saveSettings: vi.fn(async () => {}),
    copy: vi.fn(async () => {}),
    openSettings: vi.fn(async () => {}),
    openViewers: vi.fn(async () => {}),
  }
})

afterEach(() => act(() => render(null, document.body)))

function draw(sight: Sight | undefined, language: Language = 'en'): void {
  act(() => render(<App sight={sight} actions={actions} browserLanguages={[language]} />, document.body))
}

function sightOf(state: string): Sight {
  const sight = sights[state]
  if (!sight) throw new Error(`no made-up sight '${state}'`)
  return sight
}

const mixed = sightOf('mixed') as Seen

function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-part="${name}"]`)
  if (!found) throw new Error(`no part '${name}'`)
  return found
}

/** As read: every piece of text apart from the next, no-break spaces as spaces. */
function textOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: string[] = []
  while (walker.nextNode()) pieces.push(walker.currentNode.nodeValue ?? '')
  return pieces
    .join(' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((candidate) => textOf(candidate) === name)
  if (!found) throw new Error(`no button '${name}'`)
  return found
}
const press = (pressed: HTMLElement) => act(() => pressed.click())
/** Lets what a button started come to its end. */
const settle = () => act(async () => {})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(sights))('%s: whole words, no holes, one main heading', (state) => {
    draw(sightOf(state), language)
    expect(document.body.textContent).not.toMatch(/undefined|NaN|null|\{|\}|Infinity/)
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(document.documentElement.lang).toBe(language)
    expect(document.querySelectorAll('img, image, iframe')).toHaveLength(0)
  })
})

describe('the states', () => {
  test.each([
    ['not-a-profile', 'not-a-profile', 'Open a profile', 'Ouvrez un profil'],
    ['not-allowed', 'not-allowed', 'Read YouTube too?', 'Lire aussi YouTube ?'],
    ['reading', 'reading', 'Reading the page', 'Lecture de la page'],
    ['unknown', 'unknown', 'Not enough to say', 'Trop peu d’éléments'],
    ['private', 'private', 'This account is private', 'Ce compte est privé'],
    ['error-storage', 'error', 'Nothing is lost', 'Rien n’est perdu'],
    ['mixed', 'seen', 'Mixed signs', 'Signes mitigés'],
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
    expect(textOf(part('score'))).toBe('58')
    expect(textOf(part('range'))).toBe('44 – 71 with what is known')
    expect(textOf(part('confidence'))).toBe('Medium confidence: 11 posts, 1 with hidden likes, no audience sample')
  })

  test('without a score there is no number, and the reader of a screen is told', () => {
    draw(sightOf('unknown'))
    expect(textOf(part('score'))).toBe('?')
    expect(textOf(part('range'))).toBe('no score yet')
    expect(document.querySelector('.range')?.getAttribute('aria-label')).toBe('no score yet')
  })

  test('engagement in the language’s own figures', () => {
    draw(mixed, 'fr')
    expect(textOf(part('engagement'))).toContain('2,1 % 1,7 – 2,6 %, médiane de 11 publications')
    expect(textOf(part('engagement'))).toContain('pour cette taille : 0,4 – 2,6 %, typique 0,84 %')
  })

  test('a change is announced, the first verdict is not', () => {
    draw(mixed)
    const said = () => [...document.querySelectorAll('[role="status"]')].map(textOf).join('')
    expect(said()).toBe('')
    draw({ ...mixed, verdict: { ...mixed.verdict, grade: 'suspicious', score: 20 } })
    expect(said()).toBe('Updated: Suspicious signs: 20 out of 100 (44 – 71 with what is known)')
  })
})

describe('the suspicions', () => {
  test('level in words and as data', () => {
    draw(mixed)
    expect(part('suspicion-likes').dataset.level).toBe('moderate')
    expect(textOf(part('suspicion-likes'))).toContain('Bought likes moderate signs')
    expect(textOf(part('suspicion-likes'))).toContain('Likes too even from post to post and 1 more')
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
    press(stories.querySelector<HTMLButtonElement>('h2 button') ?? expect.fail())
    expect(textOf(stories)).toContain('Seen under 5 of your 7 stories between Nov 2, 2026 and Nov 20, 2026')
  })

  test('opened: what was seen beside what is normal, the sentence, innocent causes, the source', () => {
    draw(mixed)
    const likes = part('suspicion-likes')
    const opener = likes.querySelector<HTMLButtonElement>('h2 button')
    if (!opener) throw new Error('nothing to open')
    expect(opener.getAttribute('aria-expanded')).toBe('false')
    press(opener)
    expect(opener.getAttribute('aria-expanded')).toBe('true')
    const text = textOf(likes)
    expect(text).toContain('seen 4.1%')
    expect(text).toContain('normal 7.6 – 43%, median 16%')
    expect(text).toContain('A typical post is 4.1% away from the account’s usual likes')
    expect(text).toContain('Could also be: A small, faithful audience')
    expect(likes.querySelector('.strip')?.getAttribute('aria-label')).toBe(
      'Seen 4.1%; normal from 7.6% to 43%, median 16%',
    )
    const source = likes.querySelector('a')
    expect(source?.target).toBe('_blank')
    expect(source?.rel).toBe('noreferrer')
  })

  test('a sign that broke is named, and the others stand', () => {
    draw(sightOf('failed'))
    press(part('suspicion-likes').querySelector('h2 button') as HTMLButtonElement)
    press(button('No post does badly'))
    const text = textOf(part('suspicion-likes'))
    expect(text).toContain('This sign could not be worked out. The others are not affected.')
    expect(text).toContain('A typical post is 4.1% away')
  })

  test('a sign whose words lack its sentence takes nothing down with it', () => {
    const findings = mixed.verdict.findings.map((finding) =>
      finding.signal === 'even-likes'
        ? { ...finding, because: finding.because.map((reason) => ({ ...reason, says: 'unheard-of' })) }
        : finding,
    )
    draw({ ...mixed, verdict: { ...mixed.verdict, findings } })
    press(part('suspicion-likes').querySelector('h2 button') as HTMLButtonElement)
    const text = textOf(part('suspicion-likes'))
    expect(text).toContain('This sign could not be shown. The others are not affected.')
    expect(text).toContain('17% of the posts have more than twice')
    expect(textOf(part('grade'))).toBe('Mixed signs')
  })
})

describe('the posts', () => {
  test('flagged and hidden ones differ in more than colour, and the plot has words', () => {
    draw(mixed)
    const plot = part('posts').querySelector('.posts')
    expect(plot?.querySelectorAll('.bar-flagged')).toHaveLength(2)
    expect(plot?.querySelectorAll('.bar-mark')).toHaveLength(2)
    expect(plot?.querySelectorAll('.bar-hidden')).toHaveLength(1)
    expect(plot?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      '12 posts, newest first: likes of 11 posts seen, from 940 to 2,050; 2 stand out; 1 with hidden likes',
    )
  })
})

describe('what more than one page shows', () => {
  test('growth between the first and the last reading, with what rounding leaves open', () => {
    draw(sightOf('remembered'))
    expect(textOf(part('growth'))).toContain('Followers over 63 days')
    expect(textOf(part('growth-change'))).toBe('+17%')
    expect(textOf(part('growth'))).toMatch(/41\.2K · .*48\.2K · /)
    expect(part('growth').querySelectorAll('circle')).toHaveLength(8)
    expect(part('growth').querySelector('svg')?.getAttribute('aria-label')).toContain('8 readings')
  })

  test('the people that were seen, how many of them look fake, and whether they are heard', () => {
    draw(sightOf('remembered'))
    expect(textOf(part('audience'))).toContain('64 of 48.2K followers seen')
    expect(textOf(part('audience'))).toContain('13 of 64 without a picture')
    expect(textOf(part('audience'))).toContain('no random sample')
    expect(textOf(part('answers'))).toContain('Answers 7 of 20 comments')
  })

  test('a sign that the others outweigh is said to be outweighed', () => {
    draw(sightOf('remembered'))
    expect(part('suspicion-likes').dataset.level).toBe('none')
    expect(textOf(part('suspicion-likes'))).toContain('Outweighed by the rest: No post does badly')
  })

  test('nothing stands in their place where there is nothing', () => {
    draw(mixed)
    expect(document.querySelector('[data-part="growth"], [data-part="audience"]')).toBeNull()
  })
})

describe('what to do next', () => {
  test('the button reads as many posts as there are', () => {
    draw(mixed)
    expect(textOf(part('read-posts'))).toBe('Read the 9 unread posts on this page')
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
      'To be surer Open the Reels tab or ask the creator for reach and story views · come back in 3 days',
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
    press(button('Français'))
    expect(actions.saveSettings).toHaveBeenCalledWith({ prevalence: 0.2, language: 'fr' })
  })

  test('copies a plain-text summary', async () => {
    draw(mixed)
    press(button('Copy summary'))
    await settle()
    const [copied = ''] = actions.copy.mock.calls[0] ?? []
    expect(copied.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
      'Mixed signs: 58 out of 100 (44 – 71 with what is known)',
    )
    expect(copied).toContain('Signs of bought likes: moderate')
    expect(button('Copied')).toBeDefined()
  })

  test('says when it could not copy', async () => {
    actions.copy.mockRejectedValueOnce(new Error('no clipboard'))
    draw(mixed)
    press(button('Copy summary'))
    await settle()
    expect(button('Could not copy')).toBeDefined()
  })

  test('forgets only after asking, and the keyboard stays there', () => {
    draw(mixed)
    button('Forget this account').focus()
    press(button('Forget this account'))
    expect(actions.forget).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(button('Keep'))
    press(button('Yes, forget'))
    expect(actions.forget).toHaveBeenCalledTimes(1)
  })
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
  press(button('What is kept'))
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
    ['fr', 'QQ ne montre aucune audience', 'Demandez au créateur'],
  ] as const)('one whose pages show no audience says so, and asks for nothing (%s)', (language, title, ask) => {
    draw({ ...sightOf('not-allowed'), platform: 'qq' } as Sight, language)
    expect(textOf(part('no-audience'))).toContain(title)
    expect(textOf(part('no-audience'))).toContain(ask)
    expect(document.querySelector('[data-part="allow"]')).toBeNull()
  })

  test('another reads the page this once', () => {
    draw(sightOf('not-allowed'), 'fr')
    press(button('Cette page seulement, cette fois seulement'))
    expect(actions.lookOnce).toHaveBeenCalledOnce()
    expect(actions.allow).not.toHaveBeenCalled()
  })
})
