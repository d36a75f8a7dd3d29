/** What the command line asks for. */
import { parseArgs } from 'node:util'
import { LANGUAGES, type Language } from '../../src/core/judgement/signal.ts'

const FORMATS = ['text', 'json', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]

export type Options = {
  files: string[]
  /** Absent: text on a terminal, NDJSON otherwise. */
  format?: Format
  /** Absent: the environment's language. */
  language?: Language
  /** The address of the one page given. */
  url?: URL
  /** When the pages were saved, ISO 8601; absent: when their files were last written. */
  readAt?: string
  /** The inputs are accounts, not readings. */
  accounts: boolean
  help: boolean
}

/** Wrong usage; the message says what is right. */
export class UsageError extends Error {}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

/** @throws UsageError */
export function optionsOf(args: string[]): Options {
  const { values, positionals: files } = parsed(args)
  if (files.length === 0 && !values.help)
    throw new UsageError('no FILE: give a saved page, readings, or - for standard input')
  if (values.url !== undefined && files.length > 1)
    throw new UsageError('--url is the address of one page: give one FILE')
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('- can be given once: there is one standard input')
  return {
    files,
    accounts: values.accounts ?? false,
    help: values.help ?? false,
    ...(values.format !== undefined && { format: oneOf(FORMATS, '--format', values.format) }),
    ...(values.lang !== undefined && { language: oneOf(LANGUAGES, '--lang', values.lang) }),
    ...(values.url !== undefined && { url: addressOf(values.url) }),
    ...(values['read-at'] !== undefined && { readAt: momentOf(values['read-at']) }),
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        lang: { type: 'string' },
        url: { type: 'string' },
        'read-at': { type: 'string' },
        accounts: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? firstSentence(error.message) : String(error))
  }
}

/** Node's own message, without its advice about `--`. */
function firstSentence(message: string): string {
  return message.split(/\.\s/)[0] ?? message
}

function oneOf<Choice extends string>(choices: readonly Choice[], option: string, given: string): Choice {
  const choice = choices.find((candidate) => candidate === given)
  if (choice === undefined) throw new UsageError(`${option} is ${choices.join(', ')}; not "${given}"`)
  return choice
}

function addressOf(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new UsageError(`--url is a whole address such as https://www.instagram.com/name/; not "${given}"`)
  }
  return url
}

function momentOf(given: string): string {
  if (!MOMENT.test(given) || Number.isNaN(Date.parse(given))) {
    throw new UsageError(
      `--read-at is a day or a moment with its zone, 2026-03-01 or 2026-03-01T09:30:00Z; not "${given}"`,
    )
  }
  return new Date(given).toISOString()
}
