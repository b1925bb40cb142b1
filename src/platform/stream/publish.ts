import type { JetStreamClient } from '@nats-io/jetstream'
import { newId } from '#kernel/ids.ts'
import { subjectOf, wordsOf } from './words.ts'

export interface Publisher {
  readonly js: JetStreamClient
  readonly name: string
  readonly log: { warn(data: object, message: string): void }
}

const ANSWER_MS = 5000
const PAUSE_MS = { first: 50, longest: 2000 }
/** So often in a row before somebody is told. */
const TELL_AFTER = 5

/**
 * Publishes until the stream has it: a full stream, one without a leader and a lost answer are all waited out. The same
 * id each time, so that a frame whose answer was lost does not stand twice.
 */
export async function publishFrame(
  { js, name, log }: Publisher,
  partition: number,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  const msgID = newId()
  for (let failures = 0; ; ) {
    signal?.throwIfAborted()
    try {
      await js.publish(subjectOf(name, partition), bytes, { msgID, timeout: ANSWER_MS })
      return
    } catch (error) {
      failures += 1
      if (failures === TELL_AFTER)
        log.warn({ partition, reason: wordsOf(error) }, 'the stream takes nothing; waiting')
      await pause(Math.min(PAUSE_MS.longest, PAUSE_MS.first * 2 ** failures), signal)
    }
  }
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
  })
}
