import type { RawItem } from '#networks/contract/receive.ts'
import { idOf, object, text, type Wire } from './wire.ts'

/** A mention goes by the id of its post, so that it is one item however it reaches us. */
export function rawItem(body: Wire): RawItem {
  const post = idOf(object(body.status).id)
  const speaks = text(body.type) === 'mention' || text(body.type) === 'quote'
  return { remoteId: speaks && post !== null ? post : `notification:${idOf(body.id) ?? ''}`, body }
}
