/** Cuts a stream of bytes into lines, however it was cut into chunks. */

/** One line without its end. `text` is absent where the line was longer than allowed. */
export type Line = { number: number; text?: string }

/** UTF-16 units. A reading of a thousand posts and ten thousand comments stays well below. */
export const LONGEST_LINE = 32 * 1024 * 1024

/**
 * The lines of a stream that are not blank, numbered from 1 (blank ones count), in batches:
 * one batch per chunk, so that whoever reads can answer before waiting for more.
 * Ends of line are LF or CRLF; the last line needs none; a byte order mark is dropped.
 * Holds at most one line: of a longer one than `longest` the text is thrown away.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder()
  let number = 0
  let rest = ''
  let overflowing = false

  function cut(text: string): Line[] {
    const batch: Line[] = []
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      close(rest + text.slice(start, end), batch)
      start = end + 1
    }
    hold(rest + text.slice(start))
    return batch
  }

  function close(whole: string, batch: Line[]): void {
    number += 1
    const tooLong = overflowing || whole.length > longest
    rest = ''
    overflowing = false
    if (tooLong) batch.push({ number })
    else if (whole.trim() !== '') batch.push({ number, text: whole.endsWith('\r') ? whole.slice(0, -1) : whole })
  }

  function hold(unfinished: string): void {
    overflowing ||= unfinished.length > longest
    rest = overflowing ? '' : unfinished
  }

  for await (const chunk of chunks) {
    const batch = cut(decoder.decode(chunk, { stream: true }))
    if (batch.length > 0) yield batch
  }
  const last = cut(decoder.decode())
  if (rest !== '' || overflowing) close(rest, last)
  if (last.length > 0) yield last
}
