import { readdir, readFile } from 'node:fs/promises'

export interface Resident {
  /** Megabytes of a process and all below it, shared pages divided among those who share them (PSS). */
  readonly total: number
  readonly node: number
  readonly postgres: number
  readonly processes: number
}

/** What a process and its descendants hold in memory now. */
export async function resident(root: number): Promise<Resident> {
  const sums = { node: 0, postgres: 0 }
  const pids = await family(root)
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
    sums[name.startsWith('postgres') ? 'postgres' : 'node'] += kilobytes / 1024
  }
  return { ...sums, total: sums.node + sums.postgres, processes: pids.length }
}

async function family(root: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '')
    // The name in parentheses may hold anything; what follows the last one is numbers.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    parents.set(Number(entry), parent)
  }
  const found = [root]
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child)
  return found
}
