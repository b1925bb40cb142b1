import { describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { captions, film, leaflet, photograph, photographer, redSquare } from '#networks/contract/kit/media.ts'
import type { PublishRequest } from '#networks/contract/publish.ts'
import { embedOf } from './embed.ts'

interface Sent {
  readonly address: string
  readonly query: URLSearchParams
  readonly body: Buffer
  readonly type: string | null
  readonly token: string | null
}

type Answer = readonly [status: number, body: unknown]

/** A data server that takes every file, and whatever else `answers` says, in turn for each address. */
function world(serverUrl: string, answers: Readonly<Record<string, readonly Answer[]>> = {}) {
  const sent: Sent[] = []
  const left = new Map(Object.entries(answers).map(([address, all]) => [address, [...all]]))
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const address = `${url.host}${url.pathname.replace('/xrpc/', ' ')}`
    const body = Buffer.from(await request.arrayBuffer())
    const { headers } = request
    const [type, token] = [headers.get('content-type'), headers.get('authorization')]
    sent.push({ address, query: url.searchParams, body, type, token })
    const blob = { $type: 'blob', mimeType: type, size: body.length, ref: { $link: `cid${sent.length}` } }
    const [status, answer] = left.get(address)?.shift() ?? [200, { blob }]
    return new Response(JSON.stringify(answer), { status })
  }
  const account = {
    remoteId: 'did:plc:fjell',
    handle: 'fjell.example',
    displayName: 'Fjell',
    avatarUrl: null,
  }
  const session: Session = {
    account: { ...account, serverUrl, profileUrl: null },
    credentials: { accessJwt: 'access', refreshJwt: 'refresh', authServer: serverUrl },
    io: { fetch, now: () => new Date(), log: { warn: () => undefined, debug: () => undefined } },
    saveCredentials: async () => undefined,
  }
  return { session, sent }
}

const own = 'https://pds.fjell.example'
const hosted = 'https://morel.us-east.host.bsky.network'
const card = { url: 'https://fjell.example/', title: 'Boots', description: '', image: null }

function request(more: Partial<PublishRequest>): PublishRequest {
  return { key: 'k', claimedAt: new Date(), text: '', lang: null, media: [], replyTo: null, ...more }
}

describe('what a post carries', () => {
  it('is images with their true proportions and without what cameras write', async () => {
    const { session, sent } = world(own)
    const media = [await photograph('A hill'), await redSquare('A square')]
    expect(await embedOf(session, request({ media }), 1_000_000)).toMatchObject({
      $type: 'app.bsky.embed.images',
      images: [
        { alt: 'A hill', aspectRatio: { width: 32, height: 24 }, image: { mimeType: 'image/jpeg' } },
        { alt: 'A square', aspectRatio: { width: 32, height: 24 }, image: { mimeType: 'image/png' } },
      ],
    })
    expect(sent.some(({ body }) => body.includes(photographer))).toBe(false)
  })

  it('is a video with captions, or one that plays like a GIF', async () => {
    const { session, sent } = world(own)
    const media = [{ ...film('Boots walk'), captions }]
    expect(await embedOf(session, request({ media }), 1)).toMatchObject({
      $type: 'app.bsky.embed.video',
      alt: 'Boots walk',
      aspectRatio: { width: 320, height: 180 },
      captions: [{ lang: 'en', file: { mimeType: 'text/vtt' } }, { lang: 'nb' }],
      video: { mimeType: 'video/mp4' },
    })
    expect(sent.map(({ type }) => type)).toEqual(['text/vtt', 'text/vtt', 'video/mp4'])
    const gif = [{ ...film('Boots dance'), kind: 'gif' as const }]
    expect(await embedOf(session, request({ media: gif }), 1)).toMatchObject({ presentation: 'gif' })
  })

  it('is a link card, with or without a picture', async () => {
    const { session } = world(own)
    const external = { uri: 'https://fjell.example/', title: 'Boots', description: '' }
    expect(await embedOf(session, request({ card }), 1)).toEqual({
      $type: 'app.bsky.embed.external',
      external,
    })
    const withImage = { ...card, image: await redSquare('') }
    expect(await embedOf(session, request({ card: withImage }), 1)).toMatchObject({
      external: { ...external, thumb: { mimeType: 'image/png' } },
    })
  })

  it('is one of them only; what cannot go is refused before anything is uploaded', async () => {
    const { session, sent } = world(own)
    const picture = await redSquare('')
    const long = [{ lang: 'en', vtt: `WEBVTT${'\n'.repeat(20_001)}` }]
    const wrong: Partial<PublishRequest>[] = [
      { media: [film(''), picture] },
      { media: [film(''), film('')] },
      { media: [picture], card },
      { media: [film('')], card },
      { media: [leaflet('')] },
      { media: [{ ...film(''), captions: long }] },
      { media: [{ ...picture, bytes: Buffer.from('no picture') }] },
    ]
    for (const one of wrong) {
      expect(await embedOf(session, request(one), 1_000_000)).toMatchObject({ kind: 'refused' })
    }
    expect(sent).toEqual([])
    expect(await embedOf(session, request({}), 1)).toBeNull()
  })
})

