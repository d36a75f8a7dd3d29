/**
 * What it weighs (log10 likelihood ratio, bought ÷ genuine) how much views vary ÷ how much likes do (see `../statistics/spread.ts`),
 * where views may have been bought.
 * Written by `npm run learn -- views`; never by hand. Learnt from simulated purchases, advertised posts and posts that
 * spread on genuine series of TikTok, 2025 (hako1106/video-success-predictor), one niche. Aggregates only.
 */
// biome-ignore-all format: a table
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learnt, not typed
import type { Curve } from './curve.ts'

export const VIEWS_CURVE: Curve = { x: [0.06566, 0.1179, 0.1575, 0.1986, 0.2424, 0.2875, 0.3379, 0.4038, 0.486, 0.6008, 0.7314, 0.7954, 0.8463, 0.8949, 0.9422, 0.9894, 1.044, 1.142, 1.304, 2.079], y: [1.416, 1.415, 1.415, 1.414, 1.414, 1.272, 1.272, 0.949, 0.7366, 0.3136, -0.15, -0.15, -0.15, -0.15, -0.15, -0.15, -0.15, -0.15, -0.15, -0.15] }

/** What 19 in 20 genuine accounts show, and the middle. */
export const VIEWS_USUAL = { low: 0.4784, median: 0.8832, high: 1.958 }
