import { describe, expect, it } from 'vitest'
import type { Credentials, Session } from '#networks/contract/account.ts'
import { call } from './session.ts'

interface Tried {
  readonly method: string
  readonly token: string
}

/** A server that knows one access token at a time; refreshing takes `refreshMs`. */
function opened(answerRefresh: () => readonly [number, object] = () => [200, {}], refreshMs = 5) {
  const tried: Tried[] = []
  const saved: Credentials[] = []
  let good = 'access-2'
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const method = new URL(String(input)).pathname.split('/').at(-1) ?? ''
    const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? ''
    tried.push({ method, token })
    if (method === 'com.atproto.server.refreshSession') {
      await new Promise((wake) => setTimeout(wake, refreshMs))
      const [status, body] = answerRefresh()
      return Response.json({ accessJwt: good, refreshJwt: 'refresh-2', ...body }, { status })
    }
    if (token !== good)
      return Response.json({ error: 'ExpiredToken', message: 'Token has expired' }, { status: 400 })
    return Response.json({ fine: true })
  }
  const session: Session = {
    account: {
      remoteId: 'did:plc:x',
      handle: 'x.example',
      displayName: 'X',
      avatarUrl: null,
      serverUrl: 'https://pds.example',
      profileUrl: null,
    },
    credentials: { accessJwt: 'access-1', refreshJwt: 'refresh-1', authServer: 'https://auth.example' },
    io: { fetch, now: () => new Date(), log: { warn: () => undefined, debug: () => undefined } },
    saveCredentials: async (credentials) => void saved.push(credentials),
  }
  return { session, tried, saved, change: (token: string) => (good = token) }
}

describe('call', () => {
  it('renews once for calls at the same time, saves, and goes on with the new token', async () => {
    const { session, tried, saved } = opened()
    const outcomes = await Promise.all([1, 2, 3].map(() => call(session, 'app.bsky.feed.getPosts')))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['answer', 'answer', 'answer'])
    expect(tried.filter(({ method }) => method.endsWith('refreshSession'))).toEqual([
      { method: 'com.atproto.server.refreshSession', token: 'refresh-1' },
    ])
    expect(saved).toEqual([
      { accessJwt: 'access-2', refreshJwt: 'refresh-2', authServer: 'https://auth.example' },
    ])
    await call(session, 'app.bsky.feed.getPosts')
    expect(tried.at(-1)?.token).toBe('access-2')
    expect(saved).toHaveLength(1)
  })

  it('asks for reconnection when renewing is refused', async () => {
    const { session, saved } = opened(() => [
      400,
      { error: 'ExpiredToken', message: 'Token has been revoked' },
    ])
    const outcome = await call(session, 'app.bsky.feed.getPosts')
    expect(outcome).toEqual({ kind: 'reauth', reason: 'Token has been revoked.' })
    expect(saved).toEqual([])
  })

  it('only waits when renewing does not work just now', async () => {
    const { session } = opened(() => [503, { error: 'UpstreamFailure', message: 'Down' }])
    expect((await call(session, 'app.bsky.feed.getPosts')).kind).toBe('retryLater')
  })

  it('waits until the time Bluesky writes into its headers', async () => {
    const { session } = opened()
    const reset = Math.round(session.io.now().getTime() / 1000) + 300
    const fetch: typeof globalThis.fetch = async () =>
      Response.json(
        { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' },
        { status: 429, headers: { 'ratelimit-limit': '10', 'ratelimit-reset': String(reset) } },
      )
    const limited = { ...session, io: { ...session.io, fetch } }
    const outcome = await call(limited, 'com.atproto.repo.putRecord', { doing: 'publishing' })
    expect(outcome).toEqual({
      kind: 'retryLater',
      at: new Date(reset * 1000),
      reason: 'Rate Limit Exceeded.',
    })
  })

  it('does not renew for ever', async () => {
    const { session, tried, change } = opened(() => [200, { accessJwt: 'still wrong' }])
    change('never')
    expect((await call(session, 'app.bsky.feed.getPosts')).kind).toBe('reauth')
    expect(tried).toHaveLength(3)
  })
})
