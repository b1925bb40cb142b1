import type { Normalised, RawItem } from '#networks/contract/receive.ts'
import { normalise } from './normalise.ts'
import type { ServerEvent } from './sse.ts'
import { deletion, parsed } from './stream.ts'
import { idOf, isObject, objects, text, type Wire } from './wire.ts'

type Us = { readonly remoteId: string; readonly handle: string }

/** A post found by listening goes by its own id, like the post of a mention: however it is heard, it is one item. */
export function heardItem(status: Wire): RawItem {
  // A boost is somebody else's words again; the words themselves are what was said.
  const said = isObject(status.reblog) ? status.reblog : status
  return { remoteId: idOf(said.id) ?? '', body: said }
}

/** What a public stream tells: posts, changes of them and their end. The latter two have raw ids of their own. */
export function heardEvent({ event, data }: ServerEvent): RawItem | null {
  if (event === 'delete') return deletion(data)
  if (event !== 'update' && event !== 'status.update') return null
  const status = parsed(data)
  if (!isObject(status)) return null
  const { remoteId, body } = heardItem(status)
  if (remoteId === '') return null
  if (event === 'update') return { remoteId, body }
  const revision = text(status.edited_at) ?? ''
  return { remoteId: `${remoteId}@${revision}`, body: { event: 'status.update', payload: body } }
}

/** Reads a post that was overheard: it speaks to us only when it names us or answers us. */
export function normaliseHeard(body: unknown, us: Us): Normalised {
  if (isObject(body) && body.event === 'status.update') {
    const read = normaliseHeard(body.payload, us)
    return read.kind === 'mention-item' ? { ...read, edited: true } : read
  }
  const read = normalise(body, us)
  if (read.kind !== 'mention-item' || !isObject(body) || body.type !== undefined) return read
  return { ...read, addressed: speaksTo(body, read.text, us) }
}

function speaksTo(status: Wire, words: string, us: Us): boolean {
  if (idOf(status.in_reply_to_account_id) === us.remoteId) return true
  const named = objects(status.mentions)
  if (named.some((one) => idOf(one.id) === us.remoteId)) return true
  const handle = us.handle.toLowerCase()
  const local = handle.split('@')[0] ?? handle
  if (named.some((one) => [handle, local].includes(text(one.acct)?.toLowerCase() ?? ''))) return true
  // Some servers leave the list empty; then only the whole handle in the words is certain.
  return named.length === 0 && words.toLowerCase().includes(`@${handle}`)
}
