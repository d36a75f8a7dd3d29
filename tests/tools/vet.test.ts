import { existsSync, mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { vet } from '../../tools/vet/vet.ts'
import { answersOf, folderWith, NOW, run } from './vet-world.ts'

const READ_AT = '2026-03-01T12:00:00Z'

/** Twelve settled posts, newest first. */
const POSTS = [812, 640, 1203, 905, 733, 1490, 588, 961, 1104, 690, 850, 777].map((likes, index) => ({
  id: `post-${index}`,
  at: `2026-02-${String(24 - index * 2).padStart(2, '0')}T10:00:00Z`,
  likes,
  comments: Math.round(likes / 40),
}))

const ADA = { platform: 'instagram', handle: 'ada.invented', readAt: READ_AT, followers: 20_000, following: 300 }
const BOB = { ...ADA, handle: 'bob.invented', followers: 5_000 }

function lines(...values: unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join('\n')
}

describe('readings', () => {
  test('one answer a line, in order, each with its input, its reading and its verdict', async () => {
    const result = await run(['many.ndjson'], { files: { 'many.ndjson': lines({ ...ADA, recent: POSTS }, BOB) } })
    const [ada, bob, ...more] = answersOf(result)
    expect(result.code).toBe(0)
    expect(more).toEqual([])
    expect(Object.keys(ada)).toEqual(['input', 'reading', 'verdict'])
    expect([ada.input, ada.reading.handle, ada.verdict.basis.posts]).toEqual(['many.ndjson:1', 'ada.invented', 12])
    expect([bob.input, bob.reading.handle, bob.verdict.grade]).toEqual(['many.ndjson:2', 'bob.invented', 'unknown'])
    // (likes + comments) ÷ followers, sorted: the two in the middle are 832 and 871 of 20,000.
    expect(ada.verdict.engagement).toMatchObject({ rate: 851.5 / 20_000, per: 'followers', posts: 12 })
  })

  test('plain numbers stand for counts', async () => {
    const [answer] = answersOf(await run(['-'], { stdin: lines(ADA) }))
    expect(answer.reading.followers).toEqual({ value: 20_000, low: 20_000, high: 20_000 })
  })

  test('of one account on lines that follow each other add up; another account starts afresh', async () => {
    const header = ADA
    const posts = { platform: 'instagram', handle: 'Ada.Invented', readAt: READ_AT, recent: POSTS }
    const result = await run(['-'], { stdin: lines(header, posts, BOB, posts) })
    const [first, second, , fourth] = answersOf(result)
    expect(first.verdict.engagement).toBeNull()
    expect(second.reading.followers).toBeUndefined()
    expect(second.verdict.engagement).toMatchObject({ per: 'followers', posts: 12 })
    expect(second.verdict.basis.readings).toBe(2)
    expect(fourth.verdict.engagement).toBeNull()
    expect(fourth.verdict.basis.readings).toBe(1)
  })

  test('do not add up over an error, nor over files', async () => {
    const overError = answersOf(await run(['-'], { stdin: `${lines(ADA)}\n{\n${lines(ADA)}` }))
    expect(overError[2].verdict.basis.readings).toBe(1)
    const files = { 'a.ndjson': lines(ADA), 'b.ndjson': lines(ADA) }
    const overFiles = answersOf(await run(['a.ndjson', 'b.ndjson'], { files }))
    expect(overFiles.map(({ verdict }) => verdict.basis.readings)).toEqual([1, 1])
  })

  test('in a document: one, or an array', async () => {
    const files = { 'one.json': JSON.stringify(ADA, null, 2), 'two.json': JSON.stringify([ADA, BOB]) }
    const answers = answersOf(await run(['one.json', 'two.json'], { files }))
    expect(answers.map(({ input }) => input)).toEqual(['one.json', 'two.json:1', 'two.json:2'])
  })

  test('on standard input are told apart by how they start', async () => {
    const inputs = async (stdin: string) => answersOf(await run(['-'], { stdin })).map(({ input }) => input)
    expect(await inputs(`\n${lines(ADA, BOB)}`)).toEqual(['-:2', '-:3'])
    expect(await inputs(JSON.stringify([ADA, BOB]))).toEqual(['-:1', '-:2'])
    expect(await inputs(JSON.stringify(ADA, null, 2))).toEqual(['-'])
  })

  test('an empty input has no answers', async () => {
    expect(await run(['-'], { stdin: '' })).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})

describe('lines', () => {
  test('end with LF, CRLF or the input; blank ones count and have no answer; a byte order mark is dropped', async () => {
    const stdin = `\uFEFF${JSON.stringify(ADA)}\r\n\r\n   \n${JSON.stringify(BOB)}`
    expect(answersOf(await run(['-'], { stdin })).map(({ input, error }) => [input, error])).toEqual([
      ['-:1', undefined],
      ['-:4', undefined],
    ])
  })

  test('come whole however the stream is cut, in the middle of a letter too', async () => {
    const bytes = Buffer.from(lines({ ...ADA, name: 'Žofie 🦊 Vymyšlená' }, BOB))
    const stdin = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1))
    const [ada, bob] = answersOf(await run(['-'], { stdin }))
    expect(ada.reading.name).toBe('Žofie 🦊 Vymyšlená')
    expect(bob.reading.handle).toBe('bob.invented')
  })

  test('that are too long are refused, the next one is judged', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x')
    const stdin = [...Array.from({ length: 33 }, () => megabyte), Buffer.from(`\n${JSON.stringify(ADA)}`)]
    const [long, next] = answersOf(await run(['-'], { stdin: [Buffer.from('{"name":"'), ...stdin] }))
    expect(long).toMatchObject({ input: '-:1', error: { code: 'line-too-long' } })
    expect(next).toMatchObject({ input: '-:2', reading: { handle: 'ada.invented' } })
  })
})

