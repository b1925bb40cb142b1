import { and, arrayContains, asc, eq, inArray, or, type SQL } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DepartmentCard } from '../contract/shapes.ts'
import { lockOrganisation } from '../store/organisation.ts'
import { type MemberStatus, members } from '../tables.ts'
import { openDepartments } from './departments.ts'
import { organisation } from './organisation.ts'

/** A member as the directory knows them, those who left included. */
export interface DirectoryEntry {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly title: string | null
  readonly departmentId: string | null
  readonly managerId: string | null
  readonly roles: string[]
  readonly languages: string[]
  readonly regions: string[]
  readonly topics: string[]
  readonly externalId: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly status: MemberStatus
  readonly userId: string | null
}

export interface DirectorySnapshot {
  readonly people: readonly DirectoryEntry[]
  readonly departments: readonly DepartmentCard[]
  /** The day it is in the organisation's zone. */
  readonly today: string
}

export const entryColumns = {
  id: members.id,
  name: members.name,
  email: members.email,
  emailKey: members.emailKey,
  title: members.title,
  departmentId: members.departmentId,
  managerId: members.managerId,
  roles: members.roles,
  languages: members.languages,
  regions: members.regions,
  topics: members.topics,
  externalId: members.externalId,
  startsOn: members.startsOn,
  endsOn: members.endsOn,
  status: members.status,
  userId: members.userId,
}

/**
 * Everybody who is or was here, and the departments, for comparing with another system's list. With `hold`, inside a
 * write, nobody else changes the directory until it ends.
 */
export async function directorySnapshot(ctx: Ctx, hold = false): Promise<DirectorySnapshot> {
  const { zone } = await organisation(ctx)
  if (hold) await holdDirectory(ctx)
  return ctx.read(async (tx) => ({
    people: await tx.select(entryColumns).from(members).where(eq(members.organisationId, ctx.organisationId)),
    departments: await openDepartments(tx, ctx.organisationId),
    today: localTime(ctx.now(), zone).day,
  }))
}

/** Which members: those who fit any of these. Without any, everybody. */
export interface EntryQuery {
  readonly ids?: readonly string[]
  /** Addresses in lower case. */
  readonly emailKeys?: readonly string[]
  readonly externalIds?: readonly string[]
  readonly departmentIds?: readonly string[]
  /** A role of the catalogue that is held everywhere. */
  readonly role?: string
}

/** Members as the directory knows them, those who left included, by name. */
export function directoryEntries(ctx: Ctx, which: EntryQuery = {}): Promise<DirectoryEntry[]> {
  const { ids, emailKeys, externalIds, departmentIds, role } = which
  const any = (
    column: Parameters<typeof inArray>[0],
    values: readonly string[] | undefined,
  ): SQL | undefined => values && inArray(column, [...values])
  const asked = or(
    any(members.id, ids),
    any(members.emailKey, emailKeys),
    any(members.externalId, externalIds),
    any(members.departmentId, departmentIds),
    role === undefined ? undefined : arrayContains(members.roles, [role]),
  )
  return ctx.read((tx) =>
    tx
      .select(entryColumns)
      .from(members)
      .where(and(eq(members.organisationId, ctx.organisationId), asked))
      .orderBy(asc(members.sortKey), asc(members.id)),
  )
}

/** Inside a write: nobody else changes the directory until it ends. */
export async function holdDirectory(ctx: Ctx): Promise<void> {
  await ctx.write((tx) => lockOrganisation(tx, ctx.organisationId))
}
