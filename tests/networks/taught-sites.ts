/** Three invented sites that nobody wrote a reader for, and two invented accounts on each. */

type Account = {
  handle: string
  name: string
  followers: number
  posts: { id: string; at: string; likes: number; comments: number }[]
}

export type SiteDrawn = {
  name: string
  addressOf(account: Account): string
  /** A whole page. */
  draw(account: Account): string
  /** What a person points at on the page: the number of followers, and the likes of the first post. */
  followers: string
  likes: string
  /** The count that the page shows. */
  shownFollowers(account: Account): { value: number; low: number; high: number }
  hasDates: boolean
  /** The page after the site was rebuilt so that what is beside the number and where it stands contradict each other. */
  rebuilt(html: string): string
  /** Which kinds of recipes its structure allows. */
  ways: { followers: string[]; likes: string[] }
}

const post = (id: string, day: number, likes: number, comments: number) => ({
  id,
  at: `2026-02-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  likes,
  comments,
})

export const accounts = [
  {
    handle: 'fern.demo',
    name: 'Fern of the Hills',
    followers: 48_210,
    posts: [post('k3a', 20, 203, 11), post('k2b', 17, 5_400, 310), post('k1c', 11, 812, 40), post('k0d', 2, 977, 51)],
  },
  {
    handle: 'moss_demo',
    name: 'Moss & Co',
    followers: 1_372_900,
    posts: [post('m3a', 21, 18_204, 99), post('m2b', 18, 9_911, 12), post('m1c', 9, 22_007, 407)],
  },
] as const satisfies Account[]

const exactly = (value: number) => ({ value, low: value, high: value })
const grouped = (value: number, locale = 'en') => value.toLocaleString(locale)

/** Plain, well-made markup: headings, lists, articles, labels beside the numbers. */
const fernway: SiteDrawn = {
  name: 'fernway: articles and labels',
  addressOf: ({ handle }) => `https://fernway.example/${handle}`,
  draw: ({
    handle,
    name,
    followers,
    posts,
  }) => `<html lang="en"><head><title>${name} (@${handle}) · Fernway</title></head><body>
<nav><a href="/">Home</a><a href="/inbox"><b>3</b> messages</a></nav>
<header><h1>${name}</h1><p>@${handle}</p>
<ul class="facts"><li><strong>${posts.length}</strong> posts</li><li><strong>${grouped(followers)}</strong> followers</li><li><strong>312</strong> following</li></ul></header>
<main>${posts
    .map(
      ({
        id,
        at,
        likes,
        comments,
      }) => `<article class="post"><a href="/${handle}/p/${id}"><time datetime="${at}">a while ago</time></a>
<p>In ${likes - comments} words: 12 reasons.</p>
<footer class="reactions"><span class="count"><b>${grouped(likes)}</b> likes</span><span class="count"><b>${grouped(comments)}</b> comments</span></footer></article>`,
    )
    .join('')}</main>
<aside><div class="suggested"><a href="/someone.else">Someone</a> <strong>912</strong> followers</div></aside></body></html>`,
  followers: 'header li:nth-of-type(2) strong',
  likes: 'article:first-of-type .count:first-child b',
  shownFollowers: ({ followers }) => exactly(followers),
  hasDates: true,
  rebuilt: (html) =>
    html.replace('</strong> followers</li>', '</strong> fans</li>').replace(' following<', ' followers<'),
  ways: { followers: ['label', 'place'], likes: ['label', 'place'] },
}

/** Nothing but boxes with machine-made classes; the exact number is in a title, numbers stand beside icons. */
const lume: SiteDrawn = {
  name: 'lume: boxes, test identifiers, icons',
  addressOf: ({ handle }) => `https://lume.example/u/${handle}`,
  draw: ({
    handle,
    name,
    followers,
    posts,
  }) => `<html lang="fr"><head><title>Lume</title><link rel="canonical" href="https://lume.example/u/${handle}"></head><body>
<div class="x1a9 css-8fj2k"><div class="css-11"><div class="css-q9z">${handle}</div><div class="css-77">${name}</div></div>
<div class="css-3k"><div data-testid="stat-followers"><div class="css-l0">Abonnés</div><div class="css-l1"><span title="${grouped(followers, 'fr')}">${Math.floor(followers / 1000)} k</span></div></div>
<div data-testid="stat-following"><div class="css-l0">Abonnements</div><div class="css-l1"><span title="12">12</span></div></div></div></div>
<div class="css-grid">${[0, 2]
    .map(
      (from) =>
        `<div class="css-row">${posts
          .slice(from, from + 2)
          .map(
            ({ id, likes, comments }) =>
              `<div class="css-cell"><a class="css-tile" href="/u/${handle}/photo/${id}"><i class="css-pic"></i></a><div class="css-ov"><div class="css-n"><svg></svg><span>${grouped(likes, 'fr')}</span></div><div class="css-n"><svg></svg><span>${grouped(comments, 'fr')}</span></div></div></div>`,
          )
          .join('')}</div>`,
    )
    .join('')}</div></body></html>`,
  followers: '[data-testid="stat-followers"] span',
  likes: '.css-cell .css-n:first-child span',
  shownFollowers: ({ followers }) => exactly(followers),
  hasDates: false,
  rebuilt: (html) => html.replace('stat-followers', 'stat-fans').replace('stat-following', 'stat-followers'),
  ways: { followers: ['label', 'attribute', 'place'], likes: ['place'] },
}

/** Elements of its own, numbers in words of Japanese, posts told apart by an identifier and no link. */
const tessera: SiteDrawn = {
  name: 'tessera: elements of its own, Japanese',
  addressOf: ({ handle }) => `https://tessera.example/@${handle}/works`,
  draw: ({ handle, followers, posts }) => `<html lang="ja"><head><title>${handle} の作品 | Tessera</title></head><body>
<ts-shell><ts-head><ts-name>@${handle}</ts-name><ts-stat aria-label="フォロワー"><ts-num>${(followers / 10_000).toFixed(1)}万</ts-num></ts-stat><ts-stat aria-label="フォロー中"><ts-num>40</ts-num></ts-stat></ts-head>
<ts-list>${posts
    .map(
      ({ id, at, likes, comments }) =>
        `<ts-work data-work-id="${id}"><time datetime="${at}"></time><ts-act itemprop="likes" aria-label="いいね"><ts-num>${likes}</ts-num></ts-act><ts-act itemprop="replies" aria-label="返信"><ts-num>${comments}</ts-num></ts-act></ts-work>`,
    )
    .join('')}</ts-list></ts-shell></body></html>`,
  followers: 'ts-stat[aria-label="フォロワー"] ts-num',
  likes: 'ts-act[itemprop="likes"] ts-num',
  shownFollowers: ({ followers }) => {
    const shown = Number((followers / 10_000).toFixed(1)) * 10_000
    // Rounded or cut off: from half a step below to a whole one above.
    return { value: shown, low: shown - 500, high: shown + 999 }
  },
  hasDates: true,
  rebuilt: (html) => html.replace('フォロワー', 'ファン').replace('フォロー中', 'フォロワー'),
  ways: { followers: ['label', 'place'], likes: ['label', 'attribute', 'place'] },
}

export const sites: readonly SiteDrawn[] = [fernway, lume, tessera]
