import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What is to go wrong, each once, kept in a folder that every process of a run shares: two workers never take the same
 * one, and what was taken stays taken when its taker is killed by it.
 */
export interface Ledger {
  /** Asks for this to go wrong so many more times. */
  plan(network: string, what: string, times?: number): void
  /** True for the one process that shall let it happen now. */
  take(network: string, what: string): boolean
  /** How often each thing happened, by `network what`. */
  done(): ReadonlyMap<string, number>
  /** What never found its moment, as `network what`. */
  left(): string[]
}

/** The ledger kept under this folder; made when it is not there. */
export function openLedger(folder: string): Ledger {
  const [todo, done] = [join(folder, 'todo'), join(folder, 'done')]
  for (const path of [todo, done]) mkdirSync(path, { recursive: true })
  let count = 0
  return {
    plan(network, what, times = 1) {
      for (let time = 0; time < times; time += 1) {
        count += 1
        writeFileSync(join(todo, `${network} ${what} ${count}`), '')
      }
    },
    take(network, what) {
      const found = readdirSync(todo).find((name) => name.startsWith(`${network} ${what} `))
      if (!found) return false
      try {
        renameSync(join(todo, found), join(done, found))
        return true
      } catch {
        // The other worker was quicker.
        return false
      }
    },
    done() {
      const counts = new Map<string, number>()
      for (const name of readdirSync(done).map(withoutNumber)) counts.set(name, (counts.get(name) ?? 0) + 1)
      return counts
    },
    left: () => readdirSync(todo).map(withoutNumber).sort(),
  }
}

const withoutNumber = (name: string) => name.replace(/ \d+$/, '')
