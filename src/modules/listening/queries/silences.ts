import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { canManageListening } from '../policy.ts'
import { listenQuery } from '../tables-queries.ts'
import { heardSince } from './heard-since.ts'

interface Silence {
  queryId: string
  name: string
  since: string
  floorCount: number
  floorDays: number
  heard: number
  expertId: string | null
  expertName: string | null
}

/**
 * Queries that fell silent; `mine` are those I am the expert of, and those nobody was named for when I may write
 * queries: a silence is always somebody's.
 */
export async function listSilences(
  ctx: Ctx,
  input: { readonly whose: 'mine' | 'all' },
): Promise<Result<{ silences: Silence[] }>> {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  if (input.whose === 'mine' && me === null) return ok({ silences: [] })
  const named = me === null ? undefined : eq(listenQuery.expertId, me)
  const mine = canManageListening(ctx) ? or(named, isNull(listenQuery.expertId)) : named
  const found = await ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(listenQuery)
      .where(
        and(
          eq(listenQuery.organisationId, ctx.organisationId),
          eq(listenQuery.state, 'active'),
          isNotNull(listenQuery.silentSince),
          input.whose === 'mine' ? mine : undefined,
        ),
      )
      .orderBy(asc(listenQuery.silentSince))
      .limit(100)
    const now = ctx.now().getTime()
    const silences: Omit<Silence, 'expertName'>[] = []
    for (const row of rows) {
      const { id: queryId, name, silentSince, floorCount, floorDays, expertId } = row
      if (silentSince === null || floorCount === null || floorDays === null) continue
      const heard = await heardSince(tx, ctx.organisationId, row, new Date(now - floorDays * 86_400_000))
      silences.push({
        queryId,
        name,
        since: silentSince.toISOString(),
        floorCount,
        floorDays,
        heard,
        expertId,
      })
    }
    return silences
  })
  const experts = await memberCards(
    ctx,
    found.flatMap(({ expertId }) => (expertId === null ? [] : [expertId])),
  )
  return ok({
    silences: found.map((silence) => ({
      ...silence,
      expertName: silence.expertId === null ? null : (experts.get(silence.expertId)?.name ?? null),
    })),
  })
}
