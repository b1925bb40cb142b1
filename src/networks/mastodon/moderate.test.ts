import { describe, expect, it } from 'vitest'
import { mastodonLike, mastodonPrivately } from './moderate.ts'
import { outgoingText, outgoingVisibility } from './outgoing.ts'
import { json, now, scripted } from './testing/scripted-server.ts'

const target = { remoteId: '7/../8', context: {}, threadRoot: null }
const request = { key: 'k', claimedAt: now, text: 'Sorry', lang: null, media: [] }

describe('liking on Mastodon', () => {
  it('asks for exactly this post, and says what the server said', async () => {
    const { session, seen } = scripted(() => json({ id: '7' }))
    expect(await mastodonLike.like(session, target)).toEqual({ kind: 'done' })
    expect(await mastodonLike.unlike(session, target)).toEqual({ kind: 'done' })
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/v1/statuses/7%2F..%2F8/favourite',
      'POST /api/v1/statuses/7%2F..%2F8/unfavourite',
    ])
    const gone = scripted(() => json({ error: 'Record not found' }, 404))
    expect((await mastodonLike.like(gone.session, target)).kind).not.toBe('done')
  })
})

describe('answering in private', () => {
  it('reaches the person and nobody else, however public the message was', () => {
    const context = mastodonPrivately.reach?.({ acct: 'ida@peer.example', visibility: 'public' }) ?? {}
    const replyTo = { remoteId: '7', context }
    expect(outgoingVisibility({ ...request, replyTo })).toBe('direct')
    expect(outgoingText({ ...request, replyTo })).toBe('@ida@peer.example Sorry')
  })
})
