/** The frame of a stand-in page of a further network: nothing on it asks for anything. */
import type { CreatorLanguage } from './creators.ts'
import { escaped, NONCE } from './html.ts'
import { labels } from './languages.ts'
import style from './sheet.css?raw'

type Sheet = {
  title: string
  language: CreatorLanguage
  /** Elements for the head, such as data the page carries. */
  head?: string
  body: string
}

export function sheet({ title, language, head = '', body }: Sheet): string {
  return `<!DOCTYPE html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style nonce="${NONCE}">${style}</style>
${head}
</head>
<body>
${body}
<footer role="contentinfo">${escaped(labels[language].invented)}</footer>
</body>
</html>
`
}
