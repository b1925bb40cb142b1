import { createHash } from 'node:crypto'
import type { RawItem } from '#networks/contract/receive.ts'
import type { PostEvent } from './told.ts'

/** What intake keeps of one event; read again years later. */
export type Body =
  | {
      readonly event: 'post' | 'edit'
      readonly uri: string
      readonly cid: string
      readonly record: unknown
      readonly indexedAt: string | null
    }
  | { readonly event: 'delete'; readonly uri: string }
  | {
      readonly event: 'refused'
      readonly uri: string | null
      readonly reason: string
      readonly bytes?: string
    }

/** So much is kept of a message that nobody could read. */
const keptBytes = 16_384

/**
 * A post goes by its own address, as everywhere on Bluesky. An edit and a deletion speak of an item that is there
 * already, so they have ids of their own.
 */
export function itemOf(event: PostEvent): RawItem {
  const { uri } = event
  if (event.kind === 'delete') return item(`delete:${uri}`, { event: 'delete', uri })
  if (event.kind === 'refused') return item(`refused:${uri}`, { event: 'refused', uri, reason: event.reason })
  const { kind, cid, record, heardAt: indexedAt } = event
  const remoteId = kind === 'post' ? uri : `${uri}@${cid}`
  return item(remoteId, { event: kind, uri, cid, record, indexedAt })
}

/** A message that cannot be read, with as much of it as somebody needs to see why. */
export function unreadableItem(reason: string, data: Buffer): RawItem {
  const digest = createHash('sha256').update(data).digest('base64url').slice(0, 22)
  const bytes = data.subarray(0, keptBytes).toString('base64')
  return item(`refused:message:${digest}`, { event: 'refused', uri: null, reason, bytes })
}

/** A message that was let go because of its size; `place` tells it from others. */
export function oversizedItem(size: number, place: string): RawItem {
  const reason = `A message of ${size} bytes is larger than any may be, and was let go.`
  return item(`refused:size:${place}:${size}`, { event: 'refused', uri: null, reason })
}

function item(remoteId: string, body: Body): RawItem {
  return { remoteId, body }
}
