import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

export interface Crew {
  /** Kills one of them in whatever it is doing. */
  killOne(): void
  /** How many ended by `kill -9`, by their own hand or ours. */
  readonly kills: () => number
  /** What workers said that ended in any other way. */
  readonly troubles: readonly string[]
  stop(): Promise<void>
}

/** Two workers at once, always: one that dies is replaced at once, with the next clock of the list. */
export function startCrew(args: readonly string[], clocks: readonly number[]): Crew {
  const cache = resolve('node_modules/.weft-cache')
  const running = new Set<ChildProcess>()
  const troubles: string[] = []
  let [kills, starts, stopping] = [0, 0, false]
  const start = () => {
    const offset = clocks[starts % clocks.length] ?? 0
    starts += 1
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', resolve('tests/crash/worker.ts'), ...args, String(offset)],
      { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: cache } },
    )
    let words = ''
    child.stderr?.on('data', (text: Buffer) => {
      words = `${words}${text}`.slice(-4000)
    })
    running.add(child)
    child.once('exit', (code, signal) => {
      running.delete(child)
      if (signal === 'SIGKILL') kills += 1
      else if (!stopping) troubles.push(`ended with ${signal ?? code}: ${words}`)
      if (!stopping && troubles.length < 10) start()
    })
  }
  start()
  start()
  return {
    troubles,
    kills: () => kills,
    killOne: () => {
      const alive = [...running]
      alive[Math.floor(Math.random() * alive.length)]?.kill('SIGKILL')
    },
    async stop() {
      stopping = true
      const gone = [...running].map((child) => once(child, 'exit'))
      for (const child of running) child.kill('SIGKILL')
      await Promise.all(gone)
    },
  }
}
