import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSafeFetch } from '#platform/safe-fetch/index.ts'
import type { NetworkIo } from '../account.ts'

/** The guarded fetch with this machine allowed, so that test servers are reached and other private hosts are not. */
export function kitIo(allowHosts: readonly string[] = ['127.0.0.0/8', 'localhost']): NetworkIo {
  return {
    fetch: createSafeFetch({ allowHosts, userAgent: 'Weft contract kit', timeoutMs: 10_000 }),
    now: () => new Date(),
    log: { warn: () => undefined, debug: () => undefined },
  }
}

/** An address in a private network that nobody allowed; nothing is ever sent there. */
export const privateAddress = 'http://10.255.255.1'

export interface Surroundings {
  /** Nothing listens here. */
  readonly closedUrl: string
  /** A web server that is no social network. */
  readonly otherKindUrl: string
  close(): Promise<void>
}

/** What people type by mistake, made real. */
export async function surroundings(): Promise<Surroundings> {
  const closed = await listening(createServer())
  await ended(closed)
  const other = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>A bakery</title><p>Fresh bread every day.</p>')
  })
  const otherKindUrl = urlOf(await listening(other))
  return { closedUrl: closed.url, otherKindUrl, close: () => ended({ server: other }) }
}

interface Listening {
  readonly server: Server
  readonly url: string
}

async function listening(server: Server): Promise<Listening> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const urlOf = ({ url }: Listening) => url

function ended({ server }: { readonly server: Server }): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}
