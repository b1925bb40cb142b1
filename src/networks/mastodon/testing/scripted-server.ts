import type { Session } from '#networks/contract/account.ts'

/** A request as it would have gone out. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  /** The form fields; files by their name and size. */
  readonly form: readonly (readonly [string, string])[]
  /** A body that is JSON instead. */
  readonly json?: Readonly<Record<string, unknown>>
}

export type Respond = (seen: Seen) => Response | Promise<Response>

export const now = new Date('2026-11-21T12:00:00.000Z')

/** A session whose server is a function. `seen` holds every request in order. */
export function scripted(
  respond: Respond,
  credentials: Readonly<Record<string, string>> = {},
): { readonly session: Session; readonly seen: Seen[] } {
  const seen: Seen[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const isJson = request.headers.get('content-type') === 'application/json'
    const body = isJson ? { json: (await request.json()) as Record<string, unknown> } : {}
    const form = request.body && !isJson ? [...(await request.formData())].map(field) : []
    const one: Seen = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      form,
      ...body,
    }
    seen.push(one)
    return respond(one)
  }
  const session: Session = {
    account: {
      remoteId: '100',
      handle: 'fjell@weft.example',
      displayName: 'Fjell',
      avatarUrl: null,
      serverUrl: 'https://weft.example',
      profileUrl: null,
    },
    credentials: { accessToken: 'token', ...credentials },
    io: { fetch, now: () => now, log: { warn: () => undefined, debug: () => undefined } },
    saveCredentials: async () => undefined,
  }
  return { session, seen }
}

function field([name, value]: [string, string | File]): [string, string] {
  return [name, typeof value === 'string' ? value : `${value.name} (${value.type}, ${value.size} bytes)`]
}

export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** A status of ours as the server would show it. */
export function ourStatus(id: string, content: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    created_at: now.toISOString(),
    content,
    visibility: 'public',
    url: `https://weft.example/@fjell/${id}`,
    account: { id: '100', acct: 'fjell' },
    media_attachments: [],
    mentions: [],
    in_reply_to_id: null,
    ...more,
  }
}
