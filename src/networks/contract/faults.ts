/**
 * The only ways a network call fails. One table (publishing/domain/after-fault.ts) turns them into job decisions.
 *
 * - `retryLater`: the network asked us to wait, or is down before anything was sent; `at` is when to try again.
 * - `reauth`: the token is revoked or expired for good; the channel asks for reconnection and its posts are held.
 * - `refused`: the network understood and said no; trying the same again is pointless.
 * - `gone`: what we act on does not exist any more.
 * - `unknown`: we sent something and do not know whether it arrived; reconcile before anything is sent again.
 */
export type Fault =
  | {
      readonly kind: 'retryLater'
      readonly at: Date
      readonly reason: string
      /** `at` is our own guess: nobody asked us to wait, the server could not be reached or has a problem of its own. */
      readonly unasked?: true
      /** What was said in this time cannot be heard any more; `from` null: since we last heard anything. */
      readonly missed?: { readonly from: Date | null; readonly to: Date }
    }
  | { readonly kind: 'reauth'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }

const kinds = new Set(['retryLater', 'reauth', 'refused', 'gone', 'unknown'])

export function isFault(value: object): value is Fault {
  return 'kind' in value && typeof value.kind === 'string' && kinds.has(value.kind)
}

/**
 * Reads when to come back from HTTP headers: `Retry-After` (seconds or date), `RateLimit-Reset` (epoch seconds) or
 * `X-RateLimit-Reset` (epoch seconds or ISO time). Falls back to `fallbackSeconds`. Never in the past, never more
 * than a day away, so that a broken header cannot stall a channel for good.
 */
export function waitUntil(headers: Headers, now: Date, fallbackSeconds = 60): Date {
  const at = fromRetryAfter(headers, now) ?? fromReset(headers) ?? now.getTime() + fallbackSeconds * 1000
  return new Date(Math.min(Math.max(at, now.getTime() + 1000), now.getTime() + 86_400_000))
}

function fromRetryAfter(headers: Headers, now: Date): number | null {
  const value = headers.get('retry-after')?.trim()
  if (!value) return null
  return /^\d+$/.test(value) ? now.getTime() + Number(value) * 1000 : parsed(value)
}

function fromReset(headers: Headers): number | null {
  const value = (headers.get('ratelimit-reset') ?? headers.get('x-ratelimit-reset'))?.trim()
  if (!value) return null
  return /^\d{9,}$/.test(value) ? Number(value) * 1000 : parsed(value)
}

function parsed(value: string): number | null {
  const at = Date.parse(value)
  return Number.isNaN(at) ? null : at
}
