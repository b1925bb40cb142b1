import { describe, expect, it } from 'vitest'
import type { NetworkIo } from '#networks/contract/account.ts'
import { blueskyConnect } from './connect.ts'
import { dataServer } from './home.ts'

type Answers = Readonly<Record<string, readonly [status: number, body: unknown]>>

/** Directories and servers that exist in this file only: address without its query → answer. */
function io(answers: Answers): NetworkIo & { readonly asked: string[] } {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    const url = new URL(String(input))
    const address = `${url.origin}${url.pathname}`
    asked.push(address)
    const [status, body] = answers[address] ?? [404, '<html>']
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  }
  const now = () => new Date('2026-11-21T10:00:00Z')
  return { fetch, now, log: { warn: () => undefined, debug: () => undefined }, asked }
}

const did = 'did:plc:fjell'
const session = (server: string) => ({
  [`${server}/xrpc/com.atproto.server.createSession`]: [
    200,
    {
      did,
      handle: 'fjell.example',
      accessJwt: 'a',
      refreshJwt: 'r',
      didDoc: document('https://pds.fjell.example'),
    },
  ] as const,
  'https://pds.fjell.example/xrpc/app.bsky.actor.getProfile': [
    200,
    { displayName: 'Fjell Outdoor', avatar: 'https://cdn.example/fjell' },
  ] as const,
})
const document = (serviceEndpoint: string) => ({
  id: did,
  service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint }],
})
const resolved = {
  'https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle': [200, { did }] as const,
}
const typed = (more: Readonly<Record<string, string>> = {}) => ({
  handle: 'fjell.example',
  password: 'abcd-efgh-ijkl-mnop',
  ...more,
})

describe('connecting by handle alone', () => {
  it('finds the server of an account that has one of its own', async () => {
    const net = io({
      ...resolved,
      'https://plc.directory/did:plc:fjell': [200, document('https://pds.fjell.example')],
      ...session('https://pds.fjell.example'),
    })
    expect(await blueskyConnect.connect(typed(), net)).toEqual({
      ok: true,
      account: {
        remoteId: did,
        handle: 'fjell.example',
        displayName: 'Fjell Outdoor',
        avatarUrl: 'https://cdn.example/fjell',
        serverUrl: 'https://pds.fjell.example',
        profileUrl: 'https://bsky.app/profile/fjell.example',
      },
      credentials: { accessJwt: 'a', refreshJwt: 'r', authServer: 'https://pds.fjell.example' },
    })
  })

  it('signs in at the entryway when Bluesky hosts the account', async () => {
    const net = io({
      ...resolved,
      'https://plc.directory/did:plc:fjell': [200, document('https://boletus.us-west.host.bsky.network')],
      ...session('https://bsky.social'),
    })
    const connected = await blueskyConnect.connect(typed(), net)
    expect(connected).toMatchObject({ ok: true, credentials: { authServer: 'https://bsky.social' } })
    expect(net.asked).toContain('https://bsky.social/xrpc/com.atproto.server.createSession')
  })

  it('says so when nobody has the handle', async () => {
    const no = [400, { error: 'InvalidRequest', message: 'Unable to resolve handle' }] as const
    const net = io({ 'https://public.api.bsky.app/xrpc/com.atproto.identity.resolveHandle': no })
    const outcome = await blueskyConnect.connect(typed(), net)
    expect(outcome).toMatchObject({ ok: false, field: 'handle', code: 'wrong_handle' })
  })
})

describe('what people type', () => {
  const server = 'https://pds.fjell.example'
  const there = {
    [`${server}/xrpc/com.atproto.server.describeServer`]: [200, { did: 'did:web:pds' }] as const,
    ...session(server),
  }

  it('is taken with an @, capitals, invisible marks and an address without https', async () => {
    const input = typed({ handle: ' @\u202aFjell.Example\u202c ', server: 'pds.fjell.example' })
    expect((await blueskyConnect.connect(input, io(there))).ok).toBe(true)
  })

  it.each([
    [{ handle: 'fjell' }, 'handle', 'wrong_handle'],
    [{ handle: 'info@fjell.example' }, 'handle', 'wrong_handle'],
    [{ handle: '' }, 'handle', 'wrong_handle'],
    [{ server: 'ftp://x.example' }, 'server', 'invalid'],
    [{ server: 'not an address' }, 'server', 'invalid'],
    [{ server: 'https://bakery.example' }, 'server', 'not_this_network'],
  ] as const)('%o is refused at %s', async (input, field, code) => {
    const outcome = await blueskyConnect.connect(typed(input), io(there))
    expect(outcome).toMatchObject({ ok: false, field, code })
  })

  it.each([
    ['the account’s own password', 401, 'AuthFactorTokenRequired', 'password', 'wrong_password'],
    ['an account that was taken down', 401, 'AccountTakedown', null, 'denied'],
    ['too many attempts', 429, 'RateLimitExceeded', null, 'denied'],
  ] as const)('%s is told', async (_, status, error, field, code) => {
    const no = [status, { error, message: 'No' }] as const
    const net = io({ ...there, [`${server}/xrpc/com.atproto.server.createSession`]: no })
    const outcome = await blueskyConnect.connect(typed({ server }), net)
    expect(outcome).toMatchObject({ ok: false, field, code })
  })

  it('is connected even when the profile cannot be read', async () => {
    const net = io({
      ...there,
      'https://pds.fjell.example/xrpc/app.bsky.actor.getProfile': [502, 'Bad gateway'],
    })
    const outcome = await blueskyConnect.connect(typed({ server }), net)
    expect(outcome).toMatchObject({ ok: true, account: { displayName: 'fjell.example', avatarUrl: null } })
  })
})

describe('dataServer', () => {
  it('reads the data server out of a DID document and nothing else', () => {
    expect(dataServer(document('https://pds.example/'))).toBe('https://pds.example')
    expect(
      dataServer({ service: [{ id: '#labeler', serviceEndpoint: 'https://l.example' }] }),
    ).toBeUndefined()
    expect(dataServer({ service: [{ id: '#atproto_pds', serviceEndpoint: 7 }, null] })).toBeUndefined()
    expect(dataServer('x')).toBeUndefined()
  })
})
