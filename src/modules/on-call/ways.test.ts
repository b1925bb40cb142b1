import { createECDH, createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { gatewayView, saveGateway } from './commands/save-gateway.ts'
import { addWay, confirmWay, removeWay, testWay, windowOpen } from './commands/ways.ts'
import type { NewAddress } from './contract/addresses.ts'
import { alarmMessage } from './domain/message.ts'
import { calling } from './queries/calling.ts'
import { myWays } from './queries/ways.ts'
import { pagedHouse, testMail } from './testing/house.ts'
import { sendBy } from './ways/send.ts'

interface Got {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const clock = fixedClock(new Date('2026-03-02T09:00:00.000Z'))
const post = testMail()
const got: Got[] = []
let status = 200
let server: Server
let url: string
let app: TestApp
let house: Awaited<ReturnType<typeof pagedHouse>>

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
    if (status === 0) response.destroy()
    else response.writeHead(status).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  app = await testApp({ clock, mail: post.mail, allowHosts: ['127.0.0.1'] })
  house = await pagedHouse(app)
  const gateway = {
    url: `${url}/sms`,
    method: 'POST' as const,
    bodyType: 'json' as const,
    headers: 'X-Key: hush',
  }
  unwrap(await saveGateway(house.ctx, { ...gateway, body: '{"to": "{number}", "message": "{text}"}' }))
})
afterAll(async () => {
  await app?.close()
  server?.close()
})

