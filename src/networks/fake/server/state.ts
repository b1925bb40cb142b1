/** Everything the fake network knows, and the only function that changes it: the journal replays through it. */

export interface FakeAccount {
  readonly id: string
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
  readonly passwordHash: string
  readonly profile?: FakeProfile
}

export interface FakeProfile {
  readonly bio: string
  readonly website: string
  readonly location: string
  readonly lines: readonly { readonly name: string; readonly value: string }[]
}

/** Somebody who may act for an account. */
export interface FakeAdministrator {
  readonly handle: string
  readonly displayName: string
  readonly role: string
}

export type FakeProfileChange = Partial<FakeProfile> & Partial<Pick<FakeAccount, 'displayName' | 'avatarUrl'>>

export interface FakeMedia {
  readonly id: string
  readonly mimeType: string
  readonly alt: string
  /** WebVTT by language. */
  readonly captions?: readonly { readonly lang: string; readonly vtt: string }[]
}

export interface FakePoll {
  readonly options: readonly string[]
  readonly multiple: boolean
  readonly closesAt: string
}

export interface FakeCard {
  readonly url: string
  readonly title: string
  readonly description: string
  /** An uploaded picture. */
  readonly image: string | null
}

export interface FakeFigures {
  readonly views: number
  readonly likes: number
  readonly shares: number
}

export interface FakePost {
  readonly id: string
  readonly accountId: string
  readonly text: string
  readonly lang: string | null
  readonly at: string
  readonly replyTo: string | null
  /** The first post of the thread; its own id when it starts one. */
  readonly root: string
  readonly quoteOf: string | null
  readonly media: readonly FakeMedia[]
  readonly title?: string | null
  readonly poll?: FakePoll | null
  readonly card?: FakeCard | null
  /** When it was last changed; absent: never. */
  readonly editedAt?: string
}

type NotificationKind = 'mention' | 'reply' | 'quote' | 'like' | 'deleted'

export interface FakeNotification {
  /** Counts up over the whole server; the cursor of a reader. */
  readonly seq: number
  readonly to: string
  readonly kind: NotificationKind
  readonly postId: string
  readonly actorId: string
  readonly at: string
}

/** What can be changed about a post that is out. */
export type FakeEdit = Pick<FakePost, 'text'> & Partial<Pick<FakePost, 'title' | 'lang' | 'media'>>

/** One line of the journal. */
export type Entry =
  | { readonly op: 'account'; readonly account: FakeAccount }
  | { readonly op: 'profile'; readonly accountId: string; readonly change: FakeProfileChange }
  | {
      readonly op: 'administrators'
      readonly accountId: string
      readonly people: readonly FakeAdministrator[]
    }
  | {
      readonly op: 'session'
      readonly accountId: string
      readonly access: string
      readonly refresh: string
      /** The refresh token that is used up by this one. */
      readonly replaces: string | null
    }
  | { readonly op: 'revoke'; readonly accountId: string; readonly only: readonly string[] | null }
  | { readonly op: 'post'; readonly post: FakePost; readonly key: string | null }
  | { readonly op: 'edit'; readonly postId: string; readonly change: FakeEdit; readonly at: string }
  | {
      readonly op: 'vote'
      readonly postId: string
      readonly accountId: string
      readonly choices: readonly number[]
    }
  | { readonly op: 'delete'; readonly postId: string; readonly at: string }
  | { readonly op: 'like'; readonly postId: string; readonly accountId: string; readonly at: string }
  | { readonly op: 'unlike'; readonly postId: string; readonly accountId: string }
  | { readonly op: 'hide'; readonly postId: string; readonly hidden: boolean }
  | { readonly op: 'figures'; readonly postId: string; readonly figures: FakeFigures }

export interface State {
  readonly accounts: Map<string, FakeAccount>
  readonly byHandle: Map<string, FakeAccount>
  /** Access token → account id; refresh tokens apart, so that one cannot stand in for the other. */
  readonly access: Map<string, string>
  readonly refresh: Map<string, string>
  readonly posts: Map<string, FakePost>
  /** Ids of all posts there ever were, in the order of telling; the place in it is the cursor of who listens. */
  readonly told: string[]
  readonly byKey: Map<string, string>
  readonly figures: Map<string, FakeFigures>
  readonly replyCounts: Map<string, number>
  /** Post id → account id → what it chose. */
  readonly votes: Map<string, Map<string, readonly number[]>>
  /** Post id → who likes it by name. */
  readonly likers: Map<string, Set<string>>
  /** Answers that whoever began the thread has hidden. */
  readonly hidden: Set<string>
  readonly notifications: FakeNotification[]
  /** Account id → who may act for it; absent: its holder alone. */
  readonly administrators: Map<string, readonly FakeAdministrator[]>
}

export function emptyState(): State {
  return {
    accounts: new Map(),
    byHandle: new Map(),
    access: new Map(),
    refresh: new Map(),
    posts: new Map(),
    told: [],
    byKey: new Map(),
    figures: new Map(),
    replyCounts: new Map(),
    votes: new Map(),
    likers: new Map(),
    hidden: new Set(),
    notifications: [],
    administrators: new Map(),
  }
}

