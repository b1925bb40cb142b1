import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { may, mayFor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { AssignmentView } from '../contract/roles.ts'
import { rightsHeld } from '../domain/held-rights.ts'
import { sentences } from '../policy.ts'
import { departments, members, type RoleAssignmentRow, roleAssignments, roles } from '../tables.ts'
import { memberById } from './member-rows.ts'

export interface MemberAssignments {
  readonly assignments: AssignmentView[]
  readonly mayNot: string | null
}

/** What a member holds in a scope or for a time: what is valid, and what is still to come. */
export async function memberAssignments(
  ctx: Ctx,
  { memberId }: { readonly memberId: string },
): Promise<Result<MemberAssignments>> {
  return ctx.read(async (tx): Promise<Result<MemberAssignments>> => {
    const member = await memberById(tx, ctx.organisationId, memberId)
    if (!member) return refuse('not_found', 'This person is not in your organisation.')
    const rows = await tx
      .select()
      .from(roleAssignments)
      .where(
        and(
          eq(roleAssignments.organisationId, ctx.organisationId),
          eq(roleAssignments.memberId, memberId),
          isNull(roleAssignments.endedAt),
          or(isNull(roleAssignments.validTo), gt(roleAssignments.validTo, ctx.now())),
        ),
      )
      .orderBy(asc(roleAssignments.validFrom), asc(roleAssignments.id))
    return ok({ assignments: await shaped(ctx, tx, rows), mayNot: mayNotGive(ctx, member) })
  })
}

function mayNotGive(
  ctx: Ctx,
  member: { readonly id: string; readonly status: string; readonly departmentId: string | null },
): string | null {
  const { actor } = ctx
  if (member.status === 'left') return 'This person has left. Invite them again to bring them back.'
  if (actor.kind === 'member' && actor.memberId === member.id)
    return may(actor, 'people.manage') ? 'Your own roles are changed by somebody else.' : sentences.people
  return mayFor(actor, 'people.manage', { departmentId: member.departmentId }) ? null : sentences.people
}

async function shaped(ctx: Ctx, tx: Tx, rows: readonly RoleAssignmentRow[]): Promise<AssignmentView[]> {
  if (rows.length === 0) return []
  const own = await tx.select().from(roles).where(eq(roles.organisationId, ctx.organisationId))
  const known = new Map(own.map((role) => [role.id, role]))
  const names = await namesOf(ctx, tx, rows)
  return rows.map((row) => {
    const role = known.get(row.role)
    return {
      id: row.id,
      role: row.role,
      roleName: role?.name ?? null,
      rights: rightsHeld({ ...row, rights: role?.rights ?? null }),
      departments: row.departmentIds?.map((id) => ({ id, name: names.get(id) ?? '' })) ?? null,
      channelIds: row.channelIds,
      topics: row.topics,
      regions: row.regions,
      validFrom: row.validFrom.toISOString(),
      validTo: row.validTo?.toISOString() ?? null,
      state: row.validFrom > ctx.now() ? 'coming' : 'valid',
      givenBy: row.createdBy ? (names.get(row.createdBy) ?? null) : null,
    }
  })
}

/** Of the departments and people that these rows name. */
async function namesOf(ctx: Ctx, tx: Tx, rows: readonly RoleAssignmentRow[]): Promise<Map<string, string>> {
  const there = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(
      and(
        eq(departments.organisationId, ctx.organisationId),
        inArray(departments.id, [...new Set(rows.flatMap((row) => row.departmentIds ?? []))]),
      ),
    )
  const givers = await tx
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(
      and(
        eq(members.organisationId, ctx.organisationId),
        inArray(members.id, [...new Set(rows.flatMap((row) => row.createdBy ?? []))]),
      ),
    )
  return new Map([...there, ...givers].map(({ id, name }) => [id, name]))
}
