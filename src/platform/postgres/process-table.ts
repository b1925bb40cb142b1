import { readFileSync, readlinkSync } from 'node:fs'

/**
 * When a process started, in clock ticks since boot (field 22 of /proc/<pid>/stat): together with the pid it
 * names a process for good, because pids are reused. Null when there is no such process.
 */
export function startTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command name (field 2) may hold spaces and brackets; what follows its last bracket is regular.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

/** The process's working folder; null when gone or not ours to see. */
export function workingDir(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

/** Which set of process numbers we live in: a container's differs from its host's. */
export function pidNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return 'unknown'
  }
}

export function isAlive(pid: number): boolean {
  return startTicks(pid) !== null
}
