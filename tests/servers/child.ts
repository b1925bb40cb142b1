import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { onPath } from './tools.ts'

/** The last lines several servers printed, kept in memory for failure messages. */
export interface Log {
  add(source: string, text: string): void
  text(): string
}

export function createLog(limit = 400): Log {
  const lines: string[] = []
  return {
    add: (source, text) => {
      for (const line of text.split('\n'))
        if (line.trim() !== '') lines.push(`[${source}] ${line.slice(0, 2000)}`)
      lines.splice(0, Math.max(0, lines.length - limit))
    },
    text: () => lines.join('\n'),
  }
}

export interface Child {
  readonly pid: number
  hasEnded(): boolean
  /** The line of JSON on its output whose first key is `key`, parsed. Throws when it ends or is too slow. */
  announcement(key: string, withinMs: number): Promise<Record<string, string>>
  stop(): Promise<void>
}

export interface ChildOptions {
  readonly name: string
  readonly log: Log
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
}

/**
 * Starts a server that ends with us, even when we are killed: the kernel sees to it where `setpriv` exists.
 * (It watches the starting thread, so a worker thread must not start servers that outlive it: see keeper.ts.)
 */
export function startChild(program: string, args: readonly string[], options: ChildOptions): Child {
  const setpriv = onPath('setpriv')
  const guard = setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'KILL', '--']
  const [command = program, ...rest] = [...guard, program, ...args]
  const child = spawn(command, rest, {
    env: options.env ?? process.env,
    cwd: options.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let failure: string | null = null
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (output.length < 100_000) output += text
    options.log.add(options.name, text)
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => options.log.add(options.name, text))
  child.once('error', (error) => {
    failure = `${options.name} could not be started: ${error.message}`
  })
  child.once('exit', (code, signal) => {
    failure ??= `${options.name} ended (${signal ?? `code ${code}`})`
  })
  return {
    pid: child.pid ?? 0,
    hasEnded: () => failure !== null,
    announcement: (key, withinMs) =>
      until(`${options.name} to say that it is ready`, withinMs, () => {
        if (failure !== null) throw new Error(`${failure}\n${options.log.text()}`)
        const line = output
          .split('\n')
          .slice(0, -1)
          .find((text) => text.startsWith(`{"${key}"`))
        return line === undefined ? null : (JSON.parse(line) as Record<string, string>)
      }),
    stop: () => stop(child),
  }
}

async function stop(child: ChildProcess): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGTERM', 4000],
    ['SIGKILL', 4000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    child.kill(signal)
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    await Promise.race([gone, sleep(waitMs, undefined, { ref: false })])
  }
}

/** Asks again every 25 ms until there is an answer other than null; throws, naming what it waited for. */
export async function until<Found>(
  what: string,
  withinMs: number,
  ask: () => Promise<Found | null> | Found | null,
): Promise<Found> {
  const end = Date.now() + withinMs
  for (;;) {
    const found = await ask()
    if (found !== null) return found
    if (Date.now() > end) throw new Error(`Waited ${withinMs / 1000} s in vain for ${what}.`)
    await sleep(25)
  }
}

/** Whether something answers HTTP there, whatever it says. */
export async function answersHttp(url: string): Promise<true | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) })
    await response.body?.cancel()
    return true
  } catch {
    return null
  }
}
