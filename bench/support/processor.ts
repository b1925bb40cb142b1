import { readdirSync, readFileSync } from 'node:fs'

/** Ticks of the kernel's clock in a second, as Linux reports processor time. */
const TICKS = 100

/** Seconds of processor time that these processes and their children took since they began. */
export function processorSeconds(pids: readonly number[]): number {
  const parents = new Map<number, number>()
  const spent = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    const fields = statOf(pid)
    if (!fields) continue
    parents.set(pid, Number(fields[1]))
    // Its own, and that of children that have ended: a server's processes come and go.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    spent.set(pid, ticks / TICKS)
  }
  const roots = new Set(pids)
  const under = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (roots.has(at)) return true
    return false
  }
  return [...spent].reduce((sum, [pid, seconds]) => (under(pid) ? sum + seconds : sum), 0)
}

/** Bytes of memory a process holds; 0 when it is gone. */
export function residentBytes(pid: number): number {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(found?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** The fields behind the name: state, parent, … */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
