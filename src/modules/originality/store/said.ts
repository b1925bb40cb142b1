import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { leadsOf } from '../domain/jaccard.ts'
import { saidGrams, saidTexts } from '../tables.ts'

export interface SaidText {
  readonly organisationId: string
  readonly subjectId: string
  readonly channelId: string
  readonly at: Date
  readonly grams: readonly number[]
}

/** A gram that so many texts are found by is avoided; counting on would tell nothing more. */
const CROWDED = 30

/** Keeps what a text is made of, and the grams that it is found by. */
export async function insertSaid(tx: WriteTx, said: SaidText): Promise<void> {
  const { organisationId, grams } = said
  const [row] = await tx
    .insert(saidTexts)
    .values({ ...said, grams: [...grams], size: grams.length })
    .returning({ no: saidTexts.no })
  if (!row) throw new Error('an insert returns its row')
  const leads = leadsOf(grams, await usedOf(tx, organisationId, grams))
  await tx.execute(sql`insert into ${saidGrams} (organisation_id, gram, no)
    select ${organisationId}::uuid, gram, ${row.no}::integer from unnest(${sql.param(leads)}::integer[]) as gram`)
}

/** How many texts each gram finds, up to `CROWDED`; absent: none. */
async function usedOf(
  tx: WriteTx,
  organisationId: string,
  grams: readonly number[],
): Promise<Map<number, number>> {
  const found = await tx.execute<{ gram: number; used: number }>(sql`
    select one.gram, few.used from unnest(${sql.param(grams)}::integer[]) as one(gram) cross join lateral (
      select count(*)::integer as used from (select from ${saidGrams} s
        where s.organisation_id = ${organisationId} and s.gram = one.gram limit ${CROWDED}) as first
    ) as few where few.used > 0`)
  return new Map(found.rows.map((row) => [row.gram, row.used]))
}

/** Forgets texts of ours with everything they were found by. */
export async function deleteSaid(
  tx: WriteTx,
  organisationId: string,
  which: { readonly subjectIds: readonly string[] } | { readonly before: Date; readonly most: number },
): Promise<void> {
  const mine = eq(saidTexts.organisationId, organisationId)
  const { no, grams } = saidTexts
  const rows =
    'before' in which
      ? await tx
          .select({ no, grams })
          .from(saidTexts)
          .where(and(mine, lt(saidTexts.at, which.before)))
          .orderBy(saidTexts.at)
          .limit(which.most)
      : await tx
          .select({ no, grams })
          .from(saidTexts)
          .where(and(mine, inArray(saidTexts.subjectId, [...which.subjectIds])))
  for (const row of rows)
    await tx.execute(sql`delete from ${saidGrams} where organisation_id = ${organisationId}
      and gram = any (${sql.param(row.grams)}::integer[]) and no = ${row.no}`)
  const gone = rows.map((row) => row.no)
  if (gone.length > 0) await tx.delete(saidTexts).where(and(mine, inArray(saidTexts.no, gone)))
}
