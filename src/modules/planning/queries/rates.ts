import { desc, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS, type MetricDefinition } from '#platform/metric.ts'
import type { planningContract } from '../contract.ts'
import { exchangeRates } from '../tables/budget.ts'
import { loadedRateRows } from './loaded-rates.ts'
import { namesOf } from './names.ts'
import { currencyOf, settingsOf } from './settings.ts'
import type { OutputOf } from './wire.ts'

type Told = OutputOf<(typeof planningContract)['rates']>

const MOST = 300

/** Figures that count outcomes: whole numbers of something good. */
export const outcomeMetrics = (ctx: Ctx): readonly MetricDefinition[] =>
  ctx
    .use(METRICS)
    .filter(({ unit, lowerIsBetter, tactic }) => unit === 'count' && !lowerIsBetter && tactic > 0)

/** Settings and rates, for everybody: what an hour of a group costs on average is nobody's pay. */
export function ratesView(ctx: Ctx): Promise<Result<Told>> {
  return ctx.read(async (tx) => {
    const { organisationId } = ctx
    const exchange = await tx
      .select()
      .from(exchangeRates)
      .where(eq(exchangeRates.organisationId, organisationId))
      .orderBy(desc(exchangeRates.day), exchangeRates.base, exchangeRates.quote)
      .limit(MOST + 1)
    const loaded = await loadedRateRows(tx, organisationId)
    const names = await namesOf(
      ctx,
      exchange.map(({ byId }) => byId),
    )
    return ok({
      settings: await settingsOf(tx, organisationId),
      exchange: exchange.slice(0, MOST).map((row) => ({
        ...{ base: currencyOf(row.base), quote: currencyOf(row.quote), day: row.day, source: row.source },
        rate: row.rate.replace(/\.?0+$/, ''),
        by: names.member(row.byId)?.name ?? null,
      })),
      moreExchange: exchange.length > MOST,
      loaded: loaded.map((row) => ({
        ...{ id: row.id, name: row.name, validFrom: row.validFrom, minor: row.minor, people: row.people },
        department: names.department(row.departmentId),
        currency: currencyOf(row.currency),
      })),
      metrics: outcomeMetrics(ctx).map(({ id, name, tactic }) => ({ id, name, tactic })),
      mayChange: may(ctx.actor, 'planning.manage'),
    })
  })
}
