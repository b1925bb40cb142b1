import { and, eq } from 'drizzle-orm'
import { memberCards, reportingLine } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isStanding } from '../domain/mandate.ts'
import { approvalEvent } from '../events.ts'
import { worldFor } from '../queries/world.ts'
import { markOverdue } from '../store/approvals.ts'
import { type ApprovalRow, approvalRequests } from '../tables.ts'

/** The time for a consent is over: it stays open, one rung higher may answer as well, and people are told. */
export async function approvalOverdue(ctx: Ctx, data: { readonly approvalId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const [row] = await tx
      .select()
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.id, data.approvalId),
        ),
      )
    if (row?.state !== 'open') return
    const escalated = await oneRungHigher(ctx, row)
    if (await markOverdue(tx, ctx.organisationId, row.id, { at: ctx.now(), escalated }))
      tx.emit(approvalEvent('expired', row))
  })
}

/** For everybody who was asked, the nearest superior who may approve and did not write it. */
async function oneRungHigher(ctx: Ctx, row: ApprovalRow): Promise<string[]> {
  const world = await worldFor(ctx, row.anyOf, ctx.now())
  const approvers = new Set(
    world
      .mandatesFor('approve')
      .filter((one) => isStanding(one, ctx.now()))
      .map((one) => one.memberId),
  )
  const found = new Set<string>()
  for (const id of row.anyOf) {
    const line = await reportingLine(ctx, id)
    const next = line.find(
      (one) => approvers.has(one.id) && one.id !== row.authorId && !row.anyOf.includes(one.id),
    )
    if (next) found.add(next.id)
  }
  const cards = await memberCards(ctx, [...found])
  return [...found].filter((id) => cards.get(id)?.status === 'active')
}
