import type { MentionKind, Normalised, NormalisedItem } from '#networks/contract/receive.ts'
import { postUrl, recordAddress } from './addresses.ts'
import { authorOf } from './author.ts'
import { mediaOf } from './embeds.ts'
import { findPost, type Post } from './find-post.ts'
import { replyContext, strongRef } from './reply.ts'
import { asObject, asObjects, asText } from './shape.ts'
import { textWithLinks } from './text.ts'

type Us = { readonly remoteId: string; readonly handle: string }

/** Reads a notification with its post, a post as feeds and threads show it, or a record as repositories keep it. */
export function normalise(body: unknown, us: Us): Normalised {
  const found = findPost(body)
  if (found.kind !== 'post') return found
  if (found.labels.includes('!takedown')) return { kind: 'deleted-item', remoteId: found.uri }
  return itemOf(found, us)
}

function itemOf(post: Post, us: Us): Normalised {
  const { uri, cid, record, author, reason } = post
  const address = recordAddress(uri)
  if (!address) return { kind: 'unreadable', reason: 'The post has no readable address.' }
  const reply = asObject(record.reply)
  const parent = strongRef(asObject(reply?.parent))
  const root = strongRef(asObject(reply?.root))
  const how = howItConcernsUs(post, us)
  const self = cid === null ? undefined : { uri, cid }
  return {
    kind: 'mention-item',
    remoteId: uri,
    mentionKind: reason ?? how ?? 'mention',
    url: postUrl(uri),
    title: null,
    text: textWithLinks(record),
    lang: languageOf(record.langs),
    publishedAt: timeOf(record.createdAt) ?? timeOf(post.indexedAt),
    author: authorOf(author, address.did),
    media: mediaOf(post.embed, record, address.did),
    inReplyTo: parent?.uri ?? null,
    threadRoot: root?.uri ?? null,
    addressed: reason !== null || how !== undefined,
    replyContext: self ? replyContext(self, root) : { uri },
  }
}

/** Without a notification the record itself tells. */
function howItConcernsUs({ record }: Post, us: Us): MentionKind | undefined {
  const parent = asText(asObject(asObject(record.reply)?.parent)?.uri)
  if (parent?.startsWith(`at://${us.remoteId}/`)) return 'reply'
  const features = asObjects(record.facets).flatMap((facet) => asObjects(facet.features))
  if (features.some((feature) => feature.did === us.remoteId)) return 'mention'
  const embed = asObject(record.embed)
  const quoted = asObject(embed?.record)
  const uri = asText(quoted?.uri) ?? asText(asObject(quoted?.record)?.uri)
  return uri?.startsWith(`at://${us.remoteId}/`) ? 'quote' : undefined
}

function languageOf(langs: unknown): NormalisedItem['lang'] {
  return Array.isArray(langs) ? (asText(langs[0]) ?? null) : null
}

/** ISO time; one without a zone is UTC, whatever zone this machine is in. */
function timeOf(value: unknown): string | null {
  const text = asText(value)
  if (!text) return null
  const at = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}
