import { Agent, fetch as undiciFetch } from 'undici'
import { allowRules } from './addresses.ts'
import { boundedBody, tooLarge } from './bounded-body.ts'
import { guardedConnector, type Resolve, systemResolve } from './connector.ts'
import { type Deadline, deadline } from './deadline.ts'
import { SafeFetchError, toSafeFetchError } from './errors.ts'
import { fetchableUrl, type Hop, isRedirect, nextHop } from './redirects.ts'

export interface SafeFetchOptions {
  /** What may be reached beside the public internet: `host`, `host:port`, address, `address:port` or CIDR. */
  readonly allowHosts: readonly string[]
  /** Sent unless the caller sets one: some servers refuse requests without. */
  readonly userAgent: string
  /** For the whole exchange, redirects and body included, beside the time that sending our body may take. Default 15,000. */
  readonly timeoutMs?: number
  /** As slowly as our body may go out; what it takes at this pace is added to the time limit. Default 125,000. */
  readonly minBytesPerSecond?: number
  /** Bound on the unpacked body. Default 10 MB. */
  readonly maxBytes?: number
  readonly maxRedirects?: number
  /** An event stream that stays silent for so long is broken off. Default 90,000. */
  readonly idleMs?: number
  /** How names become addresses; the system's resolver unless a test says otherwise. */
  readonly resolve?: Resolve
}

export type SafeFetch = typeof globalThis.fetch

interface Bounds {
  /** Keeps connections. */
  readonly kept: Agent
  /** A connection a request. */
  readonly fresh: Agent
  readonly userAgent: string
  readonly timeoutMs: number
  readonly minBytesPerSecond: number
  readonly maxBytes: number
  readonly maxRedirects: number
  readonly idleMs: number
}

/**
 * A `fetch` that reaches the public internet and what `allowHosts` names, and nothing else; every answer is bounded
 * in time and size. Rejects with `SafeFetchError`; an abort by the caller rejects with the caller's reason.
 * An answer of type `text/event-stream` to a request that asked for it may last: only silence ends it.
 */
export function createSafeFetch(options: SafeFetchOptions): SafeFetch {
  const timeoutMs = options.timeoutMs ?? 15_000
  const rules = allowRules(options.allowHosts)
  const connect = guardedConnector(rules, Math.min(timeoutMs, 10_000), options.resolve ?? systemResolve)
  const bounds: Bounds = {
    // Our own deadline covers headers and body; undici's would cut event streams.
    kept: new Agent({ connect, allowH2: false, headersTimeout: 0, bodyTimeout: 0 }),
    fresh: new Agent({ connect, allowH2: false, headersTimeout: 0, bodyTimeout: 0, pipelining: 0 }),
    userAgent: options.userAgent,
    timeoutMs,
    // A megabit a second: a film of 100 MB over the slowest line somebody would send one by has 13 minutes.
    minBytesPerSecond: options.minBytesPerSecond ?? 125_000,
    maxBytes: options.maxBytes ?? 10_000_000,
    maxRedirects: options.maxRedirects ?? 5,
    idleMs: options.idleMs ?? 90_000,
  }
  return async (input, init) => {
    const url = fetchableUrl(input instanceof Request ? input.url : String(input))
    const request = new Request(input instanceof Request ? input : url, init)
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : null
    const headers = new Headers(request.headers)
    if (!headers.has('user-agent')) headers.set('user-agent', bounds.userAgent)
    const limit = deadline(timeFor(body, bounds), url.host, request.signal)
    try {
      return await follow({ url, method: request.method, headers, body }, request.redirect, limit, bounds)
    } catch (error) {
      limit.clear()
      if (request.signal.aborted) throw request.signal.reason
      throw toSafeFetchError(limit.signal.aborted ? limit.signal.reason : error, url.host)
    }
  }
}

/** In milliseconds, the longer the more there is to send. */
function timeFor(body: Uint8Array | null, { timeoutMs, minBytesPerSecond }: Bounds): number {
  return timeoutMs + Math.ceil(((body?.byteLength ?? 0) / minBytesPerSecond) * 1000)
}

async function follow(
  first: Hop,
  mode: Request['redirect'],
  limit: Deadline,
  bounds: Bounds,
): Promise<Response> {
  let hop = first
  for (let redirects = 0; ; redirects += 1) {
    const response = await send(hop, limit, bounds)
    const location = response.headers.get('location')
    if (mode === 'manual' || !location || !isRedirect(response.status)) {
      return finish(response, hop, redirects > 0, limit, bounds)
    }
    await response.body?.cancel().catch(() => undefined)
    if (mode === 'error' || redirects >= bounds.maxRedirects) {
      const message = `${hop.url.host} points elsewhere more often than we follow.`
      throw new SafeFetchError('too_many_redirects', message, { maybeSent: true })
    }
    hop = nextHop(hop, response.status, location)
  }
}

/**
 * A server may close a kept connection just as the next request goes out. What changes something therefore gets a
 * connection of its own, or a broken one would leave us not knowing; what only reads is asked once more.
 */
async function send(hop: Hop, limit: Deadline, bounds: Bounds): Promise<Answer> {
  const reads = hop.method === 'GET' || hop.method === 'HEAD'
  try {
    return await sendThrough(reads ? bounds.kept : bounds.fresh, hop, limit)
  } catch (error) {
    if (!reads || limit.signal.aborted || !brokeOff(error)) throw toSafeFetchError(error, hop.url.host)
  }
  try {
    return await sendThrough(bounds.fresh, hop, limit)
  } catch (error) {
    throw toSafeFetchError(error, hop.url.host)
  }
}

function brokeOff(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && brokenCodes.has(String(cause.code))
}

const brokenCodes = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

function sendThrough(dispatcher: Agent, hop: Hop, limit: Deadline) {
  return undiciFetch(hop.url, {
    method: hop.method,
    headers: [...hop.headers] as [string, string][],
    body: hop.body,
    redirect: 'manual',
    signal: limit.signal,
    dispatcher,
  })
}

type Answer = Awaited<ReturnType<typeof undiciFetch>>

/** Wraps undici's answer as the platform's own `Response`, with a body that counts. */
function finish(answer: Answer, hop: Hop, redirected: boolean, limit: Deadline, bounds: Bounds): Response {
  const host = hop.url.host
  if (answer.status < 200 || answer.status > 599) {
    throw new SafeFetchError('unreachable', `${host} answered with status ${answer.status}.`, {
      maybeSent: true,
    })
  }
  const headers = new Headers([...answer.headers] as [string, string][])
  const lasting = isEventStream(headers.get('content-type')) && isEventStream(hop.headers.get('accept'))
  const announced = Number(headers.get('content-length') ?? 0)
  if (!lasting && hop.method !== 'HEAD' && announced > bounds.maxBytes) {
    const error = tooLarge(host, bounds.maxBytes)
    limit.abort(error)
    throw error
  }
  const arrived = lasting ? limit.becomeIdle(bounds.idleMs) : () => undefined
  const maxBytes = lasting ? null : bounds.maxBytes
  const body = answer.body as ReadableStream<Uint8Array> | null
  if (!body) limit.clear()
  const bounded = body ? boundedBody(body, { maxBytes, host, deadline: limit, arrived }) : null
  const response = new Response(bounded, { status: answer.status, statusText: answer.statusText, headers })
  return Object.defineProperties(response, {
    url: { value: hop.url.href },
    redirected: { value: redirected },
  })
}

function isEventStream(header: string | null): boolean {
  return header?.toLowerCase().includes('text/event-stream') ?? false
}
