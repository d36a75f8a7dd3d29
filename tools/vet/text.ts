/** A verdict for people, on a terminal of 80 columns. */

import type { CampaignReport } from '../../src/core/campaign/report.ts'
import { type Finding, type Language, type Reason, SUSPICIONS } from '../../src/core/judgement/signal.ts'
import type { EngagementRate, Grade, Level, Verdict } from '../../src/core/judgement/verdict.ts'
import { ACCOUNT_WORDS } from '../../src/core/people/account-words.ts'
import type { Profile } from '../../src/core/profile/profile.ts'
import { sayIn } from '../../src/i18n/bilingual.ts'
import {
  campaignWords,
  contradictionPhrases,
  figureValue,
  normalPhrase,
  withoutPhrase,
} from '../../src/i18n/campaign.ts'
import { explain, signalWords, words, writeRange, writeScore, writeValue } from '../../src/i18n/index.ts'
import { writeMessage } from '../../src/i18n/message.ts'
import {
  advicePhrase,
  causePhrases,
  confidencePhrase,
  countsPhrase,
  expectedPhrase,
  gradeTitle,
  networkName,
  outsidePhrase,
  ratePhrase,
  rateTitle,
  signTitle,
  stepPhrase,
  unknownPhrase,
} from '../../src/i18n/phrases.ts'
import { uncheckedOf } from '../../src/i18n/unchecked.ts'
import type { AccountAnswer, Judgement, Refusal } from './answer.ts'
import { drawStrip, type Paint, type Style, wrap } from './paint.ts'

const WIDTH = 80
const STRIP_WIDTH = 40
const INDENT = '  '

const GRADE_STYLES: Record<Grade, Style[]> = {
  authentic: ['bold', 'green'],
  mixed: ['bold', 'yellow'],
  suspicious: ['bold', 'red'],
  unknown: ['bold'],
}
const LEVEL_STYLES: Record<Level, Style[]> = {
  none: ['green'],
  weak: ['yellow'],
  moderate: ['yellow', 'bold'],
  strong: ['red', 'bold'],
  unknown: ['dim'],
}

