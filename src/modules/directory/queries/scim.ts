import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import {
  type DepartmentCard,
  type DirectoryEntry,
  departmentCards,
  directoryEntries,
  type EntryQuery,
  memberCards,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sameKey } from '../domain/merge.ts'
import { type Filter, mustEqual } from '../domain/scim/filter.ts'
import type { JsonObject } from '../domain/scim/resource.ts'
import { type Surroundings, toScimUser } from '../domain/scim/user.ts'
import { scimGroupRoles, scimGroups, scimUsers } from '../tables.ts'

export type ScimUserRow = typeof scimUsers.$inferSelect
export interface RoleGroup {
  readonly id: string
  readonly groupName: string
  readonly role: string
  readonly externalId: string | null
}

/** Everything SCIM shows that is not a person: loaded once a request. */
export interface World {
  readonly baseUrl: string
  readonly departments: readonly DepartmentCard[]
  readonly departmentPath: (id: string) => string | null
  readonly groupNames: ReadonlyMap<string, string | null>
  readonly roleGroups: readonly RoleGroup[]
}

export async function world(ctx: Ctx, baseUrl: string): Promise<World> {
  const departments = await departmentCards(ctx)
  const { named, roleGroups } = await ctx.read(async (tx) => ({
    named: await tx.select().from(scimGroups).where(eq(scimGroups.organisationId, ctx.organisationId)),
    roleGroups: await tx
      .select()
      .from(scimGroupRoles)
      .where(eq(scimGroupRoles.organisationId, ctx.organisationId)),
  }))
  const byId = new Map(departments.map((one) => [one.id, one]))
  const path = (id: string): string | null => {
    const names: string[] = []
    for (let at = byId.get(id); at && names.length < 60; at = at.parentId ? byId.get(at.parentId) : undefined)
      names.unshift(at.name.replace(/([/>])/g, '\\$1'))
    return names.length > 0 ? names.join(' / ') : null
  }
  return {
    baseUrl,
    departments,
    departmentPath: path,
    groupNames: new Map(named.map((row) => [row.departmentId, row.externalId])),
    roleGroups,
  }
}

/** Members as SCIM shows them; those deleted over SCIM are not there. */
export async function scimUsersOf(
  ctx: Ctx,
  around: World,
  entries: readonly DirectoryEntry[],
): Promise<{ entry: DirectoryEntry; user: JsonObject; row: ScimUserRow | undefined }[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(scimUsers)
      .where(
        and(
          eq(scimUsers.organisationId, ctx.organisationId),
          // A long list of ids costs more than the whole table.
          entries.length > 500
            ? undefined
            : inArray(
                scimUsers.memberId,
                entries.map((one) => one.id),
              ),
        ),
      ),
  )
  const byId = new Map(rows.map((row) => [row.memberId, row]))
  const managers = await memberCards(
    ctx,
    entries.flatMap((one) => one.managerId ?? []),
  )
  const surroundings: Surroundings = { ...around, nameOf: (id) => managers.get(id)?.name ?? null }
  return entries.flatMap((entry) => {
    const row = byId.get(entry.id)
    return row?.deletedAt ? [] : [{ entry, row, user: toScimUser(entry, row, surroundings) }]
  })
}

/** The members a filter can mean: few by key where it names one, else everybody. */
export async function candidates(ctx: Ctx, filter: Filter | null): Promise<DirectoryEntry[]> {
  if (!filter) return directoryEntries(ctx)
  const id = mustEqual(filter, 'id')
  if (id !== null) return directoryEntries(ctx, { ids: uuids([id]) })
  const externalId = mustEqual(filter, 'externalid')
  if (externalId !== null) return directoryEntries(ctx, { externalIds: [externalId] })
  const userName = mustEqual(filter, 'username')
  const address = userName ?? mustEqual(filter, 'emails', 'value')
  if (address === null) return directoryEntries(ctx)
  const named = userName === null ? [] : await idsByUserName(ctx, userName)
  return directoryEntries(ctx, { emailKeys: [sameKey(address)], ids: named })
}

export const uuids = (ids: readonly string[]): string[] =>
  ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))

/** Whom SCIM calls by this name, whatever their address is. */
export async function idsByUserName(ctx: Ctx, userName: string): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: scimUsers.memberId })
      .from(scimUsers)
      .where(
        and(eq(scimUsers.organisationId, ctx.organisationId), eq(scimUsers.userNameKey, sameKey(userName))),
      ),
  )
  return rows.map((row) => row.id)
}

/** Members of one group, without those deleted over SCIM. */
export async function membersOf(ctx: Ctx, which: EntryQuery): Promise<DirectoryEntry[]> {
  const entries = await directoryEntries(ctx, which)
  const gone = await ctx.read((tx) =>
    tx
      .select({ id: scimUsers.memberId })
      .from(scimUsers)
      .where(and(eq(scimUsers.organisationId, ctx.organisationId), or(isNotNull(scimUsers.deletedAt)))),
  )
  const hidden = new Set(gone.map((row) => row.id))
  return entries.filter((one) => one.status !== 'left' && !hidden.has(one.id))
}
