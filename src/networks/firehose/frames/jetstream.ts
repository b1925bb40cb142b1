import type { PostEvent, Told } from '../told.ts'

const collection = 'app.bsky.feed.post'
/** No post is larger, written as JSON. */
const largestMessage = 400_000

/** Reads one message of a Jetstream: JSON, one change each. Whatever is wrong with it comes back as `unreadable`. */
export function readJetstream(text: string): Told {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return unreadable(null, 'It is no JSON.')
  }
  const { did, time_us: at, kind, commit } = fields(parsed)
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at <= 0)
    return unreadable(null, 'It has no time.')
  if (typeof did !== 'string' || !did.startsWith('did:'))
    return unreadable(at, 'It does not say whose it is.')
  const time = timeOf(at)
  const event = kind === 'commit' ? eventOf(did, fields(commit), text.length, time) : null
  return { kind: 'posts', at, time, events: event ? [event] : [] }
}

function unreadable(at: number | null, why: string): Told {
  return { kind: 'unreadable', at, reason: `A message cannot be read. ${why}` }
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Record<string, unknown>
}

/** ISO; null for a time no calendar has. */
export function timeOf(microseconds: number): string | null {
  const at = new Date(microseconds / 1000)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

function eventOf(
  did: string,
  commit: Readonly<Record<string, unknown>>,
  size: number,
  heardAt: string | null,
): PostEvent | null {
  if (commit.collection !== collection || typeof commit.rkey !== 'string') return null
  const uri = `at://${did}/${collection}/${commit.rkey}`
  const { operation, cid, record } = commit
  if (operation === 'delete') return { kind: 'delete', uri }
  if (operation !== 'create' && operation !== 'update') return null
  if (size > largestMessage)
    return { kind: 'refused', uri, reason: 'The post is larger than any post may be.' }
  if (typeof cid !== 'string' || typeof record !== 'object' || record === null) {
    return { kind: 'refused', uri, reason: 'The server announces a post and does not hand it out.' }
  }
  return { kind: operation === 'create' ? 'post' : 'edit', uri, cid, record, heardAt }
}
