import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** One frame of a server: whole unless said, never masked. */
export function serverFrame(opcode: number, data: Buffer, fin = true): Buffer {
  const first = (fin ? 0x80 : 0) | opcode
  if (data.length < 126) return Buffer.concat([Buffer.from([first, data.length]), data])
  const long = data.length > 65_535
  const head = Buffer.alloc(long ? 10 : 4)
  head[0] = first
  head[1] = long ? 127 : 126
  if (long) head.writeBigUInt64BE(BigInt(data.length), 2)
  else head.writeUInt16BE(data.length, 2)
  return Buffer.concat([head, data])
}

/** Somebody listening to the host. */
export interface Listener {
  readonly path: string
  readonly query: URLSearchParams
  readonly socket: Duplex
  /** False: the connection is full, and what follows waits here. */
  bytes(data: Buffer): boolean
  text(data: string): boolean
  close(code: number, reason: string): void
}

export interface StreamHost {
  readonly url: string
  readonly listeners: Listener[]
  close(): Promise<void>
}

/** A server that streams what a test says. `refuse` answers some paths with a status instead. */
export async function startStreamHost(
  onListen: (listener: Listener) => void,
  refuse: (path: string) => number | null = () => null,
): Promise<StreamHost> {
  const listeners: Listener[] = []
  const server = createServer((_, response) => response.writeHead(404).end())
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    const url = new URL(request.url ?? '/', 'http://host')
    const status = refuse(url.pathname)
    socket.on('error', () => undefined)
    if (status !== null) {
      socket.end(`HTTP/1.1 ${status} No\r\nretry-after: 120\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const proof = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${proof}\r\n\r\n`,
    )
    const listener: Listener = {
      path: url.pathname,
      query: url.searchParams,
      socket,
      bytes: (data) => socket.write(serverFrame(2, data)),
      text: (data) => socket.write(serverFrame(1, Buffer.from(data))),
      close: (code, reason) => {
        const word = Buffer.alloc(2 + reason.length)
        word.writeUInt16BE(code)
        word.write(reason, 2)
        socket.end(serverFrame(8, word))
      },
    }
    listeners.push(listener)
    onListen(listener)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listeners,
    close: () =>
      new Promise((done) => {
        for (const { socket } of listeners) socket.destroy()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
