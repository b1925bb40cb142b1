import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { noRules, type RouteRule } from '../../domain/routing/route.ts'
import { routesChanged } from '../../events.ts'
import { mayNotKeepRoutes } from '../../policy.ts'
import { problemsOf } from '../../queries/routing/preview-routes.ts'
import { currentRoutes } from '../../queries/routing/route-book.ts'
import { insertRouteBook } from '../../store/route-books.ts'
import { routeBooks } from '../../tables.ts'

export interface RoutesChange {
  readonly rules: readonly RouteRule[]
  readonly ownWords: boolean
  readonly reason: string
  /** The version the change was made from; another one since then is refused as stale. */
  readonly basedOn: number
}

/** Makes rules the next version, for whatever comes in from now on. What is on a desk already stays there. */
export async function saveRoutes(ctx: Ctx, input: RoutesChange): Promise<Result<{ version: number }>> {
  const mayNot = mayNotKeepRoutes(ctx.actor)
  if (mayNot) return mayNot
  const current = await currentRoutes(ctx)
  if (input.basedOn !== current.version)
    return refuse(
      'stale',
      `Somebody saved version ${current.version} meanwhile. Look at it, then save again.`,
    )
  const [problem] = await problemsOf(ctx, input.rules)
  if (problem) {
    const place = input.rules.findIndex(({ id }) => id === problem.ruleId)
    return refuse('invalid', problem.message, {
      help: problem.cure,
      fields: { [`rules.${place}.${problem.field}`]: problem.message },
    })
  }
  return ctx.write(async (tx): Promise<Result<{ version: number }>> => {
    const version = current.version + 1
    const kept = await insertRouteBook(tx, {
      organisationId: ctx.organisationId,
      version,
      rules: input.rules,
      ownWords: input.ownWords,
      reason: input.reason,
      by: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
      at: ctx.now(),
    })
    if (!kept)
      return refuse('stale', 'Somebody saved other rules a moment ago. Look at them, then save again.')
    tx.emit(routesChanged(ctx.organisationId, version))
    return ok({ version })
  })
}

/** An earlier version becomes the next one, whole; 0 is how everybody begins. */
export async function restoreRoutes(
  ctx: Ctx,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<{ version: number }>> {
  const current = await currentRoutes(ctx)
  const [found] = await ctx.read((tx) =>
    tx
      .select({ rules: routeBooks.rules, ownWords: routeBooks.ownWords })
      .from(routeBooks)
      .where(and(eq(routeBooks.organisationId, ctx.organisationId), eq(routeBooks.version, input.version))),
  )
  const earlier = input.version === 0 ? noRules : found
  if (!earlier || input.version >= current.version)
    return refuse('invalid', 'There is no such earlier version.', {
      fields: { version: 'Choose one from the list.' },
    })
  const { rules, ownWords } = earlier
  return saveRoutes(ctx, { rules, ownWords, reason: input.reason, basedOn: current.version })
}
