import { join } from 'node:path'
import { recordedFile, recordedFolder, sharedData } from '#networks/contract/kit/recorded.ts'
import type { Can, KitSubject, SeenPost } from '#networks/contract/kit/subject.ts'
import { kitIo, privateAddress, surroundings } from '#networks/contract/kit/surroundings.ts'
import type { BlueskyAccount, RealBluesky } from '#tests/support/real.ts'
import { recordAddress } from './addresses.ts'
import { bluesky } from './index.ts'
import { asObject, asObjects, asText, type Shape } from './shape.ts'

/** Bluesky on a server of the test run. Without an AppView it can be written to and nothing more. */
export async function blueskySubject(server: RealBluesky, whole: boolean): Promise<KitSubject> {
  const us = await server.createAccount()
  const other = await server.createAccount()
  const around = await surroundings()
  const app = await xrpc(server, us, 'com.atproto.server.createAppPassword', { name: 'weft' })
  const right = { handle: us.handle, password: String(app.password), server: server.url }
  const withView: Can = whole || { no: 'A data server alone has no notifications, threads or counts.' }
  const shared = sharedData('payloads', 'bluesky_records.jsonl')
  return {
    network: bluesky,
    io: kitIo(),
    can: {
      publish: true,
      receive: withView,
      stream: { no: 'Our account is polled; the firehose is a network of its own.' },
      addressed: true,
      measure: withView,
      profile: true,
      applyProfile: true,
      administrators: { no: 'A Bluesky account has one holder, and the network names nobody.' },
      dropsRepeats: true,
      refusesLongText: true,
      images: true,
      replies: true,
      revocable: true,
      renewsTokens: true,
      threads: true,
      videos: true,
      captions: true,
      documents: { no: 'Bluesky takes no documents.' },
      polls: { no: 'Bluesky has no polls.' },
      cards: true,
      titles: { no: 'Posts on Bluesky have no headline.' },
      edits: { no: 'Posts on Bluesky cannot be changed.' },
      removes: true,
      looks: true,
      likes: true,
      hides: true,
      resolvesHandles: true,
      readsStanding: withView,
      searchesHandles: withView,
      listensSearch: withView,
      listensTag: withView,
      listensPublic: { no: 'Everything that is public is what the firehose tells.' },
      listensStream: { no: 'A search is asked again and again.' },
    },
    connect: async (input, io) => {
      const { connect } = bluesky
      if (connect?.kind !== 'direct') throw new Error('Bluesky connects directly.')
      return connect.connect(input, io)
    },
    right,
    wrong: {
      name: { input: { ...right, handle: 'nobody-at-all.test' }, field: 'handle', code: 'wrong_handle' },
      secret: { input: { ...right, password: 'abcd-efgh' }, field: 'password', code: 'wrong_password' },
      unreachable: { input: { ...right, server: around.closedUrl }, field: 'server', code: 'unreachable' },
      privateAddress: {
        input: { ...right, server: privateAddress },
        field: 'server',
        code: 'private_address',
      },
      notThisNetwork: {
        input: { ...right, server: around.otherKindUrl },
        field: 'server',
        code: 'not_this_network',
      },
    },
    other: {
      handle: other.handle,
      writeToUs: (text) => mention(server, other, us, text),
      say: (text) => say(server, other, text),
      answer: (remoteId, text) => answerTo(server, other, remoteId, text),
    },
    ourPosts: async (part) =>
      (await records(server, us)).map(seen).filter((post) => post.text.includes(part)),
    contextOf: (remoteId) => refOf(server, other, remoteId),
    standingOf: (remoteId) => standingOf(server, us, remoteId),
    elsewhere: elsewhere(server, us),
    isPublishing: ({ url }) => url.pathname === '/xrpc/com.atproto.repo.putRecord',
    revoke: async (session) => {
      const token = session.credentials.refreshJwt ?? ''
      await xrpc(server, { ...us, accessJwt: token }, 'com.atproto.server.deleteSession', {})
      // The short-lived token stays good for hours after that; a channel notices when it has run out.
      return { ...session.credentials, accessJwt: 'ran out' }
    },
    expire: (credentials) => ({ ...credentials, accessJwt: 'ran out' }),
    withinMs: 15_000,
    recorded: [
      ...recordedFolder(join(import.meta.dirname, 'fixtures'), textOf),
      ...(shared ? recordedFile(shared, textOf) : []),
    ],
    recordedMissing: shared ? null : 'The shared recorded bodies are not here; only fixtures/ was read.',
    close: around.close,
  }
}

/** Somebody writes a post that mentions us, the way the apps do. */
export async function mention(
  server: RealBluesky,
  from: BlueskyAccount,
  to: Pick<BlueskyAccount, 'handle' | 'did'>,
  words: string,
): Promise<{ readonly remoteId: string; readonly text: string }> {
  const text = `@${to.handle} ${words}`
  const features = [{ $type: 'app.bsky.richtext.facet#mention', did: to.did }]
  const facets = [{ index: { byteStart: 0, byteEnd: to.handle.length + 1 }, features }]
  const record = { $type: 'app.bsky.feed.post', text, facets, createdAt: new Date().toISOString() }
  const body = { repo: from.did, collection: 'app.bsky.feed.post', record }
  const made = await xrpc(server, from, 'com.atproto.repo.createRecord', body)
  return { remoteId: String(made.uri), text }
}

