import type { NetworkIo, Session } from '#networks/contract/account.ts'
import { type Doing, faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { object, text } from './wire.ts'

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly query?: Query
  /** Sent as a form, which every server understands; JSON is not understood everywhere. */
  readonly form?: Query | FormData
  /** For what some servers take as JSON alone. */
  readonly json?: object
  readonly headers?: Readonly<Record<string, string>>
  readonly doing?: Doing
  /** Statuses the caller deals with; they are handed back as answers, with `null` for a body that is no JSON. */
  readonly expected?: readonly number[]
}

/** Lists become `name[]`. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** One request as our account. Whatever goes wrong comes back as a fault. */
export async function call(session: Session, path: string, options: Call = {}): Promise<Answer | Fault> {
  const { io } = session
  const doing = options.doing ?? 'reading'
  const headers = new Headers({ accept: 'application/json', ...options.headers })
  headers.set('authorization', `Bearer ${session.credentials.accessToken ?? ''}`)
  try {
    const response = await send(io, new URL(path, session.account.serverUrl), options, headers)
    const body = await readJson(response)
    if (response.ok && body !== undefined) {
      return { kind: 'answer', status: response.status, body, headers: response.headers }
    }
    if (options.expected?.includes(response.status)) {
      return { kind: 'answer', status: response.status, body: body ?? null, headers: response.headers }
    }
    return faultOf(response, body, doing, options.method ?? 'GET', io.now())
  } catch (error) {
    return faultOfError(error, doing, io.now())
  }
}

/** The request itself; throws what `fetch` throws. */
export function send(io: NetworkIo, url: URL, options: Call, headers: Headers): Promise<Response> {
  for (const [name, value] of pairs(options.query ?? {})) url.searchParams.append(name, value)
  if (options.json) headers.set('content-type', 'application/json')
  return io.fetch(url, { method: options.method ?? 'GET', headers, body: bodyOf(options) })
}

function bodyOf({ form, json }: Call): string | FormData | URLSearchParams | null {
  if (json) return JSON.stringify(json)
  if (form === undefined || form instanceof FormData) return form ?? null
  return new URLSearchParams(pairs(form))
}

function pairs(query: Query): [string, string][] {
  return Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return []
    return typeof value === 'string' ? [[name, value]] : value.map((one) => [`${name}[]`, one])
  })
}

/** The body, or undefined when it is not JSON: then it came from a proxy or from another kind of server. */
export async function readJson(response: Response): Promise<unknown> {
  const body = await response.text()
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function faultOf(response: Response, body: unknown, doing: Doing, method: string, now: Date): Fault {
  const { status } = response
  const reason = sentence(errorIn(body) ?? `The server answered with status ${status}`)
  if (response.ok) {
    const unclear = 'The server answered with something we cannot read.'
    if (doing === 'publishing') return { kind: 'unknown', reason: unclear }
    return { kind: 'retryLater', at: new Date(now.getTime() + 60_000), reason: unclear }
  }
  if (tokenIsBad(status, reason, method)) return { kind: 'reauth', reason }
  return faultOfStatus(response, reason, doing, now)
}

/**
 * 401 everywhere. 403 when the scopes or the account no longer allow it. 422 on reading: some servers say it of a
 * token they do not know, and a request that only reads can hardly be invalid otherwise.
 */
function tokenIsBad(status: number, reason: string, method: string): boolean {
  if (status === 401) return true
  if (status === 403) return /scope|token|disabled|suspended|login|confirmed/i.test(reason)
  return status === 422 && (method === 'GET' || /access token/i.test(reason))
}

export function errorIn(body: unknown): string | null {
  const { error, error_description: more } = object(body)
  return text(more) ?? text(error)
}

export function sentence(words: string): string {
  const trimmed = words.replace(/\s+/g, ' ').trim().slice(0, 300)
  return /[.!?…"”)]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
