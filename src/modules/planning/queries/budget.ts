import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BudgetView } from '../contract.ts'
import { type Amount, addUp, known, mapAmount } from '../domain/budget/amount.ts'
import { borneBy, byMonth, type Sums, sumsIn } from '../domain/budget/book.ts'
import { monthSpan } from '../domain/budget/lines.ts'
import { varianceOf } from '../domain/budget/variance.ts'
import { inCurrency } from '../domain/rates/book.ts'
import { notForYou, type Sight, sightOf } from '../policy.ts'
import { openAlerts } from './alerts.ts'
import { type YearBook, type YearLine, yearBook } from './book.ts'
import { servedSubjects, servesNone } from './goal-rows.ts'
import { type Names, namesOf } from './names.ts'
import { currencyOf } from './settings.ts'
import { todayOf } from './today.ts'
import { versionCards, versionRows } from './versions.ts'

interface Asked {
  readonly year?: number | undefined
  readonly departmentId?: string | undefined
  readonly tactic?: number | undefined
}

/** Plan, committed, actual and forecast of a year: by line in its own currency, summed in the house's. */
export function budgetView(ctx: Ctx, asked: Asked): Promise<Result<BudgetView>> {
  return ctx.read(async (tx): Promise<Result<BudgetView>> => {
    const today = await todayOf(ctx)
    const year = asked.year ?? Number(today.slice(0, 4))
    const whole = await yearBook(ctx, tx, year)
    if (!whole.seesAny) return notForYou(ctx)
    const departmentId = asked.departmentId ?? null
    const lines = whole.lines.filter(
      (line) =>
        (asked.tactic === undefined || line.tactic === asked.tactic) &&
        (departmentId === null ||
          line.departmentId === departmentId ||
          line.shares.some((one) => one.departmentId === departmentId)),
    )
    const book = { ...whole, lines }
    const names = await namesOf(
      ctx,
      lines.map(({ row }) => row.ownerId),
    )
    const served = await servedSubjects(tx, ctx.organisationId)
    const thisMonth = monthWithin(year, today)
    const window = { from: `${year}-01-01`, until: monthSpan(year, Math.min(11, thisMonth)).until }
    const months = monthsOf(book, departmentId, thisMonth)
    const toDate = (line: YearLine): Sums => borne(line, sumsIn(line, window, book.money), departmentId)
    const versions = await versionRows(tx, ctx.organisationId)
    return ok({
      year,
      years: [...new Set([...versions.map((row) => row.year), Number(today.slice(0, 4))])].sort(
        (a, b) => b - a,
      ),
      currency: book.settings.currency,
      thisMonth,
      approved: book.approved ? ((await versionCards(ctx, [book.approved]))[0] ?? null) : null,
      lines: lines.map((line) => ({
        ...lineView(line, names, book),
        toDate: withVariance(thisMonth < 0 ? nothing : toDate(line)),
        servesNoGoal: servesNone(served, { ...line, goalId: line.planned?.goalId ?? null }),
      })),
      months,
      toDate: withVariance(thisMonth < 0 ? nothing : addSums(lines.map(toDate))),
      wholeYear: {
        plan: addUp(months.map(({ plan }) => asAmount(plan))),
        expected: expected(months, thisMonth),
      },
      alerts: await openAlerts(ctx, tx, {
        ...{ year, lineIds: lines.map(({ id }) => id) },
        departments: departmentsShown(await sightOf(ctx), departmentId),
      }),
      may: { change: may(ctx.actor, 'planning.manage') },
    })
  })
}

/** Whose alerts of whole departments are shown; null: all. */
function departmentsShown({ all, departmentIds }: Sight, asked: string | null): readonly string[] | null {
  if (asked === null) return all ? null : departmentIds
  return all || departmentIds.includes(asked) ? [asked] : []
}

const nothing: Sums = { plan: known(0), committed: known(0), actual: known(0) }
const withVariance = (sums: Sums) => ({ ...sums, variance: varianceOf(sums) })

/** 0 to 11 within the year; −1 before it begins, 12 once it is over. */
export function monthWithin(year: number, today: string): number {
  const now = Number(today.slice(0, 4))
  return now < year ? -1 : now > year ? 12 : Number(today.slice(5, 7)) - 1
}

export const addSums = (all: readonly Sums[]): Sums => ({
  plan: addUp(all.map(({ plan }) => plan)),
  committed: addUp(all.map(({ committed }) => committed)),
  actual: addUp(all.map(({ actual }) => actual)),
})

export const borne = (line: YearLine, sums: Sums, departmentId: string | null): Sums => ({
  plan: borneBy(line, sums.plan, departmentId),
  committed: borneBy(line, sums.committed, departmentId),
  actual: borneBy(line, sums.actual, departmentId),
})

function lineView(line: YearLine, names: Names, { money }: YearBook) {
  const own = { ...money, currency: line.currency }
  return {
    lineId: line.id,
    tactic: line.tactic,
    department: names.department(line.departmentId),
    name: line.planned?.name ?? line.row.name,
    kind: line.kind,
    currency: currencyOf(line.currency),
    owner: names.member(line.row.ownerId),
    threshold: line.row.threshold,
    plan: line.plan === null ? null : [...line.plan],
    committed: byMonth(line, 'committed', own),
    actual: byMonth(line, 'actual', own),
    forecast: Array.from({ length: 12 }, (_, month) => line.forecast.get(month) ?? null),
    shares: line.shares.flatMap(({ departmentId, share }) => {
      const department = names.department(departmentId)
      return department ? [{ department, share }] : []
    }),
  }
}

/**
 * By month in the house's currency. The forecast of a month is what lines foretell; a line that foretells nothing counts
 * with its plan, and the month says so. Forecasts are valued at today's rates.
 */
function monthsOf(book: YearBook, departmentId: string | null, thisMonth: number): BudgetView['months'] {
  return Array.from({ length: 12 }, (_, month) => {
    const span = monthSpan(book.year, month)
    const sums = book.lines.map((line) => borne(line, sumsIn(line, span, book.money), departmentId))
    let fromPlan = false
    const parts = book.lines.map((line): Amount => {
      const foretold = line.forecast.get(month)
      if (foretold === undefined) {
        if (month >= thisMonth && (line.plan?.[month] ?? 0) !== 0) fromPlan = true
        return borne(line, sumsIn(line, span, book.money), departmentId).plan
      }
      const amount = inCurrency(book.money.book, foretold, {
        ...{ from: line.currency, to: book.money.currency, day: book.today },
      })
      return borneBy(line, amount, departmentId)
    })
    return { ...addSums(sums), forecast: addUp(parts), fromPlan }
  })
}

/** What the year comes to: months that are over as they were, the rest as foretold. */
function expected(months: BudgetView['months'], thisMonth: number): Amount {
  return addUp(
    months.map((month, at): Amount => {
      const spent = addUp([asAmount(month.actual), asAmount(month.committed)])
      const foretold = asAmount(month.forecast)
      if (at < thisMonth) return spent
      if (at > thisMonth || spent.minor === null) return foretold
      const { minor } = spent
      return mapAmount(foretold, (one) => Math.max(one, minor))
    }),
  )
}

const asAmount = (view: BudgetView['toDate']['plan']): Amount => view as Amount
