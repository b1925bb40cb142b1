import { describe, expect, it } from 'vitest'
import { film, photograph, redSquare } from '#networks/contract/kit/media.ts'
import type { PublishRequest } from '#networks/contract/publish.ts'
import { mastodonPublish } from './publish.ts'
import { json, now, ourStatus, type Respond, scripted } from './testing/scripted-server.ts'

const base: PublishRequest = {
  key: 'key-1',
  claimedAt: now,
  text: 'Hello',
  lang: 'en-GB',
  media: [],
  replyTo: null,
}
const picture = await photograph('A boot')

function publish(respond: Respond, more: Partial<PublishRequest> = {}) {
  const { session, seen } = scripted(respond)
  return { outcome: mastodonPublish.publish(session, { ...base, ...more }), seen }
}

const refusing = (status: number, body: unknown = { error: 'No' }, headers = {}) =>
  publish(() => json(body, status, headers)).outcome

describe('publishing', () => {
  it('sends text, language and key, and says where the post is', async () => {
    const { outcome, seen } = publish(() => json(ourStatus('7', '<p>Hello</p>')))
    expect(await outcome).toEqual({
      kind: 'live',
      remoteId: '7',
      url: 'https://weft.example/@fjell/7',
      at: now,
      context: { visibility: 'public' },
    })
    const [request] = seen
    expect([request?.method, request?.path]).toEqual(['POST', '/api/v1/statuses'])
    expect(request?.headers.get('idempotency-key')).toBe('key-1')
    expect(request?.headers.get('authorization')).toBe('Bearer token')
    expect(request?.form).toEqual([
      ['status', 'Hello'],
      ['visibility', 'public'],
      ['language', 'en'],
    ])
  })

  it('names whom it answers, once, and is never more public than what it answers', async () => {
    const form = async (text: string, visibility: string) => {
      const replyTo = { remoteId: '5', context: { acct: 'ida@knit.example', visibility } }
      const { outcome, seen } = publish(() => json(ourStatus('7', text)), { text, replyTo })
      await outcome
      return Object.fromEntries(seen[0]?.form ?? [])
    }
    expect(await form('Yes.', 'public')).toMatchObject({
      status: '@ida@knit.example Yes.',
      visibility: 'public',
      in_reply_to_id: '5',
    })
    expect(await form('Yes, @IDA@knit.example!', 'unlisted')).toMatchObject({
      status: 'Yes, @IDA@knit.example!',
      visibility: 'unlisted',
    })
    expect(await form('Yes.', 'private')).toMatchObject({ visibility: 'direct' })
    expect(await form('@ida@knit.example.org', 'direct')).toMatchObject({
      status: '@ida@knit.example @ida@knit.example.org',
      visibility: 'direct',
    })
  })

  it('waits until a picture is ready, and sends its words', async () => {
    let asked = 0
    const { outcome, seen } = publish(
      ({ path }) => {
        if (path === '/api/v2/media') return json({ id: '31', url: null }, 202)
        if (path === '/api/v1/media/31') {
          asked += 1
          return json({ id: '31' }, asked === 1 ? 206 : 200)
        }
        return json(ourStatus('7', '<p>Hello</p>'))
      },
      { media: [picture] },
    )
    expect(await outcome).toMatchObject({ kind: 'live' })
    expect(seen[0]?.form).toEqual([
      ['file', expect.stringMatching(/^picture-[0-9a-f]{20}\.jpg \(image\/jpeg, \d+ bytes\)$/)],
      ['description', 'A boot'],
    ])
    expect(seen.at(-1)?.form).toContainEqual(['media_ids[]', '31'])
  })

  it('publishes nothing when a picture is refused', async () => {
    const { outcome, seen } = publish(() => json({ error: 'File type not supported' }, 422), {
      media: [picture],
    })
    expect(await outcome).toEqual({ kind: 'refused', reason: 'File type not supported.' })
    expect(seen).toHaveLength(1)
  })
})