describe('what cannot be judged', () => {
  const cases: [string, string, string, RegExp][] = [
    ['broken JSON', 'not-json', '{"platform": ', /JSON/],
    ['a negative count', 'not-a-reading', lines({ ...ADA, followers: -1 }), /followers: .*0/],
    [
      'a count above its own interval',
      'not-a-reading',
      lines({ ...ADA, recent: [{ id: 'a', likes: { value: 9, low: 1, high: 2 } }] }),
      /recent\.0\.likes: low ≤ value ≤ high/,
    ],
    [
      'a wrong type deep inside',
      'not-a-reading',
      lines({ ...ADA, recent: [{ id: 'a', comments: 'many' }] }),
      /recent\.0\.comments: .*string/,
    ],
    ['no handle', 'not-a-reading', lines({ ...ADA, handle: undefined }), /handle: .*expected string/],
    ['a handle that turns the writing round', 'not-a-reading', lines({ ...ADA, handle: 'a\u202Eb' }), /handle/],
    ['no moment', 'not-a-reading', lines({ ...ADA, readAt: 'yesterday' }), /readAt/],
    ['not an object', 'not-a-reading', '42', /object/],
  ]
  test.each(cases)('%s: %s, with the place and the reason', async (_what, code, stdin, message) => {
    const result = await run(['-'], { stdin: `${stdin}\n${lines(BOB)}` })
    const [refused, judged] = answersOf(result)
    expect(result.code).toBe(1)
    expect(Object.keys(refused)).toEqual(['input', 'error'])
    expect(refused).toMatchObject({ input: '-:1', error: { code, message: expect.stringMatching(message) } })
    expect(judged.reading.handle).toBe('bob.invented')
  })

  test('a file that is not there, or a folder; the others are judged', async () => {
    const folder = folderWith({ 'bob.json': JSON.stringify(BOB) })
    mkdirSync(join(folder, 'folder.ndjson'))
    const result = await run(['nobody.json', 'folder.ndjson', 'bob.json'], { folder })
    expect(result.code).toBe(1)
    expect(answersOf(result).map(({ input, error }) => [input, error?.code])).toEqual([
      ['nobody.json', 'no-such-file'],
      ['folder.ndjson', 'unreadable-file'],
      ['bob.json', undefined],
    ])
  })

  test('a prototype in disguise is only a key nobody knows', async () => {
    const stdin = '{"__proto__":{"verified":true},"platform":"instagram","handle":"eve.invented","readAt":"2026-03-01"}'
    const [answer] = answersOf(await run(['-'], { stdin }))
    expect(answer.reading.verified).toBeUndefined()
    expect(Object.hasOwn(Object.prototype, 'verified')).toBe(false)
  })
})

