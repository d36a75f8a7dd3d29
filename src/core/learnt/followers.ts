// What a weak response of the audience weighs (log10 likelihood ratio, followers bought ÷ genuine).
// Written by `npm run learn`; not edited by hand. Learnt from simulated purchases and innocent oddities on genuine series:
// ordinary accounts 2018 (InstaFake automated-v1.0, Akyon & Kalfaoglu, CC BY-NC 4.0), creators 2017 (gvsi/instagram-like-predictor),
// large accounts 2020 (adiptamartulandi), athletes 2018 (hadjurh/NBA-Instagram-Analysis). Aggregates only.
// biome-ignore-all format: a table
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learnt, not typed
import type { Curve } from './curve.ts'

/** Over log likes of the usual post ÷ followers. */
export const RATE_CURVE: Curve = { x: [-7.977, -5.978, -5.154, -4.51, -3.955, -3.36, -2.515, -1.012], y: [0.4887, 0.2395, 0.06065, -0.01283, -0.01409, -0.01409, -0.1642, -0.4602] }

/** Over the distance from what accounts of the size get (`responseOf`). */
export const RATE_FOR_SIZE_CURVE: Curve = { x: [-3.707, -1.913, -1.261, -0.7563, -0.3244, 0.08792, 0.5508, 1.872], y: [0.5071, 0.3611, 0.246, 0.1423, -0.002046, -0.1971, -0.3882, -0.5556] }
