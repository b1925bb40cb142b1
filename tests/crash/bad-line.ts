import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Ways in which a request that makes a post goes wrong. `after`: the server took it, and we do not hear so. */
export const faults = [
  '429 without Retry-After',
  '429 with Retry-After',
  'reset after',
  'time-out after',
  'half an answer after',
  '502 after',
  '503 before',
  'access revoked',
] as const
export type FaultName = (typeof faults)[number]

export interface BadLine {
  readonly url: string
  stop(): Promise<void>
}

/** What a request says about itself on the bad line: where it is really meant for, and what becomes of it. */
export const TO = 'x-crash-to'
export const FAULT = 'x-crash-fault'

/**
 * A proxy through which requests go wrong on the wire, so that it is our own sockets that break: it hands the request on to
 * `x-crash-to`, lets the server finish, and then does what `x-crash-fault` says instead of passing its answer on.
 */
export async function startBadLine(): Promise<BadLine> {
  const server = createServer((asked, response) => {
    void misbehave(asked, response).catch(() => asked.socket.destroy())
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

interface Answer {
  readonly status: number
  readonly body: Buffer
}

async function misbehave(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await whole(asked)
  const fault = asked.headers[FAULT] as FaultName
  const taken = () => handOn(asked, body)
  switch (fault) {
    case '429 without Retry-After':
      return say(response, 429, { error: 'RateLimitExceeded', message: 'Too many posts.' })
    case '429 with Retry-After':
      response.setHeader('retry-after', '1')
      return say(response, 429, { error: 'RateLimitExceeded', message: 'Too many posts.' })
    case 'reset after':
      await taken()
      asked.socket.resetAndDestroy()
      return
    case 'time-out after':
      // And not a word, until the one who asked gives up.
      await taken()
      return
    case 'half an answer after': {
      const answer = await taken()
      response.writeHead(answer.status, { 'content-length': answer.body.length })
      response.write(answer.body.subarray(0, answer.body.length / 2), () => asked.socket.destroy())
      return
    }
    case '502 after':
      await taken()
      return say(response, 502, { error: 'BadGateway', message: 'The gateway lost its server.' })
    case '503 before':
      return say(response, 503, { error: 'NotAvailable', message: 'The server is being mended.' })
    case 'access revoked': {
      const isBluesky = asked.url?.startsWith('/xrpc/') === true
      if (isBluesky)
        return say(response, 400, { error: 'AccountTakedown', message: 'Access was taken away.' })
      return say(response, 401, { error: 'The access token was revoked' })
    }
  }
}

function handOn(asked: IncomingMessage, body: Buffer): Promise<Answer> {
  const { [TO]: to, [FAULT]: _, host: __, ...headers } = asked.headers
  const url = new URL(asked.url ?? '/', String(to))
  return new Promise((resolve, reject) => {
    const options = { method: asked.method ?? 'GET', headers, agent: false }
    const sent = request(url, options, (answer) => {
      whole(answer).then((text) => resolve({ status: answer.statusCode ?? 502, body: text }), reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
