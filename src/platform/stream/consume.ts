import {
  AckPolicy,
  type ConsumerMessages,
  JetStreamApiError,
  type JetStreamClient,
  jetstreamManager,
} from '@nats-io/jetstream'
import { type NatsConnection, nanos } from '@nats-io/transport-node'
import { createInbox, type Inbox, type Taken } from './inbox.ts'
import type { Taker } from './index.ts'
import { Lot } from './lot.ts'
import { subjectOf, wordsOf } from './words.ts'

/**
 * What was found waits no longer than this for more: for what has yet to come, and where more lies there all the time, because posts come
 * faster than they are taken.
 */
export interface LongestMs {
  readonly quiet: number
  readonly pressed: number
}

export interface Group {
  readonly connection: NatsConnection
  readonly js: JetStreamClient
  readonly name: string
  readonly partitions: number
  /** A frame that nobody reported on for so long is handed out again: its taker is taken for dead. */
  readonly takerMs: number
  readonly longestMs?: LongestMs | undefined
  readonly log: { warn(data: object, message: string): void; debug(data: object, message: string): void }
}

const AGAIN_MS = 1000
/** Reading on, and taking out, is no more than a try: what fails comes again by itself. A node that died answers nobody. */
const READ_MS = 3000
/** A small transaction costs nearly what a large one does. */
const LONGEST_MS: LongestMs = { quiet: 400, pressed: 1000 }
/** So often it is looked for what has yet to come. */
const LOOK_MS = 100

/**
 * Looks at frames of all partitions as they come, gathers what is found and keeps it together. Of each partition one message
 * is out at a time, whoever has it, so that order holds also when its taker dies.
 */
export async function consumeFrames(group: Group, taker: Taker, signal: AbortSignal): Promise<void> {
  const { connection, name, takerMs, longestMs = LONGEST_MS, log } = group
  const manager = await jetstreamManager(connection, { timeout: READ_MS, checkAPI: false })
  const inbox = createInbox()
  const pulls = Array.from({ length: group.partitions }, (_, partition) =>
    pull(group, partition, inbox.put, signal),
  )
  signal.addEventListener('abort', inbox.wake, { once: true })
  while (!signal.aborted) {
    await inbox.come()
    const lot = new Lot({ manager, name, taker, log })
    const working = setInterval(() => lot.working(), takerMs / 4)
    try {
      await gather(lot, inbox, longestMs, signal)
      if (lot.held.length > 0) await taker.keep()
      await lot.done()
    } catch (error) {
      log.warn(
        { err: error, partitions: lot.held.length },
        'frames could not be taken in and are tried again',
      )
      lot.again(AGAIN_MS)
    } finally {
      clearInterval(working)
    }
  }
  // What came last and was not looked at goes to others at once.
  for (const { message } of inbox.rest()) message.nak()
  await Promise.all(pulls)
}

/** Takes what comes, and reads on in what is held, until there is enough or nothing more is worth waiting for. */
async function gather(
  lot: Lot,
  inbox: Inbox,
  { quiet, pressed }: LongestMs,
  signal: AbortSignal,
): Promise<void> {
  const began = performance.now()
  let longest = pressed
  for (;;) {
    for (let taken = inbox.next(); taken; taken = inbox.next()) {
      await lot.take(taken)
      if (lot.isFull) return
    }
    if (lot.held.length === 0) return
    const more = await lot.readOn()
    if (lot.isFull) return
    if (!more) longest = quiet
    const left = began + longest - performance.now()
    if (left <= 0 || signal.aborted) return
    if (more) continue
    await inbox.come(Math.min(LOOK_MS, left))
    lot.wet()
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
        // Else it would ask for ever after what is no more.
        abort_on_missing_resource: true,
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

/**
 * What a consumer has given out it keeps in memory: what is taken out is gone from the stream, which is on disk, and one that is made
 * anew begins with what is left. On disk it would be a file written again and again for each partition.
 */
async function ensureConsumer({ connection, name, takerMs }: Group, partition: number): Promise<void> {
  const manager = await jetstreamManager(connection, { timeout: 20_000 })
  const config = {
    durable_name: consumerOf(partition),
    filter_subject: subjectOf(name, partition),
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(takerMs),
    max_ack_pending: 1,
  }
  await manager.consumers.add(name, { ...config, mem_storage: true }).catch(async (error: unknown) => {
    // Made by an older version of ours, on disk: it does as well.
    if (!(error instanceof JetStreamApiError)) throw error
    await manager.consumers.add(name, config)
  })
}
