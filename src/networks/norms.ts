/** Finds what is normal on each network: every folder beside this file may have norms, whoever reads its pages. */
import { NO_NORMS, type Norms } from '../core/judgement/norm.ts'

const files = import.meta.glob<Norms>('./*/norms.ts', { eager: true, import: 'default' })

/** Network → its norms. */
export const normsByNetwork: ReadonlyMap<string, Norms> = new Map(
  Object.entries(files).map(([path, norms]) => [path.split('/')[1] as string, norms]),
)

/** What an account of a network is judged by. */
export function normsOf(platform: string): Norms {
  return normsByNetwork.get(platform) ?? NO_NORMS
}
