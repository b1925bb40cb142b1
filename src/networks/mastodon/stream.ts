import type { Session } from '#networks/contract/account.ts'
import { faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import { rawItem } from './raw-item.ts'
import { type ServerEvent, serverEvents } from './sse.ts'
import { idOf, isObject } from './wire.ts'

type Deliver = (items: readonly RawItem[]) => Promise<void>

/** One of the server's streams, and what of it is ours to keep. */
export interface Heard {
  /** Under `/api/v1/streaming`. */
  readonly path: string
  itemOf(told: ServerEvent): RawItem | null
}

/** Listens to our account's stream. A server without one is `refused`: polling is the way there. */
export function stream(session: Session, deliver: Deliver, signal: AbortSignal): Promise<Fault> {
  return streamOf(session, { path: '/user', itemOf }, deliver, signal)
}

/** Listens to one stream until it breaks or `signal` aborts; `refused` where the server has none. */
export async function streamOf(
  session: Session,
  heard: Heard,
  deliver: Deliver,
  signal: AbortSignal,
): Promise<Fault> {
  const { io, credentials } = session
  if (!credentials.streamingUrl) return { kind: 'refused', reason: 'This server offers no stream.' }
  const delivery: { error: unknown } = { error: undefined }
  try {
    const response = await io.fetch(new URL(`/api/v1/streaming${heard.path}`, credentials.streamingUrl), {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${credentials.accessToken ?? ''}` },
      signal,
    })
    if (!response.ok || !response.body) return refusedStream(response, io.now())
    for await (const told of serverEvents(response.body)) {
      const item = heard.itemOf(told)
      if (item) await keepingError(deliver([item]), delivery)
    }
    return brokeOff(session)
  } catch (error) {
    // What the house could not store is its own error, not the network's.
    if (delivery.error !== undefined) throw delivery.error
    if (signal.aborted || isTooLarge(error)) return brokeOff(session)
    return faultOfError(error, 'reading', io.now())
  }
}

async function keepingError(work: Promise<void>, delivery: { error: unknown }): Promise<void> {
  try {
    await work
  } catch (error) {
    delivery.error = error ?? new Error('Storing failed.')
    throw error
  }
}

function refusedStream(response: Response, now: Date): Fault {
  const reason = `The stream was refused with status ${response.status}.`
  // Some answer 404 and others show a page: both have no stream.
  return faultOfStatus(response, reason, 'reading', now)
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('An event of the stream')
}

function brokeOff({ io }: Session): Fault {
  return { kind: 'retryLater', at: new Date(io.now().getTime() + 1_000), reason: 'The stream ended.' }
}

/** Mentions, and deletions of posts that may be on a desk. The rest of the home timeline is not our business. */
function itemOf({ event, data }: ServerEvent): RawItem | null {
  if (event === 'delete') return deletion(data)
  if (event !== 'notification') return null
  const body = parsed(data)
  return isObject(body) && (body.type === 'mention' || body.type === 'quote') ? rawItem(body) : null
}

/** The end of a post, told by its id alone. */
export function deletion(data: string): RawItem | null {
  const id = idOf(data.trim())
  return id === null ? null : { remoteId: `delete:${id}`, body: { event: 'delete', payload: id } }
}

export function parsed(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
