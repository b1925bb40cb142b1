import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AuditRow } from '../../contract/audit.ts'
import { wordsOf } from '../../matching/read-mention.ts'
import { mayManageListening } from '../../policy.ts'
import { mentionRows } from '../mention-rows.ts'
import { codedItems } from './coded.ts'
import { auditOfMonth, noAudit } from './next.ts'

/**
 * Every item of a published month with the machine's verdict and what people said, for a file. Who said what is not in it.
 * The words are left out where the post is deleted or not there for this member.
 */
export async function auditItems(
  ctx: Ctx,
  { month }: { readonly month: string },
): Promise<Result<{ items: AuditRow[] }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  const { audit, items } = await ctx.read(async (tx) => ({
    audit: await auditOfMonth(tx, ctx.organisationId, `${month}-01`),
    items: await codedItems(tx, ctx.organisationId, `${month}-01`),
  }))
  if (!audit) return noAudit()
  if (audit.publishedAt === null)
    return refuse(
      'conflict',
      'The machine’s verdicts are shown when the figures stand, so that nobody codes by them.',
    )
  const rows = await mentionRows(
    ctx,
    items.map(({ mentionId }) => mentionId),
  )
  return ok({
    items: items.map(({ position, network, language, machine, people, mentionId }) => {
      const row = rows.get(mentionId)
      const there = row && row.deletedAt === null ? row : null
      return {
        ...{ position, network, language, machine, first: people[0] ?? null, second: people[1] ?? null },
        publishedAt: there?.publishedAt.toISOString() ?? null,
        url: there?.url ?? null,
        text: there ? wordsOf(there) : null,
      }
    }),
  })
}
