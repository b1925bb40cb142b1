import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Scenario } from '../domain/scenarios.ts'
import { type SubjectRow, subjects } from '../tables.ts'

/** An incident that is going on; null when it ended or nobody told of it. */
export async function openSubject(ctx: Ctx, id: string): Promise<SubjectRow | null> {
  return (await openSubjects(ctx, [id]))[0] ?? null
}

async function openSubjects(ctx: Ctx, ids?: readonly string[]): Promise<SubjectRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(subjects)
      .where(
        and(
          eq(subjects.organisationId, ctx.organisationId),
          isNull(subjects.endedAt),
          ids && inArray(subjects.subjectId, [...ids]),
        ),
      )
      .orderBy(asc(subjects.openedAt), asc(subjects.subjectId))
      .limit(100),
  )
}

interface Incident {
  readonly id: string
  readonly title: string
  readonly scenario: Scenario
  readonly commander: { id: string; name: string } | null
}

/** Incidents for which a statement can be made, the oldest first. */
export async function openIncidents(ctx: Ctx): Promise<Result<{ incidents: Incident[] }>> {
  const rows = await openSubjects(ctx)
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => row.commanderId ?? []),
  )
  return ok({
    incidents: rows.map(({ subjectId: id, title, scenario, commanderId }) => ({
      id,
      title,
      scenario,
      commander: commanderId
        ? { id: commanderId, name: people.get(commanderId)?.name ?? 'Somebody who left' }
        : null,
    })),
  })
}
