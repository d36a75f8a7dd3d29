// What a weak response of the audience weighs (log10 likelihood ratio, followers bought ÷ genuine).
// Written by `npm run learn`; not edited by hand. Learnt from simulated purchases and innocent oddities on genuine series:
// ordinary accounts 2018 (InstaFake automated-v1.0, Akyon & Kalfaoglu, CC BY-NC 4.0), creators 2017 (gvsi/instagram-like-predictor),
// large accounts 2020 (adiptamartulandi), athletes 2018 (hadjurh/NBA-Instagram-Analysis). Aggregates only.
// biome-ignore-all format: a table
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learnt, not typed
import type { Curve } from './curve.ts'

/** Over log likes of the usual post ÷ followers. */
export const RATE_CURVE: Curve = { x: [-7.113, -6.198, -5.696, -5.322, -5.033, -4.744, -4.491, -4.269, -4.066, -3.874, -3.652, -3.442, -3.214, -2.923, -2.587, -2.131, -1.685, -1.191], y: [1.201, 0.3197, 0.08758, 0.0621, -0.04269, -0.04269, -0.05716, -0.05716, -0.05716, -0.05716, -0.05716, -0.05716, -0.05716, -0.05716, -0.05716, -0.05716, -0.6356, -1.054] }

/** Over the same with followers to a power (`responseOf`). */
export const RATE_FOR_SIZE_CURVE: Curve = { x: [-4.021, -3.256, -2.85, -2.54, -2.283, -2.074, -1.862, -1.696, -1.513, -1.341, -1.172, -1.01, -0.8308, -0.6524, -0.4661, -0.2508, -0.005654, 0.4766], y: [0.3548, 0.3548, 0.3548, 0.3548, 0.3548, 0.3432, 0.2316, 0.158, 0.151, -0.04667, -0.04667, -0.1008, -0.2552, -0.4067, -0.4067, -0.6166, -0.7404, -1.105] }
