import { and, eq, inArray } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { isWorking, usualHours, type WorkingHours } from '#kernel/working-hours.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MemberCard } from '../contract/shapes.ts'
import { members } from '../tables.ts'
import { memberCards } from './member-cards.ts'
import { managersAbove } from './member-rows.ts'
import { organisation } from './organisation.ts'

export interface MemberProfile {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly departmentId: string | null
  readonly managerId: string | null
  /** The language Weft speaks and writes to them. */
  readonly locale: 'en' | 'de'
  /** Language tags, the strongest first. */
  readonly languages: string[]
  readonly regions: string[]
  /** Lower-case words of expertise. */
  readonly topics: string[]
  /** IANA zone of their own; null means the organisation's. */
  readonly zone: string | null
  readonly workingHours: WorkingHours | null
  /** The first day they are no longer here, in the organisation's zone. */
  readonly endsOn: string | null
}

/** Who somebody is, for decisions. Those who left are included; unknown ids are missing from the map. */
export async function memberProfiles(ctx: Ctx, ids: readonly string[]): Promise<Map<string, MemberProfile>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select({
        id: members.id,
        name: members.name,
        title: members.title,
        departmentId: members.departmentId,
        managerId: members.managerId,
        locale: members.locale,
        languages: members.languages,
        regions: members.regions,
        topics: members.topics,
        zone: members.zone,
        workingHours: members.workingHours,
        endsOn: members.endsOn,
      })
      .from(members)
      .where(and(eq(members.organisationId, ctx.organisationId), inArray(members.id, [...new Set(ids)]))),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Who of these is at work at an instant: active, within their hours in their zone, before the day they leave. Who has
 * no hours is taken to work Monday to Friday, nine to five. Unknown ids are missing from the map.
 */
export async function membersAtWork(
  ctx: Ctx,
  ids: readonly string[],
  at: Date,
): Promise<Map<string, boolean>> {
  if (ids.length === 0) return new Map()
  const { zone } = await organisation(ctx)
  const { day } = localTime(at, zone)
  const rows = await ctx.read((tx) =>
    tx
      .select({
        id: members.id,
        status: members.status,
        hours: members.workingHours,
        zone: members.zone,
        endsOn: members.endsOn,
      })
      .from(members)
      .where(and(eq(members.organisationId, ctx.organisationId), inArray(members.id, [...new Set(ids)]))),
  )
  return new Map(
    rows.map((row) => {
      const here = row.status === 'active' && (row.endsOn === null || day < row.endsOn)
      return [row.id, here && isWorking(row.hours ?? usualHours, row.zone ?? zone, at)]
    }),
  )
}

/** The managers above a member, the nearest first. */
export async function reportingLine(ctx: Ctx, memberId: string): Promise<MemberCard[]> {
  const ids = await ctx.read((tx) => managersAbove(tx, ctx.organisationId, memberId))
  const cards = await memberCards(ctx, ids)
  return ids.flatMap((id) => cards.get(id) ?? [])
}
