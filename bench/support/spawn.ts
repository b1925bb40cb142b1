import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { sleep } from './stats.ts'

/** What people start, or the same with the fake network beside the real ones. */
export type Entry = 'up' | 'house'

const root = resolve(import.meta.dirname, '../..')
const entries: Record<Entry, string[]> = {
  up: [resolve(root, 'src/main.ts'), 'up'],
  house: [resolve(root, 'bench/house.ts')],
}

export interface House {
  readonly url: string
  readonly pid: number
  /** Milliseconds from the start of the process until `/health` was well. */
  readonly readyMs: number
  /** Ends it as Ctrl-C does and waits until it is gone. */
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()
// Nothing that a bench started may outlive it; the database ends with its house.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

/** Starts the product on a free port and comes back when it says that it is well. */
export async function startHouse(entry: Entry, dataDir: string): Promise<House> {
  const port = await freePort()
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4']
  const began = performance.now()
  const child = spawn(process.execPath, [...flags, ...entries[entry]], {
    cwd: root,
    env: { ...cleanEnv(), WEFT_DATA: dataDir, WEFT_PORT: String(port), WEFT_ALLOW_HOSTS: '127.0.0.1' },
    stdio: ['ignore', 'ignore', process.env.WEFT_BENCH_LOG ? 'inherit' : 'ignore'],
  })
  running.add(child)
  // Reported by `well`, which finds nobody answering.
  child.once('error', (error) => console.error(error.message))
  child.once('exit', () => running.delete(child))
  const url = `http://127.0.0.1:${port}`
  await well(child, url)
  const readyMs = performance.now() - began
  return { url, pid: child.pid ?? 0, readyMs, stop: () => end(child) }
}

/** Starts one worker more beside a house that runs on this data folder; comes back when it takes jobs. */
export async function startWorker(dataDir: string): Promise<{ stop(): Promise<void> }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', resolve(root, 'bench/worker.ts')],
    {
      cwd: root,
      env: { ...cleanEnv(), WEFT_DATA: dataDir, WEFT_ALLOW_HOSTS: '127.0.0.1' },
      stdio: ['ignore', 'pipe', process.env.WEFT_BENCH_LOG ? 'inherit' : 'ignore'],
    },
  )
  running.add(child)
  child.once('exit', () => running.delete(child))
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() =>
      Promise.reject(new Error('The worker ended; WEFT_BENCH_LOG=1 shows why.')),
    ),
  ])
  child.stdout.resume()
  return { stop: () => end(child) }
}

/** Settings of whoever runs the bench must not change what is measured. */
function cleanEnv(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter(
    (name) => !name.startsWith('WEFT_') && name !== 'DATABASE_URL' && name !== 'PORT',
  )
  return Object.fromEntries(names.map((name) => [name, process.env[name]]))
}

async function well(child: ChildProcess, url: string): Promise<void> {
  const end = Date.now() + 120_000
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined)
      throw new Error('Weft ended while starting; WEFT_BENCH_LOG=1 shows why.')
    if (Date.now() > end) throw new Error('Weft was not well within two minutes.')
    const answer = await fetch(`${url}/health`).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await sleep(10)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(patience)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
