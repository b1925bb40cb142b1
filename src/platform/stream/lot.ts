import type { JetStreamManager } from '@nats-io/jetstream'
import type { Taken } from './inbox.ts'
import type { Taker } from './index.ts'
import { giveBack } from './memory.ts'
import { LENGTHS, unpacked } from './pack.ts'
import { subjectOf, wordsOf } from './words.ts'

/** So much waits to be kept, or so many bytes are held: then it is kept. */
const ENOUGH = 400
const MOST_BYTES = 24 * 1024 * 1024

export interface LotOptions {
  readonly manager: JetStreamManager
  readonly name: string
  readonly taker: Taker
  readonly log: { warn(data: object, message: string): void }
}

/** A partition of which something waits to be kept. */
interface Held extends Taken {
  /** The last message that was read of it, and those behind the first. */
  last: number
  readonly behind: number[]
  /** Nothing more was there when it was last looked at. */
  dry: boolean
}

/**
 * What is kept together. Of each partition the first message was handed out by the stream, to this taker alone; those behind
 * it are read where they lie. They are taken out, and then the first is let go, when everything is kept: whoever dies
 * before leaves the first, and all behind it, to the next, in order.
 */
export class Lot {
  readonly held: Held[] = []
  readonly #options: LotOptions
  /** Of each message in which something was found: memory that is given back when it is kept. */
  readonly #memory: { readonly data: Uint8Array; readonly frames: readonly Uint8Array[] }[] = []
  #weight = 0
  #bytes = 0

  constructor(options: LotOptions) {
    this.#options = options
  }

  get isFull(): boolean {
    return this.#weight >= ENOUGH || this.#bytes >= MOST_BYTES
  }

  /** Looks at a message; one in which nothing is found is let go. */
  async take(taken: Taken): Promise<void> {
    const { partition, message } = taken
    // Before it is looked at: if that fails it has to come again.
    const held = { ...taken, last: message.seq, behind: [], dry: false }
    this.held.push(held)
    if (await this.#look(partition, message.data, message.headers?.get(LENGTHS))) return
    this.held.pop()
    message.ack()
  }

  /**
   * Reads the next message of partitions that are held, of as many as will be looked at, the one that was left behind furthest first.
   * Resolves with whether there was one.
   */
  async readOn(): Promise<boolean> {
    const { manager, name } = this.#options
    const open = this.held
      .filter(({ dry }) => !dry)
      .toSorted((one, other) => one.last - other.last)
      .slice(0, this.#room())
    const next = await Promise.all(
      open.map((held) =>
        manager.direct
          .getMessage(name, { seq: held.last + 1, next_by_subj: subjectOf(name, held.partition) })
          .catch(() => null),
      ),
    )
    let any = false
    for (const [at, message] of next.entries()) {
      const held = open[at]
      if (!held) continue
      held.dry = message === null
      if (!message) continue
      any = true
      held.last = message.seq
      held.behind.push(message.seq)
      await this.#look(held.partition, message.data, message.header.get(LENGTHS))
    }
    return any
  }

  /** Looks again for what came meanwhile. */
  wet(): void {
    for (const held of this.held) held.dry = false
  }

  working(): void {
    for (const { message } of this.held) message.working()
  }

  /** Everything is kept: takes it out of the stream. What cannot be taken out comes again, and is known. */
  async done(): Promise<void> {
    const { manager, name, log } = this.#options
    const behind = this.held.flatMap((held) => held.behind)
    await Promise.all(
      behind.map((seq) =>
        manager.streams
          .deleteMessage(name, seq, false)
          .catch((error) =>
            log.warn({ reason: wordsOf(error) }, 'a frame that was kept stays in the stream'),
          ),
      ),
    )
    for (const { message } of this.held) message.ack()
    for (const { data, frames } of this.#memory) giveBack(data, frames)
  }

  again(ms: number): void {
    for (const { message } of this.held) message.nak(ms)
  }

  /** How many more messages fit, going by those that are held. */
  #room(): number {
    const messages = this.#memory.length
    if (messages === 0) return 1
    const left = Math.min(1 - this.#weight / ENOUGH, 1 - this.#bytes / MOST_BYTES)
    const used = Math.max(this.#weight / ENOUGH, this.#bytes / MOST_BYTES) / messages
    return used === 0 ? this.held.length : Math.max(1, Math.ceil(left / used))
  }

  /** Resolves with whether something was found in it. */
  async #look(partition: number, data: Uint8Array, lengths: string | undefined): Promise<boolean> {
    const { taker, log } = this.#options
    let frames: Uint8Array[]
    try {
      frames = unpacked(data, lengths)
    } catch (error) {
      // Handed out again it would stand before everything that comes after it, for ever.
      log.warn({ partition, reason: wordsOf(error) }, 'a message of the stream cannot be read and is let go')
      return false
    }
    const weight = await taker.take(frames.map((bytes) => ({ partition, bytes })))
    if (weight === 0) {
      giveBack(data, frames)
      return false
    }
    this.#memory.push({ data, frames })
    this.#weight += weight
    for (const { length } of frames) this.#bytes += length
    return true
  }
}
