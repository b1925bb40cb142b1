import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Alert, Comment, Crossing, Target } from '../contract.ts'
import { mayManageFor, mayView } from '../policy.ts'
import { type AlertRow, alertStates, alerts, comments } from '../tables/scoreboard.ts'
import { metricCard, metricOf } from './scope.ts'
import { listTargets } from './targets.ts'

const MOST = 500
const gone = 'Somebody who left'

interface About {
  readonly metricId: string
  readonly departmentId?: string | undefined
}

/** Of the whole house and, when one is asked for, of a department. */
export async function listComments(ctx: Ctx, about: About): Promise<Result<{ comments: Comment[] }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const house = isNull(comments.departmentId)
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(comments)
      .where(
        and(
          eq(comments.organisationId, ctx.organisationId),
          eq(comments.metric, about.metricId),
          isNull(comments.removedAt),
          about.departmentId ? or(house, eq(comments.departmentId, about.departmentId)) : house,
        ),
      )
      .orderBy(desc(comments.day), desc(comments.id))
      .limit(MOST),
  )
  const people = await memberCards(
    ctx,
    rows.map(({ by }) => by),
  )
  const me = meOf(ctx)
  return ok({
    comments: rows.map(({ id, day, text, by, at, departmentId }) => ({
      ...{ id, day, text, departmentId, at: at.toISOString() },
      by: { id: by, name: people.get(by)?.name ?? gone },
      mayRemove: by === me || may(ctx.actor, 'scoreboard.manage'),
    })),
  })
}

export async function metricTargets(
  ctx: Ctx,
  about: About,
): Promise<Result<{ targets: Target[]; maySet: boolean }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const department = (await departmentCards(ctx)).find(({ id }) => id === about.departmentId)
  const targets = await listTargets(ctx, about.metricId, about.departmentId ?? null)
  return ok({ targets, maySet: mayManageFor(ctx.actor, department ?? null) })
}

/** Mine, and those I set for others; whoever runs the scoreboard sees all. */
export async function listAlerts(
  ctx: Ctx,
  { metricId }: { readonly metricId?: string | undefined },
): Promise<Result<{ alerts: Alert[] }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const me = meOf(ctx)
  const manages = may(ctx.actor, 'scoreboard.manage')
  const { rows, states } = await ctx.read(async (tx) => ({
    rows: await tx
      .select()
      .from(alerts)
      .where(
        and(
          eq(alerts.organisationId, ctx.organisationId),
          isNull(alerts.removedAt),
          metricId ? eq(alerts.metric, metricId) : undefined,
        ),
      )
      .orderBy(desc(alerts.at), desc(alerts.id))
      .limit(MOST),
    states: await tx
      .select()
      .from(alertStates)
      .where(and(eq(alertStates.organisationId, ctx.organisationId), eq(alertStates.memberId, me))),
  }))
  const crossed = new Set(states.flatMap((state) => (state.crossed ? [state.alertId] : [])))
  const shown = rows.filter((row) => manages || row.by === me || row.memberIds.includes(me))
  const people = await memberCards(
    ctx,
    shown.flatMap(({ memberIds }) => memberIds),
  )
  const about = await aboutOf(ctx, shown)
  return ok({
    alerts: shown.flatMap((row) => {
      const head = about(row)
      const members = row.memberIds.map((id) => ({ id, name: people.get(id)?.name ?? gone }))
      const { id, days } = row
      return head
        ? [{ ...head, id, days, members, crossed: crossed.has(id), mayRemove: manages || row.by === me }]
        : []
    }),
  })
}

/** What crossed a line of mine and I have not taken off Today. */
export async function listCrossings(ctx: Ctx): Promise<Result<{ crossings: Crossing[] }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const me = meOf(ctx)
  const { states, rows } = await ctx.read(async (tx) => {
    const found = await tx
      .select()
      .from(alertStates)
      .where(
        and(
          eq(alertStates.organisationId, ctx.organisationId),
          eq(alertStates.memberId, me),
          eq(alertStates.crossed, true),
          isNull(alertStates.seenAt),
        ),
      )
      .orderBy(desc(alertStates.since))
      .limit(MOST)
    const ids = found.map(({ alertId }) => alertId)
    const which = and(eq(alerts.organisationId, ctx.organisationId), inArray(alerts.id, ids))
    return { states: found, rows: ids.length === 0 ? [] : await tx.select().from(alerts).where(which) }
  })
  const about = await aboutOf(ctx, rows)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ok({
    crossings: states.flatMap(({ alertId, value, since }) => {
      const row = byId.get(alertId)
      const head = row && !row.removedAt ? about(row) : null
      if (!head) return []
      const figure = { value, reason: value === null ? 'Not measured.' : null, n: 0 }
      return [{ ...head, alertId, value: figure, since: since.toISOString() }]
    }),
  })
}

const meOf = ({ actor }: Ctx): string =>
  actor.kind === 'member' ? actor.memberId : '00000000-0000-0000-0000-000000000000'

async function aboutOf(ctx: Ctx, rows: readonly AlertRow[]) {
  const departments =
    rows.length === 0 ? new Map() : new Map((await departmentCards(ctx)).map(({ id, name }) => [id, name]))
  return ({ metric: metricId, figure, departmentId, kind, bound }: AlertRow) => {
    const metric = metricOf(ctx, metricId)
    if (!metric) return null
    const name: string = departments.get(departmentId ?? '') ?? 'A department that is gone'
    const department = departmentId ? { id: departmentId, name } : null
    return { metric: metricCard(metric), figure, department, kind, bound }
  }
}
