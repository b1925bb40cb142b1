import {
  AckPolicy,
  type ConsumerMessages,
  type JetStreamClient,
  type JsMsg,
  jetstreamManager,
} from '@nats-io/jetstream'
import { type NatsConnection, nanos } from '@nats-io/transport-node'
import type { Frame } from './index.ts'
import { LENGTHS, unpacked } from './pack.ts'
import { subjectOf, wordsOf } from './words.ts'

export interface Group {
  readonly connection: NatsConnection
  readonly js: JetStreamClient
  readonly name: string
  readonly partitions: number
  readonly log: { warn(data: object, message: string): void; debug(data: object, message: string): void }
}

/** A frame that nobody reported on for so long is handed out again: its taker is taken for dead. */
const TAKER_MS = 15_000
/** How often a taker says that it is at work. */
const WORKING_MS = 4000
const AGAIN_MS = 1000
/**
 * Frames that come so soon after each other are handled together: fewer, fuller transactions for everybody. Where handling
 * takes longer more is gained by it, so a part of what it last took is waited; never longer than this in all.
 */
const TOGETHER_MS = { least: 4, most: 25, part: 1 / 8 }
const LONGEST_MS = { least: 40, most: 200, part: 1 / 2 }

interface Taken {
  readonly partition: number
  readonly message: JsMsg
}

/**
 * Takes frames of all partitions as they come and hands over, again and again, what has come meanwhile. Of each
 * partition one message is out at a time, whoever has it, so that order holds also when its taker dies.
 */
export async function consumeFrames(
  group: Group,
  handle: (frames: readonly Frame[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const inbox = createInbox(() => signal.aborted)
  const pulls = Array.from({ length: group.partitions }, (_, partition) =>
    pull(group, partition, inbox.put, signal),
  )
  signal.addEventListener('abort', inbox.wake, { once: true })
  for (let took = 0; !signal.aborted; ) {
    const taken = await inbox.take(group.partitions, took)
    if (taken.length === 0) continue
    const began = performance.now()
    await settle(taken, handle, group)
    took = performance.now() - began
  }
  // What came last and was not looked at goes to others at once.
  for (const { message } of await inbox.rest()) message.nak()
  await Promise.all(pulls)
}

async function settle(
  taken: readonly Taken[],
  handle: (frames: readonly Frame[]) => Promise<void>,
  { log }: Group,
): Promise<void> {
  const working = setInterval(() => {
    for (const { message } of taken) message.working()
  }, WORKING_MS)
  try {
    await handle(
      taken.flatMap(({ partition, message }) =>
        unpacked(message.data, message.headers?.get(LENGTHS)).map((bytes) => ({ partition, bytes })),
      ),
    )
    for (const { message } of taken) message.ack()
  } catch (error) {
    log.warn({ err: error, frames: taken.length }, 'frames could not be taken in and are tried again')
    for (const { message } of taken) message.nak(AGAIN_MS)
  } finally {
    clearInterval(working)
  }
}

/** Keeps one request for a frame of a partition standing, and makes the consumer anew should it be gone. */
async function pull(
  group: Group,
  partition: number,
  put: (taken: Taken) => void,
  signal: AbortSignal,
): Promise<void> {
  const { js, name, log } = group
  while (!signal.aborted) {
    let messages: ConsumerMessages | undefined
    const stop = () => messages?.stop()
    try {
      await ensureConsumer(group, partition)
      const consumer = await js.consumers.get(name, consumerOf(partition))
      messages = await consumer.consume({
        max_messages: 1,
        expires: 10_000,
        callback: (message) => put({ partition, message }),
      })
      signal.addEventListener('abort', stop, { once: true })
      if (signal.aborted) stop()
      await messages.closed()
    } catch (error) {
      log.debug({ partition, reason: wordsOf(error) }, 'a partition cannot be read and is tried again')
    } finally {
      signal.removeEventListener('abort', stop)
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
  }
}

const consumerOf = (partition: number): string => `matchers-${partition}`

async function ensureConsumer({ connection, name }: Group, partition: number): Promise<void> {
  const manager = await jetstreamManager(connection, { timeout: 20_000 })
  await manager.consumers.add(name, {
    durable_name: consumerOf(partition),
    filter_subject: subjectOf(name, partition),
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(TAKER_MS),
    max_ack_pending: 1,
  })
}

function createInbox(stopped: () => boolean) {
  let waiting: Taken[] = []
  let wake: () => void = () => undefined
  const rest = () => {
    const all = waiting
    waiting = []
    return all
  }
  return {
    put(taken: Taken) {
      waiting.push(taken)
      wake()
    },
    wake: () => wake(),
    rest: async () => rest(),
    /**
     * Everything that has come: waits for the first, and then as long as more keep coming, up to `most`. Empty when woken
     * without any. `took`: milliseconds that handling the last ones took.
     */
    async take(most: number, took: number): Promise<Taken[]> {
      const woken = (ms?: number) =>
        new Promise<void>((resolve) => {
          const timer = ms === undefined ? undefined : setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      if (waiting.length === 0) await woken()
      const end = performance.now() + partOf(took, LONGEST_MS)
      for (let had = 0; had < waiting.length && waiting.length < most && !stopped(); ) {
        had = waiting.length
        const left = end - performance.now()
        if (left <= 0) break
        await woken(Math.min(partOf(took, TOGETHER_MS), left))
      }
      return rest()
    },
  }
}

function partOf(took: number, { least, most, part }: typeof TOGETHER_MS): number {
  return Math.min(most, Math.max(least, took * part))
}
