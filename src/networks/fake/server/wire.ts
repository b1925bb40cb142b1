import { type FakeAccount, type FakeNotification, type FakePost, noFigures, type State } from './state.ts'

/** The bodies the fake network sends; its adapter reads exactly these. */

export interface WireAccount {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
  readonly url: string
}

export interface WirePost {
  readonly id: string
  readonly url: string
  readonly text: string
  readonly lang: string | null
  readonly createdAt: string
  readonly replyTo: string | null
  readonly root: string
  readonly quoteOf: string | null
  readonly account: WireAccount
  readonly media: readonly {
    readonly url: string
    readonly mimeType: string
    readonly alt: string
    readonly captions?: readonly { readonly lang: string; readonly vtt: string }[]
  }[]
  readonly title: string | null
  readonly poll: WirePoll | null
  readonly card: {
    readonly url: string
    readonly title: string
    readonly description: string
    readonly imageUrl: string | null
  } | null
  /** Null: never changed. */
  readonly editedAt: string | null
  readonly figures: {
    readonly views: number
    readonly likes: number
    readonly shares: number
    readonly replies: number
  }
}

interface WirePoll {
  readonly options: readonly { readonly text: string; readonly votes: number }[]
  readonly multiple: boolean
  readonly closesAt: string
}

export interface WireNotification {
  readonly seq: number
  readonly kind: FakeNotification['kind']
  readonly at: string
  readonly actor: WireAccount
  readonly postId: string
  /** Null when the post is no more. */
  readonly post: WirePost | null
}

export function wireAccount(account: FakeAccount, base: string): WireAccount {
  const { id, handle, displayName, avatarUrl } = account
  return { id, handle, displayName, avatarUrl, url: `${base}/@${handle}` }
}

export function wirePost(state: State, post: FakePost, base: string): WirePost {
  const author = state.accounts.get(post.accountId)
  if (!author) throw new Error(`Post ${post.id} has no author.`)
  const replies = state.replyCounts.get(post.id) ?? 0
  return {
    id: post.id,
    url: `${base}/posts/${post.id}`,
    text: post.text,
    lang: post.lang,
    createdAt: post.at,
    replyTo: post.replyTo,
    root: post.root,
    quoteOf: post.quoteOf,
    account: wireAccount(author, base),
    media: post.media.map(({ id, ...media }) => ({ url: `${base}/media/${id}`, ...media })),
    title: post.title ?? null,
    poll: wirePoll(state, post),
    card: wireCard(post, base),
    editedAt: post.editedAt ?? null,
    figures: { ...(state.figures.get(post.id) ?? noFigures), replies },
  }
}

function wirePoll(state: State, { id, poll }: FakePost): WirePoll | null {
  if (!poll) return null
  const chosen = [...(state.votes.get(id)?.values() ?? [])].flat()
  const options = poll.options.map((text, index) => ({
    text,
    votes: chosen.filter((choice) => choice === index).length,
  }))
  return { options, multiple: poll.multiple, closesAt: poll.closesAt }
}

function wireCard({ card }: FakePost, base: string): WirePost['card'] {
  if (!card) return null
  const { image, ...words } = card
  return { ...words, imageUrl: image === null ? null : `${base}/media/${image}` }
}

export function wireNotification(state: State, told: FakeNotification, base: string): WireNotification {
  const actor = state.accounts.get(told.actorId)
  if (!actor) throw new Error(`Notification ${told.seq} has no actor.`)
  const post = state.posts.get(told.postId)
  return {
    seq: told.seq,
    kind: told.kind,
    at: told.at,
    actor: wireAccount(actor, base),
    postId: told.postId,
    post: post ? wirePost(state, post, base) : null,
  }
}

export interface WireProfile {
  readonly displayName: string
  readonly avatarUrl: string | null
  readonly bio: string
  readonly website: string
  readonly location: string
  readonly lines: readonly { readonly name: string; readonly value: string }[]
}

export interface WireAdministrator {
  readonly handle: string
  readonly displayName: string
  readonly role: string
}

/** What somebody overhears: a post, a change of one, or the end of one. */
export interface WireHeard {
  readonly heard: 'post' | 'edit' | 'delete'
  readonly postId: string
  /** Null when it is no more. */
  readonly post: WirePost | null
}
