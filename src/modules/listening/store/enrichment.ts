import { and, eq, isNull, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Facts } from '../matching/read-mention.ts'
import {
  type CorrectableFact,
  enrichmentCorrection,
  type MentionEnrichmentRow,
  mentionEnrichment,
} from '../tables-queries.ts'

/** A statement takes 65,535 values; a row has sixteen. */
const AT_ONCE = 1000

/** Stores what mentions are; an earlier reading of the same mention gives way. */
export async function saveEnrichments(tx: Tx, rows: readonly MentionEnrichmentRow[]): Promise<void> {
  await saveBands(tx, rows)
  const now = (column: string) => sql.raw(`excluded.${column}`)
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx
      .insert(mentionEnrichment)
      .values(rows.slice(from, from + AT_ONCE))
      .onConflictDoUpdate({
        target: [mentionEnrichment.organisationId, mentionEnrichment.mentionId],
        set: {
          version: now('version'),
          language: now('language'),
          languageConfidence: now('language_confidence'),
          sentiment: now('sentiment'),
          sentimentConfidence: now('sentiment_confidence'),
          intent: now('intent'),
          intentConfidence: now('intent_confidence'),
          urgency: now('urgency'),
          spam: now('spam'),
          bot: now('bot'),
          outspoken: now('outspoken'),
          clusterId: now('cluster_id'),
          bands: now('bands'),
          readBy: now('read_by'),
          enrichedAt: now('enriched_at'),
        },
      })
}

/** Remembers the keys nearly equal texts are found by. */
async function saveBands(tx: Tx, rows: readonly MentionEnrichmentRow[]): Promise<void> {
  const keys = rows.flatMap(({ organisationId, bands, enrichedAt, mentionId, clusterId }) =>
    bands.map((band) => ({
      organisation_id: organisationId,
      band: String(band),
      seen_at: enrichedAt,
      mention_id: mentionId,
      cluster_id: clusterId,
    })),
  )
  if (keys.length === 0) return
  await tx.execute(sql`
    insert into mention_band (organisation_id, band, seen_at, mention_id, cluster_id)
    select organisation_id, band, seen_at, mention_id, cluster_id from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
      as k(organisation_id uuid, band bigint, seen_at timestamptz, mention_id uuid, cluster_id uuid)
    on conflict do nothing`)
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
