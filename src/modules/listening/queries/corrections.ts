import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  type CorrectableFact,
  enrichmentCorrection,
  type MentionEnrichmentRow,
  type Sentiment,
  type Urgency,
} from '../tables-queries.ts'

/** What people put right of these mentions, as it stands in their rows; a person is sure. */
export async function correctionsOf(
  tx: Tx,
  organisationId: string,
  mentionIds: readonly string[],
): Promise<Map<string, Partial<MentionEnrichmentRow>>> {
  if (mentionIds.length === 0) return new Map()
  const rows = await tx
    .select({
      mentionId: enrichmentCorrection.mentionId,
      fact: enrichmentCorrection.fact,
      value: enrichmentCorrection.value,
    })
    .from(enrichmentCorrection)
    .where(
      and(
        eq(enrichmentCorrection.organisationId, organisationId),
        inArray(enrichmentCorrection.mentionId, [...mentionIds]),
        isNull(enrichmentCorrection.takenBackAt),
      ),
    )
  const found = new Map<string, Partial<MentionEnrichmentRow>>()
  for (const { mentionId, fact, value } of rows)
    found.set(mentionId, { ...found.get(mentionId), ...correctedTo(fact, value) })
  return found
}

/** The columns a corrected fact fills. */
export function correctedTo(fact: CorrectableFact, value: string): Partial<MentionEnrichmentRow> {
  switch (fact) {
    case 'language':
      return { language: value, languageConfidence: 1 }
    case 'sentiment':
      return { sentiment: value as Sentiment, sentimentConfidence: 1 }
    case 'intent':
      return { intent: value, intentConfidence: 1 }
    case 'urgency':
      return { urgency: value as Urgency }
    case 'spam':
      return { spam: value === 'yes' ? 1 : 0 }
  }
}
