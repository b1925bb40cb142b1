import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { LearnedFact } from '../../learning/facts.ts'
import type { Labelled } from '../../learning/learn.ts'
import { wordsOf } from '../../matching/read-mention.ts'
import { mention } from '../../tables.ts'
import { enrichmentCorrection, mentionEnrichment } from '../../tables-queries.ts'

/** The newest so many; older words teach little of today, and a minute's work is enough. */
const MOST = 4000

const standing = (organisationId: string, fact: LearnedFact) =>
  and(
    eq(enrichmentCorrection.organisationId, organisationId),
    eq(enrichmentCorrection.fact, fact),
    isNull(enrichmentCorrection.takenBackAt),
  )

/** How many corrections of a fact stand. */
export async function countCorrections(tx: Tx, organisationId: string, fact: LearnedFact): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(enrichmentCorrection)
    .where(standing(organisationId, fact))
  return row?.n ?? 0
}

/**
 * What our own people put right, as examples. Nothing of deleted mentions, of our people, nor "not sure"; nothing the
 * context's eyes do not see. `namesEmployee` says of whom no mood is learned.
 */
export async function ownExamples(
  ctx: Ctx,
  fact: LearnedFact,
  namesEmployee: (text: string) => boolean,
): Promise<Labelled[]> {
  const rows = await ctx.read((tx) => selectExamples(tx, ctx.organisationId, fact))
  return rows
    .map(({ mentionId, label, language, mood, ...words }) => ({
      withheld: fact === 'sentiment' && mood === 'withheld',
      row: { mentionId, label, language: language ?? '', text: wordsOf(words) },
    }))
    .filter(({ withheld, row }) => !withheld && row.label !== 'unsure' && row.text.trim() !== '')
    .map(({ row }) => row)
    .filter(({ text }) => fact !== 'sentiment' || !namesEmployee(text))
}

function selectExamples(tx: Tx, organisationId: string, fact: LearnedFact) {
  return tx
    .select({
      mentionId: mention.id,
      title: mention.title,
      text: mention.text,
      label: enrichmentCorrection.value,
      language: mentionEnrichment.language,
      mood: mentionEnrichment.sentiment,
    })
    .from(enrichmentCorrection)
    .innerJoin(
      mention,
      and(
        eq(mention.organisationId, enrichmentCorrection.organisationId),
        eq(mention.id, enrichmentCorrection.mentionId),
      ),
    )
    .innerJoin(
      mentionEnrichment,
      and(
        eq(mentionEnrichment.organisationId, enrichmentCorrection.organisationId),
        eq(mentionEnrichment.mentionId, enrichmentCorrection.mentionId),
      ),
    )
    .where(and(standing(organisationId, fact), isNull(mention.deletedAt)))
    .orderBy(desc(enrichmentCorrection.madeAt), desc(enrichmentCorrection.id))
    .limit(MOST)
}
