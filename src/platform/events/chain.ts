import { hash } from 'node:crypto'
import type { StoredEvent } from '#kernel/event.ts'

/** The hash before the first event of an organisation. */
export const GENESIS = Buffer.alloc(32)

/**
 * SHA-256 over the previous hash and a canonical JSON of the event (keys sorted, UTC milliseconds), so that any
 * change, removal or insertion breaks every hash after it.
 */
export function chainHash(previous: Buffer, event: StoredEvent): Buffer {
  const said = canonical(event)
  const whole = roomFor(previous.length + 3 * said.length)
  previous.copy(whole)
  const end = previous.length + whole.write(said, previous.length)
  // In one call, and told as text: an object or a buffer for each hash costs more than hashing does.
  return Buffer.from(hash('sha256', whole.subarray(0, end), 'hex'), 'hex')
}

const usual = Buffer.alloc(4096)
const roomFor = (bytes: number): Buffer => (bytes <= usual.length ? usual : Buffer.alloc(bytes))

function canonical(event: StoredEvent): string {
  return JSON.stringify([
    event.organisationId,
    event.seq,
    event.id,
    event.type,
    event.version,
    event.subject,
    event.actor,
    event.at,
    sorted(event.data),
  ])
}

function sorted(data: StoredEvent['data']): StoredEvent['data'] {
  const names = Object.keys(data)
  if (names.every((name, at) => at === 0 || (names[at - 1] as string) < name)) return data
  return Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)))
}
