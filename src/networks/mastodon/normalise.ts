import type {
  MentionKind,
  Normalised,
  NormalisedAuthor,
  NormalisedMedia,
} from '#networks/contract/receive.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import { statusText } from './html.ts'
import { count, idOf, isObject, object, objects, text, time, type Wire, webAddress } from './wire.ts'

type Us = { readonly remoteId: string; readonly handle: string }

const addressing = new Set(['mention', 'quote'])

/** Reads a notification, a status, or a deletion told by the stream. Pure; never throws. */
export function normalise(body: unknown, us: Us): Normalised {
  if (!isObject(body)) return { kind: 'unreadable', reason: 'This is neither a notification nor a post.' }
  if (body.event === 'delete') return deletion(body)
  const type = text(body.type)
  if (type !== null && isObject(body.account)) return notification(body, type, us)
  if (isStatus(body)) return ownOr(body, us, () => item(body, us, 'mention'))
  return { kind: 'unreadable', reason: 'This is neither a notification nor a post.' }
}

function deletion({ payload }: Wire): Normalised {
  const remoteId = idOf(payload)
  return remoteId === null
    ? { kind: 'unreadable', reason: 'A deletion that does not say of what.' }
    : { kind: 'deleted-item', remoteId }
}

function notification(body: Wire, type: string, us: Us): Normalised {
  if (!addressing.has(type))
    return { kind: 'ignored-item', reason: `A notification of type ${type} is not for a desk.` }
  if (body.status === null || body.status === undefined) {
    return { kind: 'ignored-item', reason: 'The post was deleted before it was read.' }
  }
  const { status } = body
  if (!isStatus(status)) return { kind: 'unreadable', reason: 'The notification has no readable post.' }
  return ownOr(status, us, () => item(status, us, type === 'quote' ? 'quote' : 'mention'))
}

/** Mentioning oneself, or seeing one's own post in a search. */
function ownOr(status: Wire, us: Us, others: () => Normalised): Normalised {
  if (idOf(object(status.account).id) !== us.remoteId) return others()
  return { kind: 'ignored-item', reason: 'This is our own post.' }
}

function item(status: Wire, us: Us, heardAs: MentionKind): Normalised {
  const account = object(status.account)
  const acct = text(account.acct) ?? text(account.username) ?? ''
  const visibility = text(status.visibility) ?? 'public'
  return {
    kind: 'mention-item',
    remoteId: idOf(status.id) ?? '',
    mentionKind: kindOf(status, us, heardAs, visibility),
    url: webAddress(status.url) ?? webAddress(status.uri),
    title: null,
    text: wholeText(status),
    lang: text(status.language),
    publishedAt: time(status.created_at),
    author: authorOf(account, acct, us),
    media: objects(status.media_attachments).flatMap(mediaOf),
    inReplyTo: idOf(status.in_reply_to_id),
    threadRoot: null,
    addressed: true,
    replyContext: { acct, visibility },
  }
}

/** Followers-only counts as a message too: some servers know no other private, and both must stay out of public. */
function kindOf(status: Wire, us: Us, heardAs: MentionKind, visibility: string): MentionKind {
  if (visibility === 'direct' || visibility === 'private') return 'message'
  return heardAs === 'mention' && idOf(status.in_reply_to_account_id) === us.remoteId ? 'reply' : heardAs
}

/** Content warning, text and the choices of a poll, each on its own. */
function wholeText(status: Wire): string {
  const warning = htmlToText(text(status.spoiler_text) ?? '')
  const choices = objects(object(status.poll).options).map((one) => `- ${text(one.title) ?? ''}`)
  return [warning, statusText(status), choices.join('\n')].filter((part) => part !== '').join('\n\n')
}

function authorOf(account: Wire, acct: string, us: Us): NormalisedAuthor {
  // Accounts of our own server come without its name.
  const home = us.handle.split('@')[1]
  const handle = acct.includes('@') || !home ? acct : `${acct}@${home}`
  return {
    remoteId: idOf(account.id) ?? '',
    handle,
    displayName: htmlToText(text(account.display_name) ?? '').replace(/\s+/g, ' ') || handle,
    avatarUrl: webAddress(account.avatar),
    profileUrl: webAddress(account.url),
    followers: count(account.followers_count),
  }
}

const kinds: Readonly<Record<string, NormalisedMedia['kind']>> = {
  image: 'image',
  video: 'video',
  gifv: 'gif',
  audio: 'audio',
}

function mediaOf(media: Wire): NormalisedMedia[] {
  const url = webAddress(media.url) ?? webAddress(media.remote_url)
  if (url === null) return []
  const previewUrl = webAddress(media.preview_url)
  return [
    { kind: kinds[text(media.type) ?? ''] ?? 'other', url, previewUrl, alt: text(media.description) ?? '' },
  ]
}

function isStatus(value: unknown): value is Wire {
  if (!isObject(value) || idOf(value.id) === null || !isObject(value.account)) return false
  return (
    typeof value.content === 'string' && idOf(value.account.id) !== null && time(value.created_at) !== null
  )
}
