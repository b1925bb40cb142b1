import { createHash, randomBytes } from 'node:crypto'
import type { Credentials, NetworkIo } from '#networks/contract/account.ts'
import type { Connected, ConnectRefusal, OauthConnect } from '#networks/contract/connect.ts'
import { connectRefusalOf } from '#networks/contract/fault-of.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import { type Call, errorIn, readJson, send, sentence } from './api.ts'
import { type Instance, readInstance } from './instance.ts'
import { idOf, object, text, type Wire, webAddress } from './wire.ts'

/** The least that mentions, replies, posts, figures, the profile and listening to a search need. */
export const scopes =
  'read:accounts read:statuses read:notifications read:search write:accounts write:statuses write:media'

export const mastodonConnect: OauthConnect = {
  kind: 'oauth',
  fields: [
    {
      name: 'server',
      label: 'Server address',
      kind: 'url',
      required: true,
      placeholder: 'mastodon.social',
      hint: 'The server your account is on. You sign in there, not here.',
    },
  ],

  async begin(input, to, io) {
    const server = serverOf(input.server ?? '')
    if (server === null)
      return refusal('server', 'invalid', 'This is not a server address. Write it like mastodon.social.')
    try {
      const instance = await readInstance(server, io)
      if (!instance) return refusal('server', 'not_this_network', notMastodon)
      return await register(instance, to, io)
    } catch (error) {
      return refusalOf(error)
    }
  },

  async complete(pending, params, io) {
    if (params.error !== undefined || !params.code) return declined(params)
    try {
      const answer = await exchange(pending, params.code, io)
      return 'ok' in answer ? answer : await whoAmI(pending, answer.accessToken, io)
    } catch (error) {
      return refusalOf(error)
    }
  },
}

const notMastodon = 'There is a server at this address, but it does not speak the Mastodon API.'

/** `mastodon.social`, `https://mastodon.social/@me` and `@me@mastodon.social` all name the same server. */
function serverOf(typed: string): string | null {
  const bare = typed.trim()
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:\/\//i.test(bare)) return null
  const address = /^https?:\/\//i.test(bare) ? bare : `https://${bare.split('@').pop() ?? ''}`
  const url = URL.parse(address)
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' && !url.username ? url.origin : null
}

async function register(
  instance: Instance,
  to: { readonly redirectUri: string; readonly state: string },
  io: NetworkIo,
): Promise<
  { readonly ok: true; readonly authorizeUrl: string; readonly pending: Credentials } | ConnectRefusal
> {
  const form = { client_name: 'Weft', redirect_uris: to.redirectUri, scopes }
  const { response, body } = await post(io, new URL('/api/v1/apps', instance.serverUrl), form)
  const [clientId, clientSecret] = [text(body.client_id), text(body.client_secret)]
  if (!response.ok || clientId === null || clientSecret === null) {
    return refusal('server', 'denied', sentence(errorIn(body) ?? 'The server does not let us register'))
  }
  const codeVerifier = randomBytes(32).toString('base64url')
  const authorize = new URL('/oauth/authorize', instance.serverUrl)
  authorize.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: to.redirectUri,
    scope: scopes,
    state: to.state,
    // Servers that do not know PKCE ignore it.
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()
  const pending = {
    serverUrl: instance.serverUrl,
    domain: instance.domain,
    clientId,
    clientSecret,
    codeVerifier,
    redirectUri: to.redirectUri,
    streamingUrl: instance.streamingUrl ?? '',
  }
  return { ok: true, authorizeUrl: authorize.href, pending }
}

function declined(params: Readonly<Record<string, string>>): ConnectRefusal {
  if (params.error && params.error !== 'access_denied') {
    return refusal(null, 'denied', sentence(params.error_description ?? `The server said: ${params.error}`))
  }
  return refusal(null, 'denied', 'You did not allow the access, so nothing was connected.')
}

async function exchange(
  pending: Credentials,
  code: string,
  io: NetworkIo,
): Promise<{ readonly accessToken: string } | ConnectRefusal> {
  const { response, body } = await post(io, new URL('/oauth/token', pending.serverUrl), {
    grant_type: 'authorization_code',
    code,
    client_id: pending.clientId ?? '',
    client_secret: pending.clientSecret ?? '',
    redirect_uri: pending.redirectUri ?? '',
    code_verifier: pending.codeVerifier ?? '',
    scope: scopes,
  })
  const accessToken = text(body.access_token)
  if (response.ok && accessToken !== null) return { accessToken }
  return refusal(null, 'denied', sentence(errorIn(body) ?? 'The server did not accept the sign-in'))
}

async function whoAmI(
  pending: Credentials,
  accessToken: string,
  io: NetworkIo,
): Promise<Connected | ConnectRefusal> {
  const serverUrl = pending.serverUrl ?? ''
  const headers = new Headers({ accept: 'application/json', authorization: `Bearer ${accessToken}` })
  const response = await send(io, new URL('/api/v1/accounts/verify_credentials', serverUrl), {}, headers)
  const account = object(await readJson(response))
  const [remoteId, username] = [idOf(account.id), text(account.username)]
  if (!response.ok || remoteId === null || username === null) {
    return refusal(
      null,
      'denied',
      sentence(errorIn(account) ?? 'The server does not say whose account this is'),
    )
  }
  const instance = await readInstance(serverUrl, io)
  const domain = instance?.domain ?? pending.domain ?? new URL(serverUrl).host
  return {
    ok: true,
    account: {
      remoteId,
      handle: `${username.split('@')[0]}@${domain}`,
      displayName: htmlToText(text(account.display_name) ?? '') || username,
      avatarUrl: webAddress(account.avatar),
      serverUrl,
      profileUrl: webAddress(account.url),
    },
    credentials: {
      accessToken,
      clientId: pending.clientId ?? '',
      clientSecret: pending.clientSecret ?? '',
      streamingUrl: instance?.streamingUrl ?? '',
    },
    ...(instance ? { limits: instance.limits } : {}),
  }
}

async function post(
  io: NetworkIo,
  url: URL,
  form: NonNullable<Call['form']>,
): Promise<{ response: Response; body: Wire }> {
  const headers = new Headers({ accept: 'application/json' })
  const response = await send(io, url, { method: 'POST', form }, headers)
  return { response, body: object(await readJson(response)) }
}

function refusalOf(error: unknown): ConnectRefusal {
  const refused = connectRefusalOf(error, 'server')
  if (refused) return refused
  throw error
}

function refusal(field: string | null, code: ConnectRefusal['code'], message: string): ConnectRefusal {
  return { ok: false, field, code, message }
}
