import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import type { ProgramFault } from './index.ts'
import { lineReader } from './lines.ts'

/** What a started program is heard by. */
export interface Heard {
  onLine(line: string): void
  /** Once: it ended, could not be started, or spoke without end. `why` is for the log. */
  onEnd(fault: ProgramFault, why: string): void
}

export interface Child {
  write(lines: string): void
  end(): void
}

/** Settings of the house hold passwords; a program somebody brought along gets only what any program needs. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'HF_HOME',
  'HF_HUB_OFFLINE',
  'TRANSFORMERS_OFFLINE',
]

/** Starts the program at `path`, without a shell. It does not keep this process alive. */
export function startChild(path: string, heard: Heard): Child {
  const env = Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  let over = false
  let child: ChildProcess | null = null
  const end = (fault: ProgramFault, why: string) => {
    if (over) return
    over = true
    child?.kill('SIGKILL')
    heard.onEnd(fault, why)
  }
  try {
    child = spawn(path, [], { stdio: ['pipe', 'pipe', 'ignore'], env })
  } catch (error) {
    queueMicrotask(() => end('no-start', wordsOf(error)))
    return { write: () => undefined, end: () => end('ended', 'stopped') }
  }
  const reader = lineReader((line) => {
    if (!over) heard.onLine(line)
  })
  child.once('error', (error) => end('no-start', wordsOf(error)))
  child.once('exit', (code, signal) => end('ended', signal ?? `code ${code}`))
  child.stdout?.on('data', (bytes: Buffer) => {
    if (!over && !reader.take(bytes)) end('nonsense', 'a line without an end')
  })
  // What is written to one that ended fails; that it ended is told above.
  child.stdin?.on('error', () => undefined)
  child.unref()
  for (const pipe of [child.stdin, child.stdout]) if (pipe instanceof Socket) pipe.unref()
  const { stdin } = child
  return {
    write: (lines) => void stdin?.write(lines),
    end: () => end('ended', 'stopped'),
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
