import type { Duplex } from 'node:stream'
import type { Dial } from './dial.ts'
import { shakeHands } from './handshake.ts'
import { type Message, MessageReader } from './messages.ts'
import { controlFrame } from './outgoing.ts'

/** Nothing came for so long, not even an answer to our own question. */
export class Silent extends Error {}

export interface OpenOptions {
  readonly dial: Dial
  readonly userAgent: string
  /** Larger messages are let go and told as `oversized`. */
  readonly maxBytes: number
  /** After so long without a word the server is asked, and after three times that given up. Default 30,000. */
  readonly askAfterMs?: number
}

export interface OpenSocket {
  /**
   * What arrived since the last call, one message at least; null when the server has ended. Nothing is read from the
   * connection between two calls, so whoever takes long makes the server wait. Rejects when the connection breaks.
   */
  next(): Promise<readonly Message[] | null>
  close(): void
}

/** Opens a WebSocket. Rejects with `NoStream`, what the guard says, or what the connection says. */
export async function openSocket(url: URL, options: OpenOptions, signal: AbortSignal): Promise<OpenSocket> {
  signal.throwIfAborted()
  const socket = await options.dial(url)
  const end = () => socket.destroy()
  signal.addEventListener('abort', end, { once: true })
  try {
    const stream = await shakeHands(socket, url, options.userAgent)
    signal.throwIfAborted()
    return reading(stream, options, () => signal.removeEventListener('abort', end))
  } catch (error) {
    signal.removeEventListener('abort', end)
    socket.destroy()
    throw error
  }
}

function reading(stream: Duplex, options: OpenOptions, onClose: () => void): OpenSocket {
  const reader = new MessageReader(options.maxBytes)
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  // An error while nobody reads is told by the next read; without a listener it would end the process.
  stream.on('error', () => undefined)
  const patience = options.askAfterMs ?? 30_000

  const chunk = async (): Promise<IteratorResult<Buffer>> => {
    let asked = 0
    const ask = setInterval(() => {
      asked += 1
      if (asked > 2) stream.destroy(new Silent('The server has gone silent.'))
      else stream.write(controlFrame('ping'))
    }, patience)
    try {
      return await chunks.next()
    } finally {
      clearInterval(ask)
    }
  }
  return {
    async next() {
      for (;;) {
        const { value, done } = await chunk()
        if (done) return null
        const messages = reader.take(value)
        for (const one of messages) if (one.kind === 'ping') stream.write(controlFrame('pong', one.data))
        const said = messages.filter(({ kind }) => kind !== 'ping' && kind !== 'pong')
        if (said.length > 0) return said
      }
    },
    close() {
      onClose()
      if (stream.writable) stream.end(controlFrame('close'))
      setTimeout(() => stream.destroy(), 1000).unref()
    },
  }
}
