import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { Answers } from '../domain/quiz.ts'
import { attempts, certificates, lessonsRead } from '../tables.ts'

/** A lesson was read, again when it was read before. */
export async function putLessonRead(tx: WriteTx, row: typeof lessonsRead.$inferInsert): Promise<void> {
  await tx
    .insert(lessonsRead)
    .values(row)
    .onConflictDoUpdate({
      target: [lessonsRead.organisationId, lessonsRead.memberId, lessonsRead.courseId, lessonsRead.lessonId],
      set: { readAt: row.readAt },
    })
}

/** False when the member has an open attempt at this course: one at a time. */
export async function insertAttempt(tx: WriteTx, row: typeof attempts.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(attempts).values(row).onConflictDoNothing().returning({ id: attempts.id })
  return rows.length === 1
}

/** Puts an open attempt aside: its course has changed meanwhile. */
export async function closeAttempt(tx: WriteTx, organisationId: string, id: string, at: Date): Promise<void> {
  await tx
    .update(attempts)
    .set({ closedAt: at })
    .where(
      and(eq(attempts.organisationId, organisationId), eq(attempts.id, id), isNull(attempts.submittedAt)),
    )
}

/** Keeps what was handed in, once; false when it had been. */
export async function submitAttempt(
  tx: WriteTx,
  organisationId: string,
  id: string,
  handed: {
    readonly answers: Answers
    readonly score: number
    readonly passed: boolean
    readonly submittedAt: Date
  },
): Promise<boolean> {
  const rows = await tx
    .update(attempts)
    .set(handed)
    .where(
      and(
        eq(attempts.organisationId, organisationId),
        eq(attempts.id, id),
        isNull(attempts.submittedAt),
        isNull(attempts.closedAt),
      ),
    )
    .returning({ id: attempts.id })
  return rows.length === 1
}

export async function insertCertificate(tx: WriteTx, row: typeof certificates.$inferInsert): Promise<void> {
  await tx.insert(certificates).values(row)
}

const holds = (organisationId: string, at: Date) =>
  and(
    eq(certificates.organisationId, organisationId),
    isNull(certificates.revokedAt),
    or(isNull(certificates.expiresAt), gt(certificates.expiresAt, at)),
  )

/** Takes back every certificate of a member in a course that holds now; gives their ids. */
export async function revokeHeld(
  tx: WriteTx,
  organisationId: string,
  whose: { readonly memberId: string; readonly courseId: string },
  by: { readonly at: Date; readonly by: string | null; readonly reason: string },
): Promise<string[]> {
  const rows = await tx
    .update(certificates)
    .set({ revokedAt: by.at, revokedBy: by.by, revokeReason: by.reason })
    .where(
      and(
        holds(organisationId, by.at),
        eq(certificates.memberId, whose.memberId),
        eq(certificates.courseId, whose.courseId),
      ),
    )
    .returning({ id: certificates.id })
  return rows.map((row) => row.id)
}

/** Lets every certificate of a course that holds now end no later than `at`. */
export async function endCertificatesBy(
  tx: WriteTx,
  organisationId: string,
  courseId: string,
  now: Date,
  at: Date,
): Promise<number> {
  const { rowCount } = await tx
    .update(certificates)
    .set({ expiresAt: at })
    .where(
      and(
        holds(organisationId, now),
        eq(certificates.courseId, courseId),
        or(isNull(certificates.expiresAt), gt(certificates.expiresAt, at)),
      ),
    )
  return rowCount ?? 0
}

/** Marks certificates whose time is over, each once; gives those it marked. */
export async function markExpired(
  tx: WriteTx,
  organisationId: string,
  at: Date,
  ids: readonly string[],
): Promise<{ id: string; memberId: string; courseId: string }[]> {
  if (ids.length === 0) return []
  return tx
    .update(certificates)
    .set({ expiredAt: at })
    .where(
      and(
        eq(certificates.organisationId, organisationId),
        inArray(certificates.id, [...ids]),
        isNull(certificates.expiredAt),
        isNull(certificates.revokedAt),
        lte(certificates.expiresAt, at),
      ),
    )
    .returning({ id: certificates.id, memberId: certificates.memberId, courseId: certificates.courseId })
}
