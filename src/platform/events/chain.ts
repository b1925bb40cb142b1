import { createHash } from 'node:crypto'
import type { StoredEvent } from '#kernel/event.ts'

/** The hash before the first event of an organisation. */
export const GENESIS = Buffer.alloc(32)

/**
 * SHA-256 over the previous hash and a canonical JSON of the event (keys sorted, UTC milliseconds), so that any
 * change, removal or insertion breaks every hash after it.
 */
export function chainHash(previous: Buffer, event: StoredEvent): Buffer {
  return createHash('sha256').update(previous).update(canonical(event)).digest()
}

function canonical(event: StoredEvent): string {
  const data = Object.fromEntries(Object.entries(event.data).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify([
    event.organisationId,
    event.seq,
    event.id,
    event.type,
    event.version,
    event.subject,
    event.actor,
    event.at,
    data,
  ])
}
