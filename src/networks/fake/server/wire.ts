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
  readonly media: readonly { readonly url: string; readonly mimeType: string; readonly alt: string }[]
  readonly figures: {
    readonly views: number
    readonly likes: number
    readonly shares: number
    readonly replies: number
  }
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
    media: post.media.map(({ id, mimeType, alt }) => ({ url: `${base}/media/${id}`, mimeType, alt })),
    figures: { ...(state.figures.get(post.id) ?? noFigures), replies },
  }
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
