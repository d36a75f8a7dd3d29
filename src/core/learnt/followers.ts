// What a weak response of the audience weighs (log10 likelihood ratio, followers bought ÷ genuine); also from accounts drawn from published norms (Modash 2023), without whoever of them bought followers (HypeAuditor 2022).
// Written by `npm run learn`; not edited by hand. Learnt from simulated purchases and innocent oddities on genuine series:
// ordinary accounts 2018 (InstaFake automated-v1.0, Akyon & Kalfaoglu, CC BY-NC 4.0), creators 2017 (gvsi/instagram-like-predictor),
// large accounts 2020 (adiptamartulandi), athletes 2018 (hadjurh/NBA-Instagram-Analysis). Aggregates only.
// biome-ignore-all format: a table
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learnt, not typed
import type { Curve } from './curve.ts'

/** log followers over log likes of the usual post. */
export const FOLLOWERS_LINE: Curve = { x: [2.5, 4.5, 6.5, 8.5, 10.5, 12.5, 14.5], y: [5.46, 6.886, 10.57, 13.07, 14.5, 15.46, 16.61] }

/** Over log of the followers that accounts with so many likes have, ÷ its own (`responseOf`). */
export const FOLLOWERS_CURVE: Curve = { x: [-4.672, -2.06, -1.094, -0.28, 0.4796, 1.88], y: [1.247, 0.7735, 0.2959, -0.1859, -0.6817, -1.184] }
