import type { NetworkIo } from '#networks/contract/account.ts'

/** What the server said when it did not say yes. */
export interface XrpcError {
  readonly kind: 'xrpc-error'
  readonly status: number
  /** The protocol's name of the error, such as `ExpiredToken`; empty when the answer was not of the protocol. */
  readonly error: string
  readonly message: string
  readonly headers: Headers
  /** What came with it, parsed; undefined when it was no JSON. */
  readonly body: unknown
  /** The status said yes and the answer was none: whoever wrote may have been heard. */
  readonly unclear: boolean
}

export interface XrpcAnswer<T> {
  readonly kind: 'answer'
  readonly body: T
}

type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>

export interface XrpcCall {
  readonly params?: Params
  /** An object is sent as JSON, bytes as they are. With a body, or `post`, the call is a procedure. */
  readonly body?: object | Uint8Array
  readonly post?: boolean
  readonly mimeType?: string
  readonly token?: string | undefined
}

/**
 * One call. Rejects only with what `io.fetch` rejects with.
 *
 * The agent of `@atproto/api` is not used: it hands `Request` objects to `fetch`, does not wait until renewed tokens
 * are stored, cannot tell "could not renew now" from "may not renew any more", and throws away a whole page when one
 * record on it does not fit its schemas.
 */
export async function xrpc<T>(
  io: NetworkIo,
  service: string,
  method: string,
  call: XrpcCall = {},
): Promise<XrpcAnswer<T> | XrpcError> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (call.token) headers.authorization = `Bearer ${call.token}`
  const { body } = call
  if (body)
    headers['content-type'] = body instanceof Uint8Array ? (call.mimeType ?? '*/*') : 'application/json'
  const response = await io.fetch(address(service, method, call.params), {
    method: body || call.post ? 'POST' : 'GET',
    headers,
    body: body ? (body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)) : null,
  })
  const answer = parsed(await response.text())
  if (response.ok && answer !== undefined) return { kind: 'answer', body: answer as T }
  const { error, message } = Object(answer) as Record<string, unknown>
  return {
    kind: 'xrpc-error',
    // A page of HTML with status 200 is no yes.
    status: response.ok ? 404 : response.status,
    error: typeof error === 'string' ? error : '',
    message: sentence(typeof message === 'string' ? message : '', response.status),
    headers: response.headers,
    body: answer,
    unclear: response.ok,
  }
}

function address(service: string, method: string, params: Params = {}): URL {
  const url = new URL(`/xrpc/${method}`, service)
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue
    const values = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
    for (const one of values) url.searchParams.append(name, one)
  }
  return url
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sentence(message: string, status: number): string {
  const text = message.trim() || `The server answered with status ${status}`
  return /[.!?]$/.test(text) ? text : `${text}.`
}
