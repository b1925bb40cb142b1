import type { JetStreamClient } from '@nats-io/jetstream'
import { headers } from '@nats-io/transport-node'
import { newId } from '#kernel/ids.ts'
import { Lines, type Turn, type Waiting } from './lines.ts'
import { LENGTHS, packed } from './pack.ts'
import { subjectOf, wordsOf } from './words.ts'

export interface Publisher {
  readonly js: Pick<JetStreamClient, 'publish'>
  readonly name: string
  /** Worth its time where bytes go over a network, or are kept more than once. */
  readonly press: boolean
  /** So many bytes the server takes in one message, headers and all; it may say something else after it was away. */
  readonly mostBytes: () => number
  readonly log: { warn(data: object, message: string): void }
}

type Publish = (partition: number, bytes: Uint8Array, signal?: AbortSignal) => Promise<void>

const ANSWER_MS = 5000
const PAUSE_MS = { first: 50, longest: 2000 }
/** So often in a row before somebody is told. */
const TELL_AFTER = 5
/** Left for headers, and for what pressing may add to what cannot be pressed. */
const SPARE_BYTES = 16_384
/** A server that takes more gets no more: whoever takes reads a message at once. */
const MOST_BYTES = 1024 * 1024
/**
 * A message costs a server, and its taker, as much as a few hundred posts in it do. So where so many are under way, all partitions counted,
 * what is handed in waits and comes to fill a message; full ones go, up to so many.
 */
const UNDER_WAY = { few: 2, most: 8 }

/**
 * Publishes frames of each partition in the order they are handed in, one message at a time. What is handed in together, and while
 * others are under way, goes together: one message, one answer and one turn of a taker for all of it.
 */
export function createPublisher(publisher: Publisher): Publish {
  const lines = new Lines()
  let underWay = 0
  let woken = false
  const send = async ({ partition, together }: Turn) => {
    underWay += 1
    let failure: unknown
    try {
      await publishTogether(publisher, partition, together)
    } catch (error) {
      failure = error
    }
    underWay -= 1
    lines.done(partition)
    for (const { settle } of together) settle(failure)
    wake()
  }
  const sendMore = () => {
    woken = false
    const most = Math.min(MOST_BYTES, publisher.mostBytes()) - SPARE_BYTES
    while (underWay < UNDER_WAY.most) {
      const turn = lines.next(most, underWay >= UNDER_WAY.few)
      if (!turn) return
      void send(turn)
    }
  }
  /** Not at once: what is handed in by the same piece of work goes together. */
  const wake = () => {
    if (woken) return
    woken = true
    queueMicrotask(sendMore)
  }
  return (partition, bytes, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      // Who gives up is told at once; what is under way may still arrive, as with any lost answer.
      const over = () => reject(signal?.reason)
      signal?.addEventListener('abort', over, { once: true })
      const settle = (error?: unknown) => {
        signal?.removeEventListener('abort', over)
        if (error === undefined) resolve()
        else reject(error)
      }
      lines.add(partition, { bytes, signal, settle })
      wake()
    })
}

/**
 * Publishes until the stream has it: a full stream, one without a leader and a lost answer are all waited out. The same
 * id each time, so that a message whose answer was lost does not stand twice. Rejects when all who wait gave up.
 */
async function publishTogether(
  { js, name, press, log }: Publisher,
  partition: number,
  together: readonly Waiting[],
): Promise<void> {
  const msgID = newId()
  const { bytes, lengths } = packed(
    together.map((one) => one.bytes),
    press,
  )
  const head = withLengths(lengths)
  const wanted = () => together.some(({ signal }) => signal?.aborted !== true)
  for (let failures = 0; wanted(); ) {
    try {
      await js.publish(subjectOf(name, partition), bytes, { msgID, timeout: ANSWER_MS, headers: head })
      return
    } catch (error) {
      failures += 1
      if (failures === TELL_AFTER)
        log.warn({ partition, reason: wordsOf(error) }, 'the stream takes nothing; waiting')
      await pause(Math.min(PAUSE_MS.longest, PAUSE_MS.first * 2 ** failures), together)
    }
  }
  throw new Error('Nobody waits for it any more.')
}

function withLengths(lengths: string) {
  const head = headers()
  head.set(LENGTHS, lengths)
  return head
}

/** Also over when one of those who wait gives up, so that nobody is kept by a pause. */
function pause(ms: number, together: readonly Waiting[]): Promise<void> {
  const signals = together.flatMap(({ signal }) => signal ?? [])
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    for (const signal of signals) signal.addEventListener('abort', done, { once: true })
  })
}
