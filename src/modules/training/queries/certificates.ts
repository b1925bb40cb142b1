import { and, desc, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { CertificateCard } from '../contract/shapes.ts'
import { holdsLonger } from '../domain/standing.ts'
import { certificates } from '../tables.ts'
import { allPublished } from './course-rows.ts'

/** A certificate that holds. */
export interface Certificate {
  readonly id: string
  readonly courseId: string
  readonly courseTitle: string
  readonly memberId: string
  readonly earnedAt: Date
  readonly expiresAt: Date | null
}

export type CertificateRow = typeof certificates.$inferSelect

/** Held at an instant: earned by then, not over, and not taken back until later. */
function heldAt(at: Date): SQL | undefined {
  return and(
    lte(certificates.earnedAt, at),
    or(isNull(certificates.expiresAt), gt(certificates.expiresAt, at)),
    or(isNull(certificates.revokedAt), gt(certificates.revokedAt, at)),
  )
}

/** Rows that held at an instant; `memberIds` null: of everybody. */
export function heldRows(
  tx: Tx,
  organisationId: string,
  memberIds: readonly string[] | null,
  at: Date,
  courseId?: string,
): Promise<CertificateRow[]> {
  return tx
    .select()
    .from(certificates)
    .where(
      and(
        eq(certificates.organisationId, organisationId),
        memberIds ? inArray(certificates.memberId, [...memberIds]) : undefined,
        courseId ? eq(certificates.courseId, courseId) : undefined,
        heldAt(at),
      ),
    )
    .orderBy(desc(certificates.earnedAt))
}

const keyOf = (one: { readonly memberId: string; readonly courseId: string }): string =>
  `${one.memberId}/${one.courseId}`

/** The one that holds longest for each member and course, by `member/course`. */
export function longest(rows: readonly CertificateRow[]): Map<string, CertificateRow> {
  const found = new Map<string, CertificateRow>()
  for (const row of rows) {
    const before = found.get(keyOf(row))
    if (!before || holdsLonger(row, before)) found.set(keyOf(row), row)
  }
  return found
}

/**
 * What members hold at an instant (now when left out), one a course; an expired or revoked certificate is absent.
 * A member without any has an empty list.
 */
export async function certificatesOf(
  ctx: Ctx,
  memberIds: readonly string[],
  at: Date = ctx.now(),
): Promise<Map<string, Certificate[]>> {
  const held = new Map<string, Certificate[]>(memberIds.map((id) => [id, []]))
  if (memberIds.length === 0) return held
  const [rows, courses] = await ctx.read(async (tx) => [
    await heldRows(tx, ctx.organisationId, [...new Set(memberIds)], at),
    await allPublished(tx, ctx.organisationId),
  ])
  const titles = new Map(courses.map((course) => [course.id, course.head.title]))
  for (const { id, courseId, memberId, earnedAt, expiresAt } of longest(rows).values())
    held.get(memberId)?.push({
      id,
      courseId,
      courseTitle: titles.get(courseId) ?? courseId,
      memberId,
      earnedAt,
      expiresAt,
    })
  return held
}

const ENDING_MS = 30 * 86_400_000

function stateNow(row: CertificateRow, now: Date): CertificateCard['state'] {
  if (row.revokedAt) return 'revoked'
  if (row.expiresAt === null) return 'valid'
  if (row.expiresAt <= now) return 'expired'
  return row.expiresAt.getTime() - now.getTime() <= ENDING_MS ? 'ending' : 'valid'
}

/** Certificates as cards, in the order given. */
export async function certificateCards(
  ctx: Ctx,
  rows: readonly CertificateRow[],
): Promise<CertificateCard[]> {
  if (rows.length === 0) return []
  const courses = await ctx.read((tx) => allPublished(tx, ctx.organisationId))
  const titles = new Map(courses.map((course) => [course.id, course.head.title]))
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => row.revokedBy ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    courseId: row.courseId,
    courseTitle: titles.get(row.courseId) ?? row.courseId,
    version: row.version,
    score: row.score,
    total: row.total,
    earnedAt: row.earnedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    state: stateNow(row, ctx.now()),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revokedBy: row.revokedBy ? (people.get(row.revokedBy)?.name ?? 'Somebody who left') : null,
    reason: row.revokeReason,
  }))
}

/** Every certificate of one member, newest first, those that are over included. */
export function rowsOfMember(tx: Tx, organisationId: string, memberId: string): Promise<CertificateRow[]> {
  return tx
    .select()
    .from(certificates)
    .where(and(eq(certificates.organisationId, organisationId), eq(certificates.memberId, memberId)))
    .orderBy(desc(certificates.earnedAt), desc(certificates.id))
    .limit(200)
}