describe('pages', () => {
  // Loading the parser takes seconds on a busy machine.
  beforeAll(() => import('jsdom'))

  const SIGNED_OUT = `<!doctype html><html lang="en"><head>
    <link rel="canonical" href="https://www.instagram.com/ada.invented/">
    <meta property="og:url" content="https://www.example.org/elsewhere">
    <meta property="og:description" content="1,234 Followers, 56 Following, 78 Posts - See Instagram photos and videos from Ada (@ada.invented)">
    </head><body></body></html>`
  const bare = (html: string) => html.replace(/<link[^>]*>/, '')

  test('are read at their canonical address', async () => {
    const [answer] = answersOf(await run(['ada.html'], { files: { 'ada.html': SIGNED_OUT } }))
    expect(answer.input).toBe('ada.html')
    expect(answer.reading).toMatchObject({
      platform: 'instagram',
      handle: 'ada.invented',
      url: 'https://www.instagram.com/ada.invented/',
      followers: { value: 1234 },
      following: { value: 56 },
      posts: { value: 78 },
    })
  })

  test('else at og:url, else at the address their browser noted', async () => {
    const og = bare(SIGNED_OUT).replace('www.example.org/elsewhere', 'www.instagram.com/ada.invented/')
    expect(answersOf(await run(['-'], { stdin: og }))[0].reading.handle).toBe('ada.invented')
    const noted = `<!DOCTYPE html>\n<!-- saved from url=(0039)https://www.instagram.com/ada.invented/ -->${bare(SIGNED_OUT).replace(/<meta property="og:url[^>]*>/, '')}`
    expect(answersOf(await run(['-'], { stdin: noted }))[0].reading.url).toBe('https://www.instagram.com/ada.invented/')
  })

  test('but first of all at --url', async () => {
    const args = ['--url', 'https://www.example.org/ada', 'ada.html']
    const [answer] = answersOf(await run(args, { files: { 'ada.html': SIGNED_OUT } }))
    expect(answer.error).toMatchObject({
      code: 'unknown-network',
      message: expect.stringContaining('www.example.org/ada'),
    })
  })

  test('are as old as their file, as --read-at says, or of this moment', async () => {
    const folder = folderWith({ 'ada.html': SIGNED_OUT })
    utimesSync(join(folder, 'ada.html'), new Date(), new Date('2025-06-01T00:00:00Z'))
    const readAt = async (args: string[], stdin = '') =>
      answersOf(await run(args, { folder, stdin })).map(({ reading }) => reading.readAt)
    expect(await readAt(['ada.html'])).toEqual(['2025-06-01T00:00:00.000Z'])
    expect(await readAt(['--read-at', '2025-07-01', 'ada.html'])).toEqual(['2025-07-01T00:00:00.000Z'])
    expect(await readAt(['-'], SIGNED_OUT)).toEqual([NOW.toISOString()])
  })

  test('without an address, without anything to read, and broken ones are refused', async () => {
    const code = async (stdin: string, ...args: string[]) =>
      answersOf(await run([...args, '-'], { stdin })).map(({ error }) => error?.code)
    expect(await code('<html><body>Hello</body></html>')).toEqual(['no-address'])
    const url = ['--url', 'https://www.instagram.com/ada.invented/']
    expect(await code('<html><body>Hello</body></html>', ...url)).toEqual(['nothing-to-read'])
    expect(await code('<', ...url)).toEqual(['nothing-to-read'])
    // Deeper than any browser draws; a parser could take minutes.
    expect(await code(`<html>${'<div>'.repeat(100_000)}`, ...url)).toEqual(['unreadable-page'])
    expect(await code(`<html>${'<div><br><img/></div>'.repeat(5_000)}`, ...url)).toEqual(['nothing-to-read'])
  })

  test('do not run their scripts and load nothing', async () => {
    const script =
      '<script>document.querySelector("meta").remove(); globalThis.ran = true</script><img src="http://127.0.0.1:9/">'
    const [answer] = answersOf(await run(['-'], { stdin: SIGNED_OUT.replace('</body>', `${script}</body>`) }))
    expect(answer.reading.followers.value).toBe(1234)
    expect('ran' in globalThis).toBe(false)
  })

  const SAVED = join(import.meta.dirname, '../../../shared/pages/instagram')
  test.skipIf(!existsSync(SAVED))(
    'real ones are read (where the folder of saved pages is beside the project)',
    async () => {
      const files = ['profiles/gdg_rbu-2025-en.html', 'posts/reel-2025-en.html', 'posts/not-available-2025.html']
      const result = await run(files, { folder: SAVED })
      const [profile, reel, gone] = answersOf(result)
      expect(result.code).toBe(1)
      expect(profile.reading).toMatchObject({ handle: 'gdg_rbu', followers: { value: 3351 }, posts: { value: 177 } })
      expect(reel.reading.recent[0]).toMatchObject({
        id: 'DM5F3Vzq6TN',
        likes: { value: 493 },
        comments: { value: 17 },
      })
      expect(gone.error.code).toBe('no-address')
      const at = await run(['--url', 'https://www.instagram.com/p/gone/', files[2] as string], { folder: SAVED })
      expect(answersOf(at)[0].error.code).toBe('nothing-to-read')
    },
  )
})

