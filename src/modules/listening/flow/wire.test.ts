import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { connectDirect } from '#modules/channels/index.ts'
import { bluesky } from '#networks/bluesky/index.ts'
import type { Network } from '#networks/contract/network.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import { itemOf } from '#networks/firehose/body.ts'
import { readJetstream } from '#networks/firehose/frames/jetstream.ts'
import { scanPost } from '#networks/firehose/frames/scan-post.ts'
import { createFirehose } from '#networks/firehose/index.ts'
import { createCtx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import type { Reading } from '../commands/keep-items.ts'
import { takeStreamed } from '../commands/take-streamed.ts'
import { glanceAt } from '../domain/glance.ts'
import { sourceHealth } from '../queries/source-health.ts'
import { listMentions } from '../queries/stream.ts'
import { intake } from '../tables.ts'
import { queryHit } from '../tables-queries.ts'
import { save } from '../testing/listening-house.ts'
import { matchFrames } from './match-frames.ts'
import { partitionOf, partitionOfPost } from './partition.ts'
import { memoryStream } from './testing/memory-stream.ts'

/** The real firehose with Bluesky's own reading; nobody dials, the test hands messages over. */
function silentFirehose(): Network {
  if (!bluesky.receive) throw new Error('Bluesky receives.')
  const readPost = bluesky.receive.normalise
  const firehose = createFirehose({ readPost, allowHosts: [], userAgent: 'Weft test' })
  const account = {
    remoteId: 'wss://stream.example',
    handle: 'stream.example',
    displayName: 'Stream',
    avatarUrl: null,
    serverUrl: 'https://stream.example',
    profileUrl: null,
  }
  const connect = async () => ({ ok: true, account, credentials: { wire: 'jetstream' } }) as const
  return { ...firehose, connect: { kind: 'direct', fields: [], connect } }
}

const firehose = silentFirehose()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [firehose] })
})
afterAll(() => app?.close())

let time = 1_763_801_000_000_000
function message(
  rkey: string,
  text: string,
  more: { record?: object; operation?: string; did?: string } = {},
) {
  time += 40
  const { record = {}, operation = 'create', did = 'did:plc:ida' } = more
  const said = { $type: 'app.bsky.feed.post', createdAt: '2026-11-22T08:43:20.123Z', text, ...record }
  const commit = {
    rev: 'r',
    operation,
    collection: 'app.bsky.feed.post',
    rkey,
    record: said,
    cid: `bafy${rkey}`,
  }
  return Buffer.from(JSON.stringify({ did, time_us: time, kind: 'commit', commit }))
}

/** Messages of every kind that queries can tell apart. */
function everything(): Buffer[] {
  const link = {
    facets: [
      {
        index: { byteStart: 0, byteEnd: 4 },
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://fjell.example/hidden' }],
      },
    ],
  }
  const langs = (...all: string[]) => ({ record: { langs: all } })
  return [
    ...Array.from({ length: 60 }, (_, at) =>
      message(`p${at}`, at % 12 === 0 ? `My Fjéll tent ${at} ⛰️` : `good morning ${at}`),
    ),
    message('two-lines', 'a fjell\nhut at "night" \\o/'),
    message('spaced', '   fjell   '),
    message('german', 'ein Zelt am Berg', langs('de-AT', 'en')),
    message('english', 'ein Zelt am Berg', langs('en')),
    message('loud', 'nothing of note', langs('DE')),
    message('author', 'nothing of note', { did: 'did:plc:rival' }),
    message('linked', 'here you are', { record: link }),
    message('tagged', 'up there #fjelltopp'),
    message('wide', '新しいテント'),
    message('odd', 'fjell\r\nodd\u0000'),
    message('same', 'fjell first'),
    message('same', 'fjell second'),
    message('p1', 'good fjell after all', { operation: 'update' }),
  ]
}

