import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { MentionRow } from '../tables.ts'
import type { MentionEnrichmentRow } from '../tables-queries.ts'

/** Reads what new mentions are, stores it, and returns it by mention. */
export async function enrichMentions(
  _ctx: Ctx,
  _tx: WriteTx,
  _rows: readonly MentionRow[],
): Promise<Map<string, MentionEnrichmentRow>> {
  return new Map()
}
