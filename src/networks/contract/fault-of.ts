import type { ConnectRefusal } from './connect.ts'
import { type Fault, waitUntil } from './faults.ts'

/**
 * What we were doing when it failed. `publishing`: the request could have made a post, so silence leaves us not
 * knowing. `reading`: nothing can have happened twice (uploads that nobody sees count as reading).
 */
export type Doing = 'publishing' | 'reading'

/** Turns what `fetch` threw into a fault. Bugs of our own (a `TypeError` without a cause) are thrown on. */
export function faultOfError(error: unknown, doing: Doing, now: Date): Fault {
  const outside = outsideError(error)
  if (!outside) throw error
  if (outside.code === 'too_large' && doing === 'reading') return { kind: 'refused', reason: outside.reason }
  if (doing === 'publishing' && outside.maybeSent) return { kind: 'unknown', reason: outside.reason }
  return { kind: 'retryLater', at: new Date(now.getTime() + 60_000), reason: outside.reason, unasked: true }
}

/**
 * Turns an HTTP status that is not a success into a fault. `reason` is what the server said, in a sentence. Networks
 * with their own codes look at those first and leave the rest to this table.
 */
export function faultOfStatus(
  answer: { readonly status: number; readonly headers: Headers },
  reason: string,
  doing: Doing,
  now: Date,
): Fault {
  const { status, headers } = answer
  if (status === 429 || (status === 503 && headers.has('retry-after'))) {
    return { kind: 'retryLater', at: waitUntil(headers, now), reason }
  }
  if (status === 401) return { kind: 'reauth', reason }
  if (status === 410) return { kind: 'gone', reason }
  // A timeout reported by a gateway leaves open what the server behind it did.
  if (status >= 500 || status === 408) {
    if (doing === 'publishing') return { kind: 'unknown', reason }
    return { kind: 'retryLater', at: waitUntil(headers, now), reason, unasked: true }
  }
  return { kind: 'refused', reason }
}

/**
 * Why the address a person typed could not be reached, at `field`, and what to do (`todo`, where the usual advice would
 * be wrong). Undefined when the error did not come from outside;
 * then it is a bug and belongs to whoever catches bugs.
 */
export function connectRefusalOf(
  error: unknown,
  field: string | null,
  todo?: string,
): ConnectRefusal | undefined {
  const outside = outsideError(error)
  if (!outside) return undefined
  const code = refusalCodes[outside.code]
  const why =
    code === 'private_address' ? privateAddress : `${outside.reason} ${todo ?? advice[code] ?? ''}`.trim()
  return { ok: false, field, code, message: why }
}

const privateAddress =
  'This address belongs to a private network, which is not reached from here unless whoever runs Weft allows it.'

const refusalCodes = {
  private_address: 'private_address',
  bad_url: 'invalid',
  unreachable: 'unreachable',
  timeout: 'unreachable',
  too_large: 'too_large',
  too_many_redirects: 'unreachable',
} as const

const advice: Readonly<Partial<Record<ConnectRefusal['code'], string>>> = {
  unreachable: 'Check the address and try again.',
  invalid: 'Check the address and try again.',
  too_large: 'Check that the address leads to the right thing; more than that is not read.',
}

interface OutsideError {
  readonly code: keyof typeof refusalCodes
  readonly maybeSent: boolean
  readonly reason: string
}

/**
 * The guarded fetch says it all in `code` and `maybeSent`; it is told by these fields, since the port knows nothing of
 * the platform. A plain fetch (tests, tools) hides the system's code inside `cause`.
 */
function outsideError(error: unknown): OutsideError | undefined {
  if (!(error instanceof Error)) return undefined
  if (isGuarded(error)) return { code: error.code, maybeSent: error.maybeSent, reason: error.message }
  if (error.name === 'TimeoutError') {
    return { code: 'timeout', maybeSent: true, reason: 'The server took too long to answer.' }
  }
  const code = systemCode(error)
  if (!code) return undefined
  const maybeSent = !beforeSending.has(code)
  const reason = maybeSent ? 'The connection broke off.' : 'The server could not be reached.'
  return { code: 'unreachable', maybeSent, reason }
}

function isGuarded(error: Error): error is Error & Omit<OutsideError, 'reason'> {
  if (!('code' in error) || !('maybeSent' in error)) return false
  return typeof error.code === 'string' && error.code in refusalCodes && typeof error.maybeSent === 'boolean'
}

const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function systemCode(error: Error): string | undefined {
  for (
    let at: unknown = error.cause, depth = 0;
    at instanceof Error && depth < 5;
    at = at.cause, depth += 1
  ) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return undefined
}
