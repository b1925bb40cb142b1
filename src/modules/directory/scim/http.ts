import { createHash } from 'node:crypto'
import type { Json, JsonObject } from '../domain/scim/resource.ts'
import { ScimError, urn } from '../domain/scim/resource.ts'

export const MAX_BODY = 2 * 1024 * 1024
const type = { 'content-type': 'application/scim+json; charset=utf-8', 'cache-control': 'no-store' }

export function answer(status: number, body: Json | null, headers: Record<string, string> = {}): Response {
  return new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: { ...type, ...headers },
  })
}

/** An error as RFC 7644, 3.12 has it. */
export function failure(error: ScimError, headers: Record<string, string> = {}): Response {
  const { status, scimType, message } = error
  const body = {
    schemas: [urn.error],
    status: String(status),
    ...(scimType ? { scimType } : {}),
    detail: message,
  }
  return answer(status, body, headers)
}

/** The body as an object. Read in parts, so that one without an end is not read to its end. */
export async function readBody(request: Request): Promise<JsonObject> {
  const said = Number(request.headers.get('content-length') ?? 0)
  const tooLarge = new ScimError(413, 'The body is larger than 2 MB.', 'tooMany')
  if (said > MAX_BODY) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > MAX_BODY) throw tooLarge
    chunks.push(chunk)
  }
  try {
    const value = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // falls through to the refusal
  }
  throw new ScimError(400, 'The body is no JSON object.', 'invalidSyntax')
}

/** The version of a resource: the same as long as it says the same. */
export function versionOf(resource: JsonObject): string {
  return `W/"${createHash('sha256').update(JSON.stringify(resource)).digest('base64url').slice(0, 22)}"`
}

/** The resource with its version, as an answer. `If-None-Match` that knows it gets 304. */
export function resourceAnswer(request: Request, status: number, resource: JsonObject): Response {
  const version = versionOf(resource)
  const meta: JsonObject = { ...(resource.meta as JsonObject), version }
  if (request.method === 'GET' && request.headers.get('if-none-match') === version)
    return answer(304, null, { etag: version })
  const location = typeof meta.location === 'string' ? { location: meta.location } : {}
  return answer(status, shaped({ ...resource, meta }, new URL(request.url).searchParams), {
    etag: version,
    ...location,
  })
}

/** Refuses a change that was made to an older version. */
export function checkVersion(request: Request, resource: JsonObject): void {
  const wanted = request.headers.get('if-match')
  if (wanted && wanted !== '*' && wanted !== versionOf(resource))
    throw new ScimError(412, 'The resource was changed meanwhile.')
}

const always = new Set(['schemas', 'id', 'meta'])

/** Only the attributes that were asked for, or all but those that were not wanted. */
export function shaped(resource: JsonObject, query: URLSearchParams): JsonObject {
  const list = (name: string): Set<string> | null => {
    const words = (query.get(name) ?? '')
      .toLowerCase()
      .split(',')
      .map((one) => one.trim().split('.')[0] ?? '')
    return words.some(Boolean) ? new Set(words) : null
  }
  const only = list('attributes')
  const without = list('excludedAttributes')
  return Object.fromEntries(
    Object.entries(resource).filter(([key]) => {
      const name = key.toLowerCase()
      if (always.has(name)) return true
      const urnPart = name.split('.')[0] ?? name
      return only ? only.has(name) || only.has(urnPart) : !(without?.has(name) ?? false)
    }),
  )
}

/** One page of resources (RFC 7644, 3.4.2.4): startIndex counts from 1. */
export function listAnswer(all: readonly JsonObject[], query: URLSearchParams): Response {
  const number = (name: string, or: number): number => {
    const value = Number.parseInt(query.get(name) ?? '', 10)
    return Number.isNaN(value) ? or : value
  }
  const start = Math.max(1, number('startIndex', 1))
  const count = Math.min(500, Math.max(0, number('count', 100)))
  const page = all.slice(start - 1, start - 1 + count).map((one) => {
    const meta = { ...(one.meta as JsonObject), version: versionOf(one) }
    return shaped({ ...one, meta }, query)
  })
  return answer(200, {
    schemas: [urn.list],
    totalResults: all.length,
    startIndex: start,
    itemsPerPage: page.length,
    Resources: page,
  })
}
