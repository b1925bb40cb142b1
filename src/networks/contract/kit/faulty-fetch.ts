/** What a request looks like to a rule. */
export interface SeenRequest {
  readonly method: string
  readonly url: URL
}

type Matches = (request: SeenRequest) => boolean

/** A fetch that goes wrong when told to. Rules are used up in the order they were given, each once unless said. */
export interface FaultyFetch {
  readonly fetch: typeof globalThis.fetch
  /** Every request that was asked for, also those that never reached the server. */
  readonly seen: readonly SeenRequest[]
  /** The request reaches the server and is answered; the answer is lost on its way back. */
  dropAnswer(matches: Matches, times?: number): void
  /** The connection is refused; nothing reaches the server. */
  refuseConnection(matches: Matches, times?: number): void
  /** Answered in the server's name; nothing reaches it. */
  answer(matches: Matches, response: InventedAnswer, times?: number): void
  /** The request reaches the server after a wait. */
  slow(matches: Matches, ms: number, times?: number): void
  /** Forgets the rules that are left. */
  calm(): void
}

interface InventedAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

type Send = () => Promise<Response>

interface Rule {
  readonly matches: Matches
  left: number
  act(send: Send): Promise<Response>
}

/** Wraps `base` so that tests can lose answers, refuse connections and answer for the server. */
export function faultyFetch(base: typeof globalThis.fetch): FaultyFetch {
  let rules: Rule[] = []
  const seen: SeenRequest[] = []
  const add = (matches: Matches, times: number, act: Rule['act']) => {
    rules.push({ matches, left: times, act })
  }
  return {
    seen,
    fetch: (input, init) => {
      const request = describe(input, init)
      seen.push(request)
      const send = () => base(input, init)
      const rule = rules.find((one) => one.left > 0 && one.matches(request))
      if (!rule) return send()
      rule.left -= 1
      return rule.act(send)
    },
    dropAnswer: (matches, times = 1) =>
      add(matches, times, async (send) => {
        await (await send()).arrayBuffer()
        throw systemError('ECONNRESET')
      }),
    refuseConnection: (matches, times = 1) =>
      add(matches, times, () => Promise.reject(systemError('ECONNREFUSED'))),
    answer: (matches, { status, headers, body }, times = 1) =>
      add(matches, times, async () => new Response(body ?? '', { status, headers: { ...headers } })),
    slow: (matches, ms, times = 1) =>
      add(matches, times, async (send) => {
        await new Promise((wake) => setTimeout(wake, ms))
        return send()
      }),
    calm: () => {
      rules = []
    },
  }
}

function describe(input: Parameters<typeof fetch>[0], init?: RequestInit): SeenRequest {
  const request = input instanceof Request ? input : undefined
  const method = init?.method ?? request?.method ?? 'GET'
  return { method: method.toUpperCase(), url: new URL(request?.url ?? String(input)) }
}

/** The shape in which the built-in fetch reports what the operating system said. */
function systemError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}
