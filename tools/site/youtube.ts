/**
 * A stand-in for www.youtube.com: a channel's videos or Shorts, and a video's own page, drawn and in the data that the
 * page carries.
 */
import { type Creator, type CreatorLanguage, creatorOf, creators, cutOff, type Work, worksOf } from './creators.ts'
import { type Answer, answer, escaped, inScript, NONCE } from './html.ts'
import { sheet } from './sheet.ts'

const HOST = 'https://www.youtube.com'
/** YouTube writes these two in full up to a thousand. */
const SUBSCRIBERS = { inFull: 1_000, digits: 3 }
const VIEWS = { inFull: 1_000, digits: 2 }

type Labels = {
  subscribers: string
  videos: string
  views: string
  missing: string
  daysAgo(days: number): string
  exactViews(views: string): string
  likedBy(others: string): string
}

const labels: Readonly<Record<CreatorLanguage, Labels>> = {
  en: {
    subscribers: 'subscribers',
    videos: 'videos',
    views: 'views',
    missing: 'This page isn’t available. Sorry about that.',
    daysAgo: (days) => (days < 14 ? `${days} days ago` : `${Math.floor(days / 7)} weeks ago`),
    exactViews: (views) => `${views} views`,
    likedBy: (others) => `like this video along with ${others} other people`,
  },
  fr: {
    subscribers: 'abonnés',
    videos: 'vidéos',
    views: 'vues',
    missing: 'Cette page n’est pas disponible.',
    daysAgo: (days) => (days < 14 ? `il y a ${days} jours` : `il y a ${Math.floor(days / 7)} semaines`),
    exactViews: (views) => `${views} vues`,
    likedBy: (others) => `J’aime cette vidéo, comme ${others} autres personnes`,
  },
}

export function respondYouTube(url: URL, now: Date): Answer {
  const [first = '', tab] = url.pathname.split('/').filter(Boolean)
  if (first === '') return answer(200, indexPage())
  if (first === 'watch' || first === 'shorts') {
    return videoPage(first === 'watch' ? (url.searchParams.get('v') ?? '') : (tab ?? ''), now)
  }
  const creator = first.startsWith('@') ? creatorOf('youtube', first.slice(1)) : undefined
  return creator ? answer(200, channelPage(creator, now)) : missingPage('en')
}

function indexPage(): string {
  const links = creators
    .filter(({ platform }) => platform === 'youtube')
    .map(({ handle, name }) => `<p><a href="/@${handle}/videos">${escaped(name)}</a></p>`)
  return sheet({ title: 'YouTube', language: 'en', body: links.join('\n') })
}

function missingPage(language: CreatorLanguage): Answer {
  const { missing } = labels[language]
  return answer(404, sheet({ title: 'YouTube', language, body: `<ytd-app><p>${missing}</p></ytd-app>` }))
}

/** The channel's identifier, from its handle: 22 characters after `UC`. */
function channelId({ handle }: Creator): string {
  return `UC${handle.replaceAll('.', '_')}${'x'.repeat(22)}`.slice(0, 24)
}

function headTexts({ handle, followers, posts, language }: Creator): [string, string, string] {
  const { subscribers, videos } = labels[language]
  return [`@${handle}`, `${cutOff(followers, language, SUBSCRIBERS)} ${subscribers}`, `${posts} ${videos}`]
}

function channelPage(creator: Creator, now: Date): string {
  const works = worksOf(creator, now)
  const cards = works.map((work) =>
    creator.kind === 'short' ? drawnShort(creator, work) : drawnCard(creator, work, now),
  )
  const [handle, subscribers, videos] = headTexts(creator)
  const tick = creator.verified ? '<svg viewBox="0 0 24 24"></svg>' : ''
  const body = `<ytd-app><ytd-browse page-subtype="channels">
<yt-page-header-renderer><yt-page-header-view-model>
<yt-dynamic-text-view-model><h1><span role="text">${escaped(creator.name)}${tick}</span></h1></yt-dynamic-text-view-model>
<yt-content-metadata-view-model><div class="ytContentMetadataViewModelMetadataRow"><span role="text">${handle}</span></div>
<div class="ytContentMetadataViewModelMetadataRow"><span role="text">${subscribers}</span><span aria-hidden="true"> • </span><span role="text">${videos}</span></div></yt-content-metadata-view-model>
</yt-page-header-view-model></yt-page-header-renderer>
<p>${escaped(creator.about)}</p>
<div id="contents">${cards.join('\n')}</div>
</ytd-browse></ytd-app>`
  return sheet({
    title: `${creator.name} - YouTube`,
    language: creator.language,
    head: data(channelData(creator, works, now)),
    body,
  })
}

