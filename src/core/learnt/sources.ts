/** Where the learnt curves and the bands beside them come from. */
import type { Source } from '../judgement/source.ts'

/** `npm run learn` says how. */
export const LEARNT: Source = {
  id: 'learnt-series',
  title:
    'Our own simulation: purchases and innocent oddities added to genuine series (InstaFake automated-v1.0, Akyon & Kalfaoglu, CC BY-NC 4.0; gvsi/instagram-like-predictor; adiptamartulandi 2020; hadjurh 2018)',
  year: 2026,
  population:
    '270 ordinary accounts of 2018, 596 creators of 2017, 248 large accounts of 2020, 30 athletes of 2018, all of Instagram',
}
