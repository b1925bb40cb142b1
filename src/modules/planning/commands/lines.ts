import { and, eq, ne, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Currency } from '#kernel/money.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { LineKind } from '../domain/budget/lines.ts'
import { editable } from '../domain/plan/states.ts'
import { planEvent } from '../events.ts'
import { allowed, type Done, done, known, noGoal, noLine, noVersion, wrongField } from '../policy.ts'
import { goalRow } from '../queries/goal-rows.ts'
import { versionRow } from '../queries/versions.ts'
import { insertBudgetLine, updateBudgetLine } from '../store/budget.ts'
import { insertPlanLines, noteWriter, updatePlanLine } from '../store/plan.ts'
import { postings } from '../tables/budget.ts'
import { type PlanLineRow, planLines, type VersionRow } from '../tables/plan.ts'

export interface LineWords {
  readonly tactic: number
  readonly departmentId: string | null
  readonly name: string
  readonly kind: LineKind
  readonly currency: Currency
  readonly ownerId: string | null
  readonly goalId: string | null
  readonly campaignId: string | null
  readonly note: string
}

const MOST_LINES = 2000
const frozen = refuse(
  'conflict',
  'This version stands as it was submitted. Begin a new version to change the plan.',
)

/** The version when it may be written in, held until the end of the transaction. */
export async function draftOf(tx: WriteTx, ctx: Ctx, id: string): Promise<Result<VersionRow>> {
  const version = await versionRow(tx, ctx.organisationId, id, { lock: true })
  if (!version) return noVersion
  return editable(version.state) ? ok(version) : frozen
}

export async function planLineOf(
  tx: WriteTx,
  ctx: Ctx,
  versionId: string,
  lineId: string,
): Promise<PlanLineRow | undefined> {
  const [row] = await tx
    .select()
    .from(planLines)
    .where(
      and(
        eq(planLines.organisationId, ctx.organisationId),
        eq(planLines.versionId, versionId),
        eq(planLines.lineId, lineId),
      ),
    )
  return row
}

/** Adds a line to a draft, or changes what it is. Its months are set as cells. */
export async function saveLine(
  ctx: Ctx,
  { versionId, lineId, ...words }: LineWords & { readonly versionId: string; readonly lineId: string | null },
): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const right = await known(ctx, words)
  if (!right.ok) return right
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const version = await draftOf(tx, ctx, versionId)
    if (!version.ok) return version
    if (words.goalId !== null && !(await goalRow(tx, ctx.organisationId, words.goalId))) return noGoal
    const twin = await sameLine(tx, ctx, versionId, words, lineId)
    if (twin) return wrongField('name', 'This tactic and department have a line of this name already.')
    const now = ctx.now()
    const writer = { memberId: member.value.memberId, departmentIds: listed(words.departmentId), at: now }
    await noteWriter(tx, version.value, writer)
    if (lineId === null) return addLine(ctx, tx, version.value, words)
    const row = await planLineOf(tx, ctx, versionId, lineId)
    if (!row) return noLine
    if (row.currency !== words.currency && (await isUsed(tx, row)))
      return wrongField('currency', 'The currency stays once amounts were written in it. Begin another line.')
    await updatePlanLine(tx, row, { ...words, changedAt: now })
    // Until a version is approved the line is what its draft says.
    if (!(await stands(tx, row))) {
      const { goalId: _, campaignId: __, note: ___, ...face } = words
      await updateBudgetLine(
        tx,
        { organisationId: ctx.organisationId, id: lineId },
        { ...face, changedAt: now },
      )
    }
    tx.emit(planEvent('line-changed', versionId))
    return ok({ id: lineId })
  })
}

const listed = (id: string | null): string[] => (id === null ? [] : [id])

export async function addLine(
  ctx: Ctx,
  tx: WriteTx,
  version: VersionRow,
  words: LineWords,
): Promise<Result<{ id: string }>> {
  const { organisationId } = ctx
  const now = ctx.now()
  const lineId = newId(now.getTime())
  const { rows } = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from plan_line where organisation_id = ${organisationId} and version_id = ${version.id}`,
  )
  if ((rows[0]?.n ?? 0) >= MOST_LINES)
    return refuse('too_large', `A version has at most ${MOST_LINES} lines.`, { help: 'Join small ones.' })
  const { goalId, campaignId, note, ...face } = words
  await insertBudgetLine(tx, {
    ...{ organisationId, id: lineId, year: version.year, threshold: null, createdAt: now, changedAt: now },
    ...face,
  })
  await insertPlanLines(tx, [
    {
      ...{
        organisationId,
        id: newId(now.getTime()),
        versionId: version.id,
        lineId,
        goalId,
        campaignId,
        note,
      },
      ...{ ...face, months: Array<number>(12).fill(0), removedAt: null, changedAt: now },
    },
  ])
  tx.emit(planEvent('line-changed', version.id))
  return ok({ id: lineId })
}

/** Takes a line out of a draft, or puts it back. What was spent on it stays. */
export async function removeLine(
  ctx: Ctx,
  {
    versionId,
    lineId,
    removed,
  }: { readonly versionId: string; readonly lineId: string; readonly removed: boolean },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const version = await draftOf(tx, ctx, versionId)
    if (!version.ok) return version
    const row = await planLineOf(tx, ctx, versionId, lineId)
    if (!row) return noLine
    const now = ctx.now()
    await noteWriter(tx, version.value, { memberId: member.value.memberId, departmentIds: [], at: now })
    await updatePlanLine(tx, row, { removedAt: removed ? now : null, changedAt: now })
    tx.emit(planEvent('line-changed', versionId))
    return ok(done)
  })
}

async function sameLine(
  tx: WriteTx,
  ctx: Ctx,
  versionId: string,
  words: LineWords,
  lineId: string | null,
): Promise<boolean> {
  const rows = await tx
    .select({
      lineId: planLines.lineId,
      departmentId: planLines.departmentId,
      name: planLines.name,
      removedAt: planLines.removedAt,
    })
    .from(planLines)
    .where(
      and(
        eq(planLines.organisationId, ctx.organisationId),
        eq(planLines.versionId, versionId),
        eq(planLines.tactic, words.tactic),
      ),
    )
  return rows.some(
    (row) =>
      row.lineId !== lineId &&
      row.removedAt === null &&
      row.departmentId === words.departmentId &&
      row.name.toLowerCase() === words.name.toLowerCase(),
  )
}

/** True when money was posted on the line or another version plans it. */
async function isUsed(tx: WriteTx, row: PlanLineRow): Promise<boolean> {
  const [posted] = await tx
    .select({ id: postings.id })
    .from(postings)
    .where(and(eq(postings.organisationId, row.organisationId), eq(postings.lineId, row.lineId)))
    .limit(1)
  return posted !== undefined || row.months.some((one) => one !== 0) || (await stands(tx, row))
}

/** True when another version has this line too. */
async function stands(tx: WriteTx, row: PlanLineRow): Promise<boolean> {
  const [other] = await tx
    .select({ id: planLines.id })
    .from(planLines)
    .where(
      and(
        eq(planLines.organisationId, row.organisationId),
        eq(planLines.lineId, row.lineId),
        ne(planLines.versionId, row.versionId),
      ),
    )
    .limit(1)
  return other !== undefined
}