function drawnCard({ language }: Creator, work: Work, now: Date): string {
  const [views, date] = rowOf(work, language, now)
  return `<ytd-rich-item-renderer><yt-lockup-view-model><div class="content-id-${work.id}">
<a href="/watch?v=${work.id}"><span class="picture"></span><badge-shape><div class="ytBadgeShapeText">${duration(work)}</div></badge-shape></a>
<h3 title="${escaped(work.title)}"><a href="/watch?v=${work.id}"><span role="text">${escaped(work.title)}</span></a></h3>
<yt-content-metadata-view-model><div class="ytContentMetadataViewModelMetadataRow"><span role="text">${views}</span><span aria-hidden="true"> • </span><span role="text">${date}</span></div></yt-content-metadata-view-model>
</div></yt-lockup-view-model></ytd-rich-item-renderer>`
}

function drawnShort({ language }: Creator, work: Work): string {
  return `<ytd-rich-item-renderer><ytm-shorts-lockup-view-model>
<a href="/shorts/${work.id}" title="${escaped(work.title)}"><span class="picture tall"></span></a>
<h3><a href="/shorts/${work.id}" title="${escaped(work.title)}"><span role="text">${escaped(work.title)}</span></a></h3>
<div><span role="text">${shownViews(work, language)}</span></div>
</ytm-shorts-lockup-view-model></ytd-rich-item-renderer>`
}

function shownViews({ views }: Work, language: CreatorLanguage): string {
  return `${cutOff(views, language, VIEWS)} ${labels[language].views}`
}

function rowOf(work: Work, language: CreatorLanguage, now: Date): [string, string] {
  const days = Math.floor((now.getTime() - work.at.getTime()) / 86_400_000)
  return [shownViews(work, language), labels[language].daysAgo(days)]
}

function duration({ seconds }: Work): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function data(value: unknown): string {
  return `<script nonce="${NONCE}">var ytInitialData = ${inScript(value)};</script>`
}

function parts(...texts: string[]) {
  return { metadataParts: texts.map((content) => ({ text: { content } })) }
}

function channelData(creator: Creator, works: readonly Work[], now: Date) {
  const { handle, name, about, language, kind, verified } = creator
  const [shownHandle, subscribers, videos] = headTexts(creator)
  const image = { sources: [{ clientResource: { imageName: 'CHECK_CIRCLE_FILLED' } }] }
  const tick = { startIndex: name.length, length: 0, element: { type: { imageType: { image } } } }
  const title = { content: name, ...(verified && { attachmentRuns: [tick] }) }
  const metadataRows = [parts(shownHandle), parts(subscribers, videos)]
  const tab = kind === 'short' ? 'shorts' : 'videos'
  const cards = works.map((work) => (kind === 'short' ? shortData(work, language) : cardData(work, language, now)))
  const address = `http://www.youtube.com/@${handle}`
  return {
    header: {
      pageHeaderRenderer: {
        pageTitle: name,
        content: {
          pageHeaderViewModel: {
            title: { dynamicTextViewModel: { text: title } },
            metadata: { contentMetadataViewModel: { metadataRows, delimiter: '•' } },
          },
        },
      },
    },
    metadata: {
      channelMetadataRenderer: {
        title: name,
        description: about,
        externalId: channelId(creator),
        ownerUrls: [address],
        vanityChannelUrl: address,
      },
    },
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: [
          {
            tabRenderer: {
              endpoint: { commandMetadata: { webCommandMetadata: { url: `/@${handle}/${tab}` } } },
              title: tab,
              selected: true,
              content: { richGridRenderer: { contents: cards.map((content) => ({ richItemRenderer: { content } })) } },
            },
          },
        ],
      },
    },
  }
}

