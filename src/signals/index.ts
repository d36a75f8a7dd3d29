/** Finds the signs: every file of this folder is one. */
import type { Signal } from '../core/judgement/signal.ts'

const files = import.meta.glob<Signal>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' })

export const signals: readonly Signal[] = Object.values(files).sort((a, b) => (a.id < b.id ? -1 : 1))
