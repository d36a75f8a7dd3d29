/** What the pages about settings and data draw, asked for when they open and again after everything that changes it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { StorageUsage } from '../../messages/index.ts'
import { EXAMPLE } from '../example.ts'
import { allowNetwork, disallowNetwork, type ListedNetwork, listNetworks, onPermissions } from '../networks.ts'
import { type Problem, problemOf } from '../problem.ts'
import { saveFile } from '../save-file.ts'
import { allowSite, disallowSite, listSites } from '../sites.ts'
import type { Actions } from './actions.ts'
import {
  assessOnly,
  dismissLoss,
  exportAll,
  forget,
  forgetTaught,
  importFile,
  look,
  lookTaught,
  saveSettings,
} from './client.ts'
import type { SettingsState } from './pages.tsx'
import type { ListedSite, SiteActions } from './sites.tsx'

/** `renewed`: called when everything that is kept may be different. */
export function useSettings(renewed: () => void): SettingsState {
  const [kept, setKept] = useState<StorageUsage | undefined>(undefined)
  const [networks, setNetworks] = useState<readonly ListedNetwork[]>([])
  const [sites, setSites] = useState<readonly ListedSite[] | undefined>(undefined)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const latest = useRef(renewed)
  latest.current = renewed
  const draw = useMemo(() => ({ setKept, setNetworks, setSites, setProblem, renewed: () => latest.current() }), [])
  const actions = useMemo(() => actionsOn(draw), [draw])
  useEffect(() => {
    const showAllowed = () => {
      listNetworks().then(setNetworks, (error) => setProblem(problemOf(error)))
      listedSites().then(setSites, (error) => setProblem(problemOf(error)))
    }
    void showKept(look(), draw)
    showAllowed()
    return onPermissions(showAllowed)
  }, [draw])
  return { kept, networks, sites, problem, actions }
}

type Draw = {
  setKept(kept: StorageUsage): void
  setNetworks(networks: readonly ListedNetwork[]): void
  setSites(sites: readonly ListedSite[]): void
  setProblem(problem: Problem | undefined): void
  renewed(): void
}

async function showKept(asked: Promise<StorageUsage>, { setKept, setProblem }: Draw): Promise<void> {
  try {
    setKept(await asked)
    setProblem(undefined)
  } catch (error) {
    setProblem(problemOf(error))
  }
}

function actionsOn(draw: Draw): Actions {
  const { setKept, setNetworks, renewed } = draw
  return {
    ...siteActions(draw),
    async setNetwork(id, on) {
      // Refused or not, the list then shows what is so.
      const isDone = await (on ? allowNetwork(id) : disallowNetwork(id)).catch(() => false)
      setNetworks(await listNetworks())
      return isDone
    },
    async export(onProgress) {
      // A database that cannot say how much it holds may still be read out.
      const { accounts, readings } = await look().catch(() => ({ accounts: 0, readings: 0 }))
      const { file, ...report } = await exportAll(accounts + readings, onProgress)
      saveFile(file, `bonafide-${new Date().toISOString().slice(0, 10)}.ndjson`)
      return report
    },
    async import(file, onProgress) {
      try {
        return await importFile(file, onProgress)
      } finally {
        await showKept(look(), draw)
        renewed()
      }
    },
    dismissLoss: async () => setKept(await dismissLoss()),
    async forget() {
      setKept(await forget())
      renewed()
    },
    saveSettings: (settings) => showKept(saveSettings(settings), draw),
    assessExample: (prevalence) => assessOnly(EXAMPLE, prevalence),
  }
}

/** Those that may be read, and those that were taught. */
async function listedSites(): Promise<ListedSite[]> {
  const [allowed, { taught }] = await Promise.all([listSites(), lookTaught()])
  const hosts = [...new Set([...allowed, ...Object.keys(taught)])].sort()
  return hosts.map((host) => ({ host, lessons: taught[host] ?? [] }))
}

function siteActions({ setSites }: Draw): SiteActions {
  const drawn = async () => setSites(await listedSites())
  return {
    async allowSite(host) {
      const isAllowed = await allowSite(host).catch(() => false)
      await drawn()
      return isAllowed
    },
    async removeSite(host) {
      await disallowSite(host).catch(() => false)
      await forgetTaught(host)
      await drawn()
    },
    async saveTaught(host) {
      const { taught } = await lookTaught()
      const text = `${JSON.stringify({ site: host, lessons: taught[host] ?? [] }, null, 2)}\n`
      saveFile(new Blob([text], { type: 'application/json' }), `bonafide-${host}.json`)
    },
    forgetTaught: (host) => forgetTaught(host).then(drawn),
  }
}
