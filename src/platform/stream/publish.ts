import type { JetStreamClient } from '@nats-io/jetstream'
import { headers } from '@nats-io/transport-node'
import { newId } from '#kernel/ids.ts'
import { LENGTHS, packed } from './pack.ts'
import { subjectOf, wordsOf } from './words.ts'

export interface Publisher {
  readonly js: JetStreamClient
  readonly name: string
  /** Worth its time where bytes go over a network, or are kept more than once. */
  readonly press: boolean
  readonly log: { warn(data: object, message: string): void }
}

type Publish = (partition: number, bytes: Uint8Array, signal?: AbortSignal) => Promise<void>

const ANSWER_MS = 5000
const PAUSE_MS = { first: 50, longest: 2000 }
/** So often in a row before somebody is told. */
const TELL_AFTER = 5
/** What goes together, before it is pressed; one frame alone may be larger. A server takes a megabyte at once. */
const MOST_BYTES = 512 * 1024

interface Waiting {
  readonly bytes: Uint8Array
  readonly signal: AbortSignal | undefined
  /** Called once: with what went wrong, or without anything. */
  readonly settle: (error?: unknown) => void
}

/**
 * Publishes frames of each partition in the order they are handed in, one message at a time. What is handed in while one
 * is under way goes together in the next: one message, one answer and one turn of a taker for all of them.
 */
export function createPublisher(publisher: Publisher): Publish {
  const lines = new Map<number, Waiting[]>()
  const work = async (partition: number, line: Waiting[]) => {
    while (line.length > 0) await publishNext(publisher, partition, line)
    lines.delete(partition)
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
      const waiting = { bytes, signal, settle }
      const line = lines.get(partition)
      if (line) return void line.push(waiting)
      const begun = [waiting]
      lines.set(partition, begun)
      void work(partition, begun)
    })
}

async function publishNext(publisher: Publisher, partition: number, line: Waiting[]): Promise<void> {
  const together = nextOf(line)
  if (together.length === 0) return
  try {
    await publishTogether(publisher, partition, together)
    for (const { settle } of together) settle()
  } catch (error) {
    for (const { settle } of together) settle(error)
  }
}

/** As many as fit in a message; those whose sender gave up meanwhile are left out. */
function nextOf(line: Waiting[]): Waiting[] {
  const together: Waiting[] = []
  let bytes = 0
  while (line[0] && (bytes === 0 || bytes + line[0].bytes.length <= MOST_BYTES)) {
    const next = line.shift()
    if (!next || next.signal?.aborted) continue
    together.push(next)
    bytes += next.bytes.length
  }
  return together
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
