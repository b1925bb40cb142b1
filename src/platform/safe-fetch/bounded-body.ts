import type { Deadline } from './deadline.ts'
import { SafeFetchError, toSafeFetchError } from './errors.ts'

export interface BodyBounds {
  /** Bytes after unpacking; null for an event stream, which has no end. */
  readonly maxBytes: number | null
  readonly host: string
  readonly deadline: Deadline
  /** Called for every chunk that arrived. */
  readonly arrived: () => void
}

export function tooLarge(host: string, maxBytes: number): SafeFetchError {
  const limit = maxBytes >= 1_000_000 ? `${Math.floor(maxBytes / 1_000_000)} MB` : `${maxBytes} bytes`
  return new SafeFetchError('too_large', `${host} sent more than ${limit}.`, { maybeSent: true })
}

/**
 * Passes a body on while counting what comes out of decompression, and breaks the connection at the bound, so that
 * neither an endless answer nor a gzip bomb is ever held in memory.
 */
export function boundedBody(
  body: ReadableStream<Uint8Array>,
  bounds: BodyBounds,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader()
  let total = 0
  const fail = (error: Error) => {
    bounds.deadline.clear()
    bounds.deadline.abort(error)
    return error
  }
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = await reader.read().catch((error: unknown) => {
          // An abort by the caller keeps its own reason, as with the built-in fetch.
          const aborted = bounds.deadline.signal.aborted ? bounds.deadline.signal.reason : null
          throw fail(aborted instanceof Error ? aborted : toSafeFetchError(error, bounds.host))
        })
        if (next.done) {
          bounds.deadline.clear()
          controller.close()
          return
        }
        total += next.value.byteLength
        if (bounds.maxBytes !== null && total > bounds.maxBytes) {
          throw fail(tooLarge(bounds.host, bounds.maxBytes))
        }
        bounds.arrived()
        controller.enqueue(new Uint8Array(next.value))
      },
      async cancel(reason) {
        bounds.deadline.clear()
        await reader.cancel(reason).catch(() => undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
