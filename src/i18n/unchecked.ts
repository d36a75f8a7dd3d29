/** What could not be looked at, by what it would take: a line a reason, however many accounts and signs share it. */
import type { Finding, Language } from '../core/judgement/signal.ts'
import { sayIn } from './bilingual.ts'
import { reportWords } from './desk-report.ts'
import { writeList } from './numbers.ts'
import { needsPhrase, networkName, signTopic } from './phrases.ts'

export type Judged = { name: string; platform: string; findings: readonly Finding[] }

/** `needs`: "Needs story views"; `topics`: what is looked at, naming no verdict; `of`: whose, where not everybody's. */
export type Unchecked = { needs: string; topics: string[]; of?: string }

/** In the order in which the reasons first occur. A norm that nobody published is the network's matter, not the account's. */
export function uncheckedOf(accounts: readonly Judged[], language: Language): Unchecked[] {
  const say = sayIn(reportWords, language)
  const reasons = new Map<string, { among: number; topics: Map<string, Set<string>> }>()
  for (const { name, platform, findings } of accounts) {
    for (const finding of findings) {
      if (finding.is !== 'not-measured') continue
      const needs = finding.norms
        ? say('unchecked.no-norm', { network: networkName(platform) })
        : say('unchecked.needs', { facts: needsPhrase(finding, language) })
      const among = finding.norms ? accounts.filter((one) => one.platform === platform).length : accounts.length
      const reason = reasons.get(needs) ?? { among, topics: new Map() }
      reasons.set(needs, reason)
      const topic = signTopic(finding, language)
      reason.topics.set(topic, (reason.topics.get(topic) ?? new Set()).add(name))
    }
  }
  return [...reasons].flatMap(([needs, { among, topics }]) => linesOf(needs, among, topics, language))
}

/** A line for those who lack the same. */
function linesOf(
  needs: string,
  among: number,
  topics: ReadonlyMap<string, ReadonlySet<string>>,
  language: Language,
): Unchecked[] {
  const lines = new Map<string, Unchecked>()
  for (const [topic, names] of topics) {
    const of = names.size < among ? writeList([...names], language) : undefined
    const line = lines.get(of ?? '') ?? { needs, topics: [], ...(of !== undefined && { of }) }
    lines.set(of ?? '', line)
    line.topics.push(topic)
  }
  return [...lines.values()]
}
