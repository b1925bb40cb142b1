import { and, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { stateOf } from '../domain/standing.ts'
import { enrolments, rules } from '../tables.ts'
import { heldRows, longest } from './certificates.ts'

export type EnrolmentRow = typeof enrolments.$inferSelect
export type RuleRow = typeof rules.$inferSelect

interface Which {
  readonly ids?: readonly string[] | undefined
  readonly memberIds?: readonly string[] | undefined
  readonly courseIds?: readonly string[] | undefined
  readonly dueAt?: Date | undefined
}

/** Enrolments that stand now. */
export function activeEnrolments(tx: Tx, organisationId: string, which: Which): Promise<EnrolmentRow[]> {
  return select(tx, organisationId, and(narrow(which), isNull(enrolments.endedAt)))
}

/** Required enrolments as they stood at an instant. */
export function requiredAt(tx: Tx, organisationId: string, at: Date): Promise<EnrolmentRow[]> {
  return select(
    tx,
    organisationId,
    and(
      eq(enrolments.required, true),
      lte(enrolments.createdAt, at),
      or(isNull(enrolments.endedAt), gt(enrolments.endedAt, at)),
    ),
  )
}

function narrow({ ids, memberIds, courseIds, dueAt }: Which): SQL | undefined {
  return and(
    ids ? inArray(enrolments.id, [...ids]) : undefined,
    memberIds ? inArray(enrolments.memberId, [...memberIds]) : undefined,
    courseIds ? inArray(enrolments.courseId, [...courseIds]) : undefined,
    dueAt ? eq(enrolments.dueAt, dueAt) : undefined,
  )
}

function select(tx: Tx, organisationId: string, which: SQL | undefined): Promise<EnrolmentRow[]> {
  return tx
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.organisationId, organisationId), which))
}

/** Standing rules, of some courses or all. */
export function standingRules(
  tx: Tx,
  organisationId: string,
  courseIds?: readonly string[],
): Promise<RuleRow[]> {
  return tx
    .select()
    .from(rules)
    .where(
      and(
        eq(rules.organisationId, organisationId),
        isNull(rules.endedAt),
        courseIds ? inArray(rules.courseId, [...courseIds]) : undefined,
      ),
    )
    .orderBy(rules.createdAt)
}

/** Those of the enrolments that are not done at an instant. */
export async function openOnes(
  tx: Tx,
  organisationId: string,
  rows: readonly EnrolmentRow[],
  at: Date,
): Promise<EnrolmentRow[]> {
  if (rows.length === 0) return []
  const members = [...new Set(rows.map((row) => row.memberId))]
  // Beyond a few hundred names a list costs more than reading everybody's.
  const held = longest(await heldRows(tx, organisationId, members.length > 500 ? null : members, at))
  return rows.filter(
    (row) => stateOf(row.dueAt, held.get(`${row.memberId}/${row.courseId}`) ?? null, at) !== 'done',
  )
}
