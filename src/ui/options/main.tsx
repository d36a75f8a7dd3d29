/** Opens the settings page: draws what is kept, and draws it again after everything that changes it. */
import { render } from 'preact'
import type { Kept } from '../../messages/index.ts'
import { allowNetwork, disallowNetwork, type ListedNetwork, listNetworks } from '../networks.ts'
import { type Problem, problemOf } from '../problem.ts'
import { type Actions, App } from './app.tsx'
import { dismissLoss, exportAll, forget, importFile, look } from './client.ts'

let kept: Kept | undefined
let networks: ListedNetwork[] = []

function draw(problem?: Problem): void {
  render(
    <App kept={kept} networks={networks} problem={problem} actions={actions} browserLanguages={navigator.languages} />,
    document.body,
  )
}

async function drawKept(asked: Promise<Kept>): Promise<void> {
  try {
    kept = await asked
    draw()
  } catch (error) {
    draw(problemOf(error))
  }
}

/** Saves a file where the browser saves downloads. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function drawNetworks(): Promise<void> {
  networks = await listNetworks()
  draw()
}

const actions: Actions = {
  async setNetwork(id, on) {
    // Refused or not, the list then shows what is so.
    await (on ? allowNetwork(id) : disallowNetwork(id)).catch(() => false)
    await drawNetworks()
  },
  async export(onProgress) {
    const expected = kept ? kept.accounts + kept.readings : 0
    const { file, ...report } = await exportAll(expected, onProgress)
    save(file, `bonafide-${new Date().toISOString().slice(0, 10)}.ndjson`)
    return report
  },
  async import(file, onProgress) {
    try {
      return await importFile(file, onProgress)
    } finally {
      await drawKept(look())
    }
  },
  async dismissLoss() {
    kept = await dismissLoss()
    draw()
  },
  async forget() {
    kept = await forget()
    draw()
  },
}

draw()
drawKept(look())
drawNetworks().catch((error) => draw(problemOf(error)))
