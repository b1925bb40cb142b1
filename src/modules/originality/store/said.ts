import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { commonGrams, saidGrams, saidTexts } from '../tables.ts'

export interface SaidText {
  readonly organisationId: string
  readonly subjectId: string
  readonly channelId: string
  readonly at: Date
  readonly grams: readonly number[]
}

/** So many texts with the same gram make it a common one. */
const COMMON = 30

/** Keeps what a text is made of, and notes which of its grams many texts hold. */
export async function insertSaid(tx: WriteTx, said: SaidText): Promise<void> {
  const { organisationId, grams } = said
  const [row] = await tx
    .insert(saidTexts)
    .values({ ...said, grams: [...grams], size: grams.length })
    .returning({ no: saidTexts.no })
  if (!row) throw new Error('an insert returns its row')
  const list = sql`unnest(${sql.param(grams)}::integer[])`
  await tx.execute(sql`insert into ${saidGrams} (organisation_id, gram, no)
    select ${organisationId}::uuid, gram, ${row.no}::integer from ${list} as gram`)
  await tx.execute(sql`insert into ${commonGrams} (organisation_id, gram)
    select ${organisationId}::uuid, one.gram from ${list} as one(gram) where ${COMMON} <= (
      select count(*) from (select from ${saidGrams} s
        where s.organisation_id = ${organisationId} and s.gram = one.gram limit ${COMMON}) as few)
    on conflict do nothing`)
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
