import { and, asc, eq, ne, type SQL } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import type { MemberRow } from '../contract/shapes.ts'
import { initials } from '../domain/names.ts'
import { tidyRoles } from '../domain/roles.ts'
import { departments, members } from '../tables.ts'

export const rowColumns = {
  id: members.id,
  name: members.name,
  title: members.title,
  departmentId: members.departmentId,
  departmentName: departments.name,
  status: members.status,
  email: members.email,
  roles: members.roles,
}

export type RowOfMember = {
  id: string
  name: string
  title: string | null
  departmentId: string | null
  departmentName: string | null
  status: MemberRow['status']
  email: string
  roles: string[]
}

export function toMemberRow(row: RowOfMember): MemberRow {
  return { ...row, initials: initials(row.name), roles: tidyRoles(row.roles) }
}

/** Joins a member to the department's name. */
export const inDepartment = and(
  eq(departments.organisationId, members.organisationId),
  eq(departments.id, members.departmentId),
)

/** Members by id, those who left included: what they did stays theirs. Unknown ids are missing from the map. */
export async function memberCards(ctx: Ctx, ids: readonly string[]): Promise<Map<string, MemberRow>> {
  if (ids.length === 0) return new Map()
  const asked = [...new Set(ids)].sort()
  const rows = await ctx.once(`people.cards ${asked.join()}`, () =>
    selectMembers(ctx, anyOf(members.id, asked)),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Everybody who is here or invited, by name. */
export function listMembers(ctx: Ctx): Promise<MemberRow[]> {
  return selectMembers(ctx, ne(members.status, 'left'))
}

/** Members by any condition, by name. */
export async function selectMembers(ctx: Ctx, which: SQL | undefined): Promise<MemberRow[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select(rowColumns)
      .from(members)
      .leftJoin(departments, inDepartment)
      .where(and(eq(members.organisationId, ctx.organisationId), which))
      .orderBy(asc(members.sortKey), asc(members.id)),
  )
  return rows.map(toMemberRow)
}
