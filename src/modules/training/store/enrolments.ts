import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { enrolments, reminders, rules } from '../tables.ts'

type NewEnrolment = Omit<typeof enrolments.$inferInsert, 'reminded' | 'endedAt' | 'endedWhy'>

const CHUNK = 1000

/** Enrols; whoever is enrolled already stays as they are. Gives the rows that are new. */
export async function insertEnrolments(
  tx: WriteTx,
  rows: readonly NewEnrolment[],
): Promise<{ memberId: string; courseId: string }[]> {
  const made: { memberId: string; courseId: string }[] = []
  for (let from = 0; from < rows.length; from += CHUNK)
    made.push(
      ...(await tx
        .insert(enrolments)
        .values(rows.slice(from, from + CHUNK))
        .onConflictDoNothing()
        .returning({ memberId: enrolments.memberId, courseId: enrolments.courseId })),
    )
  return made
}

type Patch = Partial<Pick<typeof enrolments.$inferInsert, 'ruleId' | 'byName' | 'dueAt'>>

/** Changes active enrolments. A new date begins its reminders from the start. */
export async function updateEnrolments(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  patch: Patch,
): Promise<void> {
  for (let from = 0; from < ids.length; from += CHUNK)
    await tx
      .update(enrolments)
      .set({ ...patch, ...(patch.dueAt === undefined ? {} : { reminded: -2 }) })
      .where(
        and(
          eq(enrolments.organisationId, organisationId),
          inArray(enrolments.id, ids.slice(from, from + CHUNK)),
          isNull(enrolments.endedAt),
        ),
      )
}

/** Ends active enrolments; gives how many there were. */
export async function endEnrolments(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  end: { readonly at: Date; readonly why: 'withdrawn' | 'left' | 'rule' | 'changed' },
): Promise<number> {
  let ended = 0
  for (let from = 0; from < ids.length; from += CHUNK) {
    const { rowCount } = await tx
      .update(enrolments)
      .set({ endedAt: end.at, endedWhy: end.why })
      .where(
        and(
          eq(enrolments.organisationId, organisationId),
          inArray(enrolments.id, ids.slice(from, from + CHUNK)),
          isNull(enrolments.endedAt),
        ),
      )
    ended += rowCount ?? 0
  }
  return ended
}

/** Marks reminders as sent, once a stage; gives the enrolments that had not got it. */
export async function markReminded(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  stage: number,
): Promise<{ memberId: string; courseId: string }[]> {
  if (ids.length === 0) return []
  return tx
    .update(enrolments)
    .set({ reminded: stage })
    .where(
      and(
        eq(enrolments.organisationId, organisationId),
        inArray(enrolments.id, [...ids]),
        lt(enrolments.reminded, stage),
        isNull(enrolments.endedAt),
      ),
    )
    .returning({ memberId: enrolments.memberId, courseId: enrolments.courseId })
}

/** True when this begins the line of reminders for the moment; false when there is one. */
export async function beginReminders(
  tx: WriteTx,
  organisationId: string,
  dueAt: Date,
  stage: number,
): Promise<boolean> {
  const rows = await tx
    .insert(reminders)
    .values({ organisationId, dueAt, stage })
    .onConflictDoNothing()
    .returning({ stage: reminders.stage })
  return rows.length === 1
}

/** Moves the line of reminders on, or ends it with null. */
export async function moveReminders(
  tx: WriteTx,
  organisationId: string,
  dueAt: Date,
  stage: number | null,
): Promise<void> {
  const where = and(eq(reminders.organisationId, organisationId), eq(reminders.dueAt, dueAt))
  if (stage === null) await tx.delete(reminders).where(where)
  else await tx.update(reminders).set({ stage }).where(where)
}

export async function insertRule(tx: WriteTx, row: typeof rules.$inferInsert): Promise<void> {
  await tx.insert(rules).values(row)
}

/** Ends a standing rule; false when it had ended. */
export async function endRuleRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
  by: string | null,
): Promise<boolean> {
  const rows = await tx
    .update(rules)
    .set({ endedAt: at, endedBy: by })
    .where(and(eq(rules.organisationId, organisationId), eq(rules.id, id), isNull(rules.endedAt)))
    .returning({ id: rules.id })
  return rows.length === 1
}

/** Two commands that enrol at once would each see the other's rows missing: they take turns for each organisation. */
export async function lockEnrolling(tx: WriteTx, organisationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`training/${organisationId}`}, 0))`)
}
