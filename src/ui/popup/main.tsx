/** Opens the popup: asks, holds the place for the answer, then draws it and every change. */
import { render } from 'preact'
import type { Settings } from '../../core/settings.ts'
import type { Sight } from '../../messages/index.ts'
import { clientFor, tabInView } from '../client.ts'
import { allowNetwork } from '../networks.ts'
import type { Actions } from './actions.ts'
import { App } from './app.tsx'

let settings: Settings = {}

function draw(sight: Sight | undefined): void {
  clearTimeout(holdingPlace)
  if (sight) settings = sight.settings
  render(<App sight={sight} actions={actions} browserLanguages={navigator.languages} />, document.body)
}

/** Draws what an answer shows; an answer that does not come is shown too. */
function drawAnswer(answer: Promise<Sight>): Promise<void> {
  return answer.then(draw, (error: unknown) => {
    draw({
      settings,
      state: 'error',
      code: 'unexpected',
      detail: error instanceof Error ? error.message : String(error),
    })
  })
}

const client = tabInView(new URL(location.href)).then(clientFor)

const actions: Actions = {
  readPosts: () => drawAnswer(client.then(({ readPosts }) => readPosts())),
  stop: () => drawAnswer(client.then(({ stop }) => stop())),
  forget: () => drawAnswer(client.then(({ forget }) => forget())),
  async allow(platform) {
    if (await allowNetwork(platform)) await drawAnswer(client.then(({ look }) => look()))
  },
  lookOnce: () => drawAnswer(client.then(({ lookOnce }) => lookOnce())),
  saveSettings: (changed) => drawAnswer(client.then(({ saveSettings }) => saveSettings(changed))),
  copy: (text) => navigator.clipboard.writeText(text),
  openSettings: () => client.then(({ openSettings }) => openSettings()),
  openViewers: () => client.then(({ openViewers }) => openViewers()),
}

/** Milliseconds. A worker that is awake answers sooner: a place held for a frame or two would only flicker. */
const SOON = 60
const holdingPlace = setTimeout(() => draw(undefined), SOON)
drawAnswer(
  client.then(({ look, onChange }) => {
    onChange(draw)
    return look()
  }),
)
