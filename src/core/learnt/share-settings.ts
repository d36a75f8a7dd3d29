/**
 * Written by `npm run learn -- share-settings`; never by hand. Chosen on the Kaggle set with curves from MIB and on MIB with
 * curves from Kaggle, each also made harder. No other set was used.
 */

/**
 * How scores lie (log10 units): by how much the centre of a new population may deviate from the learnt one, and how widely
 * scores spread around it. `believed`: a larger sample of people is not believed more, for what is wrong with the
 * descriptions does not shrink with its size.
 */
export type ShareSettings = {
  genuine: { deviation: number; spreads: readonly number[] }
  fake: { deviation: number; spreads: readonly number[] }
  believed: number
}

export const SHARE_SETTINGS: ShareSettings = {
  genuine: { deviation: 0.45, spreads: [0.5, 0.51] },
  fake: { deviation: 0.5, spreads: [0.25, 0.46] },
  believed: 60,
}
