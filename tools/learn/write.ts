/** Learnt curves as a file of the project. */
import type { Curve, Usual } from '../../src/core/learnt/curve.ts'

/** Four significant digits: no account's judgement turns on more. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

export function curveText({ x, y }: Curve): string {
  return `{ x: [${x.join(', ')}], y: [${y.join(', ')}] }`
}

export function curvesText(curves: Record<string, Curve>): string {
  return tableText(curves, curveText)
}

export function usualText(usual: Record<string, Usual>): string {
  return tableText(
    usual,
    (one) =>
      `{ ${Object.entries(one)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')} }`,
  )
}

function tableText<Value>(table: Record<string, Value>, write: (value: Value) => string): string {
  return `{\n${Object.entries(table)
    .map(([name, value]) => `  ${name}: ${write(value)},`)
    .join('\n')}\n}`
}

/** `about` says what it is; where it comes from is the same for all. */
export function fileText(about: string, parts: readonly string[], imports: readonly string[]): string {
  return `${[
    `// ${about}`,
    '// Written by `npm run learn`; not edited by hand. Learnt from simulated purchases and innocent oddities on genuine series:',
    '// ordinary accounts 2018 (InstaFake automated-v1.0, Akyon & Kalfaoglu, CC BY-NC 4.0), creators 2017 (gvsi/instagram-like-predictor),',
    '// large accounts 2020 (adiptamartulandi), athletes 2018 (hadjurh/NBA-Instagram-Analysis). Aggregates only.',
    '// biome-ignore-all format: a table',
    '// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learnt, not typed',
    ...imports,
  ].join('\n')}\n\n${parts.join('\n\n')}\n`
}
