import { and, eq, isNull, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { asRows, type Columns, inARow } from '#platform/db/lists.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Facts } from '../matching/read-mention.ts'
import { type CorrectableFact, enrichmentCorrection, type MentionEnrichmentRow } from '../tables-queries.ts'

/** The keys come last: lists of lists travel as text. */
const columns: Columns<MentionEnrichmentRow> = {
  mention_id: ['uuid', (row) => row.mentionId],
  version: ['int', (row) => row.version],
  language: ['text', (row) => row.language],
  language_confidence: ['real', (row) => row.languageConfidence],
  sentiment: ['text', (row) => row.sentiment],
  sentiment_confidence: ['real', (row) => row.sentimentConfidence],
  intent: ['text', (row) => row.intent],
  intent_confidence: ['real', (row) => row.intentConfidence],
  urgency: ['text', (row) => row.urgency],
  spam: ['real', (row) => row.spam],
  bot: ['real', (row) => row.bot],
  outspoken: ['boolean', (row) => row.outspoken],
  cluster_id: ['uuid', (row) => row.clusterId],
  read_by: ['jsonb', (row) => row.readBy && JSON.stringify(row.readBy)],
  enriched_at: ['timestamptz', (row) => row.enrichedAt],
  bands: ['text', (row) => `{${row.bands.join()}}`],
}
const names = Object.keys(columns).map((name) => sql.identifier(name))
const anew = inARow(names.map((name) => sql`${name} = excluded.${name}`))

/**
 * Stores what mentions of one organisation are, and the keys nearly equal texts are found by; an earlier reading of the same
 * gives way. `fresh`: none of them was read before, and nobody looks for it.
 */
export async function saveEnrichments(
  tx: Tx,
  rows: readonly MentionEnrichmentRow[],
  fresh = false,
): Promise<void> {
  const [one] = rows
  if (!one) return
  const { from, values } = asRows(rows, columns)
  const again = fresh ? sql`` : sql` on conflict (organisation_id, mention_id) do update set ${anew}`
  await tx.execute(sql`insert into mention_enrichment (organisation_id, ${inARow(names)})
    select ${one.organisationId}::uuid, ${values}::bigint[] from ${from}${again}`)
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
