import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A web server with one Atom feed that grows; for tests. Answers conditional requests unless told not to. */
export interface FeedHost {
  readonly url: string
  /** Requests so far, with what they asked conditionally. */
  readonly requests: readonly { readonly path: string; readonly ifNoneMatch: string | null }[]
  add(text: string): string
  /** The next answer is this instead. */
  next(status: number, headers?: Readonly<Record<string, string>>, body?: string): void
  validators: boolean
  close(): Promise<void>
}

interface Entry {
  readonly id: string
  readonly text: string
  readonly at: string
}

export async function startFeedHost(): Promise<FeedHost> {
  const entries: Entry[] = []
  const requests: { path: string; ifNoneMatch: string | null }[] = []
  let planned: { status: number; headers: Readonly<Record<string, string>>; body: string } | null = null
  const host = { validators: true }
  const server = createServer((request, response) => {
    requests.push({ path: request.url ?? '', ifNoneMatch: request.headers['if-none-match'] ?? null })
    if (planned) {
      response.writeHead(planned.status, planned.headers).end(planned.body)
      planned = null
    } else answer(request, response, entries, host.validators)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return Object.assign(host, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`,
    requests,
    add: (text: string) => {
      const id = `urn:uuid:${crypto.randomUUID()}`
      entries.unshift({ id, text, at: new Date().toISOString() })
      return id
    },
    next: (status: number, headers: Readonly<Record<string, string>> = {}, body = '') => {
      planned = { status, headers, body }
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  })
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  entries: readonly Entry[],
  validators: boolean,
) {
  const etag = `"${entries.length}-${entries[0]?.id ?? ''}"`
  if (validators && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  const headers = { 'content-type': 'application/atom+xml; charset=utf-8' }
  response.writeHead(200, validators ? { ...headers, etag } : headers)
  response.end(`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Host</title><id>urn:host</id>
    <author><name>Ola</name></author>${entries.map(entryXml).join('')}</feed>`)
}

function entryXml({ id, text, at }: Entry): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<entry><id>${id}</id><title>News</title><updated>${at}</updated><content type="text">${escaped}</content></entry>`
}
