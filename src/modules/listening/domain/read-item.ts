import type { ReceivePort } from '#networks/contract/receive.ts'
import { plainText } from './clean.ts'
import { type ShapedMention, shapeMention } from './shape-mention.ts'

export interface Reader {
  readonly receive: ReceivePort
  readonly us: { readonly remoteId: string; readonly handle: string }
  /** True where we can write: then an author who is us means our own words coming back. */
  readonly weWrite: boolean
}

/** What one raw item turned out to be. */
export type ReadItem =
  | { readonly kind: 'mention'; readonly mention: ShapedMention }
  | { readonly kind: 'deleted'; readonly remoteId: string }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Reads one raw item. Whatever an adapter throws makes this item unreadable, never its neighbours. */
export function readItem(reader: Reader, body: unknown, receivedAt: Date): ReadItem {
  try {
    const item = reader.receive.normalise(body, reader.us)
    switch (item.kind) {
      case 'unreadable':
        return { kind: 'unreadable', reason: reasonOf(item.reason) }
      case 'ignored-item':
        return { kind: 'ignored', reason: reasonOf(item.reason) }
      case 'deleted-item':
        if (!isName(item.remoteId)) return nameless
        return { kind: 'deleted', remoteId: item.remoteId }
      case 'mention-item':
        if (!isName(item.remoteId)) return nameless
        if (reader.weWrite && item.author.remoteId === reader.us.remoteId)
          return { kind: 'ignored', reason: 'We wrote this ourselves.' }
        return { kind: 'mention', mention: shapeMention(item, receivedAt) }
    }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error instanceof Error ? error.message : String(error)) }
  }
}

// Adapters read what strangers send; a promise of their types is no proof.
export const isName = (remoteId: unknown) => typeof remoteId === 'string' && remoteId !== ''
const nameless = { kind: 'unreadable', reason: 'The item has no id.' } as const

function reasonOf(reason: string): string {
  return plainText(reason, 1000) || 'No reason was given.'
}
