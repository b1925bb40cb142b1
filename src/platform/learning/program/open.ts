import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Child, startChild } from './child.ts'
import type { MoodAnswer, MoodProgram, ProgramFault, ProgramState } from './index.ts'
import { answerOf, greetingOf, questionLines } from './lines.ts'

export interface ProgramOptions {
  readonly path: string
  readonly log: { warn(data: object, message: string): void }
  /** All of one call has to be answered in this time, waiting for others included. */
  readonly answerMs?: number
  /** From the start until it says that it is ready: loading a model may take long. */
  readonly startMs?: number
  /** The first pause after a fault; each further one in a row is twice as long, up to ten minutes. */
  readonly restMs?: number
}

const USUAL = { answerMs: 2000, startMs: 180_000, restMs: 1000 }
const LONGEST_REST_MS = 600_000
/** So many questions are written before an answer is waited for: pipes hold only so much. */
const AT_ONCE = 32

interface Asked {
  readonly texts: readonly string[]
  readonly answers: (MoodAnswer | null)[]
  /** Questions written so far. */
  written: number
  /** Answers that came. */
  come: number
  readonly done: () => void
}

/** Keeps the program at `path` running from the first question on. Nothing is started before. */
export function openMoodProgram({ path, log, ...times }: ProgramOptions): MoodProgram {
  return new Running(path, log, { ...USUAL, ...times })
}

class Running implements MoodProgram {
  readonly #path: string
  readonly #log: ProgramOptions['log']
  readonly #times: typeof USUAL
  readonly #queue: Asked[] = []
  #child: Child | null = null
  #state: ProgramState = { state: 'starting', version: null, fault: null, since: Date.now() }
  #faults = 0
  #restUntil = 0
  #closed = false
  #starting: NodeJS.Timeout | undefined
  #onReady: (() => void)[] = []

  constructor(path: string, log: ProgramOptions['log'], times: typeof USUAL) {
    this.#path = path
    this.#log = log
    this.#times = times
  }

  state(): ProgramState {
    return this.#state
  }

  async ready(): Promise<ProgramState> {
    this.#start()
    if (this.#state.state !== 'starting') return this.#state
    // The program keeps no process alive; who waits for it does.
    const alive = setInterval(() => undefined, 60_000)
    await new Promise<void>((resolve) => this.#onReady.push(resolve))
    clearInterval(alive)
    return this.#state
  }

  async ask(texts: readonly string[]): Promise<readonly (MoodAnswer | null)[]> {
    this.#start()
    const answers: (MoodAnswer | null)[] = texts.map(() => null)
    if (texts.length === 0 || this.#state.state !== 'well') return answers
    const { answerMs } = this.#times
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => this.#stop('slow', `over ${answerMs} ms`), answerMs)
      const done = () => {
        clearTimeout(late)
        resolve()
      }
      this.#queue.push({ texts, answers, written: 0, come: 0, done })
      this.#writeNext()
    })
    return answers
  }

  close(): void {
    this.#closed = true
    this.#stop('ended', 'stopped')
  }

  #start(): void {
    if (this.#child || this.#closed || Date.now() < this.#restUntil) return
    this.#become({ state: 'starting', fault: this.#state.fault })
    const own: Child = startChild(this.#path, {
      onLine: (line) => {
        if (this.#child === own) this.#hear(line)
      },
      onEnd: (fault, why) => {
        if (this.#child === own) this.#fail(fault, why)
      },
    })
    this.#child = own
    this.#starting = setTimeout(
      () => this.#stop('not-ready', `over ${this.#times.startMs} ms`),
      this.#times.startMs,
    )
    this.#starting.unref()
  }

  #hear(line: string): void {
    if (this.#state.state === 'well') this.#takeAnswer(line)
    else this.#greet(greetingOf(line))
  }

  #greet(name: string | null): void {
    if (name === null) {
      this.#stop('nameless', 'no {"name": "…"}')
      return
    }
    clearTimeout(this.#starting)
    this.#become({ state: 'well', fault: null }, `${name}@${hashOf(this.#path)}`)
  }

  #takeAnswer(line: string): void {
    const [asked] = this.#queue
    const answer = answerOf(line)
    if (!asked || asked.come >= asked.written) {
      this.#stop('nonsense', 'more than it was asked')
      return
    }
    if (answer === null) {
      this.#stop('nonsense', 'no answer')
      return
    }
    this.#faults = 0
    asked.answers[asked.come] = answer
    asked.come += 1
    if (asked.come === asked.texts.length) {
      this.#queue.shift()
      asked.done()
    }
    this.#writeNext()
  }

  #writeNext(): void {
    const [asked] = this.#queue
    if (!asked || asked.come < asked.written) return
    const some = asked.texts.slice(asked.written, asked.written + AT_ONCE)
    asked.written += some.length
    this.#child?.write(questionLines(some))
  }

  /** Ends a program that misbehaves; what it says afterwards is nobody's answer. */
  #stop(fault: ProgramFault, why: string): void {
    const ended = this.#child
    this.#fail(fault, why)
    ended?.end()
  }

  /** What was answered until now counts; the rest of what was asked is left to others. */
  #fail(fault: ProgramFault, why: string): void {
    clearTimeout(this.#starting)
    this.#child = null
    this.#restUntil = Date.now() + Math.min(LONGEST_REST_MS, this.#times.restMs * 2 ** this.#faults)
    this.#faults += 1
    if (!this.#closed)
      this.#log.warn(
        { program: this.#path, fault, why },
        'the program that says how posts are meant failed; it rests',
      )
    this.#become({ state: 'resting', fault })
    for (const { done } of this.#queue.splice(0)) done()
  }

  #become(next: Pick<ProgramState, 'state' | 'fault'>, version = this.#state.version): void {
    this.#state = { ...next, version, since: Date.now() }
    if (next.state === 'starting') return
    for (const tell of this.#onReady.splice(0)) tell()
  }
}

/** Changes when another program lies there. */
function hashOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12)
  } catch {
    return 'unread'
  }
}
