import { and, asc, eq, isNull } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { BoardLine, IncidentView, Task } from '../contract/shapes.ts'
import { isRunning, waysFrom } from '../domain/life.ts'
import { isCrew, leads, mayClaim, noIncident } from '../policy.ts'
import { boardRows, handovers, tasks } from '../tables/room.ts'
import { namesOf } from './cards.ts'
import { reviewLimit } from './review-limit.ts'
import { incidentRow, iso, seatsOf } from './rows.ts'
import { standingOf } from './standing.ts'

/** The war room: how it stands, board, tasks, hand-overs, and what the one who asks may do. */
export async function warRoom(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<IncidentView>> {
  return ctx.read(async (tx): Promise<Result<IncidentView>> => {
    const row = await incidentRow(tx, ctx.organisationId, id)
    if (!row) return noIncident
    const seats = await seatsOf(tx, ctx.organisationId, id)
    const lead = leads(ctx.actor, seats)
    const limit = isRunning(row.state) ? await reviewLimit(ctx, tx, row) : null
    return ok({
      ...(await standingOf(ctx, tx, row)),
      board: await boardOf(ctx, tx, id),
      tasks: await tasksOf(ctx, tx, id),
      handovers: await waiting(ctx, tx, id),
      reviewUntil: iso(limit),
      ways: lead && !row.mergedInto ? waysFrom(row.state) : [],
      may: {
        lead,
        crew: isCrew(ctx.actor, seats),
        claim: !seats.has('commander') && isRunning(row.state) && mayClaim(ctx.actor),
        pause: may(ctx.actor, 'publishing.pause'),
      },
    })
  })
}

/** The board, in the order lines were put there. */
export async function boardOf(ctx: Ctx, tx: Tx, id: string): Promise<BoardLine[]> {
  const rows = await tx
    .select()
    .from(boardRows)
    .where(and(eq(boardRows.organisationId, ctx.organisationId), eq(boardRows.incidentId, id)))
    .orderBy(asc(boardRows.at), asc(boardRows.id))
  const name = await namesOf(
    ctx,
    rows.map((row) => row.by),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    words: row.words,
    source: row.source,
    state: row.state,
    by: name(row.by),
    at: row.at.toISOString(),
    changedAt: row.changedAt.toISOString(),
  }))
}

/** Tasks and actions, in the order they were given out. */
export async function tasksOf(ctx: Ctx, tx: Tx, id: string): Promise<Task[]> {
  const rows = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.organisationId, ctx.organisationId), eq(tasks.incidentId, id)))
    .orderBy(asc(tasks.at), asc(tasks.id))
  return shapeTasks(ctx, rows)
}

export async function shapeTasks(ctx: Ctx, rows: readonly (typeof tasks.$inferSelect)[]): Promise<Task[]> {
  const name = await namesOf(
    ctx,
    rows.map((row) => row.ownerId),
  )
  return rows.map((row) => ({
    id: row.id,
    incidentId: row.incidentId,
    kind: row.kind,
    words: row.words,
    owner: name(row.ownerId),
    dueAt: iso(row.dueAt),
    doneAt: iso(row.doneAt),
  }))
}

async function waiting(ctx: Ctx, tx: Tx, id: string): Promise<IncidentView['handovers']> {
  const rows = await tx
    .select()
    .from(handovers)
    .where(
      and(
        eq(handovers.organisationId, ctx.organisationId),
        eq(handovers.incidentId, id),
        isNull(handovers.settledAt),
      ),
    )
  return shapeHandovers(ctx, rows)
}

export async function shapeHandovers(
  ctx: Ctx,
  rows: readonly (typeof handovers.$inferSelect)[],
): Promise<IncidentView['handovers']> {
  const name = await namesOf(
    ctx,
    rows.flatMap((row) => [row.fromId, row.toId]),
  )
  return rows.flatMap((row) => {
    const [from, to] = [name(row.fromId), name(row.toId)]
    if (!from || !to) return []
    const { id, seat, situation, decisions } = row
    return [
      {
        id,
        seat,
        from,
        to,
        situation,
        decisions,
        nextUpdateAt: iso(row.nextUpdateAt),
        at: row.at.toISOString(),
      },
    ]
  })
}
