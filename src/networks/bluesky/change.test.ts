import { describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { blueskyLook, blueskyRemove } from './change.ts'
import { blueskyHandles } from './handles.ts'

type Answers = Readonly<Record<string, readonly [status: number, body: unknown]>>

function world(answers: Answers) {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    const url = new URL(String(input))
    const method = url.pathname.replace('/xrpc/', '')
    asked.push(`${method} ${url.searchParams.get('rkey') ?? ''}`.trim())
    const [status, body] = answers[method] ?? [501, { error: 'MethodNotImplemented', message: 'Not here' }]
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  }
  const account = {
    remoteId: 'did:plc:fjell',
    handle: 'fjell.example',
    displayName: 'Fjell',
    avatarUrl: null,
  }
  const session: Session = {
    account: { ...account, serverUrl: 'https://pds.fjell.example', profileUrl: null },
    credentials: { accessJwt: 'access' },
    io: { fetch, now: () => new Date(), log: { warn: () => undefined, debug: () => undefined } },
    saveCredentials: async () => undefined,
  }
  return { session, asked }
}

const post = (rkey: string, did = 'did:plc:fjell') => ({
  remoteId: `at://${did}/app.bsky.feed.post/${rkey}`,
  context: {},
})
const getRecord = 'com.atproto.repo.getRecord'

describe('looking at our posts', () => {
  it('tells the words, or that there is nothing, and leaves out what is not ours', async () => {
    const there = world({ [getRecord]: [200, { uri: 'at://x', cid: 'c', value: { text: 'Boots' } }] })
    const looked = await blueskyLook.look(there.session, [post('3k'), post('3l', 'did:plc:ida')])
    expect(looked).toEqual({
      kind: 'looked',
      posts: new Map([[post('3k').remoteId, { text: 'Boots', editedAt: null }]]),
    })
    expect(there.asked).toEqual([`${getRecord} 3k`])
    const gone = world({
      [getRecord]: [400, { error: 'RecordNotFound', message: 'Could not locate record' }],
    })
    expect(await blueskyLook.look(gone.session, [post('3k')])).toEqual({
      kind: 'looked',
      posts: new Map([[post('3k').remoteId, 'absent']]),
    })
  })

  it('calls nothing gone when the answer is none', async () => {
    const table: [readonly [number, unknown], string][] = [
      [[200, '<html>'], 'retryLater'],
      [[200, { error: 'Odd' }], 'refused'],
      [[404, '<html>'], 'refused'],
      [[503, 'Down'], 'retryLater'],
      [[401, { error: 'AccountTakedown', message: 'Taken down' }], 'reauth'],
    ]
    for (const [answer, kind] of table) {
      const { session } = world({ [getRecord]: answer, 'com.atproto.server.refreshSession': [400, {}] })
      expect((await blueskyLook.look(session, [post('3k')])).kind, JSON.stringify(answer)).toBe(kind)
    }
  })
})

describe('taking a post back', () => {
  it('touches only our own, and says when it is not known', async () => {
    const { session, asked } = world({})
    expect((await blueskyRemove.remove(session, post('3k', 'did:plc:ida'))).kind).toBe('refused')
    expect(asked).toEqual([])
    const broken = world({ 'com.atproto.repo.deleteRecord': [502, '<html>'] })
    expect((await blueskyRemove.remove(broken.session, post('3k'))).kind).toBe('unknown')
  })
})

describe('handles', () => {
  it('are resolved by a data server alone, which knows no names and finds nobody else', async () => {
    const { session } = world({ 'com.atproto.identity.resolveHandle': [200, { did: 'did:plc:ida' }] })
    expect(await blueskyHandles.resolve(session, '@Ida.example\u202c')).toEqual({
      kind: 'handle',
      found: { remoteId: 'did:plc:ida', handle: 'ida.example', displayName: 'ida.example', avatarUrl: null },
    })
    const found = await blueskyHandles.search(session, 'ida', 5)
    expect(['refused', 'retryLater']).toContain(found.kind)
  })

  it('leave out whose handle did not check out', async () => {
    const actors = [
      { did: 'did:plc:ida', handle: 'ida.example', displayName: ' Ida ', avatar: 'https://cdn.example/i' },
      { did: 'did:plc:odd', handle: 'handle.invalid' },
      { handle: 'nobody.example' },
    ]
    const { session } = world({ 'app.bsky.actor.searchActorsTypeahead': [200, { actors }] })
    expect(await blueskyHandles.search(session, '@ida', 5)).toEqual({
      kind: 'handles',
      found: [
        {
          remoteId: 'did:plc:ida',
          handle: 'ida.example',
          displayName: 'Ida',
          avatarUrl: 'https://cdn.example/i',
        },
      ],
    })
  })
})
