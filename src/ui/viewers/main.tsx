/** Opens the page on the viewers of the user's own stories. */
import { render } from 'preact'
import type { StoryViewers } from '../../core/exchange.ts'
import type { Kept } from '../../messages/index.ts'
import { askKeeper } from '../keeper.ts'
import { problemOf } from '../problem.ts'
import { App, type Shown } from './app.tsx'

function draw(shown: Omit<Shown, 'browserLanguages'>): void {
  render(<App {...shown} browserLanguages={navigator.languages} />, document.body)
}

draw({})
Promise.all([askKeeper<StoryViewers[]>({ say: 'options:viewers' }), askKeeper<Kept>({ say: 'options:look' })]).then(
  ([networks, { settings }]) => draw({ networks, language: settings.language }),
  (error: unknown) => draw({ problem: problemOf(error) }),
)
