import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import type { Journal } from './journal.ts'
import {
  apply,
  type Entry,
  emptyState,
  type FakeAccount,
  type FakeAdministrator,
  type FakeCard,
  type FakeEdit,
  type FakeFigures,
  type FakeMedia,
  type FakeNotification,
  type FakePoll,
  type FakePost,
  type FakeProfileChange,
  idempotencyKey,
  type State,
} from './state.ts'

interface NewAccount {
  readonly handle: string
  readonly displayName?: string
  readonly password?: string
  readonly avatarUrl?: string | null
}

export interface NewPost {
  readonly text: string
  readonly lang?: string | null
  readonly replyTo?: string | null
  readonly quoteOf?: string | null
  readonly media?: readonly FakeMedia[]
  readonly title?: string | null
  /** `minutes`: how long it can be answered. */
  readonly poll?: NewPoll | null
  readonly card?: FakeCard | null
  readonly key?: string | null
  /** When it was written; now unless the demonstration tells a story from earlier. */
  readonly at?: Date
}

export interface NewPoll {
  readonly options: readonly string[]
  readonly multiple: boolean
  readonly minutes: number
}

/** What can be done on the fake network; over HTTP or directly by tests and the demonstration. */
export interface FakeService {
  readonly state: State
  createAccount(account: NewAccount): FakeAccount
  logIn(handle: string, password: string): Tokens | 'unknown' | 'wrong'
  refresh(token: string): Tokens | undefined
  /** Takes access away: from these tokens only, or from all of the account's. */
  revoke(accountId: string, only?: readonly string[]): void
  publish(accountId: string, post: NewPost): FakePost
  /** Changes a post as its author or the network's operator would; nobody is asked. */
  edit(postId: string, change: FakeEdit): void
  /** Takes a post away as its author or the network's operator would; nobody is asked. */
  remove(postId: string): void
  /** Answers a poll; a second time replaces the first. */
  vote(postId: string, accountId: string, choices: readonly number[]): void
  like(postId: string, accountId: string): void
  unlike(postId: string, accountId: string): void
  hide(postId: string, hidden: boolean): void
  setFigures(postId: string, figures: FakeFigures): void
  /** Changes what is given and leaves the rest. */
  setProfile(accountId: string, change: FakeProfileChange): void
  setAdministrators(accountId: string, people: readonly FakeAdministrator[]): void
  addMedia(bytes: Uint8Array): string
  media(id: string): Uint8Array | undefined
  /** Called with what is new; returns how to stop. */
  listen(hear: (notification: FakeNotification) => void): () => void
  /** Called with what happens to any post; `post` is how it was before it went. Returns how to stop. */
  overhear(hear: (heard: FakeHeard) => void): () => void
}

export interface FakeHeard {
  readonly kind: 'post' | 'edit' | 'delete'
  readonly post: FakePost
}

export interface Tokens {
  readonly account: FakeAccount
  readonly access: string
  readonly refresh: string
}

