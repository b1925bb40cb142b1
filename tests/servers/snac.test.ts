import { expect, it } from 'vitest'
import { describeReal, withSnac } from '../support/real.ts'
import { until } from './child.ts'
import { approve, authorizeUrl, oneShot } from './mastodon-oauth.ts'
import type { SnacUser } from './snac.ts'

interface Status {
  readonly uri: string
  readonly media_attachments: { readonly description: string; readonly url: string }[]
}
interface Notification {
  readonly type: string
  readonly account: { readonly acct: string }
  readonly status: Status
}

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function call(user: SnacUser, path: string, init: RequestInit = {}): Promise<Response> {
  const base = new URL(user.actorUrl).origin
  return fetch(`${base}${path}`, {
    ...init,
    headers: { ...oneShot, ...init.headers, authorization: `Bearer ${user.token}` },
  })
}

async function post(user: SnacUser, body: object): Promise<Status> {
  const headers = { 'content-type': 'application/json' }
  const answer = await call(user, '/api/v1/statuses', { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Status
}

describeReal('two Mastodon-API servers that federate', await withSnac({ federation: true }), ({ a, b }) => {
  it('bring a mention on one to the notifications on the other in a few seconds', async () => {
    const writer = await a.createUser()
    const reader = await b.createUser()
    const status = await post(writer, { status: `Hello @${reader.acct}, from the other side` })
    const found = await until('the mention to arrive', 20_000, async () => {
      const all = (await (await call(reader, '/api/v1/notifications')).json()) as Notification[]
      return all.find((one) => one.status.uri === status.uri) ?? null
    })
    expect(found.type).toBe('mention')
    expect(found.account.acct).toBe(writer.acct)
  })
})

describeReal('a Mastodon-API server', await withSnac(), ({ a }) => {
  it('keeps the description of an uploaded picture', async () => {
    const form = new FormData()
    form.set('file', new Blob([png], { type: 'image/png' }), 'pixel.png')
    form.set('description', 'One red pixel')
    const upload = await call(a.user, '/api/v2/media', { method: 'POST', body: form })
    const { id } = (await upload.json()) as { id: string }
    const status = await post(a.user, { status: 'With a picture', media_ids: [id] })
    expect(status.media_attachments).toHaveLength(1)
    expect(status.media_attachments[0]?.description).toBe('One red pixel')
    const picture = await fetch(status.media_attachments[0]?.url ?? '', { headers: oneShot })
    expect(Buffer.from(await picture.arrayBuffer()).equals(png)).toBe(true)
  })

  it('refuses a token that was revoked', async () => {
    const user = await a.createUser()
    const credentials = () => call(user, '/api/v1/accounts/verify_credentials')
    expect((await credentials()).status).toBe(200)
    await a.revoke(user)
    expect((await credentials()).status).toBe(422)
    expect((await call(user, '/api/v1/notifications')).status).toBe(401)
    const form = new URLSearchParams({ status: 'Not said' })
    expect((await call(user, '/api/v1/statuses', { method: 'POST', body: form })).status).toBe(401)
  })

  it('hands the state back after a login and refuses a wrong password', async () => {
    const app = await a.registerApp('http://127.0.0.1:9/back')
    const landed = await approve(authorizeUrl(a.url, app, 'state-1'), a.user)
    expect(`${landed.origin}${landed.pathname}`).toBe('http://127.0.0.1:9/back')
    expect(landed.searchParams.get('state')).toBe('state-1')
    await expect(approve(authorizeUrl(a.url, app), { ...a.user, password: 'wrong' })).rejects.toThrow(
      'refused',
    )
  })
})
