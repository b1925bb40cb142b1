/** Bytes somebody wants published. */
export interface Waiting {
  readonly bytes: Uint8Array
  readonly signal: AbortSignal | undefined
  /** Called once: with what went wrong, or without anything. */
  readonly settle: (error?: unknown) => void
}

export interface Turn {
  readonly partition: number
  /** What goes in one message, in the order it was handed in. */
  readonly together: readonly Waiting[]
}

interface Line {
  waiting: Waiting[]
  bytes: number
  /** A message of this partition is under way. */
  busy: boolean
}

/** A header says how long each is, and may not grow without end. */
const MOST_TOGETHER = 1000

/** What waits to be published, in a line for each partition, and whose turn it is. */
export class Lines {
  /** In the order of their turns. */
  readonly #lines = new Map<number, Line>()

  add(partition: number, waiting: Waiting): void {
    const line = this.#lines.get(partition) ?? { waiting: [], bytes: 0, busy: false }
    line.waiting.push(waiting)
    line.bytes += waiting.bytes.length
    this.#lines.set(partition, line)
  }

  /**
   * Takes out the next message of at most `most` bytes (one that is larger goes alone), of the line that has waited longest and has
   * nothing under way. `full`: only of lines that fill a message. Null when there is none.
   */
  next(most: number, full: boolean): Turn | null {
    for (const [partition, line] of this.#lines) {
      if (line.busy || (full && line.bytes < most)) continue
      const together = takeOut(line, most)
      if (together.length === 0) {
        this.#lines.delete(partition)
        continue
      }
      line.busy = true
      return { partition, together }
    }
    return null
  }

  /** A message of this partition has arrived, or was given up: its next turn comes after those who wait. */
  done(partition: number): void {
    const line = this.#lines.get(partition)
    this.#lines.delete(partition)
    if (!line || line.waiting.length === 0) return
    line.busy = false
    this.#lines.set(partition, line)
  }
}

/** As many as fit in a message; those whose sender gave up meanwhile are left out. */
function takeOut(line: Line, most: number): Waiting[] {
  const together: Waiting[] = []
  let [bytes, taken] = [0, 0]
  for (const next of line.waiting) {
    if (together.length === MOST_TOGETHER) break
    const { length } = next.bytes
    if (next.signal?.aborted !== true) {
      if (together.length > 0 && bytes + length > most) break
      together.push(next)
      bytes += length
    }
    taken += 1
    line.bytes -= length
  }
  line.waiting = line.waiting.slice(taken)
  return together
}
