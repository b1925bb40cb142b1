import type { RawItem } from '#networks/contract/receive.ts'
import type { Glance } from '../domain/glance.ts'
import { storableBody } from '../domain/intake-body.ts'
import { postOf } from '../matching/post-of.ts'
import { remoteKey } from '../store/remote-key.ts'
import { recordKind, type Trimmed } from './frame.ts'

/** No id that means anything is longer; a longer one is known by its digest, as in intake. */
const LONGEST_ID = 10_000
const nothing = { text: '', author: '', lang: '', site: '', network: '', of: '', reach: -1 }

/** An item as it travels: what it is matched by in front, and what its network handed out. Null for what is let go. */
export function trim(item: RawItem, read: Glance, network: string): Trimmed | null {
  if (read.kind === 'ignored') return null
  const stored = storableBody(item.body)
  const remoteId = item.remoteId.length > LONGEST_ID ? remoteKey(item.remoteId) : item.remoteId
  // What cannot be written as JSON cannot be kept either; intake says so of the id alone.
  const carried = { ...nothing, remoteId, body: 'json' in stored ? stored.json : 'null' }
  if (read.kind === 'unreadable' || 'problem' in stored) return { ...carried, kind: recordKind.unreadable }
  if (read.kind === 'deleted') return { ...carried, kind: recordKind.end, of: read.remoteId }
  const { mention } = read
  const post = postOf(mention, { network: mention.network ?? network, language: null })
  return {
    kind: mention.addressed ? recordKind.wanted : read.edited ? recordKind.edit : recordKind.post,
    remoteId,
    text: post.text,
    author: post.author ?? '',
    lang: post.lang ?? '',
    site: post.site ?? '',
    network: post.source ?? '',
    of: read.edited ? read.remoteId : '',
    reach: post.reach ?? -1,
    body: carried.body,
  }
}

/** What an item is sorted by: a post, its edits and its end go the same way, so that they stay in order. */
export function orderKey(trimmed: Trimmed): string {
  return trimmed.of === '' ? trimmed.remoteId : trimmed.of
}
