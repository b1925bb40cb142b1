import type { Money } from '#kernel/money.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Window } from '#platform/metric.ts'
import { type Amount, addUp, known } from '../domain/budget/amount.ts'
import { treeOrder } from '../domain/goals/levels.ts'
import { yearSum } from '../domain/plan/differences.ts'
import { sightOf } from '../policy.ts'
import { yearBook } from './book.ts'
import { goalRows } from './goal-rows.ts'
import { planMoney } from './plan.ts'
import { currencyOf, settingsOf } from './settings.ts'
import { spentLines, sumOf } from './spend.ts'
import { timeMoney, timeRows, timeSum } from './time-sums.ts'
import { daysOfWindow, todayOf } from './today.ts'

/** What an approved plan holds for a tactic in a department; null departments are the whole house. */
export interface PlanCard {
  readonly tactic: number
  readonly departmentId: string | null
  readonly year: number
  readonly lines: number
  readonly total: MoneyOr
}

/** A sum, or null and why it is not known. */
export type MoneyOr =
  | { readonly money: Money; readonly reason: null }
  | { readonly money: null; readonly reason: string }

const moneyOr = (amount: Amount, code: string): MoneyOr =>
  amount.minor === null
    ? { money: null, reason: amount.reason }
    : { money: { minor: amount.minor, currency: currencyOf(code) }, reason: null }

/** The approved plan of a year (this one when left out), by tactic and department: what the one who asks may read of it. */
export function planCards(
  ctx: Ctx,
  { year }: { readonly year?: number | undefined } = {},
): Promise<PlanCard[]> {
  return ctx.read(async (tx) => {
    const of = year ?? Number((await todayOf(ctx)).slice(0, 4))
    const book = await yearBook(ctx, tx, of)
    const { currency } = await settingsOf(tx, ctx.organisationId)
    const money = await planMoney(ctx, tx, book.approved, currency)
    const planned = book.lines.filter((line) => line.plan !== null)
    return [...Map.groupBy(planned, (line) => `${line.tactic} ${line.departmentId ?? ''}`).values()].flatMap(
      (group) => {
        const [first] = group
        if (!first) return []
        const total = addUp(group.map((line) => money(yearSum(line.plan ?? []), line.currency)))
        const { tactic, departmentId } = first
        return [{ tactic, departmentId, year: of, lines: group.length, total: moneyOr(total, currency) }]
      },
    )
  })
}

export interface GoalCard {
  readonly id: string
  readonly parentId: string | null
  readonly level: 'business' | 'marketing' | 'social'
  readonly name: string
  readonly departmentId: string | null
  readonly metricId: string | null
  readonly measure: string
  readonly target: number | null
  readonly endsOn: string | null
}

/** Goals that stand, in their order: of a department (and of the whole house), or served by a tactic of this year's plan. */
export function goalsOf(
  ctx: Ctx,
  {
    tactic,
    departmentId,
  }: { readonly tactic?: number | undefined; readonly departmentId?: string | undefined } = {},
): Promise<GoalCard[]> {
  return ctx.read(async (tx) => {
    const all = await goalRows(tx, ctx.organisationId)
    const rows = treeOrder(all.filter((row) => row.droppedAt === null))
    const served =
      tactic === undefined
        ? null
        : new Set(
            (await yearBook(ctx, tx, Number((await todayOf(ctx)).slice(0, 4)), { whole: true })).lines
              .filter((line) => line.tactic === tactic)
              .flatMap((line) => line.planned?.goalId ?? []),
          )
    return rows
      .filter(
        (row) =>
          (served === null || served.has(row.id)) &&
          (departmentId === undefined || row.departmentId === null || row.departmentId === departmentId),
      )
      .map(({ id, parentId, level, name, departmentId: of, metricId, measure, target, endsOn }) => ({
        ...{ id, parentId, level, name, departmentId: of, metricId, measure, target, endsOn },
      }))
  })
}

/** What a tactic or a department planned, promised, spent and gave in time in a window; null where it is not known, and why. */
export function spendOf(
  ctx: Ctx,
  {
    window,
    tactic,
    departmentId,
  }: {
    readonly window: Window
    readonly tactic?: number | undefined
    readonly departmentId?: string | undefined
  },
): Promise<Record<'planned' | 'committed' | 'actual' | 'timeCost', MoneyOr>> {
  return ctx.read(async (tx) => {
    const span = await daysOfWindow(ctx, window)
    const sight = await sightOf(ctx)
    const whole = sight.all || (departmentId !== undefined && sight.departmentIds.includes(departmentId))
    const { lines } = await spentLines(ctx, tx, span, { tactic, departmentId }, { whole })
    const sums = sumOf(lines)
    const money = await timeMoney(tx, ctx.organisationId, span)
    const rows = await timeRows(tx, ctx.organisationId, { ...span, tactic, departmentId })
    const { currency } = money.settings
    return {
      planned: moneyOr(sums.plan, currency),
      committed: moneyOr(sums.committed, currency),
      actual: moneyOr(sums.actual, currency),
      timeCost: moneyOr(rows.length === 0 ? known(0) : timeSum(rows, money).cost, currency),
    }
  })
}
