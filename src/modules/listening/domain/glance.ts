import type { NormalisedItem } from '#networks/contract/receive.ts'
import { webAddress } from './clean.ts'
import { isName, type Reader } from './read-item.ts'
import { type ShapedMention, voiceOf, wordsOf } from './shape-mention.ts'

/** As much of an item as tells whether it is kept; equal, field by field, to what is stored of one that is. */
export type Glanced = Pick<ShapedMention, 'network' | 'title' | 'text' | 'url' | 'lang' | 'addressed'> & {
  readonly author: Pick<ShapedMention['author'], 'handle' | 'followers'>
}

export type Glance =
  | {
      readonly kind: 'mention'
      readonly remoteId: string
      /** It says anew what an earlier item of this id said. */
      readonly edited: boolean
      readonly mention: Glanced
    }
  | { readonly kind: 'deleted'; readonly remoteId: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unreadable' }

/** Reads an item no further than queries do. Of a wide source one in a hundred is read in full afterwards. */
export function glanceAt(reader: Reader, body: unknown): Glance {
  try {
    const item = reader.receive.normalise(body, reader.us)
    switch (item.kind) {
      case 'unreadable':
        return { kind: 'unreadable' }
      case 'ignored-item':
        return { kind: 'ignored' }
      case 'deleted-item':
        return isName(item.remoteId) ? { kind: 'deleted', remoteId: item.remoteId } : { kind: 'unreadable' }
      case 'mention-item':
        if (!isName(item.remoteId)) return { kind: 'unreadable' }
        if (reader.weWrite && item.author.remoteId === reader.us.remoteId) return { kind: 'ignored' }
        return {
          kind: 'mention',
          remoteId: item.remoteId,
          edited: item.edited === true,
          mention: glanced(item),
        }
    }
  } catch {
    return { kind: 'unreadable' }
  }
}

function glanced(item: NormalisedItem): Glanced {
  return { ...wordsOf(item), url: addressOf(item.url), author: voiceOf(item) }
}

/** Only its host is asked for, so the usual ones are not taken apart here. */
function addressOf(url: string | null): string | null {
  if (typeof url !== 'string' || url.length > 4000) return null
  return url.startsWith('https://') && URL.canParse(url) ? url : webAddress(url)
}