const read = (one: Buffer): RawItem[] => {
  const told = readJetstream(one.toString())
  return told.kind === 'posts' ? told.events.map(itemOf) : []
}
const scan = (one: Buffer): RawItem[] => {
  const found = scanPost(one)
  return found ? [found] : read(one)
}

/** What is stored of these messages, found and shown, taken in by one of the ways. */
async function kept(
  messages: readonly Buffer[],
  way: { readonly scans: boolean; readonly streams: boolean },
) {
  const house = await app.organisation()
  const { ctx } = house
  const channel = unwrap(await connectDirect(ctx, { network: firehose.id, input: {} }))
  await app.drain()
  const source = (await sourceHealth(ctx)).find((one) => one.channelId === channel.id)
  const { receive } = firehose
  if (!source || !receive) throw new Error('The firehose has a source.')
  const queries = [
    'fjell* NOT "at night"',
    'zelt lang:de',
    'author:did:plc:rival',
    'site:fjell.example',
    'テント source:bluesky',
  ]
  const names = new Map<string, string>()
  for (const text of queries) names.set(unwrap(await save(ctx, { name: text, text })).id, text)
  const stream = way.streams ? memoryStream() : null
  const reader = {
    receive,
    us: { remoteId: 'wss://stream.example', handle: 'stream.example' },
    weWrite: false,
  }
  const reading: Reading = {
    readDeletion: () => null,
    sift: (body) => glanceAt(reader, body),
    wire: receive.wire,
    network: firehose.id,
    stream,
  }
  const items = messages.flatMap(way.scans ? scan : read)
  for (let from = 0; from < items.length; from += 30) {
    const some = items.slice(from, from + 30)
    unwrap(
      await takeStreamed(ctx, source.id, { items: some, reading, cursor: String(from), pollSeconds: 60 }),
    )
    await stream?.pass((frames) =>
      matchFrames((organisationId) => createCtx(app.engine, { organisationId, actor: ctx.actor }), frames),
    )
    await app.drain()
  }
  const { organisationId } = ctx
  const raw = await ctx.read((tx) =>
    tx.select().from(intake).where(eq(intake.organisationId, organisationId)),
  )
  const hits = await ctx.read((tx) =>
    tx.select().from(queryHit).where(eq(queryHit.organisationId, organisationId)),
  )
  const shown = unwrap(await listMentions(ctx, { show: 'all', limit: 100 })).items
  return {
    scanned: items.filter((item) => item.wire).length,
    raw: raw.map(({ remoteId, state, body }) => JSON.stringify([remoteId, state, body])).toSorted(),
    hits: hits.map(({ queryId, item, language }) => `${names.get(queryId)} ${item} ${language}`).toSorted(),
    shown: shown.map(({ text }) => text).toSorted(),
  }
}

describe('posts that are taken in as they came', () => {
  it('go the way of their edits and ends, which are sorted by their id', () => {
    const ways = new Set<number>()
    for (const item of everything().flatMap(scan)) {
      if (!item.wire) continue
      const way = partitionOfPost(item.wire, 16)
      expect(way).toBe(partitionOf(item.remoteId, 16))
      ways.add(way)
    }
    expect(ways.size).toBeGreaterThan(8)
  })

  it('are kept, found and shown as those that were read, through the database and through a stream', async () => {
    const messages = everything()
    const plain = await kept(messages, { scans: false, streams: false })
    expect(plain.scanned).toBe(0)
    expect(plain.shown).toContain('fjell first')
    expect(
      new Set(plain.hits.map((hit) => hit.split(' at://')[0]?.replace(/ \S+:$/, ''))).size,
    ).toBeGreaterThan(4)
    for (const streams of [false, true]) {
      const { scanned, ...now } = await kept(messages, { scans: true, streams })
      expect(scanned).toBe(messages.length - 4)
      expect({ ...now, scanned: 0 }).toEqual(plain)
    }
  }, 60_000)
})
