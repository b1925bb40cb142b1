import { and, eq, ne, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Answer } from '../../auditing/judge.ts'
import type { AuditDesk } from '../../contract/audit.ts'
import { mayCode, memberOf } from '../../queries/audit/may-code.ts'
import { deskOf, noAudit, notAsked } from '../../queries/audit/next.ts'
import { type CodeKey, eraseCode, holdAudit, setCode } from '../../store/audit.ts'
import { mention } from '../../tables.ts'
import { auditCode, auditItem } from '../../tables-learning.ts'

export interface Said {
  readonly month: string
  readonly position: number
  /** Null takes back what one said. */
  readonly label: Answer | null
}

/** What a member says of a post, without having seen what the machine says; the next one comes back at once. */
export async function codeItem(ctx: Ctx, { month, position, label }: Said): Promise<Result<AuditDesk>> {
  const memberId = memberOf(ctx)
  const day = `${month}-01`
  if (memberId === null || !(await mayCode(ctx, day))) return notAsked()
  return ctx.write(async (tx) => {
    const audit = await holdAudit(tx, ctx.organisationId, day)
    if (!audit) return noAudit()
    if (audit.publishedAt !== null)
      return refuse('conflict', 'The figures of this month stand, so nothing is coded any more.')
    const key = { organisationId: ctx.organisationId, month: day, position, memberId }
    const item = await lockItem(tx, key)
    if (!item)
      return refuse('not_found', 'This post is not there any more. Load the page again for the next one.')
    if (label === null) await eraseCode(tx, key)
    else if (item.others >= 2)
      return refuse(
        'conflict',
        'Two others have coded this post meanwhile. Load the page again for the next one.',
      )
    else await setCode(tx, key, label, ctx.now())
    return ok(await deskOf(tx, key, false, label === null ? position : undefined))
  })
}

/** The item, if its post is there for this member, and how many others coded it; nobody else codes it meanwhile. */
async function lockItem(tx: WriteTx, key: CodeKey): Promise<{ others: number } | undefined> {
  const { organisationId, month, position, memberId } = key
  const [item] = await tx
    .select({ position: auditItem.position })
    .from(auditItem)
    .innerJoin(
      mention,
      and(eq(mention.organisationId, auditItem.organisationId), eq(mention.id, auditItem.mentionId)),
    )
    .where(
      and(
        eq(auditItem.organisationId, organisationId),
        eq(auditItem.month, month),
        eq(auditItem.position, position),
      ),
    )
    .for('update', { of: auditItem })
  if (!item) return undefined
  // Asked after the lock is held, so that it sees what those before us wrote.
  const [counted] = await tx
    .select({ others: sql<number>`count(*)::int` })
    .from(auditCode)
    .where(
      and(
        eq(auditCode.organisationId, organisationId),
        eq(auditCode.month, month),
        eq(auditCode.position, position),
        ne(auditCode.memberId, memberId),
      ),
    )
  return { others: counted?.others ?? 0 }
}
