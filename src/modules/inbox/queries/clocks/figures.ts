import { and, count, desc, eq, gte, inArray, lt, type SQL } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery, MetricRow } from '#platform/metric.ts'
import type { ClockKind } from '../../domain/clock.ts'
import { measuredMinutes } from '../../domain/clocks/measure.ts'
import { clocks, contacts, conversations } from '../../tables.ts'
import { pausesOf } from './book.ts'
import { deskOf, hoursOfDesks } from './hours.ts'

export interface Wait {
  /** Minutes until it stopped, or until now while it runs; pauses left out. */
  readonly minutes: number
  readonly stopped: boolean
  /** Null while it runs, and where there is no goal. */
  readonly kept: boolean | null
  /** It ended without an answer. */
  readonly closed: boolean
}

export interface Which {
  readonly kinds: readonly ClockKind[]
  readonly by: 'wall' | 'business'
}

/** Clocks of these kinds that began in the window; running ones have waited until now. */
export async function waitsOf(ctx: Ctx, query: MetricQuery, { kinds, by }: Which): Promise<Wait[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(clocks)
      .where(beganIn(ctx, query, kinds)),
  )
  const now = ctx.now()
  // Kept when they stopped; what runs, and what stopped before both measures were kept, is measured here.
  const open = rows.filter((row) => (by === 'wall' ? row.wallMinutes : row.businessMinutes) === null)
  const pauses = await pausesOf(
    ctx,
    open.map((row) => row.conversationId),
  )
  const hours = by === 'business' ? await hoursOfDesks(ctx, open.map(deskOf)) : new Map()
  const wall = { openMs: () => 0, afterOpenMs: () => null }
  return rows.map((row) => {
    const known = by === 'wall' ? row.wallMinutes : row.businessMinutes
    const span = { from: row.startedAt, to: row.stoppedAt ?? now }
    const minutes =
      known ?? measuredMinutes(by, hours.get(deskOf(row)) ?? wall, span, pauses.get(row.conversationId) ?? [])
    const late = row.stoppedAt === null && row.dueAt < now
    const judged = row.goalMinutes !== null && (row.stoppedAt !== null || late)
    return {
      minutes,
      stopped: row.stoppedAt !== null && row.outcome !== 'closed',
      kept: judged ? row.outcome === 'kept' : null,
      closed: row.outcome === 'closed',
    }
  })
}

interface Page {
  readonly limit: number
  readonly offset: number
}

/** The conversations behind, the newest first. */
export async function waitRows(
  ctx: Ctx,
  query: MetricQuery,
  { kinds, by }: Which,
  page: Page,
): Promise<{ rows: MetricRow[]; total: number }> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select({
        id: clocks.id,
        at: clocks.startedAt,
        stoppedAt: clocks.stoppedAt,
        outcome: clocks.outcome,
        wall: clocks.wallMinutes,
        business: clocks.businessMinutes,
        goal: clocks.goalMinutes,
        conversationId: clocks.conversationId,
        title: conversations.title,
        who: contacts.name,
      })
      .from(clocks)
      .innerJoin(
        conversations,
        and(
          eq(conversations.organisationId, clocks.organisationId),
          eq(conversations.id, clocks.conversationId),
        ),
      )
      .innerJoin(
        contacts,
        and(
          eq(contacts.organisationId, conversations.organisationId),
          eq(contacts.id, conversations.contactId),
        ),
      )
      .where(beganIn(ctx, query, kinds))
      .orderBy(desc(clocks.startedAt))
      .limit(page.limit)
      .offset(page.offset)
    const [total] = await tx
      .select({ n: count() })
      .from(clocks)
      .where(beganIn(ctx, query, kinds))
    return {
      total: total?.n ?? 0,
      rows: rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        label: row.who,
        detail: row.title,
        value: row.outcome === 'closed' || row.stoppedAt === null ? null : minutesOf(row, by),
        note: noteOf(row),
        href: `/inbox/all/${row.conversationId}`,
      })),
    }
  })
}

interface Measured {
  readonly at: Date
  readonly stoppedAt: Date | null
  readonly outcome: 'kept' | 'missed' | 'closed' | null
  readonly wall: number | null
  readonly business: number | null
  readonly goal: number | null
}

function minutesOf({ at, stoppedAt, wall, business }: Measured, by: 'wall' | 'business'): number | null {
  if (by === 'business') return business
  return wall ?? (stoppedAt ? (stoppedAt.getTime() - at.getTime()) / 60_000 : null)
}

function noteOf({ outcome, goal }: Measured): string | null {
  if (outcome === null) return 'still runs'
  if (outcome === 'closed') return 'closed without an answer'
  return goal === null ? null : outcome
}

function beganIn(ctx: Ctx, query: MetricQuery, kinds: readonly ClockKind[]): SQL | undefined {
  return and(
    eq(clocks.organisationId, ctx.organisationId),
    inArray(clocks.kind, [...kinds]),
    gte(clocks.startedAt, query.window.from),
    lt(clocks.startedAt, query.window.to),
    query.departmentId ? eq(clocks.departmentId, query.departmentId) : undefined,
    query.channelId ? eq(clocks.channelId, query.channelId) : undefined,
  )
}