/** Starts from what the journal holds. */
export function fakeService(journal: Journal, now: () => Date): FakeService {
  const state = emptyState()
  for (const entry of journal.entries()) apply(state, entry)
  const listeners = new Set<(notification: FakeNotification) => void>()
  const overhearing = new Set<(heard: FakeHeard) => void>()
  const commit = (entry: Entry) => {
    const before = entry.op === 'delete' ? state.posts.get(entry.postId) : undefined
    journal.append(entry)
    for (const notification of apply(state, entry)) for (const hear of listeners) hear(notification)
    const heard = heardOf(state, entry, before)
    if (heard) for (const hear of overhearing) hear(heard)
  }
  const issue = (account: FakeAccount, replaces: string | null): Tokens => {
    const tokens = { access: token('access'), refresh: token('refresh') }
    commit({ op: 'session', accountId: account.id, ...tokens, replaces })
    return { account, ...tokens }
  }
  return {
    state,
    createAccount: (wanted) => {
      const account = accountOf(wanted)
      if (state.byHandle.has(account.handle)) throw new Error(`${account.handle} is taken.`)
      commit({ op: 'account', account })
      return account
    },
    logIn: (handle, password) => {
      const account = state.byHandle.get(handle.toLowerCase())
      if (!account) return 'unknown'
      return account.passwordHash === hash(account.id, password) ? issue(account, null) : 'wrong'
    },
    refresh: (old) => {
      const account = state.accounts.get(state.refresh.get(old) ?? '')
      return account && issue(account, old)
    },
    revoke: (accountId, only) => commit({ op: 'revoke', accountId, only: only ?? null }),
    publish: (accountId, wanted) => {
      const key = wanted.key ?? null
      const before = key === null ? undefined : state.byKey.get(idempotencyKey(accountId, key))
      const existing = before === undefined ? undefined : state.posts.get(before)
      if (existing) return existing
      const post = postOf(state, accountId, wanted, now())
      commit({ op: 'post', post, key })
      return post
    },
    edit: (postId, change) => commit({ op: 'edit', postId, change, at: now().toISOString() }),
    vote: (postId, accountId, choices) => commit({ op: 'vote', postId, accountId, choices }),
    remove: (postId) => commit({ op: 'delete', postId, at: now().toISOString() }),
    like: (postId, accountId) => commit({ op: 'like', postId, accountId, at: now().toISOString() }),
    unlike: (postId, accountId) => commit({ op: 'unlike', postId, accountId }),
    hide: (postId, hidden) => commit({ op: 'hide', postId, hidden }),
    setFigures: (postId, figures) => commit({ op: 'figures', postId, figures }),
    setProfile: (accountId, change) => commit({ op: 'profile', accountId, change }),
    setAdministrators: (accountId, people) => commit({ op: 'administrators', accountId, people }),
    addMedia: (bytes) => {
      const id = newId()
      journal.putMedia(id, bytes)
      return id
    },
    media: (id) => journal.getMedia(id),
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    overhear: (hear) => {
      overhearing.add(hear)
      return () => overhearing.delete(hear)
    },
  }
}

function heardOf(state: State, entry: Entry, before: FakePost | undefined): FakeHeard | null {
  if (entry.op === 'post') return { kind: 'post', post: entry.post }
  if (entry.op === 'delete') return before ? { kind: 'delete', post: before } : null
  const post = entry.op === 'edit' ? state.posts.get(entry.postId) : undefined
  return post ? { kind: 'edit', post } : null
}

function accountOf(wanted: NewAccount): FakeAccount {
  const handle = wanted.handle.toLowerCase()
  if (!/^[a-z0-9][a-z0-9._-]*[a-z0-9]$/.test(handle)) throw new Error(`${handle} is not a handle.`)
  const id = newId()
  return {
    id,
    handle,
    displayName: wanted.displayName ?? handle,
    avatarUrl: wanted.avatarUrl ?? null,
    // An account without a password belongs to somebody who never signs in.
    passwordHash: wanted.password ? hash(id, wanted.password) : '',
  }
}

function postOf(state: State, accountId: string, wanted: NewPost, now: Date): FakePost {
  const id = newId()
  const parent = wanted.replyTo ? state.posts.get(wanted.replyTo) : undefined
  const at = wanted.at ?? now
  return {
    id,
    accountId,
    text: wanted.text,
    lang: wanted.lang ?? null,
    at: at.toISOString(),
    replyTo: parent?.id ?? null,
    root: parent?.root ?? id,
    quoteOf: wanted.quoteOf ?? null,
    media: wanted.media ?? [],
    ...(wanted.title && { title: wanted.title }),
    ...(wanted.poll && { poll: pollOf(wanted.poll, at) }),
    ...(wanted.card && { card: wanted.card }),
  }
}

function pollOf({ options, multiple, minutes }: NewPoll, from: Date): FakePoll {
  return { options, multiple, closesAt: new Date(from.getTime() + minutes * 60_000).toISOString() }
}

function token(kind: string): string {
  return `fake-${kind}-${randomBytes(18).toString('base64url')}`
}

function hash(salt: string, password: string): string {
  return createHash('sha256').update(`${salt}\n${password}`).digest('hex')
}