describe('accounts', () => {
  test('each line is an account; its answer says how likely it is a fake one, and why', async () => {
    const bought = { handle: 'xk83920174', hasAvatar: false, followers: 3, following: 4_120, posts: 0, bioLength: 0 }
    const genuine = {
      handle: 'carla.invented',
      hasAvatar: true,
      followers: 820,
      following: 410,
      posts: 96,
      bioLength: 60,
    }
    const result = await run(['--accounts', '-'], { stdin: lines(bought, genuine) })
    const [fake, real] = answersOf(result)
    expect(result.code).toBe(0)
    expect(Object.keys(fake)).toEqual(['handle', 'fake', 'because'])
    expect(fake.fake).toBeGreaterThan(0.9)
    expect(real.fake).toBeLessThan(0.2)
    expect(fake.because.map(({ says }: { says: string }) => says)).toContain('following-per-follower')
  })

  test('what is no account is refused', async () => {
    const result = await run(['--accounts', '-'], { stdin: lines({ followers: 'many' }, { handle: 'dora.invented' }) })
    expect(result.code).toBe(1)
    const [refused, empty] = answersOf(result)
    expect(refused).toMatchObject({
      input: '-:1',
      error: { code: 'not-an-account', message: expect.stringMatching(/followers/) },
    })
    expect(empty.handle).toBe('dora.invented')
    expect(answersOf(await run(['--accounts', '-'], { stdin: '<html>' }))[0].error.code).toBe('not-an-account')
  })
})

describe('formats', () => {
  const files = { 'ada.ndjson': lines({ ...ADA, name: 'Ada \u001b[31mInvented\u202E', recent: POSTS }) }

  test('text on a terminal, NDJSON otherwise', async () => {
    expect((await run(['ada.ndjson'], { files, terminal: true })).stdout).toContain('@ada.invented')
    expect(answersOf(await run(['ada.ndjson'], { files }))).toHaveLength(1)
  })

  test('json is one array of the same answers', async () => {
    const ndjson = answersOf(await run(['ada.ndjson', 'no.json'], { files }))
    const json = await run(['--format', 'json', 'ada.ndjson', 'no.json'], { files })
    expect(JSON.parse(json.stdout)).toEqual(ndjson)
    expect(json.code).toBe(1)
    expect(JSON.parse((await run(['--format', 'json', '-'])).stdout)).toEqual([])
  })

  test.each([
    [
      'en',
      ['20K followers', 'Bought likes', 'Mass story viewing', 'Engagement by followers', '4.3%', 'What would help'],
    ],
    ['fr', ['abonnés', 'Achat de likes', 'Visionnage de stories en masse', 'Engagement par abonné', '4,3']],
  ])('text in %s says who, what, how sure and what next, on 80 columns', async (language, expected) => {
    const { stdout } = await run(['--format', 'text', '--lang', language, 'ada.ndjson'], { files })
    for (const words of expected) expect(stdout).toContain(words)
    expect(stdout).toContain('━')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    for (const trick of ['\u001b', '\u202E']) expect(stdout).not.toContain(trick)
  })

  test('text shows a sign with what was seen, what is normal, its source and its innocent causes', async () => {
    const following = { ...ADA, followers: 500, following: 7_200, posts: 12 }
    const { stdout } = await run(['--format', 'text', '-'], { stdin: lines(following) })
    expect(stdout).toContain('▲ Follows')
    for (const words of ['7,200', 'normal', 'median', 'Source: ', 'Could also be: a new account'])
      expect(stdout).toContain(words)
    expect(stdout).toMatch(/[─━┿]+●─*/)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('text follows the language of the environment, and says errors in it', async () => {
    const { stdout } = await run(['--format', 'text', 'no.json'], { env: { LANG: 'fr_CA.UTF-8' } })
    expect(stdout).toBe('no.json  ✗ ce fichier n’existe pas\n')
  })

  test('colours only on a terminal that wants them', async () => {
    const colours = async (terminal: boolean, env: Record<string, string> = {}) =>
      (await run(['--format', 'text', 'ada.ndjson'], { files, terminal, env })).stdout.includes('\u001b[')
    expect(await colours(true)).toBe(true)
    expect(await colours(true, { NO_COLOR: '1' })).toBe(false)
    expect(await colours(false)).toBe(false)
  })

  test('accounts in text, in both languages', async () => {
    const stdin = lines({ handle: 'carla.invented', posts: 0 })
    expect((await run(['--accounts', '--format', 'text', '-'], { stdin })).stdout).toMatch(
      /% {2}@carla\.invented.*no posts/,
    )
    const french = await run(['--accounts', '--format', 'text', '--lang', 'fr', '-'], { stdin })
    expect(french.stdout).toContain('aucune publication')
  })
})

describe('usage', () => {
  test.each([
    [[], /no FILE/],
    [['--format', 'xml', 'a.json'], /--format is text, json, ndjson; not "xml"/],
    [['--lang', 'de', 'a.json'], /--lang is en, fr/],
    [['--url', 'instagram.com/ada', 'a.html'], /whole address/],
    [['--url', 'https://www.instagram.com/ada/', 'a.html', 'b.html'], /give one FILE/],
    [['--read-at', 'yesterday', 'a.html'], /--read-at is a day or a moment/],
    [['-', '-'], /can be given once/],
    [['--fast', 'a.json'], /--fast/],
  ])('%j is wrong: exit code 2 and a line that says what is right', async (args, message) => {
    const result = await run(args)
    expect(result.code).toBe(2)
    expect(result.stdout).toBe('')
    expect(result.stderr).toMatch(message)
    expect(result.stderr).toContain('usage: npm run --silent vet -- ')
  })

  test('--help says what is right and exits with 0', async () => {
    const result = await run(['--help'])
    expect(result.code).toBe(0)
    for (const option of ['--format', '--lang', '--url', '--read-at', '--accounts'])
      expect(result.stdout).toContain(option)
  })
})

describe('streaming', () => {
  test('answers what has arrived before asking for more, and takes no more than is read', async () => {
    const events: string[] = []
    async function* stdin() {
      for (const reading of [ADA, BOB, ADA]) {
        events.push('asked')
        yield Buffer.from(`${JSON.stringify(reading)}\n`)
      }
    }
    const stdout = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        // The reader is slow: until it is done nothing more may be asked for.
        setImmediate(() => {
          events.push('answered')
          done()
        })
      },
    })
    const stderr = new Writable()
    const world = { stdin: stdin(), stdout, stderr, env: {}, folder: '.', now: () => NOW }
    expect(await vet(['-'], world)).toBe(0)
    expect(events).toEqual(['asked', 'answered', 'asked', 'answered', 'asked', 'answered'])
  })

  test('stops quietly when its reader goes away', async () => {
    let asked = 0
    async function* stdin() {
      for (; asked < 1_000; asked += 1) yield Buffer.from(`${JSON.stringify(ADA)}\n`)
    }
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      },
    })
    const stderr = new Writable()
    expect(await vet(['-'], { stdin: stdin(), stdout, stderr, env: {}, folder: '.', now: () => NOW })).toBe(0)
    expect(asked).toBeLessThan(10)
  })
})

