import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mastodonConnect, scopes } from './connect.ts'
import { instanceLimits } from './limits.ts'
import { json, now, type Respond, scripted } from './testing/scripted-server.ts'

const to = { redirectUri: 'https://desk.example/callback', state: 'st' }
const recorded = new URL('../../../../shared/data/payloads/mastodon_api.jsonl', import.meta.url)

const instance = {
  domain: 'weft.example',
  version: '4.7.0',
  configuration: {
    urls: { streaming: 'wss://streaming.weft.example' },
    statuses: { max_characters: 1000, characters_reserved_per_url: 23, max_media_attachments: 6 },
    media_attachments: {
      image_size_limit: 9,
      image_matrix_limit: 1_000_000,
      description_limit: 200,
      supported_mime_types: ['image/png', 'video/mp4'],
    },
  },
}

const wholeServer: Respond = ({ path, method }) => {
  if (path === '/api/v2/instance') return json(instance)
  if (path === '/api/v1/streaming/health') return new Response('OK')
  if (path === '/api/v1/apps' && method === 'POST') return json({ client_id: 'id', client_secret: 'secret' })
  if (path === '/oauth/token') return json({ access_token: 'tok' })
  if (path === '/api/v1/accounts/verify_credentials') {
    return json({
      id: 100,
      username: 'fjell',
      acct: 'fjell',
      display_name: 'Fjell &amp; Sons',
      avatar: 'https://weft.example/a.png',
      url: 'https://weft.example/@fjell',
    })
  }
  return json({ error: 'Not found' }, 404)
}

function begin(server: string, respond: Respond = wholeServer) {
  const { session, seen } = scripted(respond)
  return { outcome: mastodonConnect.begin({ server }, to, session.io), seen, io: session.io }
}

describe('connecting', () => {
  it('registers with the least scopes, sends the person away with PKCE, and comes back with the account', async () => {
    const { outcome, seen, io } = begin('weft.example')
    const begun = await outcome
    if (!begun.ok) throw new Error(begun.message)
    const app = Object.fromEntries(seen.find((one) => one.path === '/api/v1/apps')?.form ?? [])
    expect(app).toEqual({ client_name: 'Weft', redirect_uris: to.redirectUri, scopes })
    const authorize = new URL(begun.authorizeUrl)
    expect(authorize.origin + authorize.pathname).toBe('https://weft.example/oauth/authorize')
    expect(Object.fromEntries(authorize.searchParams)).toMatchObject({
      client_id: 'id',
      state: 'st',
      response_type: 'code',
      code_challenge_method: 'S256',
    })
    const connected = await mastodonConnect.complete(begun.pending, { code: 'c', state: 'st' }, io)
    expect(connected).toMatchObject({
      ok: true,
      account: {
        remoteId: '100',
        handle: 'fjell@weft.example',
        displayName: 'Fjell & Sons',
        serverUrl: 'https://weft.example',
      },
      credentials: { accessToken: 'tok', clientId: 'id', streamingUrl: 'https://streaming.weft.example' },
      limits: {
        source: 'instance',
        asOf: '2026-11-21',
        text: { unit: 'mastodon', max: 1000, linkLength: 23 },
        media: {
          maxCount: 6,
          image: { maxBytes: 9, mimeTypes: ['image/png'], maxAltLength: 200, maxSide: 1000 },
        },
      },
    })
    expect(Object.keys(begun.pending)).not.toContain('accessToken')
  })

  it.each([
    'weft.example',
    ' https://weft.example/@fjell ',
    '@fjell@weft.example',
    'fjell@weft.example',
    'WEFT.example/home',
  ])('understands "%s"', async (typed) => {
    const { outcome, seen } = begin(typed)
    expect((await outcome).ok).toBe(true)
    expect(seen[0]?.path).toBe('/api/v2/instance')
  })

  it.each(['', '   ', 'ftp://weft.example', 'not a server', 'https://'])(
    'refuses "%s" at its field',
    async (typed) => {
      expect(await begin(typed).outcome).toMatchObject({ ok: false, field: 'server', code: 'invalid' })
    },
  )

  it('says what a server is not, and what it does not allow', async () => {
    expect(await begin('weft.example', () => new Response('<html>')).outcome).toMatchObject({
      code: 'not_this_network',
    })
    expect(await begin('weft.example', () => json({ version: '1', name: 'a shop' })).outcome).toMatchObject({
      code: 'not_this_network',
    })
    const closed: Respond = (seen) =>
      seen.path === '/api/v1/apps' ? json({ error: 'Closed' }, 403) : wholeServer(seen)
    expect(await begin('weft.example', closed).outcome).toMatchObject({ code: 'denied', message: 'Closed.' })
  })

  it('says that the person declined, or that the code was not good', async () => {
    const { session } = scripted(({ path }) =>
      json(
        { error: 'invalid_grant', error_description: 'The code ran out' },
        path === '/oauth/token' ? 400 : 404,
      ),
    )
    const complete = (params: Readonly<Record<string, string>>) =>
      mastodonConnect.complete({ serverUrl: 'https://weft.example' }, params, session.io)
    expect(await complete({ error: 'access_denied' })).toMatchObject({ code: 'denied', field: null })
    expect(await complete({})).toMatchObject({ code: 'denied' })
    expect(await complete({ code: 'c' })).toMatchObject({ code: 'denied', message: 'The code ran out.' })
  })
})

describe('instanceLimits', () => {
  it('falls back to 500 and 23 where a server does not tell', () => {
    expect(instanceLimits({}, now)).toMatchObject({
      text: { max: 500, linkLength: 23 },
      media: { maxCount: 4 },
    })
    expect(instanceLimits({ max_toot_chars: 5000 }, now).text.max).toBe(5000)
    expect(instanceLimits({ configuration: { statuses: { max_characters: 'x' } } }, now).text.max).toBe(500)
  })

  it.skipIf(!existsSync(recorded))('reads every recorded instance', () => {
    const bodies = readFileSync(recorded, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    const instances = bodies.filter(({ uri }) => /\/api\/v[12]\/instance\/?$/.test(uri))
    expect(instances.length).toBeGreaterThan(50)
    for (const { body } of instances) {
      const limits = instanceLimits(body, now)
      expect(limits.text.max).toBeGreaterThanOrEqual(500)
      expect(limits.media.image.mimeTypes).toContain('image/png')
    }
  })
})
