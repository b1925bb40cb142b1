import { describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { blueskyHide, blueskyLike } from './moderate.ts'

const us = 'did:plc:fjell'
const root = `at://${us}/app.bsky.feed.post/3kroot`
const theirs = 'at://did:plc:ida/app.bsky.feed.post/3kida'
const target = { remoteId: theirs, context: { uri: theirs, cid: 'c1' }, threadRoot: root }

/** A repository with at most one gate. */
function world(gate: { cid: string; value: Record<string, unknown> } | null, swap = true) {
  const put: Record<string, unknown>[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const method = new URL(String(input)).pathname.replace('/xrpc/', '')
    if (method === 'com.atproto.repo.getRecord')
      return gate
        ? Response.json({ uri: `at://${us}/x/y`, ...gate })
        : Response.json({ error: 'RecordNotFound', message: 'None' }, { status: 400 })
    put.push(JSON.parse(String(init?.body)) as Record<string, unknown>)
    return swap
      ? Response.json({ uri: 'at://x', cid: 'c2' })
      : Response.json({ error: 'InvalidSwap', message: 'Changed' }, { status: 400 })
  }
  const account = { remoteId: us, handle: 'fjell.example', displayName: 'Fjell', avatarUrl: null }
  const session: Session = {
    account: { ...account, serverUrl: 'https://pds.fjell.example', profileUrl: null },
    credentials: { accessJwt: 'access' },
    io: { fetch, now: () => new Date(0), log: { warn: () => undefined, debug: () => undefined } },
    saveCredentials: async () => undefined,
  }
  return { session, put }
}

describe('hiding on Bluesky', () => {
  it('adds to what is hidden and keeps who may answer as it was', async () => {
    const value = {
      post: root,
      allow: [{ $type: 'x' }],
      hiddenReplies: ['at://did:plc:tom/p/1'],
      createdAt: 'then',
    }
    const { session, put } = world({ cid: 'g1', value })
    expect(await blueskyHide.hide(session, target)).toEqual({ kind: 'done' })
    expect(put[0]).toMatchObject({
      collection: 'app.bsky.feed.threadgate',
      rkey: '3kroot',
      swapRecord: 'g1',
      record: { ...value, hiddenReplies: ['at://did:plc:tom/p/1', theirs] },
    })
  })

  it('makes a gate that shuts nobody out where there is none', async () => {
    const { session, put } = world(null)
    await blueskyHide.hide(session, target)
    expect(put[0]).toMatchObject({ swapRecord: null, record: { post: root, hiddenReplies: [theirs] } })
    expect((put[0]?.record as object) ?? {}).not.toHaveProperty('allow')
  })

  it('writes nothing when it is so already, and comes back when the gate was being changed', async () => {
    const hidden = world({ cid: 'g1', value: { post: root, hiddenReplies: [theirs] } })
    expect(await blueskyHide.hide(hidden.session, target)).toEqual({ kind: 'done' })
    expect(hidden.put).toEqual([])
    expect((await blueskyHide.hide(world(null, false).session, target)).kind).toBe('retryLater')
  })

  it('touches no thread of somebody else', async () => {
    const { session, put } = world(null)
    const other = { ...target, threadRoot: 'at://did:plc:ida/app.bsky.feed.post/3kx' }
    expect((await blueskyHide.hide(session, other)).kind).toBe('refused')
    expect((await blueskyHide.hide(session, { ...target, threadRoot: null })).kind).toBe('refused')
    expect(put).toEqual([])
  })
})

describe('liking on Bluesky', () => {
  it('writes one record however often it is said', async () => {
    const { session, put } = world(null)
    await blueskyLike.like(session, target)
    await blueskyLike.like(session, target)
    expect(put[0]).toMatchObject({
      collection: 'app.bsky.feed.like',
      record: { subject: { uri: theirs, cid: 'c1' } },
    })
    expect(put[1]?.rkey).toBe(put[0]?.rkey)
  })
})
