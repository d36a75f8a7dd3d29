/** What `vet` says of itself. */

export const USAGE =
  'usage: npm run --silent vet -- [--format text|json|ndjson] [--lang en|fr] [--url URL] [--read-at TIME] [--accounts] FILE...'

export const HELP = `${USAGE}

Judges creators' accounts from what pages show, as the extension does. Makes no request.

FILE
  page.html           a saved page. Its address: --url, else its canonical address, else og:url
  readings.json       one reading, or an array of readings
  readings.ndjson     one reading a line
  -                   standard input: a page when it starts with <, else readings

Options
  --format FORMAT     text (on a terminal), json (one array) or ndjson (otherwise)
  --lang LANGUAGE     en or fr; else the language of the environment
  --url URL           the address of the one page given
  --read-at TIME      when the pages were saved, 2026-03-01 or 2026-03-01T09:30:00Z; else when
                      their files were last written: the age of a post depends on it
  --accounts          each input is an account, not a reading: how likely is it fake?
  --help              this text

Answers, one for each line that is not blank (or page, or reading), in order
  {"input", "reading", "verdict"}             with --accounts: {"handle", "fake", "because"}
  {"input", "reading", "verdict", "campaign"} where the reading declares reach, clicks, sales, …
  {"input", "error": {"code", "message"}}     when it could not be judged
Readings of one account on lines that follow each other add up: each verdict is that of all
that was seen of the account so far. An error in between, another account or another file
starts afresh. Schemas: tools/schema/published.

Exit code: 0 every input was judged, 1 some were not, 2 wrong usage.
`
