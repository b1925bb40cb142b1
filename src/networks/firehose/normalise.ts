import type { Normalised, ReceivePort } from '#networks/contract/receive.ts'
import type { Body } from './body.ts'

/** Reads a post as its network shows it: `{ uri, cid, record, indexedAt }`. Handed in by whoever wires networks. */
export type ReadPost = ReceivePort['normalise']

/** The network on which what a firehose tells was said. */
export const saidOn = 'bluesky'

/** Reads what a firehose handed over. Pure; never throws. */
export function normaliser(readPost: ReadPost): ReceivePort['normalise'] {
  return (body, us): Normalised => {
    if (!isBody(body)) return { kind: 'unreadable', reason: 'This is nothing a firehose handed over.' }
    if (body.event === 'refused') return { kind: 'unreadable', reason: body.reason }
    if (body.event === 'delete') return { kind: 'deleted-item', remoteId: body.uri }
    const { uri, cid, record, indexedAt } = body
    const read = readPost({ uri, cid, record, indexedAt }, us)
    // Who is spoken to is told by the accounts themselves; here we only overhear.
    if (read.kind !== 'mention-item') return read
    const edited = body.event === 'edit' ? { edited: true } : {}
    return { ...read, ...edited, network: saidOn, addressed: false }
  }
}

function isBody(body: unknown): body is Body {
  const { event, uri, reason } = Object(body) as Record<string, unknown>
  if (event === 'refused') return typeof reason === 'string' && reason !== ''
  return (event === 'post' || event === 'edit' || event === 'delete') && typeof uri === 'string'
}