describe('declared figures', () => {
  const declared = { reach: 8_000, impressions: 12_000, clicks: 120, leads: 130, cost: 600, sales: 900 }

  test('come to rates, costs and return, each with what it rests on', async () => {
    const [{ campaign }] = answersOf(await run(['-'], { stdin: lines({ ...ADA, recent: POSTS, declared }) }))
    const values = Object.fromEntries(
      campaign.figures.map(({ id, value, basis }: { id: string; value: number; basis: string }) => [
        id,
        [value, basis],
      ]),
    )
    // The median post has 851.5 interactions (see above), counted; with 120 clicks 971.5.
    expect(values['engagement-by-reach']).toEqual([0.121438, 'estimated'])
    expect(values['engagement-by-followers']).toEqual([0.042575, 'counted'])
    expect(values['click-through']).toEqual([0.01, 'declared'])
    expect(values['cost-per-click']).toEqual([5, 'declared'])
    expect(values['return-on-spend']).toEqual([1.5, 'declared'])
    expect(campaign.contradictions.map(({ id }: { id: string }) => id)).toEqual(['leads-above-clicks'])
  })

  test('are absent where nothing was declared', async () => {
    const [answer] = answersOf(await run(['-'], { stdin: lines({ ...ADA, recent: POSTS }) }))
    expect(answer).not.toHaveProperty('campaign')
  })

  test('are written for people, in both languages', async () => {
    const text = async (language: string) =>
      (await run(['--format', 'text', '--lang', language, '-'], { stdin: lines({ ...ADA, recent: POSTS, declared }) }))
        .stdout
    expect(await text('en')).toMatch(/Cost per click \(CPC\) {2,}5 · declared/)
    expect(await text('en')).toContain('130 leads are more than the 120 clicks.')
    expect(await text('fr')).toMatch(/Taux de clics \(CTR\) {2,}1\s% · déclaré/)
  })
})
