import type { IncomingMessage, ServerResponse } from 'node:http'

/** An answer other than success, thrown by handlers and sent as `{ error, message }`. */
export class HttpError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Thrown to break the connection without an answer. */
export class HangUp extends Error {}

/** What a request may bring unless its handler takes more, in bytes. */
const usualBody = 8_000_000

export async function readBody(request: IncomingMessage, maxBody = usualBody): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBody) throw new HttpError(413, 'too_large', 'The request is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A JSON object, or a refusal. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const text = (await readBody(request)).toString('utf8')
  try {
    const value: unknown = JSON.parse(text || '{}')
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Falls through to the one refusal below.
  }
  throw new HttpError(400, 'bad_request', 'The body is not a JSON object.')
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

export function sendError(response: ServerResponse, error: HttpError): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(error.status, { 'content-type': 'application/json; charset=utf-8', ...error.headers })
  response.end(JSON.stringify({ error: error.code, message: error.message }))
}

export function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw new HttpError(400, 'bad_request', `${name} must be a text.`)
}

export function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function optionalText(value: unknown, name: string): string | null {
  return value === undefined || value === null ? null : text(value, name)
}
