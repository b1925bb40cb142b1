import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { evergreens, occurrences, type ProgrammeRow, programmes, tags } from '../tables.ts'

/** Begins a series. */
export async function insertProgramme(tx: WriteTx, row: typeof programmes.$inferInsert): Promise<void> {
  await tx.insert(programmes).values(row)
}

/** Changes a series. */
export async function updateProgramme(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<ProgrammeRow>,
): Promise<void> {
  await tx
    .update(programmes)
    .set(change)
    .where(and(eq(programmes.organisationId, organisationId), eq(programmes.id, id)))
}

/** Notes that a day was dealt with; false when it was before. */
export async function insertOccurrence(tx: WriteTx, row: typeof occurrences.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(occurrences)
    .values(row)
    .onConflictDoNothing()
    .returning({ day: occurrences.day })
  return made.length > 0
}

/** A day that was left out is taken in again; false when it was not left out. */
export async function deleteSkipped(
  tx: WriteTx,
  organisationId: string,
  programmeId: string,
  day: string,
): Promise<boolean> {
  const where = and(
    eq(occurrences.organisationId, organisationId),
    eq(occurrences.programmeId, programmeId),
    eq(occurrences.day, day),
    eq(occurrences.state, 'skipped'),
  )
  return (await tx.delete(occurrences).where(where).returning({ day: occurrences.day })).length > 0
}

/** Which series a draft belongs to; null is none. */
export async function putTag(
  tx: WriteTx,
  row: { readonly organisationId: string; readonly draftId: string; readonly programmeId: string | null },
): Promise<void> {
  const { organisationId, draftId, programmeId } = row
  if (programmeId === null)
    await tx.delete(tags).where(and(eq(tags.organisationId, organisationId), eq(tags.draftId, draftId)))
  else
    await tx
      .insert(tags)
      .values({ organisationId, draftId, programmeId })
      .onConflictDoUpdate({ target: [tags.organisationId, tags.draftId], set: { programmeId } })
}

/** Remembers to bring a post up to date; false when that is remembered already. */
export async function insertEvergreen(tx: WriteTx, row: typeof evergreens.$inferInsert): Promise<boolean> {
  const made = await tx.insert(evergreens).values(row).onConflictDoNothing().returning({ id: evergreens.id })
  return made.length > 0
}

/** Settles one that waits; false when it does not wait any more. */
export async function updateEvergreen(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<typeof evergreens.$inferInsert>,
): Promise<boolean> {
  const where = and(
    eq(evergreens.organisationId, organisationId),
    eq(evergreens.id, id),
    eq(evergreens.state, 'waiting'),
  )
  return (await tx.update(evergreens).set(change).where(where).returning({ id: evergreens.id })).length > 0
}
