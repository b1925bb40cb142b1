import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { readHanded } from '#networks/contract/handed-in/normalise.ts'
import { unpack } from '#networks/contract/handed-in/shapes/unpack.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import { deletionIn } from '../take-in.ts'

export const MAX_BYTES = 1024 * 1024
const MAX_ITEMS = 1000

/** An item that was stored and cannot be read; `index` counts from 0 within the delivery. */
export interface Unread {
  readonly index: number
  readonly reason: string
}

export interface HookItems {
  readonly items: readonly RawItem[]
  readonly unreadable: readonly Unread[]
  /** Why parts of a network's own notification were passed over: nobody said anything there. */
  readonly passedOver: readonly string[]
}

/**
 * Reads a delivery: one item, a list of items, or `{ "items": [...] }`, ours or in the shape of a known network. What is no JSON or holds no items is refused whole;
 * an item that cannot be read is kept all the same, among those that could not be read.
 */
export function readDelivery(body: Uint8Array): Result<HookItems> {
  const parsed = parse(body)
  if (!parsed.ok) return parsed
  const foreign = unpack(parsed.value)
  const passedOver = [...new Set((foreign ?? []).flatMap((one) => ('passed' in one ? [one.passed] : [])))]
  const list = foreign ? foreign.flatMap((one) => ('item' in one ? [one.item] : [])) : listOf(parsed.value)
  if (list === null)
    return refuse('invalid', 'The body is neither an item nor a list of items.', {
      help: 'Send {"items": [{"id": "…", "text": "…"}]}.',
    })
  if (list.length === 0 && !foreign) return refuse('invalid', 'There are no items in this delivery.')
  if (list.length > MAX_ITEMS)
    return refuse('too_large', `A delivery holds at most ${MAX_ITEMS} items; this one has ${list.length}.`, {
      help: 'Send them in several deliveries.',
    })
  const items = list.map(raw)
  const unreadable = items.flatMap(({ body: item }, index): Unread[] => {
    const read = readHanded(item, { mayAddress: true, ownContext: false })
    return read.kind === 'unreadable' ? [{ index, reason: read.reason }] : []
  })
  return ok({ items, unreadable, passedOver })
}

function parse(body: Uint8Array): Result<unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return refuse('invalid', 'The body is no JSON in UTF-8.')
  }
  try {
    // What is nested too deeply to be written again could be read, but never stored.
    JSON.stringify(value)
  } catch {
    return refuse('invalid', 'The body is nested too deeply.')
  }
  return ok(value)
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return null
  const { items } = value as { items?: unknown }
  if (items === undefined) return [value]
  return Array.isArray(items) ? items : null
}

/** The item with the id it is stored under; one without an id is known by what it says. */
function raw(item: unknown): RawItem {
  const gone = deletionIn(item)
  if (gone !== null) return { remoteId: `deleted:${gone}`, body: item }
  const { id } = Object(item) as { id?: unknown }
  const own = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : ''
  if (own !== '') return { remoteId: isLater(item) ? `${own}@${digestOf(item)}` : own, body: item }
  const digest = `sha256:${digestOf(item)}`
  const isItem = typeof item === 'object' && item !== null && !Array.isArray(item) && id === undefined
  return { remoteId: digest, body: isItem ? { ...item, id: digest } : item }
}

const digestOf = (item: unknown) => createHash('sha256').update(JSON.stringify(item)).digest('hex')

/** Later words of an item are kept beside the first ones. */
const isLater = (item: unknown) => (Object(item) as { edited?: unknown }).edited === true
