import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { startTicks } from '../../src/platform/postgres/process-table.ts'
import { until } from './child.ts'

export interface Running<Server> {
  readonly ok: true
  readonly logUrl: string
  readonly server: Server
}
export type State<Server> = Running<Server> | { readonly ok: false; readonly reason: string }

const startMs = 180_000

/** Threads share the run's process; forks are its children. */
function runPid(): number {
  return isMainThread && process.env.VITEST_POOL_ID !== undefined ? process.ppid : process.pid
}

/**
 * The run's server of this kind: started by whoever asks first, shared by all. Making the folder is the lock,
 * and its name tells runs apart even when a process number is used again.
 */
export async function shared<Server>(kind: string): Promise<State<Server>> {
  const owner = runPid()
  const folder = join(tmpdir(), `weft-real-${owner}-${startTicks(owner) ?? '0'}-${kind}`)
  if (made(folder)) startKeeper(kind, folder, owner)
  try {
    return await until(`the ${kind} test server`, startMs, () => readState<Server>(folder))
  } catch (error) {
    return { ok: false, reason: String(error) }
  }
}

function made(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function startKeeper(kind: string, folder: string, owner: number): void {
  const script = join(import.meta.dirname, 'keeper.ts')
  // Its own group: Ctrl-C is for the run, whose end it notices. Its words to nobody: it answers in the file.
  const keeper = spawn(process.execPath, [script, kind, folder, String(owner)], {
    detached: true,
    stdio: 'ignore',
  })
  keeper.unref()
  const failed = (why: string) => {
    const state = JSON.stringify({ ok: false, reason: `The keeper of the ${kind} test server ${why}.` })
    void writeFile(join(folder, 'state.json'), state, { flag: 'wx' }).catch(() => undefined)
  }
  keeper.once('error', (error) => failed(`could not be started: ${error.message}`))
  keeper.once('exit', (code) => failed(`ended (code ${code})`))
}

async function readState<Server>(folder: string): Promise<State<Server> | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as State<Server>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The last lines the servers printed. */
export async function readLog(state: Running<unknown>): Promise<string> {
  return fetch(state.logUrl).then((response) => response.text())
}
