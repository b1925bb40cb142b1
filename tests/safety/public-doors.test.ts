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