describe('richer posts', () => {
  const live = (more = {}): Respond => {
    return ({ path }) => json(path === '/api/v2/media' ? { id: '31' } : ourStatus('7', '<p>Hello</p>', more))
  }

  it('sends a poll with its time in seconds', async () => {
    const poll = { options: ['Boots', 'Sandals'], multiple: false, minutes: 90 }
    const { outcome, seen } = publish(live({ poll: { id: '1' } }), { poll })
    expect(await outcome).toMatchObject({ kind: 'live' })
    expect(seen[0]?.form).toEqual(
      expect.arrayContaining([
        ['poll[options][]', 'Boots'],
        ['poll[options][]', 'Sandals'],
        ['poll[expires_in]', '5400'],
        ['poll[multiple]', 'false'],
      ]),
    )
  })

  it('uploads a video and a recording as they are, under names that say nothing', async () => {
    const sound = {
      ...film('A stream'),
      kind: 'audio',
      mimeType: 'audio/mpeg',
      name: 'secret plans.mp3',
    } as const
    const { outcome, seen } = publish(live(), { media: [film('Boots'), sound] })
    expect(await outcome).toMatchObject({ kind: 'live' })
    const size = film('').bytes.byteLength
    expect(seen.slice(0, 2).map(({ form }) => form)).toEqual([
      [
        ['file', expect.stringMatching(`^video-[0-9a-f]{20}.mp4 .video/mp4, ${size} bytes.$`)],
        ['description', 'Boots'],
      ],
      [
        ['file', expect.stringMatching(`^recording-[0-9a-f]{20}.mp3 .audio/mpeg, ${size} bytes.$`)],
        ['description', 'A stream'],
      ],
    ])
  })

  it('gives no two files one name, since some servers keep files by their name', async () => {
    const blue = await redSquare('', 255)
    const media = [await redSquare(''), blue, blue, { ...blue, alt: 'Sky' }]
    const { outcome, seen } = publish(live(), { media })
    expect(await outcome).toMatchObject({ kind: 'live' })
    const names = seen.slice(0, 4).map(({ form }) => form[0]?.[1].split(' ')[0])
    expect(new Set(names).size).toBe(4)
  })

  it('refuses documents and pictures that are none, before anything is sent', async () => {
    const document = { ...film(''), kind: 'document', mimeType: 'application/pdf' } as const
    const noPicture = { ...film(''), kind: 'image', mimeType: 'image/png' } as const
    for (const one of [document, noPicture]) {
      const { outcome, seen } = publish(live(), { media: [one] })
      expect(await outcome).toMatchObject({ kind: 'refused' })
      expect(seen).toEqual([])
    }
  })

  it('keeps whom a private answer goes to, for the next part of a thread', async () => {
    const replyTo = { remoteId: '5', context: { acct: 'ida@knit.example', visibility: 'direct' } }
    const first = await publish(live({ visibility: 'direct' }), { replyTo }).outcome
    if (first.kind !== 'live') throw new Error(first.reason)
    const { outcome, seen } = publish(live({ visibility: 'direct' }), { replyTo: first, text: 'And more' })
    await outcome
    expect(Object.fromEntries(seen[0]?.form ?? [])).toMatchObject({
      status: '@ida@knit.example And more',
      visibility: 'direct',
      in_reply_to_id: '7',
    })
  })
})

describe('faults', () => {
  it('tells them apart', async () => {
    const table: [Promise<{ kind: string }>, string][] = [
      [refusing(401, { error: 'The access token is invalid' }), 'reauth'],
      [refusing(403, { error: 'This action is outside the authorized scopes' }), 'reauth'],
      [refusing(403, { error: 'Your login is currently disabled' }), 'reauth'],
      [refusing(403, { error: 'This action is not allowed' }), 'refused'],
      [refusing(422, { error: 'Validation failed: Text character limit of 500 exceeded' }), 'refused'],
      [refusing(404, { error: 'Record not found' }), 'refused'],
      [refusing(410, {}), 'gone'],
      [refusing(500, {}), 'unknown'],
      [refusing(502, {}), 'unknown'],
      [refusing(503, {}, { 'retry-after': '30' }), 'retryLater'],
      [publish(() => new Response('<html>', { status: 200 })).outcome, 'unknown'],
      [publish(() => json({ scheduled_at: 'later' })).outcome, 'unknown'],
      [refusing(200, { error: 'Queue full' }), 'unknown'],
      [refusing(200, null), 'unknown'],
      [refusing(429), 'retryLater'],
    ]
    for (const [outcome, kind] of table) expect((await outcome).kind).toBe(kind)
  })

  it('waits until the ISO time that comes without Retry-After', async () => {
    const reset = '2026-11-21T12:04:00.000000Z'
    expect(await refusing(429, { error: 'Too many requests' }, { 'x-ratelimit-reset': reset })).toEqual({
      kind: 'retryLater',
      at: new Date('2026-11-21T12:04:00Z'),
      reason: 'Too many requests.',
    })
  })

  it('says gone when what it answers is no more', async () => {
    const replyTo = { remoteId: '5', context: {} }
    const { outcome } = publish(() => json({ error: 'Record not found' }, 404), { replyTo })
    expect(await outcome).toMatchObject({ kind: 'gone' })
  })
})
