import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { enrichmentTools } from '../../matching/enrichment-tools.ts'
import { type Facts, factsOf, keepsPeople, readMention } from '../../matching/read-mention.ts'
import { saidMoods } from '../../matching/said-moods.ts'
import { correctionsOf } from '../../queries/corrections.ts'
import { saveFacts } from '../../store/enrichment.ts'
import type { MentionRow } from '../../tables.ts'

/** Who speaks, how often and with whom was settled when it was heard; only the words are read again. */
const unheard = { heard: 0, opinions: 0, lastHour: 0 }

/** Reads stored mentions again with the models of now, and with what people put right. */
export async function readAgain(
  ctx: Ctx,
  tx: WriteTx,
  rows: readonly MentionRow[],
): Promise<Map<string, Facts>> {
  const tools = await enrichmentTools(ctx, tx)
  const ids = rows.map((row) => row.id)
  const corrections = await correctionsOf(tx, ctx.organisationId, ids)
  const said = await saidMoods(ctx, tx, tools, rows)
  const read = new Map(
    rows.map((row) => [
      row.id,
      keepsPeople(factsOf(readMention(row, unheard, tools, said.get(row.id))), corrections.get(row.id)),
    ]),
  )
  await saveFacts(tx, ctx.organisationId, read)
  return read
}
