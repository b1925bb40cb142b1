import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

export interface Crew {
  /** Kills one of them in whatever it is doing. */
  killOne(): void
  /** How many ended by `kill -9`, by their own hand or ours. */
  readonly kills: () => number
  /** The longest time in which fewer than two were at work, once two had been; milliseconds. */
  readonly alone: () => number
  /** What workers said that ended in any other way. */
  readonly troubles: readonly string[]
  stop(): Promise<void>
}

const AT_WORK = 2
const TROUBLES = 10

/**
 * Two workers at once, always, from this entry (worker.ts): a third one is loaded and waits, takes the place of one that dies in the same instant and is
 * itself replaced. Each gets the next clock of the list, which is how far its own jumps while it works; milliseconds.
 */
export function startCrew(entry: string, args: readonly string[], clocks: readonly number[]): Crew {
  const everybody = new Set<ChildProcess>()
  const waiting: ChildProcess[] = []
  const working = new Set<ChildProcess>()
  const troubles: string[] = []
  const watch = stopWatch()
  let [kills, begun, stopping] = [0, 0, false]

  const fill = () => {
    for (let wanted = AT_WORK - working.size; wanted > 0; wanted -= 1) {
      const child = waiting.shift()
      if (!child) return
      working.add(child)
      child.send(clocks[begun % clocks.length] ?? 0)
      begun += 1
    }
  }
  const hire = () => {
    const child = startWorker(entry, args)
    let words = ''
    child.stderr?.on('data', (text: Buffer) => {
      words = `${words}${text}`.slice(-4000)
    })
    everybody.add(child)
    child.on('message', (said) => {
      if (said === 'loaded') waiting.push(child)
      else watch.came(child)
      fill()
    })
    child.once('exit', (code, signal) => {
      everybody.delete(child)
      working.delete(child)
      watch.went(child)
      if (stopping) return
      if (signal === 'SIGKILL') kills += 1
      else troubles.push(`ended with ${signal ?? code}: ${words}`)
      fill()
      if (troubles.length < TROUBLES) hire()
    })
  }
  for (let at = 0; at <= AT_WORK; at += 1) hire()
  return {
    troubles,
    kills: () => kills,
    alone: watch.longest,
    killOne: () => {
      const alive = [...working]
      alive[Math.floor(Math.random() * alive.length)]?.kill('SIGKILL')
    },
    async stop() {
      stopping = true
      const gone = [...everybody].map((child) => once(child, 'exit'))
      for (const child of everybody) child.kill('SIGKILL')
      await Promise.all(gone)
    },
  }
}

function startWorker(entry: string, args: readonly string[]): ChildProcess {
  const words = ['--disable-warning=ExperimentalWarning', entry, ...args]
  const env = { ...process.env, NODE_COMPILE_CACHE: resolve('node_modules/.weft-cache') }
  return spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env })
}

/** Measures how long there were fewer than two at work; the time before the first two does not count. */
function stopWatch() {
  const there = new Set<ChildProcess>()
  let [longest, since] = [0, Number.NaN]
  const measured = () => Math.max(longest, Number.isNaN(since) ? 0 : performance.now() - since)
  return {
    came(child: ChildProcess) {
      there.add(child)
      if (there.size < AT_WORK) return
      longest = measured()
      since = Number.NaN
    },
    went(child: ChildProcess) {
      if (there.delete(child) && Number.isNaN(since)) since = performance.now()
    },
    longest: () => Math.round(measured()),
  }
}
