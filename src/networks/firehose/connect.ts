import type { NetworkIo } from '#networks/contract/account.ts'
import type { Connected, ConnectRefusal, DirectConnect } from '#networks/contract/connect.ts'
import { connectRefusalOf } from '#networks/contract/fault-of.ts'
import { type Candidate, candidates, usualAddress } from './address.ts'
import { addressFrom } from './cursor.ts'
import { NoStream } from './socket/handshake.ts'
import { openSocket } from './socket/open.ts'
import type { StreamOptions } from './stream.ts'

/** Connecting to a firehose by its address; nobody signs in. */
export function connectPort(options: StreamOptions): DirectConnect {
  return {
    kind: 'direct',
    fields: [
      {
        name: 'address',
        label: 'Address of the stream',
        kind: 'text',
        required: false,
        placeholder: usualAddress,
        hint: 'A relay, a data server or a Jetstream. Left empty: everything that is public on Bluesky.',
      },
    ],
    connect: (input, io) => connect(input.address ?? '', io, options),
  }
}

async function connect(
  typed: string,
  io: NetworkIo,
  options: StreamOptions,
): Promise<Connected | ConnectRefusal> {
  const possible = candidates(typed)
  if (!possible)
    return refusal(
      'invalid',
      'This is not the address of a stream. Write it like wss://bsky.network, or leave it empty.',
    )
  let status = 0
  for (const one of possible) {
    const answer = await tryOne(one, io, options)
    if (answer === 'ok') return connected(one)
    if (typeof answer !== 'number') return answer
    status = answer
  }
  if (status === 429 || status === 503)
    return refusal('denied', 'The server lets nobody else in now. Try again later.')
  if (status === 401 || status === 403)
    return refusal('denied', 'This stream is not open to everybody, so we cannot listen to it.')
  return refusal('not_this_network', 'There is a server at this address, but it streams no posts.')
}

/** Whether a stream opens here: `ok`, the status of the answer, or why not even that. */
async function tryOne(
  { url, wire }: Candidate,
  io: NetworkIo,
  options: StreamOptions,
): Promise<'ok' | number | ConnectRefusal> {
  const stop = AbortSignal.timeout(30_000)
  try {
    const socket = await openSocket(
      addressFrom(url.href, wire, null),
      { ...options, maxBytes: 1_000_000 },
      stop,
    )
    socket.close()
    return 'ok'
  } catch (error) {
    if (error instanceof NoStream) return error.status
    const refused = connectRefusalOf(error, 'address')
    if (refused) return refused
    io.log.debug({ err: error }, 'a firehose broke off while connecting')
    // A server that hangs up on the question has no stream there.
    return 404
  }
}

function connected({ url, wire }: Candidate): Connected {
  return {
    ok: true,
    account: {
      remoteId: url.href,
      handle: url.host,
      displayName: wire === 'jetstream' ? `Jetstream of ${url.host}` : `Firehose of ${url.host}`,
      avatarUrl: null,
      serverUrl: `${url.protocol.replace('ws', 'http')}//${url.host}`,
      profileUrl: null,
    },
    credentials: { address: url.href, wire },
  }
}

function refusal(code: ConnectRefusal['code'], message: string): ConnectRefusal {
  return { ok: false, field: 'address', code, message }
}
