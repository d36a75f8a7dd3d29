/** The texts that stand beside the code stay true to it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTables } from '../../tools/readme/tables.ts'

test('the README’s tables are current (npm run readme)', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(fillTables(readme)).toBe(readme)
})

test('PRIVACY names every permission', () => {
  const privacy = readFileSync('PRIVACY.md', 'utf8')
  for (const browser of ['chrome', 'firefox']) {
    const manifest = JSON.parse(readFileSync(`tests/house/manifest.${browser}.json`, 'utf8'))
    const asked = [
      ...manifest.permissions,
      ...manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches),
    ]
    for (const permission of asked) expect(privacy).toContain(`\`${permission}\``)
  }
})

test('the description fits the stores', () => {
  for (const language of ['en', 'fr']) {
    const { description } = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))
    expect(description.message.length).toBeLessThanOrEqual(132)
  }
})
