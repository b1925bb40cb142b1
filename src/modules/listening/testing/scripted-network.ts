import type { Connected, ConnectRefusal } from '#networks/contract/connect.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Limits } from '#networks/contract/limits.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Normalised, NormalisedItem, Page, RawItem } from '#networks/contract/receive.ts'

const limits: Limits = {
  asOf: '2026-11-01',
  source: 'a test',
  text: { unit: 'graphemes', max: 300 },
  media: {
    maxCount: 4,
    image: { maxBytes: 1e6, mimeTypes: ['image/png'], maxAltLength: 1000, maxSide: 2000 },
  },
}

/** What a test puts into the body of a raw item. */
export interface Told {
  readonly say?: string
  readonly deletes?: string
  readonly throws?: string
  readonly ignore?: boolean
  readonly unreadable?: string
  readonly item?: Partial<NormalisedItem>
}

/** An item as a page of the scripted network holds it. */
export function told(remoteId: string, body: Told | string): RawItem {
  return {
    remoteId,
    body: typeof body === 'string' ? { say: body, id: remoteId } : { ...body, id: remoteId },
  }
}

export interface ScriptedNetwork extends Network {
  /** Everything the server knows, in order; the cursor is a number of items. */
  readonly timeline: RawItem[]
  /** Answers instead of a page while set. */
  answer: ((cursor: string | null) => Page | Fault | Promise<Page | Fault>) | null
  readonly polls: { cursor: string | null; at: number }[]
  /** Tells the streams that are open. Rejects when storing failed. */
  tell(...items: RawItem[]): Promise<void>
  /** Breaks the open streams. */
  breakStreams(fault: Fault): void
  readonly streams: number
  /** What connecting answers; by default an account named after the handle. */
  connected: (input: Readonly<Record<string, string>>) => Connected | ConnectRefusal
}

export interface ScriptOptions {
  readonly id?: string
  readonly pollSeconds?: number
  readonly pageSize?: number
  readonly streams?: boolean
  /** False for a network nobody can write to. */
  readonly publishes?: boolean
}

/** A network that lives in the test: the whole contract of receiving, driven by the test's own hand. */
export function scriptedNetwork(options: ScriptOptions = {}): ScriptedNetwork {
  const { id = 'scripted', pollSeconds = 0.05, pageSize = 50 } = options
  const open = new Set<{ deliver(items: readonly RawItem[]): Promise<void>; end(fault: Fault): void }>()
  const timeline: RawItem[] = []
  const polls: ScriptedNetwork['polls'] = []
  const page = (cursor: string | null): Page => {
    const from = Number(cursor ?? 0)
    const items = timeline.slice(from, from + pageSize)
    const next = from + items.length
    return { kind: 'page', items, cursor: String(next), more: next < timeline.length }
  }
  const network: ScriptedNetwork = {
    id,
    name: 'Scripted',
    limits,
    timeline,
    polls,
    answer: null,
    connected: ({ handle = 'us' }) => ({
      ok: true,
      account: accountOf(handle),
      credentials: { token: 'secret-token' },
    }),
    get streams() {
      return open.size
    },
    tell: async (...items) => {
      await Promise.all([...open].map((stream) => stream.deliver(items)))
    },
    breakStreams: (fault) => {
      for (const stream of open) stream.end(fault)
    },
    measureText: (text) => ({
      length: text.length,
      limit: 300,
      valid: true,
      links: [],
      mentions: [],
      tags: [],
    }),
    connect: {
      kind: 'direct',
      fields: [
        { name: 'handle', label: 'Handle', kind: 'text', required: true },
        { name: 'password', label: 'App password', kind: 'password', required: true },
      ],
      connect: async (input) => network.connected(input),
    },
    receive: {
      pollSeconds,
      poll: async (_session, cursor) => {
        polls.push({ cursor, at: Date.now() })
        return network.answer ? network.answer(cursor) : page(cursor)
      },
      normalise,
      ...(options.streams ? { stream: (_session, deliver, signal) => stream(open, deliver, signal) } : {}),
    },
    ...(options.publishes === false
      ? {}
      : {
          publish: {
            publish: () => Promise.reject(new Error('not here')),
            reconcile: () => Promise.reject(new Error('not here')),
          },
        }),
  }
  return network
}

type Deliver = (items: readonly RawItem[]) => Promise<void>
type Open = Set<{ deliver: Deliver; end(fault: Fault): void }>

function stream(open: Open, deliver: Deliver, signal: AbortSignal): Promise<Fault> {
  return new Promise((resolve) => {
    const end = (fault: Fault) => {
      open.delete(one)
      resolve(fault)
    }
    const one = { deliver, end }
    open.add(one)
    signal.addEventListener('abort', () => end({ kind: 'unknown', reason: 'aborted' }), { once: true })
  })
}

function accountOf(handle: string): Connected['account'] {
  return {
    remoteId: `id:${handle}`,
    handle,
    displayName: handle.toUpperCase(),
    avatarUrl: 'https://pictures.example/us.png',
    serverUrl: 'https://scripted.example',
    profileUrl: `https://scripted.example/@${handle}`,
  }
}

/** Reads `Told` bodies; pure like every normaliser. */
function normalise(body: unknown): Normalised {
  const said = body as Told & { readonly id: string }
  if (said.throws) throw new Error(said.throws)
  if (said.unreadable) return { kind: 'unreadable', reason: said.unreadable }
  if (said.ignore) return { kind: 'ignored-item', reason: 'a like' }
  if (said.deletes) return { kind: 'deleted-item', remoteId: said.deletes }
  return {
    kind: 'mention-item',
    remoteId: said.id,
    mentionKind: 'mention',
    url: `https://scripted.example/${said.id}`,
    title: null,
    text: said.say ?? '',
    lang: 'en',
    publishedAt: '2026-11-01T10:00:00.000Z',
    author: {
      remoteId: 'id:ada',
      handle: 'ada',
      displayName: 'Ada',
      avatarUrl: 'https://pictures.example/ada.png',
      profileUrl: 'https://scripted.example/@ada',
      followers: 12,
    },
    media: [],
    inReplyTo: null,
    threadRoot: null,
    addressed: true,
    replyContext: { cid: '1' },
    ...said.item,
  }
}