describe('videos of accounts hosted by Bluesky', () => {
  const permit = [200, { token: 'permit' }] as const
  const job = (state: string, more = {}) => ({ jobId: 'j1', did: 'did:plc:fjell', state, ...more })
  const blob = { $type: 'blob', ref: { $link: 'encoded' } }
  const host = new URL(hosted).host
  const answers = (upload: Answer, ...status: Answer[]) => ({
    [`${host} com.atproto.server.getServiceAuth`]: [permit],
    'video.bsky.app app.bsky.video.uploadVideo': [upload],
    'video.bsky.app app.bsky.video.getJobStatus': status,
  })
  const embed = (upload: Answer, ...status: Answer[]) => {
    const { session, sent } = world(hosted, answers(upload, ...status))
    return { outcome: embedOf(session, request({ media: [film('Boots')] }), 1), sent }
  }

  it('are encoded first, with a permit for this alone', async () => {
    const { outcome, sent } = embed(
      [200, job('JOB_STATE_CREATED')],
      [200, { jobStatus: job('JOB_STATE_COMPLETED', { blob }) }],
    )
    expect(await outcome).toMatchObject({ $type: 'app.bsky.embed.video', video: blob })
    const [asked, uploaded] = sent
    expect(Object.fromEntries(asked?.query ?? [])).toMatchObject({
      aud: `did:web:${host}`,
      lxm: 'com.atproto.repo.uploadBlob',
    })
    expect(uploaded).toMatchObject({ type: 'video/mp4', token: 'Bearer permit' })
    expect(uploaded?.query.get('did')).toBe('did:plc:fjell')
    // Our own token goes to our own server only.
    expect(sent.filter(({ address }) => address.startsWith('video.')).map(({ token }) => token)).toEqual([
      'Bearer permit',
      null,
    ])
  })

  it('are found again when they were encoded before', async () => {
    const known = {
      ...job('JOB_STATE_COMPLETED', { blob }),
      error: 'already_exists',
      message: 'Already there',
    }
    expect(await embed([409, known]).outcome).toMatchObject({ video: blob })
  })

  it('say why they cannot go', async () => {
    const failed = { jobStatus: job('JOB_STATE_FAILED', { error: 'Video too long' }) }
    expect(await embed([200, job('JOB_STATE_CREATED')], [200, failed]).outcome).toEqual({
      kind: 'refused',
      reason: 'Bluesky could not use the video: Video too long.',
    })
    const unconfirmed = { error: 'unconfirmed_email', message: 'Confirm your e-mail address first' }
    expect(await embed([401, unconfirmed]).outcome).toMatchObject({ kind: 'refused' })
    expect(await embed([429, { error: 'RateLimit' }]).outcome).toMatchObject({ kind: 'retryLater' })
    expect(await embed([503, {}]).outcome).toMatchObject({ kind: 'retryLater' })
    expect(await embed([200, 'odd']).outcome).toMatchObject({ kind: 'retryLater' })
  })
})
