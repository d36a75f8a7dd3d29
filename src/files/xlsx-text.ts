/** Text within a workbook: XML, and Office's own way with letters that XML cannot hold. */

/** What XML 1.0 cannot hold or would change: controls, lone halves of letters, two non-letters, and the carriage return. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}|_(?=x[0-9a-f]{4}_)/giu
const WRITTEN = /_x([0-9a-f]{4})_/gi
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
)

/** For the text of an element or of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A cell's text: letters that XML cannot hold are written `_x000D_`, and what looks so already is marked. */
export function escapeCell(text: string): string {
  return escapeXml(text.replace(UNWRITABLE, (letter) => `_x${hex(letter)}_`))
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

/** Text as XML has it, to text. */
export function unescapeXml(text: string): string {
  return withoutSections(text)
    .replace(/\r\n?/g, '\n')
    .replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) => {
      if (number === undefined) return ENTITIES.get(name) ?? whole
      const code = Number.parseInt(name, number === '#x' ? 16 : 10)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}

const SECTION = '<![CDATA['
const SECTION_END = ']]>'

/** Sections that are text as they stand, as any other text is written. */
function withoutSections(text: string): string {
  let plain = ''
  let from = 0
  for (let start = text.indexOf(SECTION); start !== -1; start = text.indexOf(SECTION, from)) {
    const end = text.indexOf(SECTION_END, start + SECTION.length)
    if (end === -1) break
    plain += text.slice(from, start) + escapeXml(text.slice(start + SECTION.length, end))
    from = end + SECTION_END.length
  }
  return plain + text.slice(from)
}

export function unescapeCell(text: string): string {
  return unescapeXml(text).replace(WRITTEN, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
