/** How the stand-in pages speak: labels, and numbers as the sites write them. */

export const PAGE_LANGUAGES = ['en', 'fr', 'ar'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

type Labels = {
  posts: string
  followers: string
  following: string
  reels: string
  tagged: string
  follow: string
  followBack: string
  followed: string
  viewers: string
  seenBy: string
  like: string
  comment: string
  close: string
  clip: string
  carousel: string
  pinned: string
  viewCount: string
  verified: string
  more: string
  others: string
  private: string
  privateHint: string
  missing: string
  missingHint: string
  invented: string
}

const en: Labels = {
  posts: 'posts',
  followers: 'followers',
  following: 'following',
  reels: 'Reels',
  tagged: 'Tagged',
  follow: 'Follow',
  followBack: 'Follow Back',
  followed: 'Following',
  viewers: 'Viewers',
  seenBy: 'Seen by',
  like: 'Like',
  comment: 'Comment',
  close: 'Close',
  clip: 'Clip',
  carousel: 'Carousel',
  pinned: 'Pinned post icon',
  viewCount: 'View count icon',
  verified: 'Verified',
  more: 'More posts from',
  others: 'others',
  private: 'This account is private',
  privateHint: 'Follow to see their photos and videos.',
  missing: "Sorry, this page isn't available.",
  missingHint: 'The link may be broken, or the page may have been removed.',
  invented: 'Stand-in page: every person and every number on it is invented.',
}

const fr: Labels = {
  posts: 'publications',
  followers: 'followers',
  following: 'suivi(e)s',
  reels: 'Reels',
  tagged: 'Identifié(e)',
  follow: 'Suivre',
  followBack: 'Suivre en retour',
  followed: 'Suivi(e)',
  viewers: 'Spectateurs',
  seenBy: 'Vu par',
  like: 'J’aime',
  comment: 'Commenter',
  close: 'Fermer',
  clip: 'Clip',
  carousel: 'Carrousel',
  pinned: 'Icône de publication épinglée',
  viewCount: 'Icône du nombre de vues',
  verified: 'Vérifié',
  more: 'Plus de publications de',
  others: 'd’autres personnes',
  private: 'Ce compte est privé',
  privateHint: 'Suivez ce compte pour voir ses photos et vidéos.',
  missing: 'Cette page n’est malheureusement pas disponible.',
  missingHint: 'Le lien est peut-être rompu, ou la page a été supprimée.',
  invented: 'Page factice : toutes les personnes et tous les chiffres y sont inventés.',
}

const ar: Labels = {
  posts: 'منشورات',
  followers: 'متابع',
  following: 'يتابع',
  reels: 'ريلز',
  tagged: 'تمت الإشارة',
  follow: 'متابعة',
  followBack: 'رد المتابعة',
  followed: 'تتم المتابعة',
  viewers: 'المشاهدون',
  seenBy: 'شاهده',
  like: 'إعجاب',
  comment: 'تعليق',
  close: 'إغلاق',
  clip: 'مقطع',
  carousel: 'متعدد',
  pinned: 'منشور مثبت',
  viewCount: 'عدد المشاهدات',
  verified: 'حساب موثق',
  more: 'المزيد من منشورات',
  others: 'آخرون',
  private: 'هذا الحساب خاص',
  privateHint: 'تابع الحساب لمشاهدة الصور ومقاطع الفيديو.',
  missing: 'عذرًا، هذه الصفحة غير متاحة.',
  missingHint: 'قد يكون الرابط معطلاً أو تمت إزالة الصفحة.',
  invented: 'صفحة تجريبية: كل الأشخاص والأرقام فيها من نسج الخيال.',
}

export const labels: Record<PageLanguage, Labels> = { en, fr, ar }

const LOCALES: Record<PageLanguage, string> = { en: 'en-US', fr: 'fr-FR', ar: 'ar-EG' }

/** The page writes counts in full up to here. */
const WRITTEN_IN_FULL = 10_000

export function exact(count: number, language: PageLanguage): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count)
}

/** As counts stand in the page: 3,351 but 48.2K. */
export function short(count: number, language: PageLanguage): string {
  if (count < WRITTEN_IN_FULL) return exact(count, language)
  return new Intl.NumberFormat(LOCALES[language], { notation: 'compact', maximumFractionDigits: 1 }).format(count)
}

export function longDate(at: Date, language: PageLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}

/** og:description of a profile. French keeps the English comma for thousands, as the network's own does. */
export function profileDescription(
  counts: { followers: number; following: number; posts: number },
  who: { name: string; handle: string },
  language: PageLanguage,
): string {
  const followers = short(counts.followers, 'en')
  const following = exact(counts.following, 'en')
  const posts = exact(counts.posts, 'en')
  if (language === 'fr') {
    return `${followers} abonnés, ${following} abonnements, ${posts} publications - Voir les photos et vidéos Instagram de ${who.name} (@${who.handle})`
  }
  if (language === 'ar') {
    return `${followers} متابع، ${following} يتابع، ${posts} منشور - شاهد صور وفيديوهات Instagram من ${who.name} (@${who.handle})`
  }
  return `${followers} Followers, ${following} Following, ${posts} Posts - See Instagram photos and videos from ${who.name} (@${who.handle})`
}

/** og:description of a post; without likes where they are hidden. */
export function postDescription(
  post: { likes: number | undefined; comments: number; at: Date; caption: string },
  handle: string,
): string {
  const likes = post.likes === undefined ? '' : `${short(post.likes, 'en')} likes, `
  return `${likes}${short(post.comments, 'en')} comments - ${handle} on ${longDate(post.at, 'en')}: "${post.caption}". `
}
