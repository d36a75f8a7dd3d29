/** Opens the popup: draws what the worker keeps ready, asks, then draws the answer and every change. */
import { render } from 'preact'
import type { Settings } from '../../core/settings.ts'
import type { Sight } from '../../messages/index.ts'
import { clientFor, tabInView } from '../client.ts'
import { allowNetwork } from '../networks.ts'
import type { Actions } from './actions.ts'
import { App } from './app.tsx'

let settings: Settings = {}

let hasAnswer = false

/** What the worker says is newer than anything it kept. */
function drawAnswered(sight: Sight): void {
  hasAnswer = true
  draw(sight)
}

function draw(sight: Sight | undefined): void {
  clearTimeout(holdingPlace)
  if (sight) settings = sight.settings
  render(<App sight={sight} actions={actions} browserLanguages={navigator.languages} />, document.body)
}

/** Draws what an answer shows; an answer that does not come is shown too. */
function drawAnswer(answer: Promise<Sight>): Promise<void> {
  return answer.then(drawAnswered, (error: unknown) => {
    drawAnswered({
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
void open()

/** What is ready is on the screen before the worker, which may first have to start, is asked for what is newer. */
async function open(): Promise<void> {
  const { ready, look, onChange } = await client
  onChange(drawAnswered)
  const kept = await ready()
  if (kept && !hasAnswer) {
    draw(kept)
    await drawn()
  }
  await drawAnswer(look())
}

/** Resolves when the frame that is being made has been drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
