/**
 * The names under which `vet` writes its answers. They were published first and stay: whoever
 * reads the answers does not follow what the code calls things today.
 */
import type { Finding, Reason } from '../../src/core/judgement/signal.ts'
import type { Verdict } from '../../src/core/judgement/verdict.ts'
import type { AccountAnswer } from './answer.ts'

type Renamed<Thing, From extends keyof Thing, To extends string, Value> = Omit<Thing, From> & Record<To, Value>
type Each<Thing, From extends PropertyKey, To extends string, Value> = Thing extends unknown
  ? From extends keyof Thing
    ? Renamed<Thing, From, To, Value>
    : never
  : never

type PublishedReason = Renamed<Reason, 'messageKey', 'says', string>
type PublishedFinding = Each<Finding, 'reasons', 'because', PublishedReason[]>
export type PublishedVerdict = Omit<Verdict, 'findings'> & { findings: PublishedFinding[] }

/** A verdict under its published names; the fields keep their order. */
export function publishedVerdict(verdict: Verdict): PublishedVerdict {
  return { ...verdict, findings: verdict.findings.map(publishedFinding) }
}

/** How likely an account is a fake one, under its published names. */
export function publishedAccount({ reasons, ...account }: AccountAnswer): object {
  return { ...account, because: reasons.map(({ messageKey, ...rest }) => ({ says: messageKey, ...rest })) }
}

function publishedFinding(finding: Finding): PublishedFinding {
  return renamed(finding, 'reasons', 'because', finding.reasons.map(publishedReason)) as PublishedFinding
}

function publishedReason(reason: Reason): PublishedReason {
  return renamed(reason, 'messageKey', 'says', reason.messageKey) as PublishedReason
}

/** A loop rather than a detour through entries: it is done for every finding of every answer. */
function renamed(thing: object, from: string, to: string, value: unknown): object {
  const named: Record<string, unknown> = {}
  for (const key in thing) {
    if (key === from) named[to] = value
    else named[key] = thing[key as keyof typeof thing]
  }
  return named
}
