import type { NetworkIo } from '#networks/contract/account.ts'
import type { Connected, ConnectRefusal, DirectConnect } from '#networks/contract/connect.ts'
import { connectRefusalOf } from '#networks/contract/fault-of.ts'
import type { Limits } from '#networks/contract/limits.ts'
import { credentialsOf, parsed } from './api.ts'
import { fakeLimits } from './limits.ts'
import type { WireAccount } from './server/wire.ts'

export const fakeConnect: DirectConnect = {
  kind: 'direct',
  fields: [
    {
      name: 'server',
      label: 'Server address',
      kind: 'url',
      required: true,
      placeholder: 'http://127.0.0.1:4711',
      hint: 'Where the make-believe network runs.',
    },
    { name: 'handle', label: 'Handle', kind: 'text', required: true },
    { name: 'password', label: 'Password', kind: 'password', required: true },
  ],
  async connect(input, io) {
    const server = serverOf(input.server ?? '')
    if (!server) return refusal('server', 'invalid', 'This is not a server address.')
    try {
      const limits = await reportedLimits(server, io)
      return 'ok' in limits ? limits : await logIn(server, limits, input, io)
    } catch (error) {
      const refused = connectRefusalOf(error, 'server')
      if (refused) return refused
      throw error
    }
  },
}

function serverOf(typed: string): string | undefined {
  const url = URL.parse(typed.trim())
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.origin : undefined
}

/** The limits this server reports, or why it is none of ours. */
async function reportedLimits(server: string, io: NetworkIo): Promise<Limits | ConnectRefusal> {
  const response = await io.fetch(new URL('/api/instance', server))
  const { network, limits } = Object(parsed(await response.text())) as Record<string, unknown>
  if (network === 'weft-fake') return { ...fakeLimits, ...(limits as Limits | undefined), source: 'instance' }
  return refusal('server', 'not_this_network', 'There is a server at this address, but of another kind.')
}

async function logIn(
  server: string,
  limits: Limits,
  input: Readonly<Record<string, string>>,
  io: NetworkIo,
): Promise<Connected | ConnectRefusal> {
  const handle = (input.handle ?? '').trim().replace(/^@/, '')
  const body = JSON.stringify({ handle, password: input.password ?? '' })
  const response = await io.fetch(new URL('/api/session', server), { method: 'POST', body })
  if (response.status === 404) return refusal('handle', 'wrong_handle', 'Nobody there has this handle.')
  if (response.status === 401) return refusal('password', 'wrong_password', 'The password is wrong.')
  if (!response.ok) return refusal(null, 'denied', `The server refused with status ${response.status}.`)
  const answer = parsed(await response.text())
  const { account } = answer as { account: WireAccount }
  return {
    ok: true,
    account: {
      remoteId: account.id,
      handle: account.handle,
      displayName: account.displayName,
      avatarUrl: account.avatarUrl,
      serverUrl: server,
      profileUrl: account.url,
    },
    credentials: credentialsOf(answer),
    limits,
  }
}

function refusal(field: string | null, code: ConnectRefusal['code'], message: string): ConnectRefusal {
  return { ok: false, field, code, message }
}
