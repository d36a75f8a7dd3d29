/** What a newcomer may rely on: names, languages, sources, addresses and cases. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sourcesOfNorm } from '../../src/core/judgement/norm.ts'
import { LANGUAGES, type Signal, type Source } from '../../src/core/judgement/signal.ts'
import { networkOf, networks } from '../../src/networks/index.ts'
import { normsByNetwork } from '../../src/networks/norms.ts'
import { signals } from '../../src/signals/index.ts'

function names(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -'.ts'.length))
    .sort()
}

/** A sign's own, and those of the norms it needs, of every network. */
function sourcesOf({ sources, norms = [] }: Signal): Source[] {
  return [...sources, ...norms.flatMap((id) => [...normsByNetwork.values()].flatMap((one) => sourcesOfNorm(one, id)))]
}

function folders(room: string): string[] {
  return readdirSync(room)
    .filter((name) => existsSync(`${room}/${name}/index.ts`))
    .sort()
}

test('a network is called what its folder is called', () => {
  expect(networks.map(({ id }) => id).sort()).toEqual(folders('src/networks'))
})

test('a sign is called what its file is called', () => {
  expect(signals.map(({ id }) => id).sort()).toEqual(names('src/signals'))
})

test('every suspicion has at least two signs', () => {
  const count = (about: string) => signals.filter((sign) => sign.about === about).length
  for (const about of ['likes', 'followers', 'stories']) expect(count(about), about).toBeGreaterThanOrEqual(2)
})

describe.each(networks.map((network) => [network.id, network] as const))('%s', (id, network) => {
  test('shares no host with another', () => {
    const others = networks.filter((other) => other !== network).flatMap(({ hosts }) => hosts)
    expect(network.hosts.filter((host) => others.includes(host))).toEqual([])
    expect(network.hosts).not.toHaveLength(0)
    for (const host of network.hosts) expect(host).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\*$/)
  })

  test('knows the addresses it proposes to try', () => {
    expect(network.tryOn).not.toHaveLength(0)
    for (const address of network.tryOn) {
      expect(networkOf(new URL(address))).toBe(network)
      expect(network.handleOf(new URL(address)), address).toBeTruthy()
    }
  })

  test.runIf(network.noAudience)('says in both languages that it shows no audience, and what to ask for', () => {
    expect(network.noAudience?.checked).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/)
    for (const language of LANGUAGES) {
      const { finding, ask } = network.noAudience?.words[language] ?? { finding: '', ask: '' }
      for (const text of [finding, ask]) expect(text.length, language).toBeGreaterThan(40)
    }
    expect(network.noAudience?.words.en.finding).not.toBe(network.noAudience?.words.fr.finding)
  })

  test('has a fixture', () => {
    const folder = `tests/networks/${id}`
    const cases = existsSync(folder) ? readdirSync(folder) : []
    expect(cases.filter((name) => existsSync(`${folder}/${name}/expected.json`))).not.toHaveLength(0)
  })
})

describe.each(signals.map((sign) => [sign.id, sign] as const))('%s', (id, sign) => {
  test('speaks both languages', () => {
    const keys = LANGUAGES.map((language) => Object.keys(sign.words[language].reasons).sort())
    expect(keys[0]).toEqual(keys[1])
    for (const language of LANGUAGES) {
      const { title, why, innocent, reasons } = sign.words[language]
      for (const text of [title, why, innocent, ...Object.values(reasons)]) expect(text.trim()).not.toBe('')
    }
    expect(sign.words.en.title).not.toBe(sign.words.fr.title)
  })

  test('says where its thresholds come from', () => {
    const sources = sourcesOf(sign)
    expect(sources).not.toHaveLength(0)
    for (const source of sources) {
      expect(source.title.length).toBeGreaterThan(10)
      expect(source.population).not.toBe('')
      expect(source.year).toBeGreaterThanOrEqual(2010)
      if (source.url) expect(new URL(source.url).protocol).toBe('https:')
    }
  })

  test('has a flagged, a clear and an unsure case', () => {
    const folder = `tests/signals/${id}`
    const cases = existsSync(folder) ? readdirSync(folder) : []
    const seen = cases.map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')).expect.is)
    for (const outcome of ['flag', 'clear', 'unsure']) expect(seen, outcome).toContain(outcome)
  })
})
