/**
 * Scripts in ASCII alone. One apostrophe of print or one dash makes a browser hold a whole script in two bytes for each
 * character, and read it more slowly, before it does anything.
 */
import type { Plugin } from 'vite'

export function inAscii(): Plugin {
  return {
    name: 'bonafide:in-ascii',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escaped(file.code)
    },
  }
}

/** The same script. Throws where it cannot be: a character that stands after a backslash of its own. */
export function escaped(code: string): string {
  if (/(?<!\\)(?:\\\\)*\\[\u0080-\uffff]/.test(code))
    throw new Error('a character that is not ASCII is escaped as it is')
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