/** Letters that move the cursor or turn the writing round: a name from a page may hold them. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Who, how authentic, how sure, why, and what to look at next. Ends without a line break. */
export function judgementText(
  { input, profile, verdict, campaign }: Judgement,
  language: Language,
  paint: Paint,
): string {
  const sections = [
    who(input, profile, language, paint),
    wrap(advicePhrase(profile, verdict, language), WIDTH).map((line) => paint(line, 'bold')),
    score(verdict, language, paint),
    suspicions(verdict, language, paint),
    engagement(verdict.engagement, profile.platform, language, paint),
    ...(campaign ? [declaredFigures(campaign, language, paint), contradictions(campaign, language, paint)] : []),
    ...verdict.findings.filter(({ is }) => is === 'flag').map((finding) => flag(finding, language, paint)),
    rest(verdict.findings, profile.platform, language, paint),
    next(verdict, language, paint),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

export function refusalText({ input, error }: Refusal, paint: Paint): string {
  return `${paint(input, 'dim')}  ${paint('✗', 'red')} ${error.message.replace(UNPRINTABLE, '')}`
}

function who(input: string, profile: Profile, language: Language, paint: Paint): string[] {
  const say = words(language)
  const name = profile.name?.replace(UNPRINTABLE, '').trim()
  const marks = [profile.verified && say('account.verified'), profile.private && say('account.private')].filter(Boolean)
  const title = [
    paint(`@${profile.handle}`, 'bold'),
    ...(name ? [name] : []),
    networkName(profile.platform),
    ...marks,
  ].join(' · ')
  const counts = countsPhrase(profile, language)
  return [paint(input, 'dim'), title, ...(counts ? [counts] : [])]
}

function score(verdict: Verdict, language: Language, paint: Paint): string[] {
  const say = words(language)
  const { grade, range } = verdict
  const title = paint(gradeTitle(verdict, language), ...GRADE_STYLES[grade])
  const confidence = wrap(confidencePhrase(verdict, language), WIDTH)
  if (verdict.score === null || range === null)
    return [title, ...wrap(unknownPhrase(verdict, language), WIDTH), ...confidence]
  const strip = drawStrip(
    { seen: verdict.score, band: { low: range[0], high: range[1] }, scale: 'linear', domain: [0, 100] },
    STRIP_WIDTH,
  )
  const shown = say('score.range', { range: writeRange(...range, 'count', language) })
  return [
    `${title} · ${paint(writeScore(verdict.score, language), 'bold')} / 100 · ${shown}`,
    `${paint(say('zone.suspicious'), 'dim')} ${paint(strip, ...GRADE_STYLES[grade])} ${paint(say('zone.authentic'), 'dim')}`,
    ...(grade === 'unknown' ? wrap(unknownPhrase(verdict, language), WIDTH) : []),
    ...confidence,
  ]
}

function suspicions(verdict: Verdict, language: Language, paint: Paint): string[] {
  const say = words(language)
  const rows = SUSPICIONS.map((about) => ({ title: say(`suspicion.${about}`), level: verdict.suspicions[about].level }))
  const widest = Math.max(...rows.map(({ title }) => title.length))
  return rows.map(
    ({ title, level }) => `${title.padEnd(widest)}  ${paint(say(`level.${level}`), ...LEVEL_STYLES[level])}`,
  )
}

function engagement(rate: EngagementRate | null, platform: string, language: Language, paint: Paint): string[] {
  const say = words(language)
  if (!rate) return wrap(say('engagement.none'), WIDTH)
  const { expected } = rate
  const title = `${rateTitle(rate.per, platform, language)} · ${paint(writeValue(rate.rate, 'share', language), 'bold')}`
  const detail = ratePhrase(rate, language)
  if (!expected) return [title, INDENT + detail]
  const band = { low: expected.p10, high: expected.p90, median: expected.p50 }
  return [
    title,
    INDENT + paint(drawStrip({ seen: rate.rate, band, scale: 'log' }, STRIP_WIDTH), 'cyan'),
    INDENT + detail,
    INDENT + expectedPhrase(expected, language),
    ...indented(wrap(outsidePhrase(expected, language) ?? '', WIDTH - INDENT.length).filter((line) => line !== '')),
    ...cite(expected.source, language, paint),
  ]
}

/** What declared figures come to, one a line, each with what it rests on. */
function declaredFigures({ figures }: CampaignReport, language: Language, paint: Paint): string[] {
  if (figures.length === 0) return []
  const say = sayIn(campaignWords, language)
  const widest = Math.max(...figures.map(({ id }) => say(`figure.${id}`).length))
  const rows = figures.flatMap((figure) => {
    const title = say(`figure.${figure.id}`).padEnd(widest)
    const details = [normalPhrase(figure, language), withoutPhrase(figure, language)].filter((one) => one !== undefined)
    return [
      `${INDENT}${title}  ${paint(figureValue(figure, language), 'bold')} · ${say(`basis.${figure.basis}`)}`,
      ...details.flatMap((detail) => wrap(detail, WIDTH - 2 * INDENT.length)).map((line) => INDENT + INDENT + line),
      ...(figure.normal ? cite(figure.normal.source, language, paint).map((line) => INDENT + line) : []),
    ]
  })
  return [paint(say('figures.title'), 'bold'), ...rows]
}

function contradictions(report: CampaignReport, language: Language, paint: Paint): string[] {
  if (report.contradictions.length === 0) return []
  const title = paint(sayIn(campaignWords, language)('contradictions.title'), 'bold')
  const lines = report.contradictions.flatMap((one) => {
    const { what, innocent } = contradictionPhrases(one, language)
    return [
      ...wrap(what, WIDTH - INDENT.length),
      ...wrap(`${words(language)('finding.innocent')} ${innocent}`, WIDTH - INDENT.length),
    ]
  })
  return [`${paint('▲', 'yellow')} ${title}`, ...indented(lines)]
}

function flag(finding: Finding, language: Language, paint: Paint): string[] {
  const say = words(language)
  const own = signalWords(finding.signal, language)
  const title = `${paint('▲', 'yellow')} ${paint(signTitle(finding, language), 'bold')} · ${say(`suspicion.${finding.about}`)}`
  if (!own) return [title]
  const causes = causePhrases(finding, language)
  return [
    title,
    ...finding.reasons.flatMap((reason) => [
      ...indented(wrap(explain(reason, own, language), WIDTH - INDENT.length)),
      ...comparison(reason, language, paint),
    ]),
    ...(causes.length > 0
      ? indented(wrap(`${say('finding.innocent')} ${causes.join('; ')}`, WIDTH - INDENT.length))
      : []),
  ]
}

/** What was seen beside what is normal, drawn and written, and where the normal comes from. */
function comparison({ seen, normal, unit, scale, source: from }: Reason, language: Language, paint: Paint): string[] {
  const cited = cite(from, language, paint)
  if (!normal) return cited
  const say = words(language)
  const range = writeRange(normal.low, normal.high, unit, language)
  const beside =
    normal.median === undefined
      ? say('plot.normal', { range })
      : say('plot.normal.median', { range, median: writeValue(normal.median, unit, language) })
  return [
    INDENT + paint(drawStrip({ seen: seen.value, band: normal, scale }, STRIP_WIDTH), 'yellow'),
    `${INDENT}${say('plot.seen', { seen: writeValue(seen.value, unit, language) })} · ${beside}`,
    ...cited,
  ]
}

function cite({ title, year }: { title: string; year: number }, language: Language, paint: Paint): string[] {
  const lines = wrap(`${words(language)('source')} ${title}, ${year}`, WIDTH - INDENT.length)
  return indented(lines).map((line) => paint(line, 'dim'))
}

/** The signs that are no flags, one line for each thing that became of them. */
function rest(findings: Finding[], platform: string, language: Language, paint: Paint): string[] {
  const say = words(language)
  return (['clear', 'unsure', 'not-measured', 'failed'] as const).flatMap((is) => {
    const alike = findings.filter((finding) => finding.is === is)
    if (alike.length === 0) return []
    if (is === 'not-measured') return notMeasured(alike, platform, language, paint)
    return dimmed(`${say(`findings.${is}`)} · ${titlesOf(alike, language)}`, paint)
  })
}

/** A line for each thing that is missing, said once for all signs that lack it. */
function notMeasured(findings: Finding[], platform: string, language: Language, paint: Paint): string[] {
  const say = words(language)
  const lines = uncheckedOf([{ name: '', platform, findings }], language).flatMap(({ needs, topics }) =>
    dimmed(say('summary.signs', { suspicion: needs, level: topics.join(' · ') }), paint),
  )
  return [paint(say('findings.not-measured'), 'dim'), ...indented(lines)]
}

function titlesOf(findings: Finding[], language: Language): string {
  return findings.map((finding) => signTitle(finding, language)).join(' · ')
}

/** Wrapped, the further lines indented. */
function dimmed(text: string, paint: Paint): string[] {
  const [first = '', ...others] = wrap(text, WIDTH - 2 * INDENT.length)
  return [first, ...indented(others)].map((line) => paint(line, 'dim'))
}

function next({ next: steps }: Verdict, language: Language, paint: Paint): string[] {
  if (steps.length === 0) return []
  return [
    paint(words(language)('next.title'), 'bold'),
    ...steps.map((step) => `${INDENT}→ ${stepPhrase(step, language)}`),
  ]
}

function indented(lines: string[]): string[] {
  return lines.map((line) => INDENT + line)
}

/** One line: how likely the account is a fake one, and what speaks for and against it, strongest first. */
export function accountText({ handle, fake, reasons }: AccountAnswer, language: Language, paint: Paint): string {
  const share = writeValue(fake, 'share', language).padStart(5)
  const sentences = reasons.map(({ messageKey, value }) =>
    writeMessage(ACCOUNT_WORDS[language][messageKey] ?? messageKey, { value }, language),
  )
  const who = handle === undefined ? '–' : `@${handle}`
  return [`${paint(share, ...shareStyle(fake))}  ${paint(who, 'bold')}`, ...sentences].join(' · ')
}

function shareStyle(fake: number): Style[] {
  if (fake >= 2 / 3) return ['red']
  return fake <= 1 / 3 ? ['green'] : ['yellow']
}
