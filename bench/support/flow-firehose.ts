import { flowMessage, flowMessages, isFound, nameFor } from './flow-posts.ts'
import { chance } from './texts.ts'

/** So many different messages; they come again as new posts with the same words, 25 MB in all. */
const RING = 50_000
/** A number of a post as it stands at the end of its names. */
const DIGITS = 6
const digits = Buffer.from('0123456789abcdefghijklmnopqrstuvwxyz')

/**
 * As many messages as anybody asks for, in the memory of a few: made beforehand, hundreds of megabytes would lie in the process that
 * publishes, and its collector would hardly run. What nobody finds says again what it said 50,000 posts ago, by another name; what is
 * found has words of its own. All are said when they are asked for: a flood comes at once, and is counted in the same minutes.
 */
export class FlowFirehose {
  readonly #queries: number
  readonly #ring: readonly Buffer[]
  readonly #random = chance(7)
  readonly #places: { readonly time: number; readonly created: number; readonly names: readonly number[] }
  #next = 0

  constructor(queries: number) {
    this.#queries = queries
    this.#ring = flowMessages(0, RING, 0, queries)
    // All of them begin alike up to their words, and end alike behind them.
    const said = this.#ring[0]?.toString() ?? ''
    const endOf = (name: string) => said.indexOf('"', said.indexOf(name) + name.length) - DIGITS
    this.#places = {
      time: said.indexOf('"time_us":') + '"time_us":'.length,
      created: said.indexOf('"createdAt":"') + '"createdAt":"'.length,
      names: [endOf('"rev":"'), endOf('"rkey":"')],
    }
  }

  /** The next messages; good until 50,000 more were taken. `share` of them are found. */
  take(count: number, share: number): Buffer[] {
    const now = new Date()
    const time = Buffer.from(String(now.getTime() * 1000))
    const created = Buffer.from(now.toISOString())
    return Array.from({ length: count }, () => {
      const seq = this.#next
      this.#next += 1
      if (isFound(seq, share)) return flowMessage(seq, this.#random, nameFor(seq, this.#queries), now)
      const message = this.#ring[seq % RING] ?? Buffer.alloc(0)
      write(message, this.#places.time, time)
      write(message, this.#places.created, created)
      for (const place of this.#places.names) number(message, place, seq)
      // "}} behind its content's name.
      number(message, message.length - 3 - DIGITS, seq)
      return message
    })
  }

  /** How many of the last `count` were found. */
  found(count: number, share: number): number {
    return Math.floor(this.#next * share) - Math.floor((this.#next - count) * share)
  }
}

function write(to: Buffer, at: number, bytes: Buffer): void {
  for (let next = 0; next < bytes.length; next += 1) to[at + next] = bytes[next] ?? 0
}

function number(to: Buffer, at: number, seq: number): void {
  let rest = seq
  for (let place = at + DIGITS - 1; place >= at; place -= 1) {
    to[place] = digits[rest % 36] ?? 0
    rest = Math.floor(rest / 36)
  }
}
