/** Innocent causes of what a sign sees, by name; `fittingCauses` says when the facts of an account fit one. */
export const CAUSES = [
  'paid-posts', // posts that the page marks as advertising
  'advertised-posts', // likes without comments on some posts: advertised, or bought, which cannot be told apart
  'viral-post',
  'giveaway',
  'videos', // videos or short ones among other posts
  'unlabelled-videos', // the page does not say which posts are videos
  'new-format', // the newer posts are of another kind
  'season',
  'growth', // more followers, or a rising interest that comments share
  'decline',
  'deleted-posts',
  'comments-limited',
  'similar-posts', // all of one kind, close together
  'small-audience',
  'large-audience',
  'old-audience',
  'few-recent-posts',
  'new-account',
  'known-elsewhere',
  'pinned-post', // shown for longer than others
  'reshared-post', // an old post whose comments came late, too
  'recent-story',
  'several-stories',
  'would-be-partner', // a creator who would like to work with the user
  'acquaintance',
] as const
export type Cause = (typeof CAUSES)[number]
