import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Signal } from '../../src/core/judgement/signal.ts'
import { normsOf } from '../../src/networks/norms.ts'
import type { Network } from '../../src/networks/shared/network.ts'
import { create } from '../../tools/new/create.ts'
import { entryOf } from '../../tools/run/shell.mjs'
import { folderWith } from './vet-world.ts'

/** The sources, where files may be written. */
function copy(): string {
  const root = folderWith({})
  for (const path of ['src', 'tsconfig.json', 'biome.json']) cpSync(path, join(root, path), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  return root
}

const files = (root: string) =>
  (readdirSync(root, { recursive: true }) as string[]).filter((path) => /\.\w+$/.test(path))

describe('npm run new', () => {
  test('a network is one folder and a fixture', () => {
    const root = folderWith({})
    const { code, lines } = create(['network', 'rednote'], root)
    expect(code).toBe(0)
    const written = [
      'src/networks/rednote/index.ts',
      'src/networks/rednote/limits.ts',
      'src/networks/rednote/norms.ts',
      'tests/networks/rednote/left-over/expected.json',
      'tests/networks/rednote/left-over/page.html',
      'tests/networks/rednote/profile/expected.json',
      'tests/networks/rednote/profile/page.html',
      'tests/networks/rednote/traps.json',
    ]
    expect(files(root).sort()).toEqual(written)
    for (const path of written) expect(lines).toContain(path)
  })

  test('a sign is one file with a flagged, a clear and an unsure case', () => {
    const root = folderWith({})
    expect(create(['signal', 'borrowed-audience'], root).code).toBe(0)
    expect(files(root).sort()).toEqual([
      'src/signals/borrowed-audience.ts',
      'tests/signals/borrowed-audience/clear.json',
      'tests/signals/borrowed-audience/flagged.json',
      'tests/signals/borrowed-audience/unsure.json',
    ])
    const outcomes = ['clear', 'flagged', 'unsure'].map(
      (name) => JSON.parse(readFileSync(join(root, `tests/signals/borrowed-audience/${name}.json`), 'utf8')).expect.is,
    )
    expect(outcomes).toEqual(['clear', 'flag', 'unsure'])
  })

  test('both compile, are tidy, and claim nothing until filled in', async () => {
    const root = copy()
    create(['network', 'rednote'], root)
    create(['signal', 'borrowed-audience'], root)
    const fresh = [join(root, 'src/networks/rednote/index.ts'), join(root, 'src/signals/borrowed-audience.ts')] as const
    execFileSync(process.execPath, [entryOf('tsc'), '--project', root], { stdio: 'pipe' })
    execFileSync(
      process.execPath,
      [entryOf('biome'), 'ci', '--config-path', process.cwd(), '--vcs-enabled=false', ...fresh],
      {
        stdio: 'pipe',
      },
    )

    const { default: platform }: { default: Network } = await import(fresh[0])
    expect(platform.id).toBe('rednote')
    expect(platform.handleOf(new URL('https://www.rednote.example/ada.demo'))).toBe('ada.demo')
    expect(platform.handleOf(new URL('https://www.rednote.example/explore/now'))).toBeUndefined()
    // The house test asks for addresses to try.
    expect(platform.tryOn).toEqual([])

    const { default: sign }: { default: Signal } = await import(fresh[1])
    expect(sign.id).toBe('borrowed-audience')
    const { profile } = JSON.parse(readFileSync(join(root, 'tests/signals/borrowed-audience/flagged.json'), 'utf8'))
    expect(sign.judge(profile, normsOf('instagram') as Parameters<typeof sign.judge>[1]).is).toBe('unsure')
    // The house test asks for words and a year.
    expect([sign.words.en.title, sign.sources[0]?.year]).toEqual(['', 0])
  })

  test('a network that is filled in passes its tests, with nothing else touched', () => {
    const root = folderWith({})
    for (const path of ['src', 'tools', 'tests', 'tsconfig.json', 'package.json', 'vitest.config.ts'])
      cpSync(path, join(root, path), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
    create(['network', 'rednote'], root)
    const checks = [
      'tests/networks/run.test.ts',
      ...['rooms', 'yields', 'limits'].map((name) => `tests/house/${name}.test.ts`),
    ]
    const index = join(root, 'src/networks/rednote/index.ts')
    const code = readFileSync(index, 'utf8')
    writeFileSync(index, code.replace('tryOn: []', "tryOn: ['https://www.rednote.example/ada.demo']"))
    const page = join(root, 'tests/networks/rednote/profile/page.html')
    const html = readFileSync(page, 'utf8')
    const body = '<body><main><a href="/ada.demo/followers">12,345 followers</a></main></body>'
    writeFileSync(page, html.replace('<body></body>', body))
    const run = ['run', '--project', 'unit', '--reporter', 'dot', '-t', 'rednote', ...checks]
    const { status, stdout } = spawnSync('node_modules/.bin/vitest', run, { cwd: root, encoding: 'utf8' })
    expect(status, stdout).toBe(0)
    expect(stdout).toMatch(/[1-9]\d* passed/)
  })

  test.each([
    ['index'],
    ['shared'],
    ['Rednote'],
    ['red_note'],
    ['-red'],
    ['red--note'],
    ['../red'],
    ['4chan'],
    ['a'.repeat(32)],
  ])('refuses the name %s, and says which are right', (name) => {
    const root = folderWith({})
    const { code, lines } = create(['network', name], root)
    expect(code).toBe(2)
    expect(lines.join()).toContain('small letters, digits and single hyphens')
    expect(files(root)).toEqual([])
  })

  test('refuses what is there already', () => {
    const root = folderWith({})
    create(['signal', 'even-likes'], root)
    const before = readFileSync(join(root, 'src/signals/even-likes.ts'), 'utf8')
    const { code, lines } = create(['signal', 'even-likes'], root)
    expect(code).toBe(2)
    expect(lines).toEqual(['there is a signal "even-likes" already: src/signals/even-likes.ts'])
    expect(readFileSync(join(root, 'src/signals/even-likes.ts'), 'utf8')).toBe(before)
  })

  test.each([[[]], [['network']], [['channel', 'rednote']], [['signal', 'a', 'b']], [['toString', 'a']]])(
    '%j is wrong usage, and writes nothing',
    (args) => {
      const root = folderWith({})
      const { code, lines } = create(args, root)
      expect(code).toBe(2)
      expect(lines.join()).toContain('npm run new -- network NAME')
      expect(existsSync(join(root, 'src'))).toBe(false)
    },
  )
})
