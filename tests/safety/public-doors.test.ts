import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WholeWeft, wholeWeft } from '#tests/support/weft.ts'
import { contract } from '../../src/contract.ts'

// What answers without a session, over real HTTP: it says what it must and no more.

let weft: WholeWeft
let cookie: string

beforeAll(async () => {
  weft = await wholeWeft()
  cookie = await weft.found()
})
afterAll(() => weft?.stop())

const body = (answer: { body: never }): { message?: string } => answer.body

describe('doors without a session', () => {
  it('who speaks for us: the page is there, empty at first, without addresses of people', async () => {
    const answer = await weft.call('GET', '/api/governance/who-speaks')
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ organisation: 'Fjell & Sons', speakers: [], channels: [] })
    expect(JSON.stringify(answer.body)).not.toContain('@')
    const other = await weft.call(
      'GET',
      '/api/governance/who-speaks?organisation=01890000-0000-7000-8000-000000000000',
    )
    expect(other.status).toBe(404)
  })

  it('a guessed link to a consent leads nowhere, whatever is sent with it', async () => {
    const guessed = { token: 'x'.repeat(43) }
    const looked = await weft.call('POST', '/api/governance/approvals/linked', guessed)
    expect([looked.status, body(looked).message]).toEqual([404, 'This link leads nowhere any more.'])
    const settle = { ...guessed, digest: 'a', verdict: 'granted', note: '' }
    expect((await weft.call('POST', '/api/governance/approvals/linked/settle', settle)).status).toBe(404)
    const broken = await weft.call('POST', '/api/governance/approvals/linked', { token: "' or 1=1 --" })
    expect(broken.status).toBe(422)
  })

  it('SCIM asks for a key, in its own words', async () => {
    const answer = await fetch(`${weft.address}/scim/v2/Users`)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
    expect(await answer.json()).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] })
    const wrong = await fetch(`${weft.address}/scim/v2/Users`, { headers: { authorization: 'Bearer nope' } })
    expect(wrong.status).toBe(401)
    // A session is no key: an open browser must not be made to change the directory.
    const withCookie = await fetch(`${weft.address}/scim/v2/Users`, { headers: { cookie } })
    expect(withCookie.status).toBe(401)
  })

  it('a webhook: who has no secret leaves nothing, and learns nothing but what to mend', async () => {
    const made = await weft.call('POST', '/api/listening/webhooks', { name: 'Review portal' }, cookie)
    expect(made.status, JSON.stringify(made.body)).toBe(200)
    const { channelId, secret } = made.body as { channelId: string; secret: string }
    const nowHere = Math.floor(Date.now() / 1000)
    const items = { items: [{ id: 'r1', text: 'The strap broke.' }] }
    const knock = async (how: {
      to?: string
      at?: number
      key?: string
      sign?: string | null
      body?: string
    }): Promise<{ status: number; said: string }> => {
      const text = how.body ?? JSON.stringify(items)
      const at = how.at ?? nowHere
      const key = Buffer.from((how.key ?? secret).replace('whsec_', ''), 'base64')
      const own = `v1,${createHmac('sha256', key).update(`m1.${at}.${text}`).digest('base64')}`
      const signature = how.sign === undefined ? own : how.sign
      const answer = await fetch(`${weft.address}/api/listening/hooks/${how.to ?? channelId}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...{ 'webhook-id': 'm1', 'webhook-timestamp': String(at) },
          ...(signature === null ? {} : { 'webhook-signature': signature }),
        },
        body: text,
      })
      return { status: answer.status, said: await answer.text() }
    }
    const stranger = `whsec_${Buffer.alloc(32, 9).toString('base64')}`
    const closed = [
      await knock({ sign: null }),
      await knock({ sign: 'v1,AAAA' }),
      await knock({ key: stranger }),
      await knock({ at: nowHere - 86_400 }),
      await knock({ at: nowHere + 86_400 }),
    ]
    expect(closed.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
    const nowhere = [
      await knock({ to: crypto.randomUUID() }),
      await knock({ to: "x' or 1=1 --" }),
      await knock({ to: '..%2f..%2fpeople' }),
    ]
    expect(nowhere.map(({ status }) => status)).toEqual([404, 404, 404])
    const big = await knock({ body: JSON.stringify({ ...items, more: 'x'.repeat(1024 * 1024) }) })
    expect(big.status).toBe(413)
    for (const { said } of [...closed, ...nowhere, big]) {
      expect(said).toMatch(/"message":"[A-Z][^"]+\.?"/)
      for (const secretWord of [secret, 'Fjell', 'dana@', 'select', 'at ']) {
        if (secretWord !== 'at ') expect(said).not.toContain(secretWord)
        else expect(said).not.toMatch(/\bat .+\.ts:/)
      }
    }
    const heard = async () => {
      const answer = await weft.call('GET', '/api/listening/mentions', undefined, cookie)
      return (answer.body as { items: { text: string }[] }).items.map(({ text }) => text)
    }
    expect(await heard()).toEqual([])
    expect((await knock({})).status).toBe(202)
    // The very same again: a signature counts once, and what it brought is there once.
    expect((await knock({})).status).toBe(401)
    for (const end = Date.now() + 20_000; Date.now() < end && (await heard()).length === 0; )
      await new Promise((wake) => setTimeout(wake, 100))
    expect(await heard()).toEqual(['The strap broke.'])
    // A session opens nothing there, and the door of the webhook opens nothing else.
    const signedIn = await weft.call('POST', `/api/listening/hooks/${channelId}`, items, cookie)
    expect(signedIn.status).toBe(401)
  })

  it('nothing else answers: every procedure of the contract was asked', async () => {
    const answered: string[] = []
    for (const [room, procedures] of Object.entries(contract))
      for (const name of Object.keys(procedures)) {
        const answer = await weft.call('POST', `/rpc/${room}/${name}`, { json: {} })
        expect(JSON.stringify(answer.body), `${room}.${name}`).not.toContain('dana@example.org')
        if (answer.status < 400) answered.push(`${room}.${name}`)
      }
    // Asked with nothing; those that want a token or an address refuse that before anything else.
    expect(answered.sort()).toEqual(['governance.whoSpeaks', 'people.firstRun', 'people.signOut'])
  })

  it('bounds what is sent, and stays up', async () => {
    const huge = await fetch(`${weft.address}/api/people/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-weft-csrf': '1' },
      body: JSON.stringify({ email: 'a@example.org', password: 'x'.repeat(25 * 1024 * 1024) }),
    })
    expect(huge.status).toBe(413)
    expect((await weft.call('GET', '/api/people/session', undefined, cookie)).status).toBe(200)
  })
})
