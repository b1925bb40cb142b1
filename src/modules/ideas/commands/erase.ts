import { and, eq, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { forgetMail } from '#platform/mail/index.ts'
import { eraseAt } from '../domain/lifecycle.ts'
import { keyOf } from '../email.ts'
import { requestEvent } from '../events.ts'
import { mayManage } from '../policy.ts'
import { requestRow } from '../queries/rows.ts'
import { countOn } from '../store/idea.ts'
import { nobody, nothing, updateRequests } from '../store/request.ts'
import { type RequestRow, requests } from '../tables.ts'

/** The same context without a name: what happens to somebody outside must not say at whose hand, nor hide anything. */
function quiet(ctx: Ctx): Ctx {
  return ctx.as({ kind: 'system', name: 'ideas' })
}

/** Erases a request: words, name, address and letters go; that there was one, and when, stays for the figures. */
export async function eraseRequest(ctx: Ctx, tx: WriteTx, request: RequestRow): Promise<void> {
  await forgetMail(ctx, tx, request.id)
  await updateRequests(tx, ctx.organisationId, [request.id], { ...nothing, settledAt: ctx.now() })
  if (request.state === 'idea' && request.ideaId)
    for (const id of await upwards(tx, ctx.organisationId, request.ideaId))
      await countOn(tx, ctx.organisationId, id, { asked: -1 })
  tx.emit(requestEvent('removed', request.id))
}

/** The idea and the one it was merged into, and so on. */
async function upwards(tx: WriteTx, organisationId: string, ideaId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive up as (
      select id, merged_into from idea where organisation_id = ${organisationId} and id = ${ideaId}
      union select i.id, i.merged_into from idea i join up u on i.id = u.merged_into
        where i.organisation_id = ${organisationId}
    ) select id::text as id from up`)
  return rows.map((row) => row.id)
}

/** Erases everything of one e-mail address, restricted boxes included; gives how many requests it was. */
export async function forgetPerson(
  ctx: Ctx,
  { email }: { readonly email: string },
): Promise<Result<{ erased: number }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const all = quiet(ctx)
  return all.write(async (tx): Promise<Result<{ erased: number }>> => {
    const rows = await tx
      .select()
      .from(requests)
      .where(and(eq(requests.organisationId, ctx.organisationId), eq(requests.emailKey, keyOf(ctx, email))))
      .for('update')
    for (const row of rows) await eraseRequest(all, tx, row)
    return ok({ erased: rows.length })
  })
}

/** Erases name and address when their keeping time is over; what was asked for stays. May run any number of times. */
export async function eraseDueOf(ctx: Ctx, requestId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const request = await requestRow(tx, ctx.organisationId, requestId, { lock: true })
    if (!request || ctx.now() < eraseAt(request.createdAt)) return
    await forgetMail(ctx, tx, request.id)
    await updateRequests(tx, ctx.organisationId, [request.id], nobody)
  })
}
