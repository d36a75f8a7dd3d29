/** Writes to a stream no faster than it takes, and stops quietly when its reader goes away. */
import type { Writable } from 'node:stream'

/** UTF-16 units gathered before they are written: fewer, larger writes. */
const BATCH = 64 * 1024

export type Output = {
  write(text: string): void
  /** Hands on what was gathered and waits until the stream wants more. False: nobody reads any more. */
  flush(): Promise<boolean>
  /** Whether enough was gathered that it should be handed on. */
  isFull(): boolean
}

export function outputTo(stream: Writable): Output {
  let gathered: string[] = []
  let length = 0
  let gone: Error | undefined
  stream.on('error', (error) => {
    gone = error
  })

  return {
    write(text) {
      gathered.push(text)
      length += text.length
    },
    isFull: () => length >= BATCH,
    async flush() {
      const text = gathered.join('')
      gathered = []
      length = 0
      if (gone) return false
      if (text !== '' && !stream.write(text)) await drained(stream)
      return gone === undefined
    },
  }
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'close', 'error']) stream.on(event, done)
  })
}
