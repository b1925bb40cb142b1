import type { Credentials, NetworkIo, RemoteAccount } from '#networks/contract/account.ts'
import type { Connected, ConnectRefusal, DirectConnect } from '#networks/contract/connect.ts'
import { connectRefusalOf } from '#networks/contract/fault-of.ts'
import { waitUntil } from '#networks/contract/faults.ts'
import { profileUrl } from './addresses.ts'
import { dataServer, entryway, homeOf } from './home.ts'
import { type XrpcError, xrpc } from './xrpc.ts'

interface SessionBody {
  readonly did: string
  readonly handle: string
  readonly accessJwt: string
  readonly refreshJwt: string
  readonly didDoc?: unknown
}

export const blueskyConnect: DirectConnect = {
  kind: 'direct',
  fields: [
    { name: 'handle', label: 'Handle', kind: 'text', required: true, placeholder: 'name.bsky.social' },
    {
      name: 'password',
      label: 'App password',
      kind: 'password',
      required: true,
      hint: 'Make one for Weft under Settings, Privacy and security, App passwords. It can be taken back any time.',
    },
    {
      name: 'server',
      label: 'Server address',
      kind: 'url',
      required: false,
      placeholder: entryway,
      hint: 'Only for accounts on a server of their own that is not found by the handle.',
    },
  ],
  async connect(input, io) {
    const handle = cleanHandle(input.handle ?? '')
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(handle)) return badHandle(handle)
    try {
      const server = await serverFor(handle, input.server?.trim() ?? '', io)
      return typeof server === 'string' ? await logIn(server, handle, input.password ?? '', io) : server
    } catch (error) {
      const refused = connectRefusalOf(error, 'server')
      if (refused) return refused
      throw error
    }
  },
}

/** Handles copied from the app come with invisible direction marks. */
function cleanHandle(typed: string): string {
  return typed
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/^@/, '')
    .toLowerCase()
}

function badHandle(handle: string): ConnectRefusal {
  const why = handle.includes('@') ? 'This is an e-mail address.' : 'This is not a whole handle.'
  return refusal('handle', 'wrong_handle', `${why} Write it as name.bsky.social.`)
}

/** The address that was typed if it is a server of this network, or the one the handle points to. */
async function serverFor(handle: string, typed: string, io: NetworkIo): Promise<string | ConnectRefusal> {
  if (typed === '') {
    const home = await homeOf(handle, io).catch(notLookedUp)
    if (home === 'unknown-handle') return unknownHandle()
    return 'server' in home ? home.server : home
  }
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    return refusal('server', 'invalid', 'This is not a server address. Write it like https://bsky.social.')
  }
  const about = await xrpc<{ did?: unknown }>(io, url.origin, 'com.atproto.server.describeServer')
  if (about.kind === 'answer' && typeof about.body?.did === 'string') return url.origin
  if (about.kind === 'xrpc-error' && about.status >= 500) {
    return refusal('server', 'unreachable', 'The server has a problem of its own. Try again later.')
  }
  return refusal(
    'server',
    'not_this_network',
    'There is a server at this address, but it is not a Bluesky one.',
  )
}

/** Nobody typed the address of the directory that did not answer. */
function notLookedUp(error: unknown): ConnectRefusal {
  const refused = connectRefusalOf(
    error,
    'server',
    'Write the address of your server here, or try again later.',
  )
  if (!refused) throw error
  return { ...refused, message: `The server of this handle could not be looked up. ${refused.message}` }
}

async function logIn(
  server: string,
  handle: string,
  password: string,
  io: NetworkIo,
): Promise<Connected | ConnectRefusal> {
  const outcome = await xrpc<SessionBody>(io, server, 'com.atproto.server.createSession', {
    body: { identifier: handle, password },
  })
  if (outcome.kind === 'xrpc-error') return refusedLogin(outcome, server, handle, io)
  const { did, accessJwt, refreshJwt, didDoc } = outcome.body
  // The account may live on another server than the one it signs in at.
  const serverUrl = dataServer(didDoc) ?? server
  const credentials = { accessJwt, refreshJwt, authServer: server }
  const account = await describe({ remoteId: did, handle: outcome.body.handle, serverUrl }, credentials, io)
  return { ok: true, account, credentials }
}

async function refusedLogin(
  error: XrpcError,
  server: string,
  handle: string,
  io: NetworkIo,
): Promise<ConnectRefusal> {
  if (error.error === 'AuthFactorTokenRequired') {
    const why = 'This is the password of the account itself. Make an app password for Weft instead.'
    return refusal('password', 'wrong_password', why)
  }
  if (error.status === 429) {
    const at = waitUntil(error.headers, io.now()).toISOString().slice(11, 16)
    return refusal(null, 'denied', `Too many attempts: the server asks to wait until ${at} UTC.`)
  }
  if (error.error !== 'AuthenticationRequired') return refusal(null, 'denied', error.message)
  // The server does not say which of the two is wrong; a handle it knows leaves the password.
  const params = { handle }
  const known = await xrpc(io, server, 'com.atproto.identity.resolveHandle', { params })
  if (known.kind === 'xrpc-error' && known.status === 400) return unknownHandle()
  return refusal('password', 'wrong_password', 'The password does not belong to this handle.')
}

async function describe(
  { remoteId, handle, serverUrl }: Pick<RemoteAccount, 'remoteId' | 'handle' | 'serverUrl'>,
  credentials: Credentials,
  io: NetworkIo,
): Promise<RemoteAccount> {
  const outcome = await xrpc<{ displayName?: string; avatar?: string }>(
    io,
    serverUrl,
    'app.bsky.actor.getProfile',
    { params: { actor: remoteId }, token: credentials.accessJwt },
  )
  // A name is nice to have: an account whose profile cannot be read now is connected all the same.
  const profile = outcome.kind === 'answer' ? outcome.body : {}
  return {
    remoteId,
    handle,
    displayName: profile.displayName || handle,
    avatarUrl: profile.avatar ?? null,
    serverUrl,
    profileUrl: profileUrl(handle),
  }
}

function unknownHandle(): ConnectRefusal {
  return refusal('handle', 'wrong_handle', 'Nobody has this handle. Check its spelling.')
}

function refusal(field: string | null, code: ConnectRefusal['code'], message: string): ConnectRefusal {
  return { ok: false, field, code, message }
}
