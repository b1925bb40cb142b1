/**
 * Every way a command or query can say no. The type decides the HTTP status (platform/http/refusals.ts)
 * and the tone on screen; the message is a whole sentence for the person who asked.
 */
export type RefusalType =
  | 'invalid' // what was sent does not fit; `fields` says where
  | 'unauthenticated' // no valid session
  | 'forbidden' // known, but may not; `help` says who can
  | 'not_found'
  | 'conflict' // the state does not allow it (already sent, already closed, name taken)
  | 'stale' // somebody was faster; reload and decide again
  | 'throttled' // too many attempts; `retryAt` says when
  | 'too_large'
  | 'unavailable' // a peer or the disk said no; nothing was lost

export interface Refusal {
  readonly type: RefusalType
  readonly message: string
  /** Field name → what was wrong with it and what to do. */
  readonly fields?: Readonly<Record<string, string>>
  /** Who can help, or what to do next. */
  readonly help?: string
  /** ISO time after which trying again makes sense. */
  readonly retryAt?: string
}

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused = { readonly ok: false; readonly error: Refusal }
/** The one shape for expected outcomes. Bugs are thrown, refusals are returned. */
export type Result<T> = Ok<T> | Refused

export function ok(): Ok<undefined>
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function refuse(
  type: RefusalType,
  message: string,
  more: Omit<Refusal, 'type' | 'message'> = {},
): Refused {
  return { ok: false, error: { type, message, ...more } }
}

/** Throws when a refusal is a bug at this point (seeding, tests, internal calls that cannot be refused). */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`Unexpected refusal: ${result.error.type}: ${result.error.message}`)
}
