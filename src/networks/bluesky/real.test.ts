import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import { eventually } from '#networks/contract/kit/wait.ts'
import type { Live, PublishRequest } from '#networks/contract/publish.ts'
import { type BlueskyAccount, describeReal, type RealBluesky, withBsky } from '#tests/support/real.ts'
import { recordAddress } from './addresses.ts'
import { mention, xrpc } from './kit-subject.ts'
import { blueskyMeasure } from './measure.ts'
import { blueskyPublish } from './publish.ts'
import { blueskyReceive } from './receive.ts'
import { asObject, asObjects, type Shape } from './shape.ts'

const { publish } = blueskyPublish

function sessionOf(server: RealBluesky, { did, handle, accessJwt, refreshJwt }: BlueskyAccount): Session {
  const account = { remoteId: did, handle, displayName: handle, avatarUrl: null, profileUrl: null }
  return {
    account: { ...account, serverUrl: server.url },
    credentials: { accessJwt, refreshJwt, authServer: server.url },
    io: kitIo(),
    saveCredentials: async () => undefined,
  }
}

function request(text: string, more: Partial<PublishRequest> = {}): PublishRequest {
  const key = crypto.randomUUID()
  return { key, claimedAt: new Date(), text, lang: 'en', media: [], replyTo: null, ...more }
}

async function live(session: Session, asked: PublishRequest): Promise<Live> {
  const outcome = await publish(session, asked)
  if (outcome.kind !== 'live') throw new Error(JSON.stringify(outcome))
  return outcome
}

async function stored(server: RealBluesky, who: BlueskyAccount, uri: string): Promise<Shape> {
  const rkey = recordAddress(uri)?.rkey
  const query = `repo=${who.did}&collection=app.bsky.feed.post&rkey=${rkey}`
  return asObject((await xrpc(server, who, `com.atproto.repo.getRecord?${query}`)).value) ?? {}
}

