import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { departmentFor, type PostReading, readPost } from '../enrichment/index.ts'
import { enrichmentTools } from '../matching/enrichment-tools.ts'
import { clustersOf } from '../queries/clusters.ts'
import { correctionsOf } from '../queries/corrections.ts'
import { authorKey, voicesOf } from '../queries/voices.ts'
import { saveEnrichments } from '../store/enrichment.ts'
import type { MentionRow } from '../tables.ts'
import type { MentionEnrichmentRow } from '../tables-queries.ts'

/** Moves when what a mention is read by changes in kind; rules and models have versions of their own. */
const VERSION = 1

/**
 * Reads what new (or newly worded) mentions are, stores it, and returns it by mention. A handful of statements for a
 * batch of any size. What a person put right stays.
 */
export async function enrichMentions(
  ctx: Ctx,
  tx: WriteTx,
  rows: readonly MentionRow[],
): Promise<Map<string, MentionEnrichmentRow>> {
  const tools = await enrichmentTools(ctx, tx)
  const voices = await voicesOf(tx, ctx.organisationId, rows, ctx.now())
  const corrections = await correctionsOf(
    tx,
    ctx.organisationId,
    rows.map((row) => row.id),
  )
  const read = rows.map((row) => {
    const voice = voices.get(authorKey(row)) ?? { heard: 0, opinions: 0, lastHour: 0 }
    const post = {
      text: row.title === null ? row.text : `${row.title}\n${row.text}`,
      handle: row.authorHandle,
      displayName: row.authorName,
      followers: row.authorFollowers,
      addressed: row.addressed,
      lang: row.lang,
      lastHour: voice.lastHour,
      voice: { followers: row.authorFollowers, heard: voice.heard, opinions: voice.opinions },
    }
    return { row, reading: readPost(post, tools) }
  })
  const clusters = await clustersOf(
    tx,
    ctx.organisationId,
    read.map(({ row, reading }) => ({ id: row.id, bands: reading.bands })),
    ctx.now(),
  )
  const now = ctx.now()
  const enriched = read.map(
    ({ row, reading }): MentionEnrichmentRow => ({
      ...rowOf(row, reading, clusters.get(row.id) ?? row.id, now),
      ...corrections.get(row.id),
    }),
  )
  await saveEnrichments(tx, enriched)
  return new Map(enriched.map((row) => [row.mentionId, row]))
}

function rowOf(row: MentionRow, reading: PostReading, clusterId: string, now: Date): MentionEnrichmentRow {
  const { language, sentiment, intent, urgency } = reading
  return {
    organisationId: row.organisationId,
    mentionId: row.id,
    version: VERSION,
    language: language.value || null,
    languageConfidence: language.confidence,
    sentiment: sentiment.value,
    sentimentConfidence: sentiment.confidence,
    intent: departmentFor(intent.value) === null ? 'unsure' : intent.value,
    intentConfidence: intent.confidence,
    urgency: urgency.value,
    spam: reading.spam.confidence,
    bot: reading.bot.confidence,
    outspoken: reading.outspoken.value === true,
    clusterId,
    bands: [...reading.bands],
    enrichedAt: now,
  }
}
