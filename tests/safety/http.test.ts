import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type WholeWeft, wholeWeft } from '../support/weft.ts'

let weft: WholeWeft
let cookie: string
beforeAll(async () => {
  weft = await wholeWeft({ networks: [] })
  cookie = await weft.found()
})
afterAll(() => weft?.stop())

const upload = (
  bytes: Uint8Array,
  name: string,
  headers: Record<string, string> = { cookie, 'x-weft-csrf': '1' },
) =>
  fetch(`${weft.address}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers,
    body: new Uint8Array(bytes),
  })
const draft = { title: 'x', idea: '', scheduledAt: null, variants: [] }

describe('requests from elsewhere', () => {
  it('are refused when they carry our cookie without our header, or a foreign origin', async () => {
    const bare = await fetch(`${weft.address}/api/publishing/drafts`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(draft),
    })
    expect(bare.status).toBe(403)
    expect(
      (await weft.call('POST', '/api/publishing/drafts', draft, cookie, { origin: 'https://evil.example' }))
        .status,
    ).toBe(403)
    expect(
      (await weft.call('POST', '/api/publishing/drafts', draft, cookie, { origin: weft.address })).status,
    ).toBe(200)
    expect((await upload(new Uint8Array(3), 'x', { cookie })).status).toBe(403)
  })

  it('without a session get nothing but the door', async () => {
    for (const path of [
      '/api/inbox/conversations',
      '/api/inbox/views',
      '/api/publishing/drafts',
      '/api/governance/mandates',
      '/api/insights/metrics',
      '/api/live',
      '/files/00000000-0000-7000-8000-000000000000',
    ])
      expect((await weft.call('GET', path)).status, path).toBe(401)
    expect((await weft.call('GET', '/api/people/first-run')).status).toBe(200)
  })

  it('get strict headers on every page', async () => {
    const { headers } = await weft.call('GET', '/health')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain("script-src 'self' 'unsafe-inline'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })
})

describe('bad input', () => {
  it('is refused with what was wrong and where, never with a stack', async () => {
    const wrong = await weft.call(
      'POST',
      '/api/publishing/drafts',
      { ...draft, title: 7, variants: [{ channelId: 'x', text: 'y', media: [] }] },
      cookie,
    )
    expect(wrong.status).toBe(422)
    expect(wrong.body).toMatchObject({
      data: {
        type: 'invalid',
        fields: { title: expect.any(String), 'variants.0.channelId': expect.any(String) },
      },
    })
    for (const answer of [
      wrong,
      await weft.call('GET', '/api/nothing', undefined, cookie),
      await weft.call('GET', '/api/publishing/drafts/not-an-id', undefined, cookie),
    ])
      expect(JSON.stringify(answer.body)).not.toMatch(/\.ts:\d|node_modules|at async/)
  })

  it('survives a body that is no JSON, and one that is far too long', async () => {
    const broken = await fetch(`${weft.address}/api/publishing/drafts`, {
      method: 'POST',
      headers: { cookie, 'x-weft-csrf': '1', 'content-type': 'application/json' },
      body: '{"title":',
    })
    expect(broken.status).toBe(400)
    const long = await weft.call(
      'POST',
      '/api/publishing/drafts',
      { ...draft, title: 'x'.repeat(100_000) },
      cookie,
    )
    expect(long.status).toBe(422)
  })
})

describe('uploads', () => {
  it('are what their bytes say, not what their name says', async () => {
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const stored = await upload(png, 'holiday.jpg')
    expect(stored.status).toBe(201)
    const card = (await stored.json()) as { id: string; mimeType: string; width: number }
    expect(card).toMatchObject({ mimeType: 'image/png', width: 40 })
    const back = await fetch(`${weft.address}/files/${card.id}`, { headers: { cookie } })
    expect(back.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await back.arrayBuffer()).equals(png)).toBe(true)
  })

  it.each([
    ['a page that calls itself an image', Buffer.from('<!doctype html><script>alert(1)</script>'), 'cat.png'],
    [
      'a drawing with a script in it',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'cat.svg',
    ],
    ['an image cut in half', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'half.png'],
    ['nothing', Buffer.alloc(0), 'empty.png'],
  ])('refuse %s', async (_, bytes, name) => {
    const answer = await upload(bytes, name)
    expect([413, 422]).toContain(answer.status)
    expect(((await answer.json()) as { message: string }).message).toContain(name)
  })

  it('refuse what is too large without reading all of it', async () => {
    const head = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
    const answer = await upload(Buffer.concat([head, Buffer.alloc(51 * 1024 * 1024)]), 'huge.jpg')
    expect(answer.status).toBe(413)
  })
})

describe('the live stream', () => {
  it('catches a sleeper up by number, in order, and tells no texts', async () => {
    const read = async (after: number | null, want: number) => {
      const ended = new AbortController()
      const answer = await fetch(`${weft.address}/api/live${after === null ? '' : `?after=${after}`}`, {
        headers: { cookie },
        signal: ended.signal,
      })
      let text = ''
      const found: { seq: number; type: string }[] = []
      for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString()
        found.splice(
          0,
          found.length,
          ...[...text.matchAll(/^data: (\{"seq":\d+,"type".*)$/gm)].map((match) =>
            JSON.parse(match[1] ?? ''),
          ),
        )
        if (found.length >= want) break
      }
      ended.abort()
      return { found, text }
    }
    await weft.call('POST', '/api/publishing/drafts', { ...draft, title: 'Top secret title' }, cookie)
    const { found, text } = await read(0, 3)
    expect(found.map((one) => one.seq)).toEqual(found.map((_, index) => index + 1))
    expect(text).not.toContain('Top secret')
    const last = found.at(-1)?.seq ?? 0
    const later = read(last, 1)
    await weft.call('POST', '/api/publishing/drafts', draft, cookie)
    expect((await later).found[0]).toMatchObject({ seq: last + 1 })
  })
})

it('describes itself: every call of the contract stands in the OpenAPI document', async () => {
  const { body } = await weft.call('GET', '/api/openapi.json')
  const document = body as { openapi: string; paths: Record<string, object> }
  expect(document.openapi).toMatch(/^3\.1/)
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      '/inbox/conversations/{id}/answer',
      '/publishing/drafts',
      '/governance/approvals/{id}/consent',
    ]),
  )
})
