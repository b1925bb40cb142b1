import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { cleanEnvironment } from './init.ts'
import type { RunAs } from './isolation.ts'
import { lockWords } from './lock.ts'

export interface ServerProcess {
  readonly pid: number
  /** Exit code and signal, once it has ended. */
  readonly ended: Promise<{ code: number | null; signal: string | null }>
  hasEnded(): boolean
}

export interface Launch {
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly clusterDir: string
  readonly socketDir: string
  /** Null where the flock tool is missing. */
  readonly lockPath: string | null
  readonly logFd: number
}

/** Starts the server; does not wait for it. Every word in front of `postgres` replaces itself, so pid is its pid. */
export async function launch(options: Launch): Promise<ServerProcess> {
  const { binaries, runAs, clusterDir, socketDir, lockPath, logFd } = options
  const places = ['-c', `unix_socket_directories=${socketDir}`, '-c', 'unix_socket_permissions=0700']
  const command = [binaries.postgres, '-D', clusterDir, '-c', 'listen_addresses=', ...places]
  const { argv, ...who } = runAs.wrap(command, 'INT')
  const [program = '', ...args] = lockPath === null ? argv : [...lockWords(lockPath), ...argv]
  // Its own session: Ctrl-C in the terminal is for Weft, which then stops the database last.
  const child = spawn(program, args, {
    ...who,
    env: cleanEnvironment(),
    stdio: ['ignore', logFd, logFd],
    detached: true,
  })
  let over = false
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('exit', (code, signal) => {
      over = true
      resolve({ code, signal })
    })
  })
  const pid = await started(child)
  return { pid, ended, hasEnded: () => over }
}

function started(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => resolve(child.pid ?? 0))
  })
}

/** Fast shutdown; after 30 s immediate (the next start recovers), after 5 s more by force. */
export async function shutDown(server: ServerProcess): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, waitMs] of steps) {
    if (server.hasEnded()) return
    process.kill(server.pid, signal)
    const timer = new AbortController()
    const patience = sleep(waitMs, undefined, { signal: timer.signal }).catch(() => undefined)
    await Promise.race([server.ended, patience])
    timer.abort()
  }
}
