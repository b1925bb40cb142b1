import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { takeHeadships, takeReports } from './commands/take-over.ts'
import { departments, handovers, members } from './tables.ts'

const LIMIT = 200

/** Departments somebody leads, or led until they left and that have no head yet. */
const headships: HoldingKind = {
  id: 'people.headships',
  name: 'Departments they lead',
  list: (ctx, memberId) =>
    ctx.read(async (tx) => {
      const waiting = tx
        .select({ id: handovers.subjectId })
        .from(handovers)
        .where(heldBy(ctx, memberId, 'headship'))
      const rows = await tx
        .select({ id: departments.id, name: departments.name })
        .from(departments)
        .where(
          and(
            eq(departments.organisationId, ctx.organisationId),
            isNull(departments.archivedAt),
            or(
              eq(departments.headId, memberId),
              and(isNull(departments.headId), inArray(departments.id, waiting)),
            ),
          ),
        )
        .orderBy(departments.name)
        .limit(LIMIT)
      return rows.map(({ id, name }) => ({
        id,
        what: 'Head of department',
        label: name,
        href: `/people/${id}`,
      }))
    }),
  count: (ctx, ids) =>
    counted(
      ctx,
      sql`select head_id as member_id, id from department
          where organisation_id = ${ctx.organisationId} and archived_at is null and head_id in ${ids}
        union
        select h.member_id, d.id from handover h
          join department d on d.organisation_id = h.organisation_id and d.id = h.subject_id
          where h.organisation_id = ${ctx.organisationId} and h.kind = 'headship' and h.member_id in ${ids}
            and d.head_id is null and d.archived_at is null`,
    ),
  reassign: takeHeadships,
}

/** People who report to somebody, or did until they left and have no manager yet. */
const reports: HoldingKind = {
  id: 'people.reports',
  name: 'People who report to them',
  list: (ctx, memberId) =>
    ctx.read(async (tx) => {
      const waiting = tx
        .select({ id: handovers.subjectId })
        .from(handovers)
        .where(heldBy(ctx, memberId, 'report'))
      const rows = await tx
        .select({ id: members.id, name: members.name })
        .from(members)
        .where(
          and(
            eq(members.organisationId, ctx.organisationId),
            ne(members.status, 'left'),
            or(eq(members.managerId, memberId), and(isNull(members.managerId), inArray(members.id, waiting))),
          ),
        )
        .orderBy(members.sortKey)
        .limit(LIMIT)
      return rows.map(({ id, name }) => ({ id, what: 'Manager of', label: name, href: `/people/all/${id}` }))
    }),
  count: (ctx, ids) =>
    counted(
      ctx,
      sql`select manager_id as member_id, id from member
          where organisation_id = ${ctx.organisationId} and status <> 'left' and manager_id in ${ids}
        union
        select h.member_id, m.id from handover h
          join member m on m.organisation_id = h.organisation_id and m.id = h.subject_id
          where h.organisation_id = ${ctx.organisationId} and h.kind = 'report' and h.member_id in ${ids}
            and m.manager_id is null and m.status <> 'left'`,
    ),
  reassign: takeReports,
}

const heldBy = (ctx: Ctx, memberId: string, kind: 'headship' | 'report') =>
  and(
    eq(handovers.organisationId, ctx.organisationId),
    eq(handovers.memberId, memberId),
    eq(handovers.kind, kind),
  )

/** How many rows of `held` (member_id, id) each member has. */
async function counted(ctx: Ctx, held: SQL): Promise<Map<string, number>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ member_id: string; n: number }>(
      sql`select member_id, count(*)::int as n from (${held}) as held group by member_id`,
    ),
  )
  return new Map(rows.map((row) => [row.member_id, row.n]))
}

/** What members hold in this room. */
export const peopleHoldings: readonly HoldingKind[] = [headships, reports]
