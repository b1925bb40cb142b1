import { and, desc, eq, isNull } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { departmentCards, memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition } from '#platform/metric.ts'
import type { Target } from '../contract.ts'
import { dueOn, stateOn, type TargetState } from '../domain/glide.ts'
import { answers, type Patience, type Told } from '../engine/answers.ts'
import type { Ask } from '../engine/ask.ts'
import { mayManageFor } from '../policy.ts'
import { type TargetRow, targets } from '../tables/scoreboard.ts'
import { metricCard, metricOf } from './scope.ts'
import { trailing } from './windows.ts'

const DAYS = 28

export interface JudgedTarget {
  readonly row: TargetRow
  readonly metric: MetricDefinition
  readonly due: number
  readonly now: Figure
  readonly state: TargetState
}

export interface RunningTarget {
  readonly row: TargetRow
  readonly metric: MetricDefinition
}

/** Targets that run, of metrics that some room still offers. */
export async function runningTargets(ctx: Ctx): Promise<RunningTarget[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(targets)
      .where(and(eq(targets.organisationId, ctx.organisationId), isNull(targets.endedAt)))
      .orderBy(desc(targets.at), desc(targets.id)),
  )
  return rows.flatMap((row) => {
    const metric = metricOf(ctx, row.metric)
    return metric ? [{ row, metric }] : []
  })
}

/** The figure each target is held against: that of the last 28 days. */
export function targetAsks(ctx: Ctx, zone: string, running: readonly RunningTarget[]): Ask[] {
  const { now: window } = trailing(ctx.now(), zone, DAYS)
  return running.map(({ row, metric }) => ({
    metric,
    query: { window, departmentId: row.departmentId, channelId: null },
  }))
}

/** Each with where its path is today and where the figure is, from the answers to `targetAsks` in their order. */
export function judge(
  ctx: Ctx,
  zone: string,
  running: readonly RunningTarget[],
  told: readonly Told[],
): JudgedTarget[] {
  const today = localTime(ctx.now(), zone).day
  return running.map(({ row, metric }, index) => {
    const figures: Readonly<Record<string, Figure>> = told[index]?.answer.figures ?? {}
    const now = figures[row.figure] ?? Object.values(figures)[0] ?? { value: null, reason: null, n: 0 }
    const state = stateOn(row, now.value, today, metric.lowerIsBetter)
    return { row, metric, due: dueOn(row, today), now, state }
  })
}

/** Targets that run, each with where its path is today and where the figure of the last 28 days is. */
export async function judgedTargets(ctx: Ctx, patience: Patience): Promise<JudgedTarget[]> {
  const { zone, running } = await ctx.read(async () => ({
    zone: (await organisation(ctx)).zone,
    running: await runningTargets(ctx),
  }))
  return judge(ctx, zone, running, await answers(ctx, targetAsks(ctx, zone, running), patience))
}

/** The same as people read it. */
export async function targetCards(ctx: Ctx, judged: readonly JudgedTarget[]): Promise<Target[]> {
  const people = await memberCards(
    ctx,
    judged.map(({ row }) => row.ownerId),
  )
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  return judged.map(({ row, metric, due, now, state }) => {
    const department = row.departmentId ? departments.get(row.departmentId) : undefined
    const { id, figure, fromDay, toDay, fromValue, toValue, note } = row
    return {
      ...{ id, figure, fromDay, toDay, fromValue, toValue, note, due, now, state },
      metric: metricCard(metric),
      department: row.departmentId
        ? { id: row.departmentId, name: department?.name ?? 'A department that is gone' }
        : null,
      owner: { id: row.ownerId, name: people.get(row.ownerId)?.name ?? 'Somebody who left' },
      mayEnd: mayManageFor(ctx.actor, department ?? null),
    }
  })
}

export async function listTargets(
  ctx: Ctx,
  metricId: string,
  departmentId: string | null,
): Promise<Target[]> {
  const judged = await judgedTargets(ctx, 'fresh')
  return targetCards(
    ctx,
    judged.filter(({ row }) => row.metric === metricId && row.departmentId === departmentId),
  )
}
