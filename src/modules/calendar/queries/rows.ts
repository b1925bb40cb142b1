import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import { listQuiet } from '#modules/governance/index.ts'
import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { EventView } from '../contract.ts'
import { type Blackout, type Stretch, stretches } from '../domain/blackouts.ts'
import type { Slot } from '../domain/slots.ts'
import { type BlackoutRow, blackouts, type EventRow, events, slots, tags, zones } from '../tables.ts'

/** Every weekly time, by channel and week. */
export function slotRows(ctx: Ctx): Promise<Slot[]> {
  return ctx.read((tx) =>
    tx
      .select({ id: slots.id, channelId: slots.channelId, weekday: slots.weekday, minute: slots.minute })
      .from(slots)
      .where(eq(slots.organisationId, ctx.organisationId))
      .orderBy(asc(slots.channelId), asc(slots.weekday), asc(slots.minute)),
  )
}

/** The organisation's zone, and those of the channels that follow another clock. */
export async function clocks(
  ctx: Ctx,
): Promise<{ zone: string; own: ReadonlyMap<string, string>; zoneOf: (channelId: string) => string }> {
  const { zone } = await organisation(ctx)
  const rows = await ctx.read((tx) =>
    tx.select().from(zones).where(eq(zones.organisationId, ctx.organisationId)),
  )
  const own = new Map(rows.map((row) => [row.channelId, row.zone]))
  return { zone, own, zoneOf: (channelId) => own.get(channelId) ?? zone }
}

/** Every blackout, by name. */
export function blackoutRows(ctx: Ctx): Promise<BlackoutRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(blackouts)
      .where(eq(blackouts.organisationId, ctx.organisationId))
      .orderBy(asc(blackouts.name), asc(blackouts.id)),
  )
}

/** A row as the domain knows it. */
export function toBlackout(row: BlackoutRow): Blackout {
  const { id, name, channelIds, weekdays, fromMinute, toMinute, startsAt, endsAt } = row
  if (weekdays)
    return {
      id,
      name,
      channelIds,
      weekly: { weekdays, fromMinute: fromMinute ?? 0, toMinute: toMinute ?? 0 },
    }
  return { id, name, channelIds, dated: { from: startsAt ?? new Date(0), to: endsAt ?? new Date(0) } }
}

/** Blackouts and quiet periods that touch [from, to). */
export async function shades(
  ctx: Ctx,
  from: Date,
  to: Date,
  zone: string,
): Promise<{ blackouts: Stretch[]; quiet: Stretch[] }> {
  const quiet = await listQuiet(ctx)
  const periods = quiet.ok ? quiet.value.periods : []
  return {
    blackouts: stretches((await blackoutRows(ctx)).map(toBlackout), from, to, zone),
    quiet: stretches(
      periods.map(({ id, name, channelIds, ...period }) => ({
        id,
        name,
        channelIds,
        dated: { from: new Date(period.from), to: new Date(period.to) },
      })),
      from,
      to,
      zone,
    ),
  }
}

const MOST_EVENTS = 2000

/** Events that touch [from, to), earliest first. */
export function eventRows(ctx: Ctx, from: Date, to: Date): Promise<EventRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(events)
      .where(
        and(eq(events.organisationId, ctx.organisationId), lt(events.startsAt, to), gt(events.endsAt, from)),
      )
      .orderBy(asc(events.startsAt), asc(events.id))
      .limit(MOST_EVENTS),
  )
}

/** Events as they are shown. */
export async function eventViews(ctx: Ctx, rows: readonly EventRow[]): Promise<EventView[]> {
  if (rows.length === 0) return []
  const names = new Map((await departmentCards(ctx)).map((one) => [one.id, one.name]))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    from: row.startsAt.toISOString(),
    to: row.endsAt.toISOString(),
    allDay: row.allDay,
    departmentId: row.departmentId,
    departmentName: row.departmentId ? (names.get(row.departmentId) ?? null) : null,
    note: row.note,
  }))
}

/** Which series drafts belong to. */
export async function tagsOf(ctx: Ctx, draftIds: readonly string[]): Promise<Map<string, string>> {
  if (draftIds.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select({ draftId: tags.draftId, programmeId: tags.programmeId })
      .from(tags)
      .where(and(eq(tags.organisationId, ctx.organisationId), inArray(tags.draftId, [...draftIds]))),
  )
  return new Map(rows.map((row) => [row.draftId, row.programmeId]))
}
