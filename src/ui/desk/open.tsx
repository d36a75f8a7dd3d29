/** Draws the desk, with the list that was asked for before. */
import { render } from 'preact'
import { keepAllWords } from '../../i18n/all.ts'
import type { DeskList } from '../../messages/desk.ts'
import { showKnownTheme } from '../parts/appearance.ts'
import { App } from './app.tsx'
import { type DeskClient, deskClient } from './client.ts'

export function openDesk(first: Promise<DeskList>): void {
  keepAllWords()
  showKnownTheme()
  const now = new Date().toISOString()
  render(<App client={startingWith(first)} browserLanguages={navigator.languages} now={now} />, document.body)
}

/** The first time it is asked for the list it answers with the one that is on its way. */
function startingWith(first: Promise<DeskList>): DeskClient {
  let onItsWay: Promise<DeskList> | undefined = first
  return {
    ...deskClient,
    list() {
      const list = onItsWay ?? deskClient.list()
      onItsWay = undefined
      return list
    },
  }
}
