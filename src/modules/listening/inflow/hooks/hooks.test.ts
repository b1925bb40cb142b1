import { createHmac } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { disconnect } from '#modules/channels/index.ts'
import { imports } from '#networks/imports/index.ts'
import { notes } from '#networks/notes/index.ts'
import { webhook } from '#networks/webhook/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { listDeadLetters } from '../../queries/dead-letters.ts'
import { listMentions } from '../../queries/stream.ts'
import { createHook, type MadeSecret, makeSecret } from './commands.ts'
import { HOOK_PATH, hookHandler } from './handler.ts'
import { listHooks } from './list-hooks.ts'

let app: TestApp
let ctx: Ctx
let answer: ReturnType<typeof hookHandler>
let count = 0

beforeAll(async () => {
  app = await testApp({ networks: [webhook, imports, notes] })
  ;({ ctx } = await app.organisation())
  answer = hookHandler(app.engine)
})
afterAll(() => app?.close())

const hook = async (): Promise<MadeSecret> => {
  count += 1
  return unwrap(await createHook(ctx, { name: `Portal ${count}` }))
}

interface Sent {
  readonly id?: string
  readonly at?: number
  readonly secret?: string
  readonly headers?: Record<string, string>
  readonly from?: string
}

async function send({ channelId, secret }: MadeSecret, body: unknown, how: Sent = {}) {
  count += 1
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const at = how.at ?? Math.floor(Date.now() / 1000)
  const id = how.id ?? `msg_${count}`
  const key = Buffer.from((how.secret ?? secret).replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${at}.${text}`).digest('base64')
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${signature}`,
  }
  return post(channelId, text, { ...headers, ...how.headers }, how.from)
}

async function post(
  channelId: string,
  body: string | Buffer,
  headers: Record<string, string>,
  from = '192.0.2.7',
) {
  const request = new Request(`http://weft.test${HOOK_PATH}/${channelId}`, {
    method: 'POST',
    body: body as string,
    headers,
  })
  const response = await answer(request, { address: from })
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    headers: response.headers,
  }
}

const heard = async (channelId: string, who = ctx) =>
  unwrap(await listMentions(who, { show: 'all', limit: 100, channelId })).items