function cardData(work: Work, language: CreatorLanguage, now: Date) {
  const badge = { text: duration(work), badgeStyle: 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT' }
  const overlays = [{ thumbnailOverlayBadgeViewModel: { thumbnailBadges: [{ thumbnailBadgeViewModel: badge }] } }]
  const metadataRows = [parts(...rowOf(work, language, now))]
  return {
    lockupViewModel: {
      contentImage: { thumbnailViewModel: { image: { sources: [] }, overlays } },
      metadata: {
        lockupMetadataViewModel: {
          title: { content: work.title },
          metadata: { contentMetadataViewModel: { metadataRows } },
        },
      },
      contentId: work.id,
      contentType: 'LOCKUP_CONTENT_TYPE_VIDEO',
    },
  }
}

function shortData(work: Work, language: CreatorLanguage) {
  return {
    shortsLockupViewModel: {
      entityId: `shorts-shelf-item-${work.id}`,
      onTap: { innertubeCommand: { reelWatchEndpoint: { videoId: work.id } } },
      overlayMetadata: {
        primaryText: { content: work.title },
        secondaryText: { content: shownViews(work, language) },
      },
    },
  }
}

function videoPage(id: string, now: Date): Answer {
  for (const creator of creators) {
    const work = creator.platform === 'youtube' ? worksOf(creator, now).find((one) => one.id === id) : undefined
    if (work) return answer(200, creator.kind === 'short' ? shortPage(creator, work) : watchPage(creator, work))
  }
  return missingPage('en')
}

function shortPage(creator: Creator, work: Work): string {
  const { name, language } = creator
  const likes = { likeCount: work.likes, likeStatus: 'INDIFFERENT' }
  const description = {
    channel: { simpleText: name },
    views: { simpleText: labels[language].exactViews(work.views.toLocaleString(language)) },
    publishDate: { simpleText: dateText(work, language) },
    channelNavigationEndpoint: endpointOf(creator),
  }
  const value = {
    currentVideoEndpoint: { reelWatchEndpoint: { videoId: work.id } },
    overlay: { reelPlayerOverlayRenderer: { likeButton: { likeButtonRenderer: likes } } },
    engagementPanels: [
      commentsPanel(work, language),
      {
        engagementPanelSectionListRenderer: {
          panelIdentifier: 'engagement-panel-structured-description',
          content: {
            structuredDescriptionContentRenderer: { items: [{ videoDescriptionHeaderRenderer: description }] },
          },
        },
      },
    ],
  }
  const body = `<ytd-app><ytd-shorts><h2>${escaped(work.title)}</h2><span class="picture tall"></span>
<a href="/@${creator.handle}">@${creator.handle}</a></ytd-shorts></ytd-app>`
  return sheet({ title: `${work.title} - YouTube`, language, head: data(value), body })
}

function watchPage(creator: Creator, work: Work): string {
  const { name, handle, language } = creator
  const { exactViews, likedBy } = labels[language]
  const views = exactViews(work.views.toLocaleString(language))
  const likes = cutOff(work.likes, language, VIEWS)
  const label = likedBy(work.likes.toLocaleString(language))
  const subscribers = headTexts(creator)[1]
  const button = { buttonViewModel: { iconName: 'LIKE', title: likes, accessibilityText: label } }
  const toggle = { defaultButtonViewModel: button, toggledButtonViewModel: button }
  const like = { toggleButtonViewModel: { toggleButtonViewModel: toggle } }
  const topLevelButtons = [
    { segmentedLikeDislikeButtonViewModel: { likeButtonViewModel: { likeButtonViewModel: like } } },
  ]
  const owner = {
    title: { runs: [{ text: name, navigationEndpoint: endpointOf(creator) }] },
    navigationEndpoint: endpointOf(creator),
    subscriberCountText: { simpleText: subscribers },
    ...(creator.verified && { badges: [{ metadataBadgeRenderer: { style: 'BADGE_STYLE_TYPE_VERIFIED' } }] }),
  }
  const primary = {
    title: { runs: [{ text: work.title }] },
    viewCount: { videoViewCountRenderer: { viewCount: { simpleText: views } } },
    videoActions: { menuRenderer: { topLevelButtons } },
    dateText: { simpleText: dateText(work, language) },
  }
  const contents = [
    { videoPrimaryInfoRenderer: primary },
    { videoSecondaryInfoRenderer: { owner: { videoOwnerRenderer: owner } } },
  ]
  const value = {
    contents: { twoColumnWatchNextResults: { results: { results: { contents } } } },
    currentVideoEndpoint: { watchEndpoint: { videoId: work.id } },
    engagementPanels: [commentsPanel(work, language)],
  }
  const body = `<ytd-app><ytd-watch-flexy video-id="${work.id}"><span class="picture"></span>
<ytd-watch-metadata video-id="${work.id}"><h1>${escaped(work.title)}</h1>
<div id="owner"><ytd-video-owner-renderer><a href="/@${handle}">${escaped(name)}</a><div id="owner-sub-count">${subscribers}</div></ytd-video-owner-renderer></div>
<like-button-view-model><button aria-pressed="false" aria-label="${label}"><div>${likes}</div></button></like-button-view-model>
<ytd-watch-info-text><div id="info">${views}</div><div id="tooltip">${views} • ${dateText(work, language)}</div></ytd-watch-info-text>
</ytd-watch-metadata></ytd-watch-flexy></ytd-app>`
  return sheet({ title: `${work.title} - YouTube`, language, head: data(value), body })
}

function endpointOf(creator: Creator) {
  return { browseEndpoint: { browseId: channelId(creator), canonicalBaseUrl: `/@${creator.handle}` } }
}

function commentsPanel({ comments }: Work, language: CreatorLanguage) {
  const contextualInfo = { runs: [{ text: cutOff(comments, language, VIEWS) }] }
  return {
    engagementPanelSectionListRenderer: {
      panelIdentifier: 'engagement-panel-comments-section',
      header: { engagementPanelTitleHeaderRenderer: { contextualInfo } },
    },
  }
}

function dateText({ at }: Work, language: CreatorLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
}

/** The address of a channel's page, or of one of its videos. */
export function youtubeAddress(creator: Creator, work?: Work): string {
  if (!work) return `${HOST}/@${creator.handle}/${creator.kind === 'short' ? 'shorts' : 'videos'}`
  return creator.kind === 'short' ? `${HOST}/shorts/${work.id}` : `${HOST}/watch?v=${work.id}`
}
