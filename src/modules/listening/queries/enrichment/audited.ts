import { and, asc, eq, gte, isNull, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { FEWEST_AUDITED } from '../../learning/judge.ts'
import type { Labelled } from '../../learning/learn.ts'
import { wordsOf } from '../../matching/read-mention.ts'
import { mention } from '../../tables.ts'
import { auditCode, auditItem } from '../../tables-learning.ts'

const BACK_MS = 400 * 86_400_000

/**
 * Posts whose mood people coded in the audits of the last year, by whoever coded them first: drawn at random, not because
 * somebody was annoyed. Never learned from. Empty while there are too few to judge by.
 */
export async function auditedMoods(
  ctx: Ctx,
  languages: readonly string[],
  namesEmployee: (text: string) => boolean,
): Promise<Labelled[]> {
  const since = new Date(ctx.now().getTime() - BACK_MS)
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinctOn([auditItem.month, auditItem.position], {
        mentionId: mention.id,
        title: mention.title,
        text: mention.text,
        language: auditItem.language,
        label: auditCode.label,
      })
      .from(auditItem)
      .innerJoin(
        auditCode,
        and(
          eq(auditCode.organisationId, auditItem.organisationId),
          eq(auditCode.month, auditItem.month),
          eq(auditCode.position, auditItem.position),
        ),
      )
      .innerJoin(
        mention,
        and(eq(mention.organisationId, auditItem.organisationId), eq(mention.id, auditItem.mentionId)),
      )
      .where(
        and(
          eq(auditItem.organisationId, ctx.organisationId),
          gte(auditCode.codedAt, since),
          ne(auditCode.label, 'unsure'),
          isNull(mention.deletedAt),
        ),
      )
      .orderBy(auditItem.month, auditItem.position, asc(auditCode.codedAt)),
  )
  const coded = rows
    .map(({ mentionId, label, language, ...words }) => ({ mentionId, label, language, text: wordsOf(words) }))
    .filter(({ language, text }) => languages.includes(language) && !namesEmployee(text))
  return coded.length < FEWEST_AUDITED ? [] : coded
}
