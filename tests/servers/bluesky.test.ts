import { expect, it } from 'vitest'
import { type BlueskyAccount, describeReal, type RealBluesky, withBsky, withPds } from '../support/real.ts'
import { until } from './child.ts'

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

/** A call with a body is a POST, one without a GET; `init` overrules. An empty token sends none. */
async function xrpc(
  pds: RealBluesky,
  method: string,
  token: string,
  init: RequestInit = {},
): Promise<Answer> {
  const bearer = token === '' ? {} : { authorization: `Bearer ${token}` }
  const headers = { 'content-type': 'application/json', ...bearer, ...init.headers }
  const verb = init.body === undefined ? 'GET' : 'POST'
  if (init.body === undefined) Reflect.deleteProperty(headers, 'content-type')
  const response = await fetch(`${pds.url}/xrpc/${method}`, { method: verb, ...init, headers })
  const text = await response.text()
  const parsed = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
  return { status: response.status, headers: response.headers, body: parsed }
}

function send(pds: RealBluesky, method: string, token: string, body: object): Promise<Answer> {
  return xrpc(pds, method, token, { body: JSON.stringify(body) })
}

function write(bluesky: RealBluesky, account: BlueskyAccount, record: object): Promise<Answer> {
  const post = { $type: 'app.bsky.feed.post', createdAt: new Date().toISOString(), ...record }
  const body = { repo: account.did, collection: 'app.bsky.feed.post', record: post }
  return send(bluesky, 'com.atproto.repo.createRecord', account.accessJwt, body)
}

const [whole, small, limited] = await Promise.all([withBsky(), withPds(), withPds({ rateLimits: true })])

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

interface Listed {
  readonly uri: string
  readonly reason: string
  readonly author: { readonly did: string }
}

function notificationAbout(bluesky: RealBluesky, reader: BlueskyAccount, uri: unknown): Promise<Listed> {
  return until(`a notification about ${String(uri)}`, 10_000, async () => {
    const { body } = await xrpc(bluesky, 'app.bsky.notification.listNotifications', reader.accessJwt)
    return (body.notifications as Listed[]).find((one) => one.uri === uri) ?? null
  })
}

describeReal('the whole of Bluesky', whole, (bluesky) => {
  it('lists a mention in the notifications of the one mentioned', async () => {
    const writer = await bluesky.createAccount()
    const reader = await bluesky.createAccount()
    const mention = { $type: 'app.bsky.richtext.facet#mention', did: reader.did }
    const index = { byteStart: 6, byteEnd: 7 + reader.handle.length }
    const text = `Hello @${reader.handle}!`
    const written = await write(bluesky, writer, { text, facets: [{ index, features: [mention] }] })
    expect(written.status).toBe(200)
    const found = await notificationAbout(bluesky, reader, written.body.uri)
    expect(found.reason).toBe('mention')
    expect(found.author.did).toBe(writer.did)
  })

  it('lists a reply in the notifications of the one replied to', async () => {
    const writer = await bluesky.createAccount()
    const other = await bluesky.createAccount()
    const { body: post } = await write(bluesky, writer, { text: 'What do you think?' })
    // A reply that is indexed before its post never becomes a notification.
    await until('the post to be indexed', 10_000, async () => {
      const query = `uris=${encodeURIComponent(String(post.uri))}`
      const { body } = await xrpc(bluesky, `app.bsky.feed.getPosts?${query}`, other.accessJwt)
      return (body.posts as unknown[]).length === 1 ? true : null
    })
    const ref = { uri: post.uri, cid: post.cid }
    const reply = await write(bluesky, other, { text: 'I like it', reply: { root: ref, parent: ref } })
    const found = await notificationAbout(bluesky, writer, reply.body.uri)
    expect(found.reason).toBe('reply')
  })
})

describeReal('a Bluesky data server', small, (pds) => {
  it('keeps the description of an uploaded picture', async () => {
    const { did, accessJwt, ...rest } = await pds.createAccount()
    const upload = await xrpc(pds, 'com.atproto.repo.uploadBlob', accessJwt, {
      body: new Uint8Array(png),
      headers: { 'content-type': 'image/png' },
    })
    const images = [{ image: upload.body.blob, alt: 'One red pixel' }]
    const embed = { $type: 'app.bsky.embed.images', images }
    const written = await write(pds, { did, accessJwt, ...rest }, { text: 'With a picture', embed })
    const rkey = String(written.body.uri).split('/').at(-1)
    const query = `repo=${did}&collection=app.bsky.feed.post&rkey=${rkey}`
    const { body } = await xrpc(pds, `com.atproto.repo.getRecord?${query}`, accessJwt)
    const value = body.value as { embed: { images: { alt: string }[] } }
    expect(value.embed.images[0]?.alt).toBe('One red pixel')
  })

  it('drops the repeat of a post that carries its own key', async () => {
    const account = await pds.createAccount()
    const record = { $type: 'app.bsky.feed.post', text: 'Once', createdAt: '2026-01-01T00:00:00.000Z' }
    const body = { repo: account.did, collection: 'app.bsky.feed.post', rkey: '3aaaaaaaaaa2a', record }
    const put = () => send(pds, 'com.atproto.repo.putRecord', account.accessJwt, body)
    const [first, second] = [await put(), await put()]
    expect(second.body.uri).toBe(first.body.uri)
    expect(second.body.cid).toBe(first.body.cid)
    const list = `com.atproto.repo.listRecords?repo=${account.did}&collection=app.bsky.feed.post`
    const { body: listed } = await xrpc(pds, list, account.accessJwt)
    expect(listed.records).toHaveLength(1)
  })

  it('refuses the session of an app password that was revoked', async () => {
    const account = await pds.createAccount()
    const app = await send(pds, 'com.atproto.server.createAppPassword', account.accessJwt, { name: 'weft' })
    const login = { identifier: account.handle, password: app.body.password }
    const session = await send(pds, 'com.atproto.server.createSession', '', login)
    expect(session.status).toBe(200)
    const revoke = await send(pds, 'com.atproto.server.revokeAppPassword', account.accessJwt, {
      name: 'weft',
    })
    expect(revoke.status).toBe(200)
    const refreshed = await xrpc(pds, 'com.atproto.server.refreshSession', String(session.body.refreshJwt), {
      method: 'POST',
    })
    expect([refreshed.status, refreshed.body.error]).toEqual([400, 'ExpiredToken'])
    const again = await send(pds, 'com.atproto.server.createSession', '', login)
    expect([again.status, again.body.error]).toEqual([401, 'AuthenticationRequired'])
  })
})

describeReal('a Bluesky data server with limits', limited, (pds) => {
  it('answers 429 with the time to wait for', async () => {
    const { accessJwt } = await pds.createAccount()
    const answers: Answer[] = []
    // The tightest limit: ten changes of the handle in five minutes; this one is too short and costs nothing.
    for (let attempt = 0; attempt < 20 && answers.at(-1)?.status !== 429; attempt += 1) {
      answers.push(await send(pds, 'com.atproto.identity.updateHandle', accessJwt, { handle: 'ab.test' }))
    }
    const last = answers.at(-1)
    expect(last?.status).toBe(429)
    expect(last?.body.error).toBe('RateLimitExceeded')
    expect(Number(last?.headers.get('ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000)
    expect(last?.headers.get('ratelimit-remaining')).toBe('0')
  })
})
