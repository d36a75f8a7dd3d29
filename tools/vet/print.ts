/** Answers as text, JSON or NDJSON. */
import type { Language } from '../../src/core/judgement/signal.ts'
import type { AccountAnswer, Judgement, Refusal } from './answer.ts'
import type { Format } from './options.ts'
import { painter } from './paint.ts'
import { publishedAccount, publishedVerdict } from './published.ts'
import { accountText, judgementText, refusalText } from './text.ts'

type Answer = Judgement | AccountAnswer | Refusal

export type Printer = { opening: string; answer(answer: Answer): string; closing: string }

/** How answers are written in a format. `language` and `coloured` are the text's. */
export function printer(format: Format, language: Language, coloured: boolean): Printer {
  if (format === 'text') return textPrinter(language, coloured)
  return format === 'json' ? jsonPrinter() : ndjsonPrinter()
}

function ndjsonPrinter(): Printer {
  return { opening: '', answer: (answer) => `${JSON.stringify(dataOf(answer))}\n`, closing: '' }
}

/** One array, whatever the number of inputs: what reads it need not know how many were given. */
function jsonPrinter(): Printer {
  let isFirst = true
  return {
    opening: '[',
    answer(answer) {
      const separator = isFirst ? '\n' : ',\n'
      isFirst = false
      return separator + JSON.stringify(dataOf(answer), null, 2).replace(/^/gm, '  ')
    },
    closing: '\n]\n',
  }
}

function textPrinter(language: Language, coloured: boolean): Printer {
  const paint = painter(coloured)
  return {
    opening: '',
    answer(answer) {
      if ('error' in answer) return `${refusalText(answer, paint)}\n`
      if ('fake' in answer) return `${accountText(answer, language, paint)}\n`
      return `${judgementText(answer, language, paint)}\n\n`
    },
    closing: '',
  }
}

/** What leaves `vet`, under its published names; what has added up stays inside. */
function dataOf(answer: Answer): object {
  if ('error' in answer) return answer
  if ('fake' in answer) return publishedAccount(answer)
  const { input, reading, verdict, campaign } = answer
  return { input, reading, verdict: publishedVerdict(verdict), ...(campaign && { campaign }) }
}
