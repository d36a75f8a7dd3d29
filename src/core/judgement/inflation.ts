/**
 * What it weighs that a rate is low (or high) for its size, when accounts are sold followers
 * (or views) by the multiple.
 *
 * Genuine rates of one size are log-normal around what is normal for the size; an account that
 * bought followers has the rate it would have had, divided by how many times its audience was
 * multiplied. How many times is unknown: anything from 2 to 20, equally likely on a logarithmic
 * scale (our own choice; offers run from a few hundred followers to many times the audience).
 */

import { hundredths } from '../statistics/rounding.ts'
import type { Expectation } from './expectation.ts'
import type { Opinion, Reason } from './signal.ts'

/** How many times an audience, or views, are multiplied. */
export const MULTIPLES = [2, 3.17, 5.02, 7.96, 12.62, 20]
const SHIFTS = MULTIPLES.map(Math.log)

/** Standard normal quantile of 90 %. */
const Z90 = 1.2816

/**
 * How far the middle of one population lies from another's of the same size, as the deviation of a logarithm:
 * countries, subjects and years differ. Published medians for accounts of 100k–500k on one network range from 1.0 %
 * (Modash 2023) to 1.8 % (creators of 2017, our computation), a distance of 0.6.
 */
export const BETWEEN_POPULATIONS = 0.5

/** Of a single rate: at most 30:1, because accounts also fall silent for reasons of their own; at least 1:10. */
const MOST = 1.5
const LEAST = -1

/** log10 likelihood ratio, followers bought ÷ genuine, of a rate (a share) where `normal` is expected. */
export function evidenceOfDeflation(rate: number, normal: Expectation): number {
  return evidenceOfShift(-Math.log(Math.max(rate, Number.MIN_VALUE) / normal.p50), spreadOf(normal))
}

/** log10 likelihood ratio, interactions or views bought ÷ genuine. */
export function evidenceOfInflation(rate: number, normal: Expectation): number {
  return evidenceOfShift(Math.log(Math.max(rate, Number.MIN_VALUE) / normal.p50), spreadOf(normal))
}

/**
 * `distance` in natural logarithms from the middle, towards where bought accounts lie; `spread` the deviation around it;
 * `shifts`: how far the middles of bought ones lie from that of genuine ones, each as likely.
 */
export function evidenceOfShift(distance: number, spread: number, shifts: readonly number[] = SHIFTS): number {
  const ratios = shifts.map((shift) => Math.exp((shift * (2 * distance - shift)) / (2 * spread * spread)))
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
  return Math.max(LEAST, Math.min(MOST, Math.log10(mean)))
}

function spreadOf(normal: Expectation): number {
  return spreadBetween(publishedSpread(normal))
}

/** Deviation of the logarithm, as the middle eight in ten that are published have it. */
export function publishedSpread({ p10, p90 }: Pick<Expectation, 'p10' | 'p90'>): number {
  return Math.log(p90 / p10) / (2 * Z90)
}

/** Of accounts that may be of another population than the published ones; `spread`: of these. */
export function spreadBetween(spread: number): number {
  return Math.hypot(spread, BETWEEN_POPULATIONS)
}

/**
 * What a rate says. It leans from the first hundredth on: rates are compared along one scale, and
 * silence in the middle of it would make accounts alike that are not.
 */
export function opinionFrom(evidence: number, reasons: Reason[]): Opinion {
  const weight = hundredths(evidence)
  return { is: weight > 0 ? 'flag' : 'clear', evidence: weight, reasons }
}
