import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { planningContract } from '../contract.ts'
import { type Amount, unknown } from '../domain/budget/amount.ts'
import type { RateBook } from '../domain/rates/book.ts'
import { costOf, FEWEST_PEOPLE, fewPeople, fteOf, type LoadedRate } from '../domain/time/sums.ts'
import { notForYou, sightOf, wrongField } from '../policy.ts'
import { exchangeBook } from './exchange-book.ts'
import { loadedRateRows } from './loaded-rates.ts'
import { namesOf } from './names.ts'
import { type Settings, settingsOf } from './settings.ts'
import type { OutputOf } from './wire.ts'

type Told = OutputOf<(typeof planningContract)['timeSums']>

interface Row extends Record<string, unknown> {
  readonly tactic: number
  readonly departmentId: string | null
  readonly day: string
  readonly minutes: number
  readonly estimated: number
  readonly people: string[]
}

/** Minutes by tactic, department and day in [from, until), with who they are of: never shown, only counted. */
export async function timeRows(
  tx: Tx,
  organisationId: string,
  {
    from,
    until,
    ...only
  }: {
    readonly from: string
    readonly until: string
    readonly tactic?: number | undefined
    readonly departmentId?: string | null | undefined
    readonly campaignId?: string | null | undefined
  },
): Promise<Row[]> {
  const tactic = only.tactic === undefined ? sql`` : sql`and tactic = ${only.tactic}`
  const department = only.departmentId ? sql`and department_id = ${only.departmentId}` : sql``
  const campaign = only.campaignId ? sql`and campaign_id = ${only.campaignId}` : sql``
  const { rows } = await tx.execute<Row>(sql`
    select tactic::int as tactic, department_id as "departmentId", day::text as day, sum(minutes)::int as minutes,
      coalesce(sum(minutes) filter (where source = 'self'), 0)::int as estimated, array_agg(distinct member_id) as people
    from time_entry where organisation_id = ${organisationId} and removed_at is null and day >= ${from} and day < ${until}
      ${tactic} ${department} ${campaign} group by 1, 2, 3`)
  return rows
}

export interface TimeMoney {
  readonly settings: Settings
  readonly rates: readonly LoadedRate[]
  readonly book: RateBook
  readonly days: number
}

/** What is needed to say what time comes to. */
export async function timeMoney(
  tx: Tx,
  organisationId: string,
  span: { readonly from: string; readonly until: string },
): Promise<TimeMoney> {
  return {
    settings: await settingsOf(tx, organisationId),
    rates: await loadedRateRows(tx, organisationId),
    book: await exchangeBook(tx, organisationId, span),
    days: (Date.parse(span.until) - Date.parse(span.from)) / 86_400_000,
  }
}

export interface TimeSum {
  /** Null: fewer than three people. */
  readonly minutes: number | null
  readonly fte: number | null
  readonly cost: Amount
  readonly reason: string | null
  readonly people: number
}

/** Hours, full-time equivalents and cost of some rows; hidden when they are of fewer than three people. */
export function timeSum(rows: readonly Row[], { settings, rates, book, days }: TimeMoney): TimeSum {
  const people = new Set(rows.flatMap((row) => row.people)).size
  if (people > 0 && people < FEWEST_PEOPLE)
    return { minutes: null, fte: null, cost: unknown(fewPeople), reason: fewPeople, people }
  const minutes = rows.reduce((sum, row) => sum + row.minutes, 0)
  const cost = costOf(rows, rates, { book, currency: settings.currency })
  return { minutes, fte: fteOf(minutes, days, settings.weekMinutes), cost, reason: null, people }
}

/** Time by tactic and department, for who plans and for heads; never one person's, also not by taking sums away. */
export function timeSums(
  ctx: Ctx,
  {
    from,
    until,
    departmentId,
  }: { readonly from: string; readonly until: string; readonly departmentId?: string | undefined },
): Promise<Result<Told>> {
  return ctx.read(async (tx): Promise<Result<Told>> => {
    if (until <= from) return wrongField('until', 'The last day is before the first.')
    const sight = await sightOf(ctx)
    if (!sight.all && sight.departmentIds.length === 0) return notForYou(ctx)
    const money = await timeMoney(tx, ctx.organisationId, { from, until })
    const rows = (await timeRows(tx, ctx.organisationId, { from, until, departmentId })).filter(
      (row) => sight.all || (row.departmentId !== null && sight.departmentIds.includes(row.departmentId)),
    )
    const names = await namesOf(ctx, [])
    const cells = cellsOf(rows).flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { people: _, ...sum } = timeSum(group, money)
      return [{ tactic: first.tactic, department: names.department(first.departmentId), ...sum }]
    })
    const { people: _, ...total } = totalSum(rows, money)
    const all = rows.reduce((sum, row) => sum + row.minutes, 0)
    const estimated = rows.reduce((sum, row) => sum + row.estimated, 0)
    return ok({
      currency: money.settings.currency,
      cells: cells.sort((a, b) => a.tactic - b.tactic),
      total,
      estimatedShare: total.minutes === null || all === 0 ? null : (100 * estimated) / all,
    })
  })
}

const cellsOf = (rows: readonly Row[]): Row[][] => [
  ...Map.groupBy(rows, (row) => `${row.tactic} ${row.departmentId ?? ''}`).values(),
]

/**
 * The sum of rows that are also told by tactic and department. It hides too when it would give away a hidden cell: when all
 * but fewer than three people's cells are shown.
 */
export function totalSum(rows: readonly Row[], money: TimeMoney): TimeSum {
  const hidden = cellsOf(rows)
    .filter((group) => timeSum(group, money).minutes === null)
    .flat()
  if (hidden.length > 0 && new Set(hidden.flatMap((row) => row.people)).size < FEWEST_PEOPLE)
    return { ...timeSum(hidden, money), people: 0 }
  return timeSum(rows, money)
}
