import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import type { BoxView } from '../contract.ts'
import { mayManage } from '../policy.ts'
import { boxes, requests } from '../tables.ts'

const MOST = 200

/** Request boxes, the newest first, with what came through each; and whether letters can be sent from here. */
export async function listBoxes(ctx: Ctx): Promise<Result<{ boxes: BoxView[]; mail: boolean }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const mail = ctx.use(MAIL)
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(boxes)
      .where(eq(boxes.organisationId, ctx.organisationId))
      .orderBy(desc(boxes.createdAt), desc(boxes.id))
      .limit(MOST)
    const came = await tx
      .select({
        boxId: requests.boxId,
        received: sql<number>`count(*) filter (where ${requests.state} <> 'spam')::int`,
        waiting: sql<number>`count(*) filter (where ${requests.state} = 'new')::int`,
      })
      .from(requests)
      .where(and(eq(requests.organisationId, ctx.organisationId), isNotNull(requests.boxId)))
      .groupBy(requests.boxId)
    const counts = new Map(came.map((one) => [one.boxId, one]))
    const views = rows.map((row) => ({
      id: row.id,
      address: row.address,
      link: mail.link(`/p/ask/${row.address}`),
      locale: row.locale,
      question: row.question,
      intro: row.intro,
      asksName: row.asksName,
      asksEmail: row.asksEmail,
      departmentId: row.departmentId,
      state: row.state,
      waiting: counts.get(row.id)?.waiting ?? 0,
      received: counts.get(row.id)?.received ?? 0,
      createdAt: row.createdAt.toISOString(),
    }))
    return ok({ boxes: views, mail: mail.configured })
  })
}
