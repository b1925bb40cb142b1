import { asc, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, organisation } from '#modules/people/index.ts'
import { calendarItems } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TargetView } from '../contract.ts'
import { countWeeks, judgeCadence, weeksUntil } from '../domain/cadence.ts'
import { targets } from '../tables.ts'
import { livePostFacts } from './live-facts.ts'

const WHOLE_WEEKS = 8

export interface Target {
  readonly id: string
  readonly channelId: string | null
  readonly departmentId: string | null
  readonly perWeek: number
  readonly createdAt: Date
}

/** Every target, the oldest first. */
export function targetRows(ctx: Ctx): Promise<Target[]> {
  return ctx.read((tx) =>
    tx
      .select({
        id: targets.id,
        channelId: targets.channelId,
        departmentId: targets.departmentId,
        perWeek: targets.perWeek,
        createdAt: targets.createdAt,
      })
      .from(targets)
      .where(eq(targets.organisationId, ctx.organisationId))
      .orderBy(asc(targets.createdAt), asc(targets.id)),
  )
}

/** Targets a week, what came of them in the last eight weeks, and what this week still lacks. */
export async function cadence(ctx: Ctx) {
  const rows = await targetRows(ctx)
  const mayPlan = may(ctx.actor, 'publish.plan')
  if (rows.length === 0) return ok({ targets: [] as TargetView[], mayPlan })
  const { zone } = await organisation(ctx)
  const now = ctx.now()
  const weeks = weeksUntil(now, WHOLE_WEEKS, zone)
  const [first, current] = [weeks[0], weeks.at(-1)]
  if (!first || !current) return ok({ targets: [] as TargetView[], mayPlan })
  const facts = await livePostFacts(ctx, first.from, current.to)
  const coming = await calendarItems(ctx, { from: now.toISOString(), to: current.to.toISOString() })
  const plans = coming.ok ? coming.value.items : []
  const names = await nameOf(ctx)
  const views = rows.map((row): TargetView => {
    const own = facts.filter((fact) => belongs(row, fact.channelId, fact.departmentId))
    const counted = countWeeks(
      weeks,
      own.map((fact) => fact.at),
    )
    const last = own.reduce<Date | null>((at, fact) => (at && at > fact.at ? at : fact.at), null)
    const planned = plans
      .filter((item) => item.state !== 'live')
      .reduce(
        (n, item) => n + item.networks.filter((one) => belongs(row, one.channelId, item.departmentId)).length,
        0,
      )
    const thisWeek = counted.at(-1)?.n ?? 0
    return {
      id: row.id,
      channelId: row.channelId,
      departmentId: row.departmentId,
      ...names(row),
      perWeek: row.perWeek,
      weeks: counted.map(({ day, n }) => ({ day, n })),
      ...judgeCadence(row.perWeek, counted, last, now),
      planned,
      missing: Math.max(0, row.perWeek - thisWeek - planned),
    }
  })
  return ok({ targets: views, mayPlan })
}

/** True when a post on this channel from this department counts for the target. */
export function belongs(target: Target, channelId: string, departmentId: string | null): boolean {
  return target.channelId ? target.channelId === channelId : target.departmentId === departmentId
}

async function nameOf(ctx: Ctx): Promise<(target: Target) => { name: string; network: string | null }> {
  const channels = new Map((await channelCards(ctx)).map((card) => [card.id, card]))
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  return ({ channelId, departmentId }) => {
    const channel = channels.get(channelId ?? '')
    if (channelId)
      return { name: channel?.handle ?? 'A channel that is gone', network: channel?.network ?? null }
    return { name: departments.get(departmentId ?? '') ?? 'A department that is gone', network: null }
  }
}
