import { newId } from '#kernel/ids.ts'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { readTable, TableError } from '#platform/uplift/index.ts'
import { methodsFor, type Plan, wrongDates } from '../domain/uplift/plan.ts'
import { seriesAdded, studyRegistered } from '../events.ts'
import { runStudyJob } from '../jobs/run-study.ts'
import { allowed, known, noStudy, wrongField } from '../policy.ts'
import { campaignRow } from '../queries/campaign-rows.ts'
import { planOf, studyRow } from '../queries/studies.ts'
import { insertPlan, insertSeries, insertStudy, keepResult } from '../store/uplift.ts'

type Done = { readonly done: true }

export interface NewStudy {
  readonly name: string
  readonly question: string
  readonly campaignId: string | null
  readonly departmentId: string | null
  readonly plan: Plan
}

function wrongPlan(plan: Plan): Result<undefined> {
  const dates = wrongDates(plan)
  if (dates) return wrongField(dates.field, dates.message)
  const fit = methodsFor(plan.outcome)
  if (fit.includes(plan.method)) return ok()
  return wrongField('method', 'This method does not fit such a table. Choose another.')
}

/** Registers what is to be found out. From then on the plan stands; it runs by itself when its window is over. */
export async function registerStudy(ctx: Ctx, { plan, ...words }: NewStudy): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const fits = wrongPlan(plan)
  if (!fits.ok) return fits
  const there = await known(ctx, { departmentId: words.departmentId, ownerId: null })
  if (!there.ok) return there
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    if (words.campaignId && !(await campaignRow(tx, ctx.organisationId, words.campaignId)))
      return wrongField('campaignId', 'This campaign does not exist any more.')
    const now = ctx.now()
    const id = newId(now.getTime())
    const by = { createdBy: member.value.memberId, createdAt: now }
    await insertStudy(tx, { organisationId: ctx.organisationId, id, ...words, ...by })
    await register(ctx, tx, { studyId: id, version: 1, plan, reason: '', by: member.value.memberId })
    return ok({ id })
  })
}

/** A further version of a plan. It says whether the start had passed when it was made. */
export async function replanStudy(
  ctx: Ctx,
  { id, plan, reason }: { readonly id: string; readonly plan: Plan; readonly reason: string },
): Promise<Result<{ version: number; afterFact: boolean }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const fits = wrongPlan(plan)
  if (!fits.ok) return fits
  return ctx.write(async (tx): Promise<Result<{ version: number; afterFact: boolean }>> => {
    const last = await planOf(tx, ctx.organisationId, id)
    if (!last) return noStudy
    const version = last.version + 1
    // The start that was registered counts too: moving it does not make an old campaign a new one.
    const [before = plan.start] = [last.plan.start, plan.start].sort()
    const made = { studyId: id, version, plan, reason, by: member.value.memberId, before }
    return ok({ version, afterFact: await register(ctx, tx, made) })
  })
}

interface Version {
  readonly studyId: string
  readonly version: number
  readonly plan: Plan
  readonly reason: string
  readonly by: string
  readonly before?: string
}

async function register(ctx: Ctx, tx: WriteTx, made: Version): Promise<boolean> {
  const { studyId, version, plan, reason } = made
  const { zone } = await organisation(ctx)
  const now = ctx.now()
  const afterFact = localTime(now, zone).day >= (made.before ?? plan.start)
  const over = startOfDay(addDays(plan.end, 1), zone)
  const runsAt = new Date(Math.max(over.getTime(), now.getTime()))
  await insertPlan(tx, {
    ...{ organisationId: ctx.organisationId, studyId, version, plan, afterFact, reason, runsAt },
    ...{ registeredBy: made.by, registeredAt: now, state: 'waiting', result: null, ranAt: null },
  })
  await tx.enqueue(runStudyJob, { studyId, version }, { startAfter: runsAt })
  tx.emit(studyRegistered(studyId, version, afterFact))
  return afterFact
}

/** Computes the latest version again, with the figures of now: something arrived late, a table was imported anew. */
export async function runStudyNow(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const [study, last] = [
      await studyRow(tx, ctx.organisationId, id),
      await planOf(tx, ctx.organisationId, id),
    ]
    if (!study || !last) return noStudy
    if (last.runsAt > ctx.now())
      return refuse('conflict', 'Its window is not over yet. It runs by itself on the day after.', {
        help: 'Looking in before the end finds effects that are not there.',
      })
    await keepResult(tx, last, { state: 'waiting', result: last.result ?? null, ranAt: last.ranAt })
    await tx.enqueue(runStudyJob, { studyId: id, version: last.version })
    return ok({ done: true })
  })
}

/** Keeps a table of figures over time; one of the same name continues the earlier one. */
export async function addSeries(
  ctx: Ctx,
  input: { readonly name: string; readonly source: string; readonly csv: string },
): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const read = tableOf(input.csv)
  if (!read.ok) return read
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const now = ctx.now()
    const id = newId(now.getTime())
    const by = { createdBy: member.value.memberId, createdAt: now }
    await insertSeries(tx, { organisationId: ctx.organisationId, id, ...input, ...read.value, ...by })
    tx.emit(seriesAdded(id))
    return ok({ id })
  })
}

function tableOf(csv: string): Result<{ columns: string[]; periods: number; first: string; last: string }> {
  try {
    const rows = readTable(csv, { date: '', outcome: '', start: '' })
    const columns = Object.keys(rows[0] ?? {})
    const [key = ''] = columns
    if (rows.length === 0 || columns.length < 2)
      return wrongField('csv', 'A table needs a head, a column of days, a column of figures, and rows.')
    const periods = [...new Set(rows.map((row) => row[key] ?? ''))].sort()
    return ok({ columns, periods: periods.length, first: periods[0] ?? '', last: periods.at(-1) ?? '' })
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    return wrongField('csv', error.message)
  }
}
