import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type MentionEnrichmentRow, mentionEnrichment } from '../tables-queries.ts'

/** A statement takes 65,535 values; a row has sixteen. */
const AT_ONCE = 1000

/** Stores what mentions are; an earlier reading of the same mention gives way. */
export async function saveEnrichments(tx: Tx, rows: readonly MentionEnrichmentRow[]): Promise<void> {
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
          enrichedAt: now('enriched_at'),
        },
      })
}
