import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { giveReviews } from './commands/review.ts'
import { giveTasks } from './commands/tasks.ts'
import { runningStates } from './domain/life.ts'
import { reviews } from './tables/after.ts'
import { incidents, seatRows } from './tables/incident.ts'
import { tasks } from './tables/room.ts'

const MOST = 200

const held: HoldingKind = {
  id: 'incidents.tasks',
  name: 'Tasks of incidents',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select()
        .from(tasks)
        .where(
          and(
            eq(tasks.organisationId, ctx.organisationId),
            eq(tasks.ownerId, memberId),
            isNull(tasks.doneAt),
          ),
        )
        .orderBy(asc(tasks.dueAt))
        .limit(MOST),
    )
    return rows.map(({ id, kind, words, incidentId }) => ({
      id,
      what: kind === 'action' ? 'Action of a review' : 'Task of an incident',
      label: words,
      href: `/incidents/${incidentId}`,
    }))
  },
  reassign: giveTasks,
}

const kept: HoldingKind = {
  id: 'incidents.reviews',
  name: 'Reviews of incidents',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: reviews.incidentId, title: incidents.title })
        .from(reviews)
        .innerJoin(
          incidents,
          and(eq(incidents.organisationId, reviews.organisationId), eq(incidents.id, reviews.incidentId)),
        )
        .where(
          and(
            eq(reviews.organisationId, ctx.organisationId),
            eq(reviews.ownerId, memberId),
            ne(reviews.state, 'closed'),
          ),
        )
        .limit(MOST),
    )
    return rows.map(({ id, title }) => ({
      id,
      what: 'Review of an incident',
      label: title,
      href: `/incidents/${id}/review`,
    }))
  },
  reassign: giveReviews,
}

/** Seats are given out in the war room itself: who leads next is decided there, with a note. */
const sitting: HoldingKind = {
  id: 'incidents.seats',
  name: 'Seats in incidents that run',
  async list(ctx: Ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: incidents.id, title: incidents.title, seat: seatRows.seat })
        .from(seatRows)
        .innerJoin(
          incidents,
          and(eq(incidents.organisationId, seatRows.organisationId), eq(incidents.id, seatRows.incidentId)),
        )
        .where(
          and(
            eq(seatRows.organisationId, ctx.organisationId),
            eq(seatRows.memberId, memberId),
            inArray(incidents.state, [...runningStates]),
          ),
        )
        .limit(MOST),
    )
    return rows.map(({ id, title, seat }) => ({
      id: `${id}:${seat}`,
      what: `Seat in an incident: ${seat}`,
      label: title,
      href: `/incidents/${id}`,
    }))
  },
}

export const incidentsHoldings: readonly HoldingKind[] = [held, kept, sitting]
