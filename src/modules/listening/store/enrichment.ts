import { and, eq, isNull, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { type ListType, type ListValue, list } from '#platform/db/lists.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Facts } from '../matching/read-mention.ts'
import { type CorrectableFact, enrichmentCorrection, type MentionEnrichmentRow } from '../tables-queries.ts'

/**
 * Stores what mentions of one organisation are, all read at the same instant, and the keys nearly equal texts are found by;
 * an earlier reading of the same gives way.
 */
export async function saveEnrichments(tx: Tx, rows: readonly MentionEnrichmentRow[]): Promise<void> {
  const [one] = rows
  if (!one) return
  const of = (type: ListType, value: (row: MentionEnrichmentRow) => ListValue) => list(type, rows.map(value))
  await tx.execute(sql`
    insert into mention_enrichment (organisation_id, mention_id, version, language, language_confidence, sentiment,
      sentiment_confidence, intent, intent_confidence, urgency, spam, bot, outspoken, cluster_id, bands, read_by, enriched_at)
    select ${one.organisationId}::uuid, id, version, language, language_sure, sentiment, sentiment_sure, intent, intent_sure,
      urgency, spam, bot, outspoken, cluster, bands::bigint[], read_by, ${one.enrichedAt.toISOString()}::timestamptz
    from unnest(${of('uuid', (row) => row.mentionId)}, ${of('int', (row) => row.version)},
      ${of('text', (row) => row.language)}, ${of('real', (row) => row.languageConfidence)},
      ${of('text', (row) => row.sentiment)}, ${of('real', (row) => row.sentimentConfidence)},
      ${of('text', (row) => row.intent)}, ${of('real', (row) => row.intentConfidence)},
      ${of('text', (row) => row.urgency)}, ${of('real', (row) => row.spam)}, ${of('real', (row) => row.bot)},
      ${of('boolean', (row) => row.outspoken)}, ${of('uuid', (row) => row.clusterId)},
      ${of('text', (row) => `{${row.bands.join()}}`)}, ${of('jsonb', (row) => row.readBy && JSON.stringify(row.readBy))})
      as r(id, version, language, language_sure, sentiment, sentiment_sure, intent, intent_sure, urgency, spam, bot,
        outspoken, cluster, bands, read_by)
    on conflict (organisation_id, mention_id) do update set version = excluded.version, language = excluded.language,
      language_confidence = excluded.language_confidence, sentiment = excluded.sentiment,
      sentiment_confidence = excluded.sentiment_confidence, intent = excluded.intent,
      intent_confidence = excluded.intent_confidence, urgency = excluded.urgency, spam = excluded.spam, bot = excluded.bot,
      outspoken = excluded.outspoken, cluster_id = excluded.cluster_id, bands = excluded.bands, read_by = excluded.read_by,
      enriched_at = excluded.enriched_at`)
}

/** What was read again of mentions, in their rows and in what queries counted; one statement for each. */
export async function saveFacts(
  tx: Tx,
  organisationId: string,
  read: ReadonlyMap<string, Facts>,
): Promise<void> {
  if (read.size === 0) return
  const ids = [...read.keys()]
  const facts = JSON.stringify(ids.map((id) => ({ id, ...read.get(id) })))
  await tx.execute(sql`
    update mention_enrichment e set
      language = f.language, language_confidence = f."languageConfidence",
      sentiment = f.sentiment, sentiment_confidence = f."sentimentConfidence",
      intent = f.intent, intent_confidence = f."intentConfidence", urgency = f.urgency, spam = f.spam, read_by = f."readBy"
    from jsonb_to_recordset(${facts}::jsonb) as f(id uuid, language text, "languageConfidence" real, sentiment text,
      "sentimentConfidence" real, intent text, "intentConfidence" real, urgency text, spam real, "readBy" jsonb)
    where e.organisation_id = ${organisationId}::uuid and e.mention_id = f.id`)
  await tx.execute(sql`
    update query_hit h set sentiment = e.sentiment, language = coalesce(e.language, m.lang)
    from mention_enrichment e join mention m on m.organisation_id = e.organisation_id and m.id = e.mention_id
    where h.organisation_id = ${organisationId}::uuid and h.mention_id = any(${sql.param(ids)}::uuid[])
      and e.organisation_id = h.organisation_id and e.mention_id = h.mention_id`)
}

export interface Correction {
  readonly mentionId: string
  readonly fact: CorrectableFact
  readonly was: string
  readonly value: string
  readonly memberId: string | null
}

/** Records what a person put right; what somebody said of the same fact before gives way, and stays on record. */
export async function addCorrection(
  tx: Tx,
  organisationId: string,
  made: Correction,
  now: Date,
): Promise<void> {
  await takeCorrectionBack(tx, organisationId, made, now)
  await tx.insert(enrichmentCorrection).values({ ...made, organisationId, id: newId(), madeAt: now })
}

/** False when there is none to take back. */
export async function takeCorrectionBack(
  tx: Tx,
  organisationId: string,
  of: Pick<Correction, 'mentionId' | 'fact'>,
  now: Date,
): Promise<boolean> {
  const ended = await tx
    .update(enrichmentCorrection)
    .set({ takenBackAt: now })
    .where(
      and(
        eq(enrichmentCorrection.organisationId, organisationId),
        eq(enrichmentCorrection.mentionId, of.mentionId),
        eq(enrichmentCorrection.fact, of.fact),
        isNull(enrichmentCorrection.takenBackAt),
      ),
    )
    .returning({ id: enrichmentCorrection.id })
  return ended.length > 0
}
