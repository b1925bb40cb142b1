import { describe, expect, it } from 'vitest'
import type { Listened } from '#networks/contract/listen.ts'
import type { Page } from '#networks/contract/receive.ts'
import { heardEvent } from './heard.ts'
import { mastodonListen } from './listen.ts'
import { json, now, type Respond, scripted } from './testing/scripted-server.ts'

const tag: Listened = { kind: 'tag', term: '#boots' }
const search: Listened = { kind: 'search', term: 'wet boots' }
const us = { remoteId: '100', handle: 'fjell@weft.example' }

function status(id: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    created_at: now.toISOString(),
    content: '<p>Wet #boots again</p>',
    visibility: 'public',
    account: { id: '200', acct: 'ida@knit.example', username: 'ida' },
    mentions: [],
    media_attachments: [],
    in_reply_to_account_id: null,
    ...more,
  }
}

/** A Mastodon whose search finds `found` and, asked for our own posts, `own`. */
function searching(found: unknown[], own: unknown[], version = '4.5.2', statuses = 3): Respond {
  return ({ path, query }) => {
    if (path === '/api/v1/instance') return json({ uri: 'weft.example', version })
    if (path === '/api/v1/accounts/verify_credentials') return json({ id: '100', statuses_count: statuses })
    return json({ accounts: [], hashtags: [], statuses: query.get('q') === 'from:me' ? own : found })
  }
}

const poll = (respond: Respond, what: Listened, cursor: string | null = null) => {
  const { session, seen } = scripted(respond)
  return mastodonListen.poll(session, what, cursor).then((outcome) => ({ outcome, seen }))
}

const ids = (outcome: object) => (outcome as Page).items.map((item) => item.remoteId)

describe('listening on Mastodon', () => {
  it('asks for a tag with our token, a few the first time and what is later after that', async () => {
    const before = Array.from({ length: 14 }, (_, index) => status(String(33 - index)))
    const first = await poll(() => json(before), tag)
    expect(first.seen[0]).toMatchObject({ path: '/api/v1/timelines/tag/boots' })
    expect(first.seen[0]?.headers.get('authorization')).toBe('Bearer token')
    expect(ids(first.outcome).slice(-2)).toEqual(['32', '33'])
    const { cursor } = first.outcome as Page
    const again = await poll(() => json([status('34'), ...before]), tag, cursor)
    expect(again.seen[0]?.query.get('min_id')).toBe('23')
    expect(ids(again.outcome)).toEqual(['34'])
  })

  it('takes a boost for the words themselves', async () => {
    const { outcome } = await poll(() => json([status('9', { reblog: status('3') })]), {
      kind: 'public',
      term: '',
    })
    expect(ids(outcome)).toEqual(['3'])
  })

  it('searches posts alone and looks nobody up elsewhere', async () => {
    const { outcome, seen } = await poll(searching([status('7')], []), search)
    expect(ids(outcome)).toEqual(['7'])
    expect(seen.map(({ path }) => path)).toEqual(['/api/v2/search', '/api/v1/instance'])
    expect(Object.fromEntries(seen[0]?.query ?? [])).toMatchObject({
      q: 'wet boots',
      type: 'statuses',
      resolve: 'false',
    })
  })

  it('says so when a server has no full-text search, and believes one that has', async () => {
    const none = { kind: 'refused', reason: 'This server has no full-text search. Listen to a tag instead.' }
    expect((await poll(searching([], []), search)).outcome).toEqual(none)
    expect((await poll(() => json({ accounts: [] }), search)).outcome).toEqual(none)
    const { outcome } = await poll(searching([status('1')], [], '2.75 (compatible; snac)'), search)
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining('our own account') })
    for (const respond of [
      searching([], [status('1')]),
      searching([], [], '2.7.2 (compatible; Pleroma 2.9)'),
      searching([], [], '4.5.2', 0),
    ]) {
      expect((await poll(respond, search)).outcome).toMatchObject({ kind: 'page', items: [] })
    }
  })

  it('asks to connect again for the right to search, and does not hold the whole channel for it', async () => {
    const forbidden = () => json({ error: 'This action is outside the authorized scopes' }, 403)
    expect((await poll(forbidden, search)).outcome).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Connect it again'),
    })
  })

  it('refuses to listen for nothing', async () => {
    for (const what of [{ kind: 'tag', term: ' # ' } as const, { kind: 'search', term: '' } as const]) {
      expect((await poll(() => json([]), what)).outcome.kind).toBe('refused')
    }
  })
})

describe('what is overheard on Mastodon', () => {
  const addressed = (more: Readonly<Record<string, unknown>>) => {
    const read = mastodonListen.normalise(status('7', more), us)
    return read.kind === 'mention-item' ? read.addressed : read.kind
  }

  it('speaks to us only when it names or answers us', () => {
    expect(addressed({})).toBe(false)
    expect(addressed({ mentions: [{ id: '100', acct: 'fjell' }] })).toBe(true)
    expect(addressed({ mentions: [{ id: '0', acct: 'fjell@weft.example' }] })).toBe(true)
    expect(addressed({ mentions: [{ id: '300', acct: 'fjell@other.example' }] })).toBe(false)
    expect(addressed({ in_reply_to_account_id: '100' })).toBe(true)
    expect(addressed({ content: '<p>@fjell@weft.example hei</p>' })).toBe(true)
    expect(addressed({ account: { id: '100', acct: 'fjell' } })).toBe('ignored-item')
  })

  it('streams posts, edits and deletions, each with an id that tells them apart', () => {
    const told = (event: string, body: unknown) => heardEvent({ event, data: JSON.stringify(body) })
    expect(told('update', status('7'))).toMatchObject({ remoteId: '7' })
    const edit = told('status.update', status('7', { edited_at: '2026-11-21T12:05:00.000Z' }))
    expect(edit?.remoteId).toBe('7@2026-11-21T12:05:00.000Z')
    expect(mastodonListen.normalise(edit?.body, us)).toMatchObject({
      kind: 'mention-item',
      remoteId: '7',
      edited: true,
    })
    expect(mastodonListen.normalise(told('update', status('7'))?.body, us)).not.toHaveProperty('edited')
    const gone = heardEvent({ event: 'delete', data: '7' })
    expect(mastodonListen.normalise(gone?.body, us)).toEqual({ kind: 'deleted-item', remoteId: '7' })
    expect(told('filters_changed', {})).toBeNull()
    expect(heardEvent({ event: 'update', data: '{broken' })).toBeNull()
  })

  it('is streamed from the tag or everything public, where the server streams', async () => {
    const { session, seen } = scripted(() => new Response('', { status: 404 }), {
      streamingUrl: 'https://stream.example',
    })
    const never = new AbortController().signal
    const stream = (what: Listened) => mastodonListen.stream?.(session, what, async () => undefined, never)
    expect((await stream(tag))?.kind).toBe('refused')
    expect((await stream({ kind: 'public', term: '' }))?.kind).toBe('refused')
    expect(await stream(search)).toMatchObject({ kind: 'refused' })
    expect(seen.map(({ path, query }) => `${path}?${query}`)).toEqual([
      '/api/v1/streaming/hashtag?tag=boots',
      '/api/v1/streaming/public?',
    ])
  })
})
