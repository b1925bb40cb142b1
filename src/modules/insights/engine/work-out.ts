import type { Ctx } from '#platform/ctx.ts'
import { guarded } from '../domain/guard.ts'
import type { KeptRow } from '../tables/kept.ts'
import type { Ask } from './ask.ts'
import { partOf } from './part.ts'
import { withSight } from './sight.ts'
import { headOf } from './standing.ts'

/** Works one figure out from the rooms' rows, as somebody with this sight; the row it is kept as. */
export async function workOut(ctx: Ctx, sight: string, ask: Ask): Promise<KeptRow> {
  const row = (await workOutInTime(ctx, sight, [ask], Number.POSITIVE_INFINITY)).get(ask)
  if (!row) throw new Error('there is always time for one')
  return row
}

/**
 * The same for several until `until` by the process's own clock has passed; those that are left are not there. What costs
 * least comes first, so that somebody who waits sees the most. One reading for all of them: what they share (channels,
 * desks, gaps) is read once.
 */
export async function workOutInTime(
  ctx: Ctx,
  sight: string,
  asks: readonly Ask[],
  until: number,
): Promise<Map<Ask, KeptRow>> {
  const seer = withSight(ctx, sight)
  const made = new Map<Ask, KeptRow>()
  if (asks.length === 0 || performance.now() >= until) return made
  const { next, took } = cheapestFirst(asks)
  return seer.read(async (tx) => {
    // Read first: what happens meanwhile makes the figures old, never falsely new.
    const seq = await headOf(tx, ctx.organisationId)
    for (let ask = next(); ask && performance.now() < until; ask = next()) {
      const { metric, query } = ask
      const began = performance.now()
      const { figures, coverage } = guarded(await metric.compute(seer, query), Boolean(query.memberId))
      took(metric.id, performance.now() - began)
      made.set(ask, { ...keyOf(ctx, sight, ask), version: metric.version, figures, coverage, seq })
    }
    return made
  })
}

/** Gives one question of each metric to learn what it costs, then of the cheapest metric first; of one metric in order. */
function cheapestFirst(asks: readonly Ask[]) {
  const waiting = Map.groupBy(asks, ({ metric }) => metric.id)
  const cost = new Map<string, number>()
  const next = (): Ask | undefined => {
    const [cheapest] = [...waiting.keys()].sort((a, b) => (cost.get(a) ?? -1) - (cost.get(b) ?? -1))
    const own = waiting.get(cheapest ?? '')
    const ask = own?.shift()
    if (cheapest !== undefined && own?.length === 0) waiting.delete(cheapest)
    return ask
  }
  /** The last one counts: the first of a metric reads what the others share. */
  const took = (id: string, ms: number): void => void cost.set(id, ms)
  return { next, took }
}

/** A place for a figure that nobody had time for yet. */
export function wanted(ctx: Ctx, sight: string, ask: Ask): KeptRow {
  return { ...keyOf(ctx, sight, ask), version: 0, figures: {}, coverage: 0, seq: 0 }
}

function keyOf(ctx: Ctx, sight: string, { metric, query }: Ask) {
  const now = ctx.now()
  return {
    organisationId: ctx.organisationId,
    metric: metric.id,
    sight,
    part: partOf(query),
    fromAt: query.window.from,
    toAt: query.window.to,
    computedAt: now,
    viewedAt: now,
  }
}
