import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How far a sender's clock may be off, and how long a delivery may be on its way, in seconds. */
export const TOLERANCE_SECONDS = 300

const PREFIX = 'whsec_'

export interface HookSecret {
  readonly secret: string
  readonly madeAt: string
  /** ISO time after which it does not hold any more; null for the one of now. */
  readonly until: string | null
}

export type Verdict =
  | { readonly ok: true; readonly deliveryId: string | null; readonly digest: Buffer }
  | { readonly ok: false; readonly reason: string }

/** A new secret, as Standard Webhooks writes them: 32 random bytes in base64 behind `whsec_`. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64')
}

/**
 * Judges the signature of a delivery: HMAC-SHA256 over `id.timestamp.body`, or over `timestamp.body` when the sender gives
 * no id. Whatever is wrong is said in a sentence; nothing about secrets is.
 */
export function judgeSignature(
  headers: Headers,
  body: Uint8Array,
  secrets: readonly HookSecret[],
  now: Date,
): Verdict {
  const timestamp = headers.get('webhook-timestamp')?.trim() ?? ''
  const given = headers.get('webhook-signature')?.trim() ?? ''
  const deliveryId = headers.get('webhook-id')?.trim() || null
  if (given === '')
    return { ok: false, reason: 'The signature is missing: send it in the header webhook-signature.' }
  if (!/^\d{1,12}$/.test(timestamp))
    return {
      ok: false,
      reason: 'The time is missing: send the seconds since 1970 in the header webhook-timestamp.',
    }
  if (deliveryId !== null && deliveryId.length > 200)
    return { ok: false, reason: 'The header webhook-id is longer than 200 characters.' }
  const holding = secrets.filter(({ until }) => until === null || Date.parse(until) > now.getTime())
  const signed = Buffer.concat([
    Buffer.from(deliveryId === null ? `${timestamp}.` : `${deliveryId}.${timestamp}.`),
    body,
  ])
  if (!holding.some(({ secret }) => matches(given, secret, signed)))
    return { ok: false, reason: 'The signature does not fit this secret, time and body.' }
  // Said only to whoever holds the secret: an old delivery, or a clock that is off.
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS)
    return { ok: false, reason: 'The time of this delivery is more than five minutes away from ours.' }
  return { ok: true, deliveryId, digest: createHash('sha256').update(signed).digest() }
}

/** The header may carry several signatures, apart by spaces, each `v1,` and base64. */
function matches(given: string, secret: string, signed: Uint8Array): boolean {
  const right = createHmac('sha256', keyOf(secret)).update(signed).digest()
  return given
    .split(/\s+/)
    .slice(0, 10)
    .some((one) => {
      const bytes = Buffer.from(one.startsWith('v1,') ? one.slice(3) : '', 'base64')
      return bytes.length === right.length && timingSafeEqual(bytes, right)
    })
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), 'base64')
}
