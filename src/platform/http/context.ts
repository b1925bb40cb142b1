import type { Result } from '#kernel/result.ts'
import type { Ctx } from '../ctx.ts'
import { orThrow, toOrpcError } from './refusals.ts'

/** What every route gets. A route says by `member(…)` or `anyone(…)` who may call it; there is no third way. */
export interface RequestContext {
  /** The signed-in member's context, or null. */
  readonly ctx: Ctx | null
  /** The signed-in user without a member (before first run is finished), or null. */
  readonly userId: string | null
  readonly request: Request
  readonly requestId: string
  /** The caller's address as far as it can be trusted; for throttling and the session list. */
  readonly address: string
  /** Headers to add to the answer (cookies). */
  readonly responseHeaders: Headers
}

/** A route for signed-in members; anyone else is asked to sign in. */
export function member<I, O>(
  handle: (ctx: Ctx, input: I, context: RequestContext) => Promise<Result<O>>,
): (call: { context: RequestContext; input: I }) => Promise<O> {
  return async ({ context, input }) => {
    if (!context.ctx)
      throw toOrpcError({ type: 'unauthenticated', message: 'Please sign in; your session has ended.' })
    return orThrow(await handle(context.ctx, input, context))
  }
}

/** A route that needs no sign-in: first run, sign-in itself, public pages. */
export function anyone<I, O>(
  handle: (context: RequestContext, input: I) => Promise<Result<O>>,
): (call: { context: RequestContext; input: I }) => Promise<O> {
  return async ({ context, input }) => orThrow(await handle(context, input))
}
