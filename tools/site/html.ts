/** What every stand-in page is made with, whichever network it stands in for. */

export type Answer = { status: number; headers: Record<string, string>; body: string }

export const NONCE = 'c3RhbmQtaW4'
/** As strict as the real sites': nothing but the page's own script, and no request at all. */
const POLICY = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}'`,
  `style-src 'nonce-${NONCE}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

export function answer(status: number, body: string): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }
  return { status, headers, body }
}

/** Text for an attribute or for between two tags. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** JSON that cannot end the script it stands in. */
export function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003C')
}