const browserKey = () => {
  const ecdh = createECDH('prime256v1')
  return { p256dh: ecdh.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
}

/** Every way that goes to a server, with the address it has there. */
const overHttp = (): NewAddress[] => [
  { kind: 'push', address: { endpoint: `${url}/push`, ...browserKey() } },
  { kind: 'slack', address: { url: `${url}/slack`, secret: 'hush' } },
  { kind: 'teams', address: { url: `${url}/teams`, secret: '' } },
  { kind: 'mattermost', address: { url: `${url}/mattermost`, secret: '' } },
  { kind: 'webhook', address: { url: `${url}/hook`, secret: 'hush' } },
  { kind: 'ntfy', address: { server: url, topic: 'fjell-7f3a', token: 'tk' } },
  { kind: 'sms', address: { number: '+47 123 45 678' } },
]

const message = alarmMessage('en', {
  ...{ organisation: 'Fjell', title: 'Straps <break> @all *now*', summary: 'Say "sorry".', severity: 1 },
  ...{ drill: false, veiled: false, standsFor: null, link: 'http://localhost/p/alarm/token' },
})
const ring = () => ({ id: newId(), memberId: house.ana.id, message })

describe.each(['push', 'slack', 'teams', 'mattermost', 'webhook', 'ntfy', 'sms'] as const)('%s', (kind) => {
  const send = async (answer: number) => {
    status = answer
    got.splice(0)
    const way = overHttp().find((one) => one.kind === kind)
    if (!way) throw new Error(kind)
    return sendBy(house.system, way, ring())
  }

  it('is sent once when the server takes it, with words and link', async () => {
    expect(await send(200)).toEqual({ outcome: 'sent' })
    expect(got).toHaveLength(1)
    const [{ body } = { body: Buffer.alloc(0) }] = got
    if (kind === 'push') expect(body.toString('latin1')).not.toContain('Straps')
    else
      expect(JSON.stringify(JSON.parse(body.toString()))).toMatch(
        /Straps.*http:\/\/localhost\/p\/alarm\/token/s,
      )
  })

  it('is refused when the server says no, and unknown when it broke off after it may have heard', async () => {
    expect(await send(500)).toMatchObject({ outcome: 'refused' })
    expect(await send(410)).toMatchObject({ outcome: 'refused', gone: true })
    expect(await send(0)).toMatchObject({ outcome: 'unknown' })
    expect(got).toHaveLength(1)
  })
})

describe('shapes', () => {
  const sent = async (kind: NewAddress['kind']) => {
    status = 200
    got.splice(0)
    const way = overHttp().find((one) => one.kind === kind)
    if (way) await sendBy(house.system, way, ring())
    return got[0] ?? { path: '', headers: {}, body: Buffer.alloc(0) }
  }

  it('a webhook is signed over id, time and body', async () => {
    const { headers, body } = await sent('webhook')
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const right = createHmac('sha256', 'hush').update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${right}`)
    expect((await sent('teams')).headers['webhook-signature']).toBeUndefined()
  })

  it('no title calls everybody or makes marks of its own', async () => {
    expect((await sent('slack')).body.toString()).toContain('Straps &lt;break&gt; @all')
    expect((await sent('mattermost')).body.toString()).toContain('\\\\@all \\\\*now\\\\*')
  })

  it('web push carries the organisation’s signature, ntfy its token, the gateway its header', async () => {
    const push = await sent('push')
    expect(push.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high' })
    expect(push.headers.authorization).toMatch(/^vapid t=ey.+, k=/)
    expect((await sent('ntfy')).headers.authorization).toBe('Bearer tk')
    const sms = await sent('sms')
    expect(sms.headers['x-key']).toBe('hush')
    expect(JSON.parse(sms.body.toString()).to).toBe('+4712345678')
  })
})

describe('mail and windows', () => {
  it('mail goes past the outbox; without a server it is refused at once', async () => {
    post.taken()
    const way: NewAddress = { kind: 'mail', address: { email: 'ana@example.org' } }
    expect(await sendBy(house.system, way, ring())).toEqual({ outcome: 'sent' })
    expect(post.taken()).toEqual(['ana@example.org'])
    post.answers({ outcome: 'later', detail: 'no answer' })
    expect(await sendBy(house.system, way, ring())).toEqual({ outcome: 'refused', detail: 'no answer' })
    post.answers({ outcome: 'sent' })
  })

  it('a window sounds when one is open, and is refused when none is', async () => {
    const way: NewAddress = { kind: 'browser', address: { code: '' } }
    expect(await sendBy(house.system, way, ring())).toMatchObject({ outcome: 'refused' })
    unwrap(await addWay(house.ana.ctx, way))
    unwrap(await windowOpen(house.ana.ctx))
    // All windows of somebody are one way: a second would only bring a second code.
    expect(await addWay(house.ana.ctx, way)).toMatchObject({ ok: false, error: { type: 'conflict' } })
    expect(await sendBy(house.system, way, ring())).toEqual({ outcome: 'sent' })
    clock.advance(200_000)
    expect(await sendBy(house.system, way, ring())).toMatchObject({ outcome: 'refused' })
  })
})

describe('a way of one’s own', () => {
  it('counts once its code was typed in; five wrong ones end it', async () => {
    const { ctx } = house.ben
    post.taken()
    const email = 'ben.at.home@example.org'
    const { id, sent } = unwrap(await addWay(ctx, { kind: 'mail', address: { email } }))
    expect([sent, post.letters.at(-1)?.to]).toEqual([true, email])
    const code = () => /\d{6}/.exec(post.letters.at(-1)?.text ?? '')?.[0] ?? ''
    const wrong = code() === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i += 1)
      expect(await confirmWay(ctx, { id, code: wrong })).toMatchObject({
        ok: false,
        error: { type: 'invalid' },
      })
    expect(await confirmWay(ctx, { id, code: code() })).toMatchObject({
      ok: false,
      error: { type: 'throttled' },
    })
    clock.advance(30_000)
    unwrap(await testWay(ctx, { id }))
    expect(await testWay(ctx, { id })).toMatchObject({ ok: false, error: { type: 'throttled' } })
    // Nobody else’s.
    expect(await confirmWay(house.ana.ctx, { id, code: code() })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
    unwrap(await confirmWay(ctx, { id, code: code() }))
    const { ways } = unwrap(await myWays(ctx))
    expect(ways.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
    unwrap(await removeWay(ctx, { id }))
    expect(unwrap(await myWays(ctx)).ways).toHaveLength(1)
    clock.advance(3_600_000)
  })

  it('of a window shows its code in the window, and no address ever comes back whole', async () => {
    const { ctx } = house.ben
    const { id } = unwrap(await addWay(ctx, { kind: 'browser', address: { code: '' } }))
    const { test } = unwrap(await calling(ctx))
    expect(test?.wayId).toBe(id)
    unwrap(await confirmWay(ctx, { id, code: test?.code ?? '' }))
    expect(unwrap(await calling(ctx)).test).toBeNull()
    unwrap(await addWay(ctx, { kind: 'slack', address: { url: `${url}/secret-path`, secret: 'hush' } }))
    expect(JSON.stringify(unwrap(await myWays(ctx)))).not.toMatch(/secret-path|hush/)
    const shown = unwrap(await gatewayView(house.ctx))
    expect(shown.gateway?.headerNames).toEqual(['X-Key'])
    expect(JSON.stringify(shown)).not.toContain('hush')
    expect(unwrap(await gatewayView(ctx)).gateway).toBeNull()
  })
})
