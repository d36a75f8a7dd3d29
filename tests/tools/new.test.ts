import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Signal } from '../../src/core/signal.ts'
import { normsOf } from '../../src/networks/norms.ts'
import type { Network } from '../../src/networks/shared/network.ts'
import { create } from '../../tools/new/create.ts'
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
      'src/networks/rednote/norms.ts',
      'tests/networks/rednote/profile/expected.json',
      'tests/networks/rednote/profile/page.html',
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
    execFileSync('node_modules/.bin/tsc', ['--project', root], { stdio: 'pipe' })
    execFileSync('node_modules/.bin/biome', ['ci', '--config-path', process.cwd(), '--vcs-enabled=false', ...fresh], {
      stdio: 'pipe',
    })

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
