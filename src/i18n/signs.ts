/** What the signs say of themselves. `?words`: pages that only speak of signs leave out how they judge. */
import type { Signal } from '../core/judgement/signal.ts'

const files = import.meta.glob<Pick<Signal, 'id' | 'words'>>(['../signals/*.ts', '!../signals/index.ts'], {
  eager: true,
  import: 'default',
  query: '?words',
})

/** Sign → its words in each language. */
export const wordsOfSigns: ReadonlyMap<string, Signal['words']> = new Map(
  Object.values(files).map(({ id, words }) => [id, words]),
)
