/**
 * Written by `npm run learn -- fakes`; never by hand. Learnt from the Kaggle set of fake, spam and genuine Instagram
 * accounts (2019; 609 accounts, 297 fake) and from the bought followers of MIB (Cresci et al. 2015, X; 2,818
 * accounts, 1,337 bought), which weigh the same. No other set was used.
 */
import type { LearntFakes } from './fake-curves.ts'

export const FAKES: LearntFakes = {
  curves: {
    followingPerFollower: { at: [-1, 0, 0.5, 1, 2], evidence: [-0.27, -0.27, -0.07, 0.25, 0.73] },
    posts: { at: [0, 0.5, 1, 1.5, 2.5], evidence: [0.75, 0.57, 0.36, 0.21, -0.74] },
    followers: { at: [0, 1.5, 2.2, 3], evidence: [0.6, 0.27, -0.22, -0.56] },
    following: { at: [2.5, 3, 3.4, 3.9], evidence: [-0.02, 0.05, 0.07, 0.08] },
  },
  genuine: -0.78,
  fake: 0.78,
}