describeReal('the Bluesky adapter against a real server', await withBsky(), (server) => {
  it('resolves mentions, keeps those of nobody as plain text, and marks links and tags', async () => {
    const us = await server.createAccount()
    const ida = await server.createAccount()
    const text = `🧵 @${ida.handle} and @nobody-here.test: https://weft.org/a #knit`
    const post = await live(sessionOf(server, us), request(text))
    const features = asObjects((await stored(server, us, post.remoteId)).facets).flatMap((facet) =>
      asObjects(facet.features),
    )
    expect(features).toEqual([
      { $type: 'app.bsky.richtext.facet#mention', did: ida.did },
      { $type: 'app.bsky.richtext.facet#link', uri: 'https://weft.org/a' },
      { $type: 'app.bsky.richtext.facet#tag', tag: 'knit' },
    ])
  })

  it('does not take another post under its key for its own', async () => {
    const us = sessionOf(server, await server.createAccount())
    const first = request('What stands there')
    await live(us, first)
    const other = await publish(us, { ...first, text: 'Something else' })
    expect(other).toMatchObject({ kind: 'refused', reason: expect.stringContaining('Another post') })
  })

  it('makes an image smaller when the server’s rules are older than ours', async () => {
    const us = await server.createAccount()
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const create = { width: 1500, height: 1500, channels: 3, background: 'black', noise } as const
    const bytes = await sharp({ create }).jpeg({ quality: 90 }).toBuffer()
    expect(bytes.byteLength).toBeGreaterThan(1_000_000)
    const media = [{ bytes, mimeType: 'image/jpeg', alt: 'Noise', width: 1500, height: 1500 }]
    const post = await live(sessionOf(server, us), request('With a large image', { media }))
    const [image] = asObjects(asObject((await stored(server, us, post.remoteId)).embed)?.images)
    expect(image).toMatchObject({ alt: 'Noise' })
    expect(asObject(image?.image)?.size).toBeLessThanOrEqual(1_000_000)
    const { width, height } = asObject(image?.aspectRatio) ?? {}
    expect(width).toBe(height)
  })

  it('does not answer a post that is gone', async () => {
    const us = await server.createAccount()
    const ida = await server.createAccount()
    const session = sessionOf(server, us)
    const written = await mention(server, ida, us, 'never mind')
    const rkey = recordAddress(written.remoteId)?.rkey
    const record = { repo: ida.did, collection: 'app.bsky.feed.post', rkey }
    await xrpc(server, ida, 'com.atproto.repo.deleteRecord', record)
    const context = {
      uri: written.remoteId,
      cid: 'bafyreifek3rx3q3mjzlvp4kziujasq6hznltexziypnlclpwwtiuyj5avm',
    }
    const replyTo = { remoteId: written.remoteId, context }
    await eventually('that the post is gone', 15_000, async () => {
      const outcome = await publish(session, request('Too late', { replyTo }))
      return outcome.kind === 'gone' ? true : undefined
    })
  })

  it('keeps the root of a thread, and finds it when only the address is known', async () => {
    const us = await server.createAccount()
    const session = sessionOf(server, us)
    const first = await live(session, request('First'))
    const second = await live(session, request('Second', { replyTo: first }))
    const third = await live(session, request('Third', { replyTo: { ...second, context: {} } }))
    const reply = asObject((await stored(server, us, third.remoteId)).reply)
    expect(asObject(reply?.root)?.uri).toBe(first.remoteId)
    expect(asObject(reply?.parent)?.uri).toBe(second.remoteId)
    expect(third.context.rootUri).toBe(first.remoteId)
  })

  it('reads a gap of several pages without losing or repeating any', async () => {
    const us = await server.createAccount()
    const ida = await server.createAccount()
    const session = sessionOf(server, us)
    const start = await blueskyReceive.poll(session, null)
    if (start.kind !== 'page') throw new Error(start.reason)
    const written = new Set<string>()
    for (let index = 0; index < 60; index += 1) {
      written.add((await mention(server, ida, us, `Number ${index}`)).remoteId)
    }
    const handed: string[] = []
    let cursor = start.cursor
    await eventually('that all are handed out', 30_000, async () => {
      const page = await blueskyReceive.poll(session, cursor)
      if (page.kind !== 'page') throw new Error(page.reason)
      cursor = page.cursor
      handed.push(...page.items.map((item) => item.remoteId))
      return !page.more && handed.length >= written.size ? true : undefined
    })
    expect(handed).toHaveLength(written.size)
    expect(new Set(handed)).toEqual(written)
  }, 90_000)

  it('counts likes, reposts, quotes and replies', async () => {
    const us = await server.createAccount()
    const ida = await server.createAccount()
    const session = sessionOf(server, us)
    const post = await live(session, request('Count me'))
    const subject = { uri: post.remoteId, cid: post.context.cid }
    const make = (collection: string, record: object) =>
      xrpc(server, ida, 'com.atproto.repo.createRecord', {
        repo: ida.did,
        collection,
        record: { $type: collection, createdAt: new Date().toISOString(), ...record },
      })
    await make('app.bsky.feed.like', { subject })
    await make('app.bsky.feed.repost', { subject })
    await make('app.bsky.feed.post', {
      text: 'Quoted',
      embed: { $type: 'app.bsky.embed.record', record: subject },
    })
    await make('app.bsky.feed.post', { text: 'Answer', reply: { root: subject, parent: subject } })
    const figures = await eventually('that all are counted', 20_000, async () => {
      const outcome = await blueskyMeasure.measure(session, [post.remoteId])
      if (outcome.kind !== 'figures') throw new Error(outcome.reason)
      const found = outcome.posts.get(post.remoteId)
      return found?.shares === 2 && found.replies === 1 && found.likes === 1 ? found : undefined
    })
    expect(figures.views).toEqual({ unknown: 'Bluesky does not report views.' })
  })
})
