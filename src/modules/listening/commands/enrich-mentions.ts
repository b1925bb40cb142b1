import { setImmediate } from 'node:timers/promises'
import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { PostReading } from '../enrichment/index.ts'
import { enrichmentTools } from '../matching/enrichment-tools.ts'
import { type Facts, factsOf, keepsPeople, readMention } from '../matching/read-mention.ts'
import { saidMoods } from '../matching/said-moods.ts'
import { clustersOf } from '../queries/clusters.ts'
import { correctionsOf } from '../queries/corrections.ts'
import { type Voices, voiceOf, voicesOf } from '../queries/voices.ts'
import { saveEnrichments } from '../store/enrichment.ts'
import type { MentionRow } from '../tables.ts'
import type { MentionEnrichmentRow } from '../tables-queries.ts'

/** So many are read before anything else of the process gets a turn: whoever holds a lock or a frame has to say so. */
const AT_A_STRETCH = 50

/** Moves when what a mention is read by changes in kind; rules and models have versions of their own. */
const VERSION = 1

/**
 * Reads what new (or newly worded) mentions are, stores it, and returns it by mention. A handful of statements for a
 * batch of any size. What a person put right stays: those that may have been are `known`. `heard`: how the authors are heard
 * with these, where that is known already.
 */
export async function enrichMentions(
  ctx: Ctx,
  tx: WriteTx,
  rows: readonly MentionRow[],
  known: readonly string[] = rows.map((row) => row.id),
  heard: Voices | null = null,
): Promise<Map<string, MentionEnrichmentRow>> {
  const tools = await enrichmentTools(ctx, tx)
  const ids = rows.map((row) => row.id)
  const voices = heard ?? (await voicesOf(tx, ctx.organisationId, rows, ids, ctx.now()))
  const corrections = await correctionsOf(tx, ctx.organisationId, known)
  const said = await saidMoods(ctx, tx, tools, rows)
  const read: { row: MentionRow; reading: PostReading }[] = []
  for (const row of rows) {
    read.push({ row, reading: readMention(row, voiceOf(voices, row), tools, said.get(row.id)) })
    if (read.length % AT_A_STRETCH === 0) await setImmediate()
  }
  const clusters = await clustersOf(
    tx,
    ctx.organisationId,
    // By other words it leaves its group, also one that began with it.
    read.map(({ row, reading }) => ({
      id: row.id,
      own: row.editedAt === null ? row.id : newId(),
      bands: [...reading.bands],
    })),
    ctx.now(),
  )
  const now = ctx.now()
  const enriched = read.map(({ row, reading }) => {
    const facts = keepsPeople(factsOf(reading), corrections.get(row.id))
    return rowOf(row, reading, facts, clusters.get(row.id) ?? row.id, now)
  })
  await saveEnrichments(tx, enriched, known.length === 0)
  return new Map(enriched.map((row) => [row.mentionId, row]))
}

function rowOf(
  row: MentionRow,
  reading: PostReading,
  facts: Facts,
  clusterId: string,
  enrichedAt: Date,
): MentionEnrichmentRow {
  return {
    organisationId: row.organisationId,
    mentionId: row.id,
    version: VERSION,
    language: facts.language,
    languageConfidence: facts.languageConfidence,
    sentiment: facts.sentiment,
    sentimentConfidence: facts.sentimentConfidence,
    intent: facts.intent,
    intentConfidence: facts.intentConfidence,
    urgency: facts.urgency,
    spam: facts.spam,
    readBy: facts.readBy,
    bot: reading.bot.confidence,
    outspoken: reading.outspoken.value === true,
    clusterId,
    bands: [...reading.bands],
    enrichedAt,
  }
}
