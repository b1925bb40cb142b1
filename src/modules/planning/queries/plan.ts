import { may } from '#kernel/actor.ts'
import { addDays, localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { PlanView } from '../contract.ts'
import { type Amount, addUp } from '../domain/budget/amount.ts'
import { yearSum } from '../domain/plan/differences.ts'
import { editable, judgeDecider } from '../domain/plan/states.ts'
import { inCurrency, type RateBook } from '../domain/rates/book.ts'
import { notForYou, noVersion, type Sight, sightOf } from '../policy.ts'
import type { PlanLineRow, VersionRow } from '../tables/plan.ts'
import { exchangeBook } from './exchange-book.ts'
import { goalRows, servedSubjects, servesNone } from './goal-rows.ts'
import { type Names, namesOf } from './names.ts'
import { currencyOf, settingsOf } from './settings.ts'
import { todayOf } from './today.ts'
import { linesOf, versionCards, versionRows } from './versions.ts'

/** A year's plan in one version: the one asked for, else the draft being written, else the approved one. */
export function planView(
  ctx: Ctx,
  asked: { readonly year?: number | undefined; readonly versionId?: string | undefined },
): Promise<Result<PlanView>> {
  return ctx.read(async (tx): Promise<Result<PlanView>> => {
    const { organisationId } = ctx
    const all = await versionRows(tx, organisationId)
    const today = await todayOf(ctx)
    const named = asked.versionId ? all.find(({ id }) => id === asked.versionId) : undefined
    if (asked.versionId && !named) return noVersion
    const year = named?.year ?? asked.year ?? Number(today.slice(0, 4))
    const ofYear = all.filter((row) => row.year === year)
    const version = named ?? ofYear.find(({ state }) => state === 'approved') ?? ofYear[0] ?? null
    const sight = await sightOf(ctx)
    const rows = version ? seenLines(await linesOf(tx, organisationId, version.id), sight) : []
    if (!sight.all && sight.departmentIds.length === 0 && rows.length === 0) return notForYou(ctx)
    const { currency } = await settingsOf(tx, organisationId)
    const money = await planMoney(ctx, tx, version, currency)
    const names = await namesOf(
      ctx,
      rows.map(({ ownerId }) => ownerId),
    )
    const valued = rows.map((row) => ({ row, total: money(yearSum(row.months), row.currency) }))
    return ok({
      year,
      currency,
      years: [...new Set([...all.map((row) => row.year), Number(today.slice(0, 4))])].sort((a, b) => b - a),
      versions: await versionCards(ctx, ofYear),
      version: version ? ((await versionCards(ctx, [version]))[0] ?? null) : null,
      lines: await lineViews(tx, organisationId, valued, names),
      months: Array.from({ length: 12 }, (_, month) =>
        addUp(rows.map((row) => money(row.months[month] ?? 0, row.currency))),
      ),
      total: addUp(valued.map(({ total }) => total)),
      cells: cellsOf(valued, names),
      may: await mayDo(ctx, version),
    })
  })
}

type Valued = { readonly row: PlanLineRow; readonly total: Amount }

export const seenLines = (rows: readonly PlanLineRow[], sight: Sight): PlanLineRow[] =>
  rows.filter(
    (row) =>
      sight.all ||
      (row.departmentId !== null && sight.departmentIds.includes(row.departmentId)) ||
      (sight.memberId !== null && row.ownerId === sight.memberId),
  )

/** Changes planned amounts into the house's currency: at the rates of the day of approval, or of today. */
export async function planMoney(ctx: Ctx, tx: Tx, version: VersionRow | null, currency: string) {
  const { zone } = await organisation(ctx)
  const decided = version?.state === 'approved' || version?.state === 'superseded' ? version.decidedAt : null
  const { day } = localTime(decided ?? ctx.now(), zone)
  const book: RateBook = await exchangeBook(tx, ctx.organisationId, {
    from: day,
    until: addDays(day, 1),
  })
  return (minor: number, from: string): Amount => inCurrency(book, minor, { from, to: currency, day })
}

async function lineViews(
  tx: Tx,
  organisationId: string,
  valued: readonly Valued[],
  names: Names,
): Promise<PlanView['lines']> {
  const goals = new Map((await goalRows(tx, organisationId)).map((row) => [row.id, row.name]))
  const served = await servedSubjects(tx, organisationId)
  return valued.map(({ row, total }) => ({
    lineId: row.lineId,
    tactic: row.tactic,
    department: names.department(row.departmentId),
    name: row.name,
    kind: row.kind,
    currency: currencyOf(row.currency),
    owner: names.member(row.ownerId),
    goal: row.goalId && goals.has(row.goalId) ? { id: row.goalId, name: goals.get(row.goalId) ?? '' } : null,
    campaignId: row.campaignId,
    note: row.note,
    months: row.months,
    total,
    servesNoGoal: servesNone(served, row),
  }))
}

function cellsOf(valued: readonly Valued[], names: Names): PlanView['cells'] {
  const groups = Map.groupBy(valued, ({ row }) => `${row.tactic} ${row.departmentId ?? ''}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { tactic, departmentId } = first.row
    const total = addUp(group.map((one) => one.total))
    return [{ tactic, department: names.department(departmentId), total, lines: group.length }]
  })
}

async function mayDo(ctx: Ctx, version: VersionRow | null): Promise<PlanView['may']> {
  const plans = may(ctx.actor, 'planning.manage')
  const change = plans && version !== null && editable(version.state)
  if (version?.state !== 'submitted') return { change, start: plans, decide: false, whyNot: null }
  if (ctx.actor.kind !== 'member' || !may(ctx.actor, 'planning.approve')) {
    const whyNot = `It waits for a decision. ${await whoCanHelp(ctx, 'planning.approve')}`
    return { change, start: plans, decide: false, whyNot }
  }
  const whyNot = judgeDecider(version, ctx.actor)
  return { change, start: plans, decide: whyNot === null, whyNot }
}