describe('a webhook', () => {
  it('stores what is delivered before it answers, and it is heard', async () => {
    const mine = await hook()
    const items = [
      {
        id: 1,
        text: 'The strap broke.',
        author: { name: 'Ana' },
        kind: 'review',
        publishedAt: '2026-03-11T09:00:00Z',
      },
      { id: 2, text: 'Where is my order?', addressed: true, network: 'instagram' },
    ]
    const sent = await send(mine, { items })
    expect([sent.status, sent.body]).toEqual([
      202,
      { items: 2, fresh: 2, known: 0, unreadable: [], passedOver: [] },
    ])
    await app.drain()
    const found = await heard(mine.channelId)
    expect(found.map(({ text, addressed, mentionKind }) => [text, addressed, mentionKind]).sort()).toEqual([
      ['The strap broke.', false, 'review'],
      ['Where is my order?', true, 'message'],
    ])
    const [shown] = unwrap(await listHooks(ctx)).hooks.filter(({ channelId }) => channelId === mine.channelId)
    expect(shown).toMatchObject({ open: true, deliveries: [{ items: 2, fresh: 2 }], refusal: null })
    expect(shown?.address).toContain(`${HOOK_PATH}/${mine.channelId}`)
    expect(JSON.stringify(shown)).not.toContain(mine.secret)
  })

  it('takes a delivery once: replayed it is refused, tried again it is answered and stores nothing twice', async () => {
    const mine = await hook()
    const body = { id: 'a', text: 'Once.' }
    const at = Math.floor(Date.now() / 1000)
    expect((await send(mine, body, { id: 'm', at })).status).toBe(202)
    const replayed = await send(mine, body, { id: 'm', at })
    expect([replayed.status, replayed.body.message]).toEqual([
      401,
      'This delivery was taken in before; a signature counts once.',
    ])
    const again = await send(mine, body, { id: 'm', at: at + 1 })
    expect([again.status, again.body]).toMatchObject([202, { fresh: 0, known: 1 }])
    await app.drain()
    expect(await heard(mine.channelId)).toHaveLength(1)
  })

  it('loses nothing of a sender that gives every delivery one id', async () => {
    const mine = await hook()
    const at = Math.floor(Date.now() / 1000)
    await send(mine, { id: 'a', text: 'One' }, { id: 'm', at })
    const next = await send(
      mine,
      [
        { id: 'a', text: 'One' },
        { id: 'b', text: 'Two' },
      ],
      { id: 'm', at: at + 1 },
    )
    expect([next.status, next.body]).toMatchObject([202, { fresh: 1, known: 1 }])
    await app.drain()
    expect(await heard(mine.channelId)).toHaveLength(2)
  })

  it('stores an item once, however often and in whatever delivery it comes', async () => {
    const mine = await hook()
    await send(mine, [{ id: 'a', text: 'One' }])
    const twice = await send(mine, [
      { id: 'a', text: 'One' },
      { id: 'b', text: 'Two' },
      { id: 'b', text: 'Two' },
    ])
    expect(twice.body).toMatchObject({ items: 3, fresh: 1, known: 2 })
    const together = await Promise.all([1, 2, 3].map(() => send(mine, { id: 'c', text: 'Three' })))
    expect(together.map(({ body }) => body.fresh).sort()).toEqual([0, 0, 1])
    await app.drain()
    expect(await heard(mine.channelId)).toHaveLength(3)
  })

  it('hears when something is taken away', async () => {
    const mine = await hook()
    await send(mine, { id: 'a', text: 'I regret this' })
    await app.drain()
    await send(mine, { id: 'a', deleted: true })
    await app.drain()
    expect((await heard(mine.channelId)).map(({ deletedAt }) => deletedAt !== null)).toEqual([true])
  })

  it('keeps an item nobody can read among those that could not be read, and takes its neighbours', async () => {
    const mine = await hook()
    const sent = await send(mine, [{ id: 'a', text: 'Good' }, { id: 'b' }, 'nonsense', { text: 'no id' }])
    expect(sent.status).toBe(202)
    expect(sent.body.unreadable).toEqual([
      { index: 1, reason: 'The item has neither text nor title.' },
      { index: 2, reason: 'This is not an item: it is no object with fields.' },
    ])
    await app.drain()
    expect(await heard(mine.channelId)).toHaveLength(2)
    const dead = unwrap(await listDeadLetters(ctx, { channelId: mine.channelId, limit: 10 }))
    expect(dead.total).toBe(2)
  })
})

