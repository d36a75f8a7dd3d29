/**
 * The data a YouTube page carries: `ytInitialData`, and of `ytInitialPlayerResponse` the part about the video.
 * Both are those of the address the document was loaded from: after a move within the site they are stale, so each
 * says whom and what it is about.
 */
import { type Json, listAt, property } from '../shared/embedded.ts'
import type { PartialReading } from '../shared/network.ts'
import { assignedIn, at, objectUnder, scriptReader } from '../shared/scripts.ts'
import { languageIn, textIn } from './words.ts'

/** An account as the state tells of it. */
export type ChannelFacts = { handle: string; facts: PartialReading }

type Script = { player: boolean; data: Json; language: string | undefined }

const NAME = /^\s*(?:var\s+|window\.|window\[["'])?(ytInitialData|ytInitialPlayerResponse)\b/

const readScripts = scriptReader<Script>(
  (_, text) => NAME.test(text.slice(0, 60)),
  (script) => {
    const text = plainText(script)
    return {
      player: NAME.exec(script.slice(0, 60))?.[1] === 'ytInitialPlayerResponse',
      data: watchParts(text) ?? assignedIn(text),
      language: languageIn(text),
    }
  },
)

/** On the site for phones the data are a text, `'\x7b\x22contents\x22…'`: what it says, and nothing of the script. */
function plainText(script: string): string {
  const start = /^[^'"{]{0,80}=\s*'/.exec(script.slice(0, 100))?.[0].length
  if (start === undefined) return script
  return script
    .slice(start, script.lastIndexOf("'"))
    .replace(/\\(?:x(..)|(.))/g, (_, code, other) => other ?? String.fromCharCode(Number.parseInt(code, 16)))
}

/**
 * What matters of a video's page, laid out as the whole is: nine tenths of it are the videos beside it and what the
 * video sells. Parts of the site for phones stand where those like them do. Undefined for other pages.
 */
function watchParts(text: string): Json | undefined {
  const currentVideoEndpoint = objectUnder(text, 'currentVideoEndpoint')
  if (currentVideoEndpoint === undefined) return undefined
  const part = (...keys: string[]): Json => {
    for (const key of keys) {
      const found = objectUnder(text, key)
      if (found) return found
    }
    return null
  }
  const contents: Json = [
    { videoPrimaryInfoRenderer: part('videoPrimaryInfoRenderer') },
    { videoSecondaryInfoRenderer: { owner: { videoOwnerRenderer: part('videoOwnerRenderer', 'slimOwnerRenderer') } } },
    {
      itemSectionRenderer: {
        contents: [{ commentsEntryPointHeaderRenderer: part('commentsEntryPointHeaderRenderer') }],
      },
    },
  ]
  const comments: Json = { contextualInfo: commentsIn(text) ?? null }
  const description: Json = [{ videoDescriptionHeaderRenderer: part('videoDescriptionHeaderRenderer') }]
  return {
    currentVideoEndpoint,
    contents: { twoColumnWatchNextResults: { results: { results: { contents } } } },
    overlay: {
      reelPlayerOverlayRenderer: part(
        'reelPlayerOverlayRenderer',
        'slimVideoActionBarRenderer',
        'slimVideoMetadataRenderer',
      ),
    },
    engagementPanels: [
      panel({ panelIdentifier: COMMENTS, header: { engagementPanelTitleHeaderRenderer: comments } }),
      panel({ content: { structuredDescriptionContentRenderer: { items: description } } }),
    ],
  }
}

/** Names the panel with a video's comments. */
export const COMMENTS = 'engagement-panel-comments-section'

function panel(content: Json): Json {
  return { engagementPanelSectionListRenderer: content }
}

/** The number in the head of the panel with the comments: panels follow each other, none is within another. */
function commentsIn(text: string): Json | undefined {
  const panels = text.split('"engagementPanelSectionListRenderer":{', 60)
  const own = panels
    .slice(1)
    .find((one) => one.includes(`"targetId":"${COMMENTS}"`) || one.startsWith(`"panelIdentifier":"${COMMENTS}"`))
  return own && objectUnder(own, 'contextualInfo')
}

export type State = { data: Json | undefined; player: Json | undefined; language: string | undefined }

export function stateOf(page: Document): State {
  const scripts = readScripts(page)
  const data = scripts.find(({ player }) => !player)
  return { data: data?.data, player: scripts.find(({ player }) => player)?.data, language: data?.language }
}

/** The tabs of a channel's page; on the site for phones they stand in a column of their own. */
export function tabsOf(data: Json | undefined): Json[] {
  return ['twoColumnBrowseResultsRenderer', FOR_PHONES].flatMap((column) =>
    listAt(at(data, 'contents', column), 'tabs'),
  )
}

export function isForPhones(data: Json | undefined): boolean {
  return at(data, 'contents', FOR_PHONES) !== undefined
}

const FOR_PHONES = 'singleColumnBrowseResultsRenderer'

/** The texts of each row of a `contentMetadataViewModel`. */
export function partsOf(metadata: Json | undefined): string[][] {
  return listAt(at(metadata, 'contentMetadataViewModel'), 'metadataRows').map((row) =>
    listAt(row, 'metadataParts').map((part) => textIn(property(part, 'text'))),
  )
}
