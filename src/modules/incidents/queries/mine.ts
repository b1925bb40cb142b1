import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { IncidentCard, IncidentView, Task } from '../contract/shapes.ts'
import { liveStates, runningStates } from '../domain/life.ts'
import { actorId } from '../policy.ts'
import { reviews } from '../tables/after.ts'
import { incidents, seatRows } from '../tables/incident.ts'
import { handovers, tasks } from '../tables/room.ts'
import { cardsOf } from './cards.ts'
import { shapeHandovers, shapeTasks } from './room.ts'

const MOST = 50

interface Mine {
  readonly incidents: IncidentCard[]
  readonly tasks: Task[]
  readonly handovers: (IncidentView['handovers'][number] & { incidentId: string; title: string })[]
  readonly reviews: { id: string; title: string; meetingAt: string }[]
}

/** What waits for whoever asks: incidents they have a seat in, tasks, hand-overs to accept, reviews to keep. */
export async function mine(ctx: Ctx): Promise<Result<Mine>> {
  const me = actorId(ctx)
  if (!me) return ok({ incidents: [], tasks: [], handovers: [], reviews: [] })
  return ctx.read(async (tx): Promise<Result<Mine>> => {
    const { organisationId } = ctx
    const open = await tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.organisationId, organisationId), eq(tasks.ownerId, me), isNull(tasks.doneAt)))
      .orderBy(asc(tasks.dueAt), asc(tasks.at))
      .limit(MOST)
    const kept = await tx
      .select({ id: reviews.incidentId, title: incidents.title, meetingAt: reviews.meetingAt })
      .from(reviews)
      .innerJoin(
        incidents,
        and(eq(incidents.organisationId, reviews.organisationId), eq(incidents.id, reviews.incidentId)),
      )
      .where(
        and(eq(reviews.organisationId, organisationId), eq(reviews.ownerId, me), ne(reviews.state, 'closed')),
      )
      .orderBy(asc(reviews.meetingAt))
      .limit(MOST)
    return ok({
      incidents: await sittingIn(ctx, tx, me),
      tasks: await shapeTasks(ctx, open),
      handovers: await waiting(ctx, tx, me),
      reviews: kept.map((one) => ({ ...one, meetingAt: one.meetingAt.toISOString() })),
    })
  })
}

async function sittingIn(ctx: Ctx, tx: Tx, me: string): Promise<IncidentCard[]> {
  const rows = await tx
    .selectDistinct({ incident: incidents })
    .from(seatRows)
    .innerJoin(
      incidents,
      and(eq(incidents.organisationId, seatRows.organisationId), eq(incidents.id, seatRows.incidentId)),
    )
    .where(
      and(
        eq(seatRows.organisationId, ctx.organisationId),
        eq(seatRows.memberId, me),
        inArray(incidents.state, [...runningStates]),
        isNull(incidents.mergedInto),
      ),
    )
  const cards = await cardsOf(
    ctx,
    tx,
    rows.map((row) => row.incident),
  )
  return cards.sort((a, b) => a.severity - b.severity)
}

async function waiting(ctx: Ctx, tx: Tx, me: string): Promise<Mine['handovers']> {
  const rows = await tx
    .select()
    .from(handovers)
    .where(
      and(
        eq(handovers.organisationId, ctx.organisationId),
        eq(handovers.toId, me),
        isNull(handovers.settledAt),
      ),
    )
    .limit(MOST)
  if (rows.length === 0) return []
  const titles = await tx
    .select({ id: incidents.id, title: incidents.title })
    .from(incidents)
    .where(
      and(
        eq(incidents.organisationId, ctx.organisationId),
        inArray(
          incidents.id,
          rows.map((row) => row.incidentId),
        ),
      ),
    )
  const title = new Map(titles.map((one) => [one.id, one.title]))
  const of = new Map(rows.map((row) => [row.id, row.incidentId]))
  return (await shapeHandovers(ctx, rows)).map((one) => {
    const incidentId = of.get(one.id) ?? ''
    return { ...one, incidentId, title: title.get(incidentId) ?? '' }
  })
}

interface Band {
  readonly incidents: {
    id: string
    number: number
    title: string
    severity: 1 | 2 | 3 | 4
    since: string
    say: string
  }[]
}

/** Grave incidents that run: SEV1 and SEV2, the gravest first. */
export async function band(ctx: Ctx): Promise<Result<Band>> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(incidents)
      .where(
        and(
          eq(incidents.organisationId, ctx.organisationId),
          inArray(incidents.state, [...liveStates]),
          inArray(incidents.severity, [1, 2]),
          isNull(incidents.mergedInto),
        ),
      )
      .orderBy(asc(incidents.severity), asc(incidents.openedAt))
      .limit(20),
  )
  return ok({
    incidents: rows.map(({ id, number, title, severity, openedAt, say }) => ({
      ...{ id, number, title, severity, since: openedAt.toISOString(), say: say.slice(0, 300) },
    })),
  })
}
