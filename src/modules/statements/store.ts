import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import {
  offers,
  type ReleaseRow,
  releases,
  type StatementRow,
  type SubjectRow,
  statements,
  statementVersions,
  subjects,
  uses,
} from './tables.ts'

type NewStatement = typeof statements.$inferInsert
/** Why this wording, and from whom. */
interface Said {
  readonly by: string
  readonly reason: string
}

/** Keeps new statements, each with its first version. */
export async function insertStatements(
  tx: WriteTx,
  rows: readonly NewStatement[],
  said: Said,
): Promise<void> {
  if (rows.length === 0) return
  await tx.insert(statements).values([...rows])
  await tx.insert(statementVersions).values(rows.map((row) => versionOf(row, said)))
}

/** Changes the words from the version they were read at; null when somebody was faster. */
export async function rewordStatement(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string; readonly basedOn: number },
  change: Partial<NewStatement>,
  said: Said,
): Promise<StatementRow | null> {
  const [row] = await tx
    .update(statements)
    .set({ ...change, version: key.basedOn + 1 })
    .where(
      and(
        eq(statements.organisationId, key.organisationId),
        eq(statements.id, key.id),
        eq(statements.version, key.basedOn),
        isNull(statements.archivedAt),
      ),
    )
    .returning()
  if (row) await tx.insert(statementVersions).values(versionOf(row, said))
  return row ?? null
}

function versionOf(row: NewStatement, { by, reason }: Said): typeof statementVersions.$inferInsert {
  const { organisationId, id: statementId, version, title, parts, updatedAt: at } = row
  return { organisationId, statementId, version, title, parts, reason, by, at }
}

/** Where it stands: asked, agreed, sent back, out of use, whose it is. */
export async function setStatement(
  tx: WriteTx,
  organisationId: string,
  id: string,
  to: Partial<
    Pick<
      NewStatement,
      | 'state'
      | 'askedDigest'
      | 'approvedDigest'
      | 'approvedUntil'
      | 'returnedNote'
      | 'approvedAt'
      | 'warnedOf'
      | 'endedOf'
      | 'archivedAt'
      | 'ownerId'
      | 'validUntil'
    >
  >,
): Promise<void> {
  await tx
    .update(statements)
    .set(to)
    .where(and(eq(statements.organisationId, organisationId), eq(statements.id, id)))
}

/** Makes an incident known, or says what is new about it; one that had ended is open again. */
export async function putSubject(tx: WriteTx, row: Omit<SubjectRow, 'endedAt'>): Promise<void> {
  const { title, scenario, commanderId } = row
  await tx
    .insert(subjects)
    .values(row)
    .onConflictDoUpdate({
      target: [subjects.organisationId, subjects.subjectId],
      set: { title, scenario, commanderId, endedAt: null },
    })
}

/** False when it had ended, or was never known. */
export async function endSubject(
  tx: WriteTx,
  organisationId: string,
  subjectId: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(subjects)
    .set({ endedAt: at })
    .where(
      and(
        eq(subjects.organisationId, organisationId),
        eq(subjects.subjectId, subjectId),
        isNull(subjects.endedAt),
      ),
    )
    .returning({ id: subjects.subjectId })
  return rows.length === 1
}

/** Offers it in these conversations; gives how many are new. */
export async function insertOffers(
  tx: WriteTx,
  rows: readonly (typeof offers.$inferInsert)[],
): Promise<number> {
  if (rows.length === 0) return 0
  const made = await tx
    .insert(offers)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: offers.conversationId })
  return made.length
}

export async function insertRelease(tx: WriteTx, row: ReleaseRow): Promise<void> {
  await tx.insert(releases).values(row)
}

export async function insertUse(tx: WriteTx, row: typeof uses.$inferInsert): Promise<boolean> {
  const made = await tx.insert(uses).values(row).onConflictDoNothing().returning({ id: uses.postId })
  return made.length === 1
}

export async function deleteUses(
  tx: WriteTx,
  organisationId: string,
  postIds: readonly string[],
): Promise<void> {
  await tx
    .delete(uses)
    .where(and(eq(uses.organisationId, organisationId), inArray(uses.postId, [...postIds])))
}

/** One press of a button at a time; released when the transaction ends. */
export async function lockPress(tx: WriteTx, organisationId: string, key: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId}/statement/${key}`}, 0))`,
  )
}
