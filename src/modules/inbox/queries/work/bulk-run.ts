import { and, asc, eq, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BulkRun } from '../../contract.ts'
import { UNDO_MS } from '../../domain/work/bulk.ts'
import { type BulkRunRow, bulkItems, bulkRuns } from '../../tables/work.ts'
import { conversations } from '../../tables.ts'

/** A run of the one who asks; nobody else sees it. */
export async function runById(ctx: Ctx, id: string): Promise<BulkRunRow | undefined> {
  if (ctx.actor.kind !== 'member') return undefined
  const { memberId } = ctx.actor
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(bulkRuns)
      .where(
        and(
          eq(bulkRuns.organisationId, ctx.organisationId),
          eq(bulkRuns.id, id),
          eq(bulkRuns.memberId, memberId),
        ),
      ),
  )
  return row
}

export async function showRun(ctx: Ctx, input: { readonly id: string }): Promise<Result<BulkRun>> {
  const row = await runById(ctx, input.id)
  if (!row) return refuse('not_found', 'This does not exist any more, or somebody else did it.')
  const { id, state, total, changed, same, refused, movedOn } = row
  const until = row.state === 'done' && row.doneAt ? new Date(row.doneAt.getTime() + UNDO_MS) : null
  return ok({
    ...{ id, state, total, changed, same, refused, movedOn },
    reasons: await reasonsOf(ctx, id),
    undoUntil: until && until > ctx.now() && changed > 0 ? until.toISOString() : null,
  })
}

const FIRST = 5

async function reasonsOf(ctx: Ctx, runId: string): Promise<BulkRun['reasons']> {
  const rows = await ctx.read((tx) =>
    tx
      .select({
        why: sql<string>`coalesce(${bulkItems.refused}, '')`,
        count: sql<number>`count(*)::int`,
        first: sql<{ id: string; title: string }[]>`(array_agg(jsonb_build_object('id', ${conversations.id},
          'title', ${conversations.title}) order by ${conversations.id}))[1:${sql.raw(String(FIRST))}]`,
      })
      .from(bulkItems)
      .innerJoin(
        conversations,
        and(
          eq(conversations.organisationId, bulkItems.organisationId),
          eq(conversations.id, bulkItems.conversationId),
        ),
      )
      .where(
        and(
          eq(bulkItems.organisationId, ctx.organisationId),
          eq(bulkItems.runId, runId),
          eq(bulkItems.state, 'refused'),
        ),
      )
      .groupBy(bulkItems.refused)
      .orderBy(asc(bulkItems.refused)),
  )
  return rows
}