async function say(server: RealBluesky, from: BlueskyAccount, text: string) {
  const record = { $type: 'app.bsky.feed.post', text, createdAt: new Date().toISOString() }
  const body = { repo: from.did, collection: 'app.bsky.feed.post', record }
  const made = await xrpc(server, from, 'com.atproto.repo.createRecord', body)
  return { remoteId: String(made.uri), text }
}

async function refOf(server: RealBluesky, who: BlueskyAccount, remoteId: string) {
  const { did: repo = '', collection = '', rkey = '' } = recordAddress(remoteId) ?? {}
  const query = new URLSearchParams({ repo, collection, rkey })
  const stored = await xrpc(server, who, `com.atproto.repo.getRecord?${query}`)
  return { uri: String(stored.uri), cid: String(stored.cid) }
}

async function answerTo(server: RealBluesky, from: BlueskyAccount, remoteId: string, text: string) {
  const parent = await refOf(server, from, remoteId)
  const reply = { parent, root: parent }
  const record = { $type: 'app.bsky.feed.post', text, reply, createdAt: new Date().toISOString() }
  const body = { repo: from.did, collection: 'app.bsky.feed.post', record }
  return { remoteId: String((await xrpc(server, from, 'com.atproto.repo.createRecord', body)).uri) }
}

/** As our repository has it: every like of ours, and every gate with what it hides. */
async function standingOf(server: RealBluesky, us: BlueskyAccount, remoteId: string) {
  const values = async (collection: string): Promise<Shape[]> => {
    const query = new URLSearchParams({ repo: us.did, collection, limit: '100' })
    const { records: found } = await xrpc(server, us, `com.atproto.repo.listRecords?${query}`)
    return asObjects(found).map(({ value }) => asObject(value) ?? {})
  }
  const likes = (await values('app.bsky.feed.like')).filter(
    ({ subject }) => asObject(subject)?.uri === remoteId,
  )
  if (likes.length > 1) throw new Error('It is liked twice.')
  const gates = await values('app.bsky.feed.threadgate')
  const hidden = gates.some(({ hiddenReplies: list }) => Array.isArray(list) && list.includes(remoteId))
  return { liked: likes.length === 1, hidden }
}

/** Records can be written over by other programs, though no app does it. */
function elsewhere(server: RealBluesky, us: BlueskyAccount): NonNullable<KitSubject['elsewhere']> {
  const place = (remoteId: string) => ({
    repo: us.did,
    collection: 'app.bsky.feed.post',
    rkey: recordAddress(remoteId)?.rkey ?? '',
  })
  return {
    edit: async (remoteId, text) => {
      const query = new URLSearchParams(place(remoteId))
      const stored = await xrpc(server, us, `com.atproto.repo.getRecord?${query}`)
      const record = { ...asObject(stored.value), text }
      await xrpc(server, us, 'com.atproto.repo.putRecord', { ...place(remoteId), record })
    },
    remove: async (remoteId) => {
      await xrpc(server, us, 'com.atproto.repo.deleteRecord', place(remoteId))
    },
  }
}

/** A call without the adapter. */
export async function xrpc(
  server: RealBluesky,
  who: Pick<BlueskyAccount, 'accessJwt'>,
  method: string,
  body?: object,
): Promise<Shape> {
  const empty = body !== undefined && Object.keys(body).length === 0
  const response = await fetch(`${server.url}/xrpc/${method}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${who.accessJwt}`,
      ...(body && !empty && { 'content-type': 'application/json' }),
    },
    body: body && !empty ? JSON.stringify(body) : null,
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} answered ${response.status}: ${text}\n${await server.logs()}`)
  return text === '' ? {} : (JSON.parse(text) as Shape)
}

async function records(server: RealBluesky, who: BlueskyAccount): Promise<Shape[]> {
  const method = `com.atproto.repo.listRecords?repo=${who.did}&collection=app.bsky.feed.post&limit=100`
  return asObjects((await xrpc(server, who, method)).records)
}

function seen(stored: Shape): SeenPost {
  const value = asObject(stored.value) ?? {}
  const embed = asObject(value.embed)
  const images = asObjects(embed?.images).map((image) => String(image.alt))
  const card = asObject(embed?.external)
  return {
    remoteId: String(stored.uri),
    text: String(value.text),
    alts: embed?.$type === 'app.bsky.embed.video' ? [String(embed.alt)] : images,
    inReplyTo: asText(asObject(asObject(value.reply)?.parent)?.uri) ?? null,
    captions: asObjects(embed?.captions).map((caption) => String(caption.lang)),
    ...(card && {
      card: {
        url: String(card.uri),
        title: String(card.title),
        description: String(card.description),
        hasImage: card.thumb !== undefined,
      },
    }),
  }
}

/** Text of the post in a recorded body; posts are told by their type. */
function textOf(body: unknown): string | null {
  const whole = asObject(body)
  const view = asObject(asObject(whole?.thread)?.post) ?? asObject(whole?.post) ?? whole
  const record =
    asObject(view?.record) ?? asObject(view?.value) ?? asObject(asObject(whole?.notification)?.record)
  return record?.$type === 'app.bsky.feed.post' ? (asText(record.text) ?? null) : null
}
