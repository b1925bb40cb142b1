import type { Socket } from 'node:net'
import type { Ctx } from '#platform/ctx.ts'
import { SAFE_SOCKET, SafeFetchError, type SafeSocket } from '#platform/safe-fetch/index.ts'
import { PATIENCE_MS, refused, type Sent, sent, unsure } from '../port.ts'

/** The server said no, in words that may be shown. */
export class SaidNo extends Error {}

/** One conversation with a server: what is said, what it answers, and whether the words of the ring have left. */
export interface Wire {
  readonly sockets: SafeSocket
  readonly signal: AbortSignal
  /** From here on nobody knows whether it arrived, until the server answers. */
  leaving(): void
  /** Keeps the socket, so that it is closed whatever happens. */
  hold<S extends Socket>(socket: S): S
}

/** Carries a ring over a socket, within the time a way may take, and reads from the fault whether it may have arrived. */
export async function deliver(ctx: Ctx, host: string, talk: (wire: Wire) => Promise<void>): Promise<Sent> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const held: Socket[] = []
  let left = false
  const wire: Wire = {
    sockets: ctx.use(SAFE_SOCKET),
    signal,
    leaving: () => {
      left = true
    },
    hold: (socket) => {
      // Its end is told by whoever reads; a fault nobody waits for must not end the process.
      socket.on('error', () => undefined)
      held.push(socket)
      return socket
    },
  }
  try {
    await talk(wire)
    return sent
  } catch (error) {
    if (error instanceof SaidNo) return refused(error.message)
    if (error instanceof SafeFetchError) return left ? unsure(error.message) : refused(error.message)
    if (signal.aborted) {
      const late = `${host} did not answer in time.`
      return left ? unsure(late) : refused(late)
    }
    throw error
  } finally {
    // What was said last still goes out.
    for (const socket of held.toReversed()) socket.destroySoon()
  }
}

/** What arrives on a socket, piece by piece, until it ends; an end that nobody expected is a fault. */
export async function* pieces(socket: Socket, host: string, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  try {
    // Who stops listening may go on with the same socket, secured.
    for await (const piece of socket.iterator({ destroyOnReturn: false }))
      yield decoder.decode(piece as Uint8Array, { stream: true })
  } catch (error) {
    if (signal.aborted) throw signal.reason
    const why = error instanceof Error ? error.message : String(error)
    throw new SafeFetchError('unreachable', `${host} broke off: ${why}.`, { cause: error })
  }
  if (signal.aborted) throw signal.reason
  throw new SafeFetchError('unreachable', `${host} closed the connection.`)
}
