import { ORPCError } from '@orpc/server'
import type { Refusal, RefusalType, Result } from '#kernel/result.ts'

/** The one table from refusals to HTTP. */
const status: Record<RefusalType, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  throttled: 429,
  too_large: 413,
  unavailable: 503,
}

export function statusOf(refusal: Refusal): number {
  return status[refusal.type]
}

/** The error the browser and API callers see: code = refusal type in capitals, data = the whole refusal. */
export function toOrpcError(refusal: Refusal): ORPCError<string, Refusal> {
  return new ORPCError(refusal.type.toUpperCase(), {
    status: statusOf(refusal),
    message: refusal.message,
    data: refusal,
  })
}

/** Gives the value, or throws the refusal towards the caller of the API. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw toOrpcError(result.error)
}
