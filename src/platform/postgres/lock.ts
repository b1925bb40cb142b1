import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, StartupError } from '#platform/startup-error.ts'
import { pidNamespace, startTicks, workingDir } from './process-table.ts'

/** flock's exit code for "somebody else holds it"; PostgreSQL itself never ends with it. */
export const lockHeldCode = 75

/**
 * The words that make PostgreSQL hold a kernel lock for as long as any of its processes lives, whoever kills
 * what: unlike a file with a number in it, it cannot be stale, and it works across containers.
 */
export function lockWords(lockPath: string): string[] {
  return ['flock', '-n', '--no-fork', '-E', String(lockHeldCode), lockPath]
}

/** 'unknown' where the flock tool is missing or another one. */
export function probeLock(lockPath: string): 'free' | 'held' | 'unknown' {
  const [program = '', ...args] = [...lockWords(lockPath), 'true']
  const { status } = spawnSync(program, args, { stdio: 'ignore' })
  if (status === 0) return 'free'
  return status === lockHeldCode ? 'held' : 'unknown'
}

interface Owner {
  readonly pid: number
  readonly started: string
  readonly namespace: string
  readonly socketDir: string
}

/** Notes which Weft process runs the database and where it answers, for the next command on this folder. */
export async function writeOwner(ownerPath: string, socketDir: string): Promise<void> {
  const owner: Owner = {
    pid: process.pid,
    started: startTicks(process.pid) ?? '',
    namespace: pidNamespace(),
    socketDir,
  }
  await writeFile(`${ownerPath}.new`, JSON.stringify(owner))
  await rename(`${ownerPath}.new`, ownerPath)
}

function readOwner(ownerPath: string): Owner | null {
  try {
    return JSON.parse(readFileSync(ownerPath, 'utf8')) as Owner
  } catch {
    return null
  }
}

/** The live Weft that runs the database here (`who` for a sentence), null when it is gone. */
export function liveOwner(ownerPath: string): { who: string; socketDir: string } | null {
  const owner = readOwner(ownerPath)
  if (owner === null) return null
  const { socketDir } = owner
  if (owner.namespace !== pidNamespace()) return { who: 'in another container', socketDir }
  return startTicks(owner.pid) === owner.started ? { who: `process ${owner.pid}`, socketDir } : null
}

/** First line of postmaster.pid; null when there is none. */
export function postmasterPid(clusterDir: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8'), 10)
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Whether that pid really is the server of this folder: a postmaster works inside its data folder. */
function servesFolder(pid: number | null, clusterDir: string): pid is number {
  return pid !== null && workingDir(pid) === clusterDir
}

export function alreadyRunning(who: string): StartupError {
  return new StartupError(
    `Weft is already running on this data folder (${who}).`,
    'Stop that one first, or give this one its own folder with --data and its own port with --port.',
  )
}

export interface Places {
  readonly clusterDir: string
  readonly lockPath: string
  readonly ownerPath: string
}

/** Where things lie inside a data folder given without symbolic links. */
export function placesIn(dataDir: string): Places {
  return {
    clusterDir: join(dataDir, 'pg'),
    lockPath: join(dataDir, 'pg.lock'),
    ownerPath: join(dataDir, 'pg.owner.json'),
  }
}

/**
 * Makes sure nobody serves this folder. A live Weft is left alone and named; a server that outlived its killed
 * Weft is stopped; a postmaster.pid whose number now belongs to some other process is removed, because
 * PostgreSQL would take that process for itself and refuse to start.
 *
 * @param places absolute paths without symbolic links. @param waitMs how long an orphan may take to stop.
 */
export async function clearTheWay(
  places: Places,
  log: (message: string) => void,
  waitMs = 60_000,
): Promise<void> {
  const busy = (): boolean => {
    const lock = probeLock(places.lockPath)
    return (
      lock === 'held' ||
      (lock === 'unknown' && servesFolder(postmasterPid(places.clusterDir), places.clusterDir))
    )
  }
  const end = Date.now() + waitMs
  for (let round = 0; busy(); round += 1) {
    const owner = liveOwner(places.ownerPath)
    if (owner !== null) throw alreadyRunning(owner.who)
    if (Date.now() > end) throw alreadyRunning('a database process that does not stop')
    if (round === 0) log('An earlier Weft was killed; waiting for its database to close its files.')
    // Every two seconds, a stronger word: fast shutdown, then immediate (recovers at the next start).
    if (round % 40 === 10) stopOrphan(places.clusterDir, round > 200 ? 'SIGQUIT' : 'SIGINT')
    await sleep(50)
  }
  const pid = postmasterPid(places.clusterDir)
  const reused = pid !== null && startTicks(pid) !== null && !servesFolder(pid, places.clusterDir)
  if (reused) await rm(join(places.clusterDir, 'postmaster.pid'), { force: true })
}

function stopOrphan(clusterDir: string, signal: NodeJS.Signals): void {
  const pid = postmasterPid(clusterDir)
  if (!servesFolder(pid, clusterDir)) return
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}
