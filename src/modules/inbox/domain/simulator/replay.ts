import { Heap } from './heap.ts'
import type { Level } from './rota.ts'

/** What comes to one desk; times in minutes since the replay's beginning, in order of arrival. */
export interface Work {
  readonly at: ArrayLike<number>
  /** Who is due first is served first. */
  readonly due: ArrayLike<number>
  /** Minutes of work. */
  readonly takes: ArrayLike<number>
}

export interface Played {
  /** When somebody turned to it, and when the answer was out; Infinity when that never came. */
  readonly begun: Float64Array
  readonly done: Float64Array
  /** Minutes of work done altogether. */
  readonly busy: number
}

/**
 * Plays one desk, event by event: something arrives, somebody finishes, people come or go. Whoever is free takes what is
 * due first; a piece once begun is finished by whoever began it, also past the end of their hours. n log n in what arrives.
 */
export function replay(work: Work, levels: readonly Level[]): Played {
  const count = work.at.length
  const begun = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const done = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const waiting = new Heap(work.due)
  const running = new Heap(done)
  let people = 0
  let arrival = 0
  let level = 0
  let busy = 0
  for (;;) {
    const arrives = work.at[arrival] ?? Number.POSITIVE_INFINITY
    const changes = levels[level]?.at ?? Number.POSITIVE_INFINITY
    const ends = running.size > 0 ? (done[running.first()] ?? 0) : Number.POSITIVE_INFINITY
    const now = Math.min(arrives, changes, ends)
    if (now === Number.POSITIVE_INFINITY) break
    if (ends === now) running.pop()
    else if (changes === now) {
      people = levels[level]?.people ?? 0
      level += 1
    } else {
      waiting.push(arrival)
      arrival += 1
    }
    while (waiting.size > 0 && running.size < people) {
      const item = waiting.pop()
      const takes = work.takes[item] ?? 0
      begun[item] = now
      done[item] = now + takes
      busy += takes
      running.push(item)
    }
  }
  return { begun, done, busy }
}
