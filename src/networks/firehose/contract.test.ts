import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contractKit } from '#networks/contract/kit/index.ts'
import { recordedFile, sharedData } from '#networks/contract/kit/recorded.ts'
import type { KitSubject } from '#networks/contract/kit/subject.ts'
import { kitIo, privateAddress, surroundings } from '#networks/contract/kit/surroundings.ts'
import { type RealBluesky, withPds } from '#tests/support/real.ts'
import { candidates } from './address.ts'
import { createFirehose } from './index.ts'
import { simpleReader } from './testing/simple-reader.ts'
import { addressOf, applyWrites } from './testing/write.ts'

contractKit('firehose of a data server', async () => {
  const server = await withPds()
  return server.available ? subject(server) : { unavailable: server.reason }
})

async function subject(server: RealBluesky): Promise<KitSubject> {
  const network = createFirehose({
    readPost: simpleReader,
    allowHosts: ['127.0.0.0/8', 'localhost'],
    userAgent: 'Weft contract kit',
  })
  const around = await surroundings()
  const ida = await server.createAccount()
  const { connect } = network
  if (connect?.kind !== 'direct') throw new Error('A firehose connects directly.')
  const listensOnly = { no: 'A firehose is listened to; nothing can be written to it.' }
  const nobody = { no: 'Nobody signs in to a firehose.' }
  let written = 0
  return {
    network,
    io: kitIo(),
    can: {
      publish: listensOnly,
      receive: { no: 'A firehose has no pages; it streams and goes on from its cursor.' },
      stream: true,
      addressed: { no: 'Everybody speaks to everybody.' },
      measure: listensOnly,
      profile: listensOnly,
      applyProfile: listensOnly,
      administrators: nobody,
      dropsRepeats: listensOnly,
      refusesLongText: listensOnly,
      images: listensOnly,
      replies: listensOnly,
      revocable: nobody,
      renewsTokens: nobody,
    },
    connect: (input, io) => connect.connect(input, io),
    right: { address: server.url },
    wrong: {
      name: nobody,
      secret: nobody,
      unreachable: { input: { address: around.closedUrl }, field: 'address', code: 'unreachable' },
      privateAddress: { input: { address: privateAddress }, field: 'address', code: 'private_address' },
      notThisNetwork: { input: { address: around.otherKindUrl }, field: 'address', code: 'not_this_network' },
    },
    other: {
      handle: ida.did,
      writeToUs: async (text) => {
        written += 1
        const rkey = `k${written}`
        await applyWrites(server, ida, [{ action: 'create', rkey, text }])
        return { remoteId: addressOf(ida, rkey), text }
      },
    },
    ourPosts: async () => [],
    isPublishing: () => false,
    revoke: async (session) => session.credentials,
    expire: (credentials) => credentials,
    withinMs: 10_000,
    recorded: recordedFile(join(import.meta.dirname, 'fixtures/recorded.jsonl'), textOf),
    recordedMissing: null,
    close: around.close,
  }
}

function textOf(body: unknown): string | null {
  const { record } = Object(body) as { record?: { text?: string } }
  return record?.text ?? null
}

it('reads every shared body of Bluesky or refuses it with a reason', (context) => {
  const shared = sharedData('payloads', 'bluesky_records.jsonl')
  if (shared === null) return context.skip('The shared recorded bodies are not here.')
  const network = createFirehose({ readPost: simpleReader, allowHosts: [], userAgent: 'Weft test' })
  const us = { remoteId: 'wss://bsky.network', handle: 'bsky.network' }
  const lines = readFileSync(shared, 'utf8').split('\n')
  for (const line of lines.filter((one) => one !== '')) {
    const { body } = JSON.parse(line) as { body: unknown }
    const read = network.receive?.normalise(
      { event: 'post', uri: 'at://did:plc:a/app.bsky.feed.post/k', record: body },
      us,
    )
    expect(['mention-item', 'unreadable', 'ignored-item']).toContain(read?.kind)
    if (read && 'reason' in read) expect(read.reason).not.toBe('')
  }
})

it.each([
  ['', 'wss://bsky.network/xrpc/com.atproto.sync.subscribeRepos', 'repos', 2],
  ['https://pds.example', 'wss://pds.example/xrpc/com.atproto.sync.subscribeRepos', 'repos', 2],
  ['pds.example:2583', 'wss://pds.example:2583/xrpc/com.atproto.sync.subscribeRepos', 'repos', 2],
  ['jetstream2.us-east.bsky.network', 'wss://jetstream2.us-east.bsky.network/subscribe', 'jetstream', 2],
  [
    'wss://j.example/subscribe?wantedCollections=app.bsky.feed.post&cursor=7&compress=true',
    'wss://j.example/subscribe?wantedCollections=app.bsky.feed.post',
    'jetstream',
    1,
  ],
  [
    'ws://127.0.0.1:9/xrpc/com.atproto.sync.subscribeRepos',
    'ws://127.0.0.1:9/xrpc/com.atproto.sync.subscribeRepos',
    'repos',
    1,
  ],
])('the address “%s” means %s', (typed, url, wire, count) => {
  const found = candidates(typed)
  expect(found?.[0]).toMatchObject({ wire })
  expect(found?.[0]?.url.href).toBe(url)
  expect(found).toHaveLength(count)
})

it.each(['ftp://host', 'wss://user:secret@host', 'wss://', 'no address at all', 'javascript:alert(1)'])(
  '“%s” is no address',
  (typed) => {
    expect(candidates(typed)).toBeNull()
  },
)
