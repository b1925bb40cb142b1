import { createHash, randomBytes } from 'node:crypto'
import { type IncomingMessage, request } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** The server answered, and not by opening a stream. */
export class NoStream extends Error {
  readonly status: number
  readonly headers: Headers

  constructor(status: number, headers: Headers) {
    super(`The server refused the stream with status ${status}.`)
    this.status = status
    this.headers = headers
  }
}

const answerMs = 15_000
/** RFC 6455, 1.3: proves that the other side knows what a WebSocket is. */
const suffix = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** Asks over an open connection for a WebSocket. Rejects with `NoStream` or with what the connection says. */
export function shakeHands(socket: Socket, url: URL, userAgent: string): Promise<Duplex> {
  const key = randomBytes(16).toString('base64')
  const proof = createHash('sha1')
    .update(key + suffix)
    .digest('base64')
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => socket,
      host: url.hostname,
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        'user-agent': userAgent,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': key,
      },
    })
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    asked.setTimeout(answerMs, () => fail(new NoStream(408, new Headers())))
    asked.once('error', fail)
    asked.once('response', (answer) => fail(new NoStream(answer.statusCode ?? 500, headersOf(answer))))
    asked.once('upgrade', (answer, open, first) => {
      asked.setTimeout(0)
      socket.setTimeout(0)
      if (answer.headers['sec-websocket-accept'] !== proof) return fail(new NoStream(502, headersOf(answer)))
      if (first.length > 0) open.unshift(first)
      resolve(open)
    })
    asked.end()
  })
}

function headersOf(answer: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  return headers
}