/** Applies one entry; the notifications it causes are returned, so that they can be streamed. */
export function apply(state: State, entry: Entry): FakeNotification[] {
  switch (entry.op) {
    case 'account':
      state.accounts.set(entry.account.id, entry.account)
      state.byHandle.set(entry.account.handle, entry.account)
      return []
    case 'profile':
      changeProfile(state, entry.accountId, entry.change)
      return []
    case 'administrators':
      state.administrators.set(entry.accountId, entry.people)
      return []
    case 'session':
      state.access.set(entry.access, entry.accountId)
      state.refresh.set(entry.refresh, entry.accountId)
      if (entry.replaces !== null) state.refresh.delete(entry.replaces)
      return []
    case 'revoke':
      for (const tokens of [state.access, state.refresh]) {
        for (const [token, accountId] of tokens) {
          const meant = entry.only === null || entry.only.includes(token)
          if (meant && accountId === entry.accountId) tokens.delete(token)
        }
      }
      return []
    case 'post':
      return addPost(state, entry.post, entry.key)
    case 'edit':
      editPost(state, entry)
      return []
    case 'vote':
      state.votes.set(
        entry.postId,
        new Map(state.votes.get(entry.postId)).set(entry.accountId, entry.choices),
      )
      return []
    case 'delete':
      return deletePost(state, entry.postId, entry.at)
    case 'like':
      return like(state, entry)
    case 'unlike':
      unlike(state, entry)
      return []
    case 'hide':
      state.hidden[entry.hidden ? 'add' : 'delete'](entry.postId)
      return []
    case 'figures':
      state.figures.set(entry.postId, entry.figures)
      return []
  }
}

export const emptyProfile: FakeProfile = { bio: '', website: '', location: '', lines: [] }

function changeProfile(state: State, accountId: string, change: FakeProfileChange): void {
  const account = state.accounts.get(accountId)
  if (!account) return
  const { displayName = account.displayName, avatarUrl = account.avatarUrl, ...rest } = change
  const profile = { ...(account.profile ?? emptyProfile), ...rest }
  const next = { ...account, displayName, avatarUrl, profile }
  state.accounts.set(accountId, next)
  state.byHandle.set(next.handle, next)
}

export const noFigures: FakeFigures = { views: 0, likes: 0, shares: 0 }

export function idempotencyKey(accountId: string, key: string): string {
  return `${accountId} ${key}`
}

function addPost(state: State, post: FakePost, key: string | null): FakeNotification[] {
  state.posts.set(post.id, post)
  state.told.push(post.id)
  countReply(state, post, 1)
  if (key !== null) state.byKey.set(idempotencyKey(post.accountId, key), post.id)
  const told = new Map<string, NotificationKind>()
  const tell = (accountId: string | undefined, kind: NotificationKind) => {
    if (accountId && accountId !== post.accountId && !told.has(accountId)) told.set(accountId, kind)
  }
  tell(post.replyTo ? state.posts.get(post.replyTo)?.accountId : undefined, 'reply')
  tell(post.quoteOf ? state.posts.get(post.quoteOf)?.accountId : undefined, 'quote')
  for (const handle of mentionedHandles(post.text)) tell(state.byHandle.get(handle)?.id, 'mention')
  return [...told].map(([to, kind]) =>
    notify(state, { to, kind, postId: post.id, actorId: post.accountId, at: post.at }),
  )
}

/** Handles in a text, as this network reads them; a trailing full stop ends the sentence, not the handle. */
function mentionedHandles(text: string): string[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}_@.])@([a-z0-9][a-z0-9._-]*[a-z0-9])/giu), (match) =>
    (match[1] ?? '').toLowerCase(),
  )
}

function countReply(state: State, { replyTo }: FakePost, by: 1 | -1): void {
  if (replyTo) state.replyCounts.set(replyTo, (state.replyCounts.get(replyTo) ?? 0) + by)
}

function editPost(state: State, { postId, change, at }: Extract<Entry, { op: 'edit' }>): void {
  const post = state.posts.get(postId)
  if (post) state.posts.set(postId, { ...post, ...change, editedAt: at })
}

function deletePost(state: State, postId: string, at: string): FakeNotification[] {
  const post = state.posts.get(postId)
  if (!post) return []
  state.posts.delete(postId)
  countReply(state, post, -1)
  const told = new Set(state.notifications.filter((one) => one.postId === postId).map((one) => one.to))
  return [...told].map((to) => notify(state, { to, kind: 'deleted', postId, actorId: post.accountId, at }))
}

function like(state: State, entry: Extract<Entry, { op: 'like' }>): FakeNotification[] {
  const post = state.posts.get(entry.postId)
  if (!post) return []
  const figures = state.figures.get(post.id) ?? noFigures
  state.likers.set(post.id, new Set(state.likers.get(post.id)).add(entry.accountId))
  state.figures.set(post.id, { ...figures, likes: figures.likes + 1 })
  if (post.accountId === entry.accountId) return []
  const { postId, accountId: actorId, at } = entry
  return [notify(state, { to: post.accountId, kind: 'like', postId, actorId, at })]
}

function unlike(state: State, { postId, accountId }: Extract<Entry, { op: 'unlike' }>): void {
  if (!state.likers.get(postId)?.delete(accountId)) return
  const figures = state.figures.get(postId) ?? noFigures
  state.figures.set(postId, { ...figures, likes: Math.max(0, figures.likes - 1) })
}

function notify(state: State, told: Omit<FakeNotification, 'seq'>): FakeNotification {
  const notification = { ...told, seq: state.notifications.length + 1 }
  state.notifications.push(notification)
  return notification
}
