import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { RENEWAL_MS, watchDue } from '../commands/timers.ts'
import { certificateEvent } from '../events.ts'
import { heldRows, longest } from '../queries/certificates.ts'
import { activeEnrolments } from '../queries/enrolment-rows.ts'
import { markExpired } from '../store/attempts.ts'
import { updateEnrolments } from '../store/enrolments.ts'
import { certificates } from '../tables.ts'

const MOST = 500

/** Reads everything again, so that running twice, late or for nothing does no harm. */
export async function certificatesDue(ctx: Ctx): Promise<void> {
  await ctx.write((tx) => renew(ctx, tx))
  while ((await ctx.write((tx) => expire(ctx, tx))) === MOST);
}

/** Whoever is enrolled and holds what ends soon has it to do again by the day it ends. */
async function renew(ctx: Ctx, tx: WriteTx): Promise<void> {
  const { organisationId } = ctx
  const now = ctx.now()
  const soon = new Date(now.getTime() + RENEWAL_MS)
  const ending = [...longest(await heldRows(tx, organisationId, null, now)).values()].flatMap((row) =>
    row.expiresAt && row.expiresAt <= soon ? [{ ...row, expiresAt: row.expiresAt }] : [],
  )
  if (ending.length === 0) return
  const courseIds = [...new Set(ending.map((row) => row.courseId))]
  const enrolled = new Map(
    (await activeEnrolments(tx, organisationId, { courseIds })).map((row) => [
      `${row.memberId}/${row.courseId}`,
      row,
    ]),
  )
  const byMoment = new Map<number, string[]>()
  for (const row of ending) {
    const enrolment = enrolled.get(`${row.memberId}/${row.courseId}`)
    if (!enrolment || (enrolment.dueAt && enrolment.dueAt >= row.expiresAt)) continue
    const time = row.expiresAt.getTime()
    byMoment.set(time, [...(byMoment.get(time) ?? []), enrolment.id])
  }
  for (const [time, ids] of byMoment)
    await updateEnrolments(tx, organisationId, ids, { dueAt: new Date(time) })
  await watchDue(
    ctx,
    tx,
    [...byMoment.keys()].map((time) => new Date(time)),
  )
}

/** Marks what is over, and says so unless a newer certificate holds in its place. */
async function expire(ctx: Ctx, tx: WriteTx): Promise<number> {
  const { organisationId } = ctx
  const now = ctx.now()
  const over = await tx
    .select({ id: certificates.id })
    .from(certificates)
    .where(
      and(
        eq(certificates.organisationId, organisationId),
        isNull(certificates.expiredAt),
        isNull(certificates.revokedAt),
        isNotNull(certificates.expiresAt),
        lte(certificates.expiresAt, now),
      ),
    )
    .limit(MOST)
  const marked = await markExpired(
    tx,
    organisationId,
    now,
    over.map((row) => row.id),
  )
  if (marked.length === 0) return 0
  const members = [...new Set(marked.map((row) => row.memberId))]
  const held = longest(await heldRows(tx, organisationId, members, now))
  for (const row of marked)
    if (!held.has(`${row.memberId}/${row.courseId}`)) tx.emit(certificateEvent('expired', row))
  return marked.length
}