describe('what a webhook turns away', () => {
  it('wrong, missing and old signatures, and notes why for people', async () => {
    const mine = await hook()
    const body = { id: 'a', text: 'Let me in' }
    const others = await hook()
    const wrong = await send(mine, body, { secret: others.secret })
    const old = await send(mine, body, { at: Math.floor(Date.now() / 1000) - 400 })
    const none = await post(mine.channelId, JSON.stringify(body), {})
    expect([wrong.status, old.status, none.status]).toEqual([401, 401, 401])
    for (const { body: told } of [wrong, old, none]) expect(told.message).toMatch(/^The .+\.$/)
    await app.drain()
    expect(await heard(mine.channelId)).toEqual([])
    const [shown] = unwrap(await listHooks(ctx)).hooks.filter(({ channelId }) => channelId === mine.channelId)
    expect(shown?.refusal).toMatchObject({
      times: 3,
      reason: expect.stringContaining('signature is missing'),
    })
  })

  it('bodies that are too large, packed, no JSON, or hold nothing', async () => {
    const mine = await hook()
    const huge = await send(mine, { id: 'a', text: 'x'.repeat(1024 * 1024) })
    const packed = await post(mine.channelId, gzipSync('{}'), { 'content-encoding': 'gzip' })
    const broken = await send(mine, '{"id": "a", ')
    const empty = await send(mine, { items: [] })
    const number = await send(mine, '7')
    const many = await send(
      mine,
      Array.from({ length: 1001 }, (_, id) => ({ id, text: 'x' })),
    )
    expect([huge, packed, broken, empty, number, many].map(({ status }) => status)).toEqual([
      413, 415, 422, 422, 422, 413,
    ])
    const latin = Buffer.from('{"id":"a","text":"\xe6"}', 'latin1')
    const unsigned = await post(mine.channelId, latin, {
      'webhook-timestamp': '1',
      'webhook-signature': 'v1,AAAA',
    })
    expect(unsigned.status).toBe(401)
  })

  it('a body without an end is not read to its end', async () => {
    const mine = await hook()
    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit
    const response = await answer(new Request(`http://weft.test${HOOK_PATH}/${mine.channelId}`, init), {
      address: 'a',
    })
    expect(response.status).toBe(413)
    expect(given).toBeLessThan(2 * 1024 * 1024)
  })

  it('nesting that would break a reader, halves of letters and markup do no harm', async () => {
    const mine = await hook()
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const bottomless = await send(mine, `{"id":"deep","text":"x","more":${deep}}`)
    expect([bottomless.status, bottomless.body.message]).toEqual([422, 'The body is nested too deeply.'])
    const nasty = {
      id: 'n\u0000',
      text: '<img src=x onerror=alert(1)> \ud800 \u202egnp.exe',
      author: '\u202eevil',
    }
    expect((await send(mine, nasty)).status).toBe(202)
    await app.drain()
    const found = (await heard(mine.channelId)).find(({ text }) => text.includes('onerror'))
    expect(found?.text).toContain('<img src=x onerror=alert(1)>')
    expect(found?.author.displayName).toBe('evil')
  })

  it('addresses that lead nowhere, and hooks that were closed', async () => {
    const mine = await hook()
    const unknown = await send(
      { ...mine, channelId: '01890000-0000-7000-8000-000000000000' },
      { id: 'a', text: 'x' },
    )
    expect(unknown.status).toBe(404)
    expect(
      (await answer(new Request(`http://weft.test${HOOK_PATH}/x`, { method: 'POST' }), { address: 'a' }))
        .status,
    ).toBe(404)
    expect(
      (await answer(new Request(`http://weft.test${HOOK_PATH}/${mine.channelId}`), { address: 'a' })).status,
    ).toBe(405)
    unwrap(await disconnect(ctx, { id: mine.channelId }))
    await app.drain()
    expect((await send(mine, { id: 'a', text: 'x' })).status).toBe(404)
  })

  it('whoever guesses, after a while; whoever holds the secret is not held up by it', async () => {
    const mine = await hook()
    const guess = () =>
      send(mine, { id: 'a', text: 'x' }, { secret: `whsec_${'A'.repeat(43)}=`, from: '198.51.100.9' })
    let last = await guess()
    for (let n = 0; n < 70 && last.status === 401; n += 1) last = await guess()
    expect(last.status).toBe(429)
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await send(mine, { id: 'a', text: 'x' }, { from: '198.51.100.9' })).status).toBe(202)
  })
})

describe('the secret of a webhook', () => {
  it('is turned with an overlap, or at once', async () => {
    const mine = await hook()
    const next = unwrap(await makeSecret(ctx, { channelId: mine.channelId, overlapHours: 1 }))
    expect(next.oldUntil).not.toBeNull()
    expect((await send(mine, { id: 'a', text: 'old secret' })).status).toBe(202)
    expect((await send(next, { id: 'b', text: 'new secret' })).status).toBe(202)
    const last = unwrap(await makeSecret(ctx, { channelId: mine.channelId, overlapHours: 0 }))
    expect((await send(next, { id: 'c', text: 'too late' })).status).toBe(401)
    expect((await send(last, { id: 'd', text: 'in time' })).status).toBe(202)
  })

  it('is made only by those who manage channels, and never for another organisation', async () => {
    const mine = await hook()
    const { ctx: stranger } = await app.organisation('Elsewhere')
    expect(await makeSecret(stranger, { channelId: mine.channelId, overlapHours: 0 })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
    expect(unwrap(await listHooks(stranger)).hooks).toEqual([])
    await send(mine, { id: 'a', text: 'ours' })
    await app.drain()
    expect(await heard(mine.channelId, stranger)).toEqual([])
    if (ctx.actor.kind !== 'member') throw new Error('a member')
    const reader = ctx.as({ ...ctx.actor, rights: new Set() })
    expect(await createHook(reader, { name: 'No' })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    expect(await listHooks(reader)).toMatchObject({ ok: false })
  })

  it('says which webhook has the name already, and what to do', async () => {
    unwrap(await createHook(ctx, { name: 'Review portal' }))
    const again = await createHook(ctx, { name: ' review  Portal! ' })
    expect(again).toMatchObject({ ok: false, error: { type: 'invalid' } })
    const words = again.ok ? '' : again.error.fields?.name
    expect(words).toMatch(/“Review portal” takes deliveries already/)
    expect(words).toMatch(/another name.*new secret/)
  })
})
