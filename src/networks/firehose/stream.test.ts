import { afterEach, describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import { eventually } from '#networks/contract/kit/wait.ts'
import type { Deliver, RawItem } from '#networks/contract/receive.ts'
import { writeCursor } from './cursor.ts'
import { guardedDial } from './socket/dial.ts'
import { stream } from './stream.ts'
import { cbor, commit, frame, posted, time } from './testing/encode.ts'
import { type Listener, serverFrame, startStreamHost } from './testing/stream-host.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const PING = 9
/** Of a client: two bytes, and four to mask nothing with. */
const EMPTY_FRAME = 6
const options = { dial: guardedDial(['127.0.0.0/8']), userAgent: 'Weft test' }

interface Kept {
  readonly items: RawItem[]
  readonly cursors: (string | undefined)[]
  readonly sizes: number[]
}

/** Listens to a host that does as it is told; `over` is how it ended. */
async function listening(
  onListen: (listener: Listener) => void,
  more: {
    readonly cursor?: string
    readonly wire?: string
    readonly store?: (items: readonly RawItem[]) => Promise<void>
    readonly askAfterMs?: number
  } = {},
) {
  const host = await startStreamHost(onListen)
  const stop = new AbortController()
  ends.push(() => {
    stop.abort()
    return host.close()
  })
  const address = `${host.url}/${more.wire === 'jetstream' ? 'subscribe' : 'xrpc/com.atproto.sync.subscribeRepos'}`
  const session: Session = {
    account: {
      remoteId: address,
      handle: 'host',
      displayName: '',
      avatarUrl: null,
      profileUrl: null,
      serverUrl: '',
    },
    credentials: { address, wire: more.wire ?? 'repos' },
    io: kitIo(),
    saveCredentials: async () => undefined,
  }
  const kept: Kept = { items: [], cursors: [], sizes: [] }
  const deliver: Deliver = async (items, cursor) => {
    await more.store?.(items)
    kept.items.push(...items)
    kept.cursors.push(cursor)
    kept.sizes.push(items.length)
  }
  const patience = more.askAfterMs === undefined ? {} : { askAfterMs: more.askAfterMs }
  const over: Promise<Fault> = stream(session, deliver, stop.signal, more.cursor ?? null, {
    ...options,
    ...patience,
  })
  return { host, kept, stop, over }
}

const keys = (kept: Kept) => kept.items.map(({ remoteId }) => remoteId.split('/').pop())
const lastPlace = (kept: Kept) => JSON.parse(kept.cursors.at(-1) ?? '{}') as { at?: number; time?: string }
const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

describe('following a firehose', () => {
  it('hands posts over in order with the place behind them, soon or by the thousand', async () => {
    const rest = numbered(2, 2502).map((seq) => posted(seq))
    let host: Listener | undefined
    const { kept, over } = await listening((listener) => {
      host = listener
      listener.bytes(posted(1))
    })
    await eventually('that the first post is handed over alone', 10_000, async () => kept.sizes[0])
    for (const one of rest) host?.bytes(one)
    host?.close(1000, '')
    expect(await over).toMatchObject({ kind: 'retryLater' })
    expect(keys(kept)).toEqual(numbered(1, 2502).map((seq) => `k${seq}`))
    expect(kept.sizes[0]).toBe(1)
    expect(Math.max(...kept.sizes)).toBe(1000)
    expect(lastPlace(kept)).toEqual({ at: 2501, time })
  })

  it('goes on behind the last place, and moves it along where nobody posts', async () => {
    const cursor = writeCursor({ at: 41, time })
    const { host, kept, over } = await listening(
      ({ bytes, close }) => {
        bytes(frame('#identity', { seq: 42, did: 'did:plc:a', time }))
        close(1000, '')
      },
      { cursor },
    )
    await over
    expect(host.listeners[0]?.query.get('cursor')).toBe('41')
    expect(kept.items).toEqual([])
    expect(lastPlace(kept).at).toBe(42)
  })

  it('begins with what is said from now on, also after a cursor that cannot be read', async () => {
    for (const cursor of ['', 'x', '{"at":"7"}', '{"at":-1}']) {
      const { host, over } = await listening(({ close }) => close(1000, ''), { cursor })
      await over
      expect(host.listeners[0]?.query.has('cursor'), cursor).toBe(false)
    }
  })

  it('makes the server wait while a batch is stored, and drops nothing', async () => {
    // About 30 MB: far more than one batch, the connection and its buffers hold. Made before anybody listens.
    const frames = numbered(0, 3000).map((seq) => posted(seq, 'x'.repeat(10_000)))
    let server: Listener | undefined
    let open: (() => void) | undefined
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const seen = { storing: 0, most: 0, taken: 0, takenMeanwhile: 0, waiting: 0 }
    const look = () => {
      seen.takenMeanwhile = seen.taken
      seen.waiting = server?.socket.writableLength ?? 0
      open?.()
    }
    const { kept, over } = await listening(
      (listener) => {
        server = listener
        for (const one of frames) listener.bytes(one)
        listener.socket.once('drain', () => listener.close(1000, ''))
      },
      {
        store: async (items) => {
          if (seen.taken === 0) setTimeout(look, 1000)
          seen.storing += 1
          seen.most = Math.max(seen.most, seen.storing)
          seen.taken += items.length
          await gate
          seen.storing -= 1
        },
      },
    )
    await over
    expect(seen.most, 'batches stored at once').toBe(1)
    expect(seen.takenMeanwhile, 'posts taken in while the first are stored').toBeLessThanOrEqual(1000)
    expect(seen.waiting, 'bytes that wait at the server').toBeGreaterThan(5_000_000)
    expect(kept.items).toHaveLength(3000)
    expect(lastPlace(kept).at).toBe(2999)
  }, 20_000)

  it('stores a cut frame and a post of 1 MB as refused, and goes on', async () => {
    const { kept, over } = await listening(({ bytes, close }) => {
      bytes(posted(1))
      bytes(posted(2).subarray(0, 150))
      const record = { $type: 'app.bsky.feed.post', text: 'x'.repeat(1_000_000) }
      bytes(commit(3, [{ action: 'create', path: 'app.bsky.feed.post/k3', record }]))
      bytes(Buffer.alloc(6_000_000, 0x61))
      bytes(posted(4))
      close(1000, '')
    })
    await over
    const reasons = kept.items.map(({ body }) => (body as { reason?: string }).reason ?? 'a post')
    expect(reasons).toEqual([
      'a post',
      expect.stringContaining('It ends in the middle.'),
      'The post is larger than any post may be.',
      'A message of 6000000 bytes is larger than any may be, and was let go.',
      'a post',
    ])
    expect(lastPlace(kept).at).toBe(4)
  })

  it('gives up on an address that streams something else', async () => {
    const { kept, over } = await listening(({ text }) => {
      for (const index of numbered(0, 150)) text(`{"price":${index}}`)
    })
    expect(await over).toMatchObject({
      kind: 'retryLater',
      reason: expect.stringContaining('no stream of posts'),
    })
    expect(kept.items).toHaveLength(100)
  })

  it.each([
    [
      'by a message',
      ({ bytes }: Listener) => bytes(Buffer.concat([cbor({ op: -1 }), cbor({ error: 'ConsumerTooSlow' })])),
    ],
    ['when it hangs up', ({ close }: Listener) => close(1008, 'ConsumerTooSlow')],
  ])('says that we were too slow when the server says so %s', async (_, say) => {
    const { kept, over } = await listening((listener) => {
      listener.bytes(posted(5))
      say(listener)
    })
    expect(await over).toMatchObject({ kind: 'retryLater', reason: expect.stringContaining('too slowly') })
    expect(keys(kept)).toEqual(['k5'])
    expect(lastPlace(kept).at).toBe(5)
  })

  it('tells what nobody will hear when the server keeps less, and goes on before its first message', async () => {
    const cursor = writeCursor({ at: 10, time: '2026-11-19T07:15:00.000Z' })
    const { kept, over } = await listening(
      ({ bytes }) => {
        bytes(frame('#info', { name: 'OutdatedCursor', message: '' }))
        bytes(posted(900))
      },
      { cursor },
    )
    expect(await over).toMatchObject({
      kind: 'retryLater',
      reason:
        'What was said from 2026-11-19 07:15 to 2026-11-22 09:00 UTC cannot be heard any more: the server does not keep it that long.',
    })
    expect(kept.items).toEqual([])
    expect(lastPlace(kept)).toEqual({ at: 899, time })
  })

  it('begins anew when the server has begun to count anew', async () => {
    const error = Buffer.concat([
      cbor({ op: -1 }),
      cbor({ error: 'FutureCursor', message: 'Cursor in the future.' }),
    ])
    const { kept, over } = await listening(({ bytes }) => bytes(error), {
      cursor: writeCursor({ at: 99, time }),
    })
    expect((await over).reason).toContain('count anew')
    expect(lastPlace(kept)).toEqual({ at: null, time: null })
  })

  it('keeps what arrived before the connection broke', async () => {
    const { kept, over } = await listening(({ bytes, socket }) => {
      bytes(posted(1))
      setTimeout(() => socket.destroy(), 50)
    })
    expect(await over).toMatchObject({ kind: 'retryLater' })
    expect(keys(kept)).toEqual(['k1'])
  })

  it('ends when told, with what arrived stored', async () => {
    let answered: (() => void) | undefined
    const heard = new Promise<void>((resolve) => {
      answered = resolve
    })
    const { kept, over, stop } = await listening(({ bytes, socket }) => {
      bytes(posted(1))
      // Whoever answers has read what came before.
      socket.once('data', () => answered?.())
      socket.write(serverFrame(PING, Buffer.alloc(0)))
    })
    await heard
    stop.abort()
    expect(await over).toMatchObject({ kind: 'retryLater' })
    expect(keys(kept)).toEqual(['k1'])
  })

  it('does not take a failure to store for a failure of the network', async () => {
    const { over } = await listening(({ bytes }) => bytes(posted(1)), {
      store: () => Promise.reject(new Error('disk full')),
    })
    await expect(over).rejects.toThrow('disk full')
  })

  it('asks a silent server whether it is there, and leaves one that does not answer', async () => {
    const asked: Buffer[] = []
    const { over } = await listening(({ socket }) => socket.on('data', (data: Buffer) => asked.push(data)), {
      askAfterMs: 50,
    })
    expect((await over).reason).toBe('The connection broke off.')
    // Two questions, in one piece or in several.
    await eventually('that it was asked twice', 5000, async () =>
      Buffer.concat(asked).length === 2 * EMPTY_FRAME ? true : undefined,
    )
    expect(Buffer.concat(asked)[0]).toBe(0x80 | PING)
    expect(Buffer.concat(asked)[EMPTY_FRAME]).toBe(0x80 | PING)
  })

  it('reads a Jetstream from a few seconds before its place', async () => {
    const at = 1_763_801_000_000_000
    const record = { $type: 'app.bsky.feed.post', text: 'Hei', createdAt: time }
    const change = { operation: 'create', collection: 'app.bsky.feed.post', rkey: 'k1', cid: 'bafy', record }
    const { host, kept, over } = await listening(
      ({ text, close }) => {
        text(JSON.stringify({ did: 'did:plc:ida', time_us: at, kind: 'commit', commit: change }))
        close(1000, '')
      },
      { wire: 'jetstream', cursor: writeCursor({ at: at - 9_000_000, time }) },
    )
    await over
    const { query } = host.listeners[0] ?? {}
    expect(query?.get('cursor')).toBe(String(at - 14_000_000))
    expect(query?.getAll('wantedCollections')).toEqual(['app.bsky.feed.post'])
    expect(keys(kept)).toEqual(['k1'])
    expect(lastPlace(kept).at).toBe(at)
  })
})

describe('a firehose that is not there', () => {
  it.each([
    [429, 'retryLater'],
    [401, 'reauth'],
    [404, 'refused'],
    [503, 'retryLater'],
  ])('status %i is %s', async (status, kind) => {
    const host = await startStreamHost(
      () => undefined,
      () => status,
    )
    ends.push(() => host.close())
    const session = { account: { remoteId: host.url }, credentials: {}, io: kitIo() } as unknown as Session
    const outcome = await stream(session, async () => undefined, new AbortController().signal, null, options)
    expect(outcome.kind).toBe(kind)
    if (outcome.kind === 'retryLater') {
      const seconds = (outcome.at.getTime() - Date.now()) / 1000
      expect(seconds).toBeGreaterThan(110)
    }
  })

  it('is not looked for inside a private network that nobody allowed', async () => {
    const session = {
      account: { remoteId: 'ws://10.255.255.1/' },
      credentials: {},
      io: kitIo(),
    } as unknown as Session
    const outcome = await stream(session, async () => undefined, new AbortController().signal, null, options)
    expect(outcome).toMatchObject({ kind: 'retryLater', reason: expect.stringContaining('private network') })
  })
})
