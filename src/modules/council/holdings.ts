import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { HoldingKind } from '#platform/holdings.ts'
import { reassignDecisions } from './commands/decisions.ts'
import { seatName } from './queries/body.ts'
import { seatRows } from './queries/rows.ts'
import { decisions } from './tables.ts'

/** Decisions somebody carries out; they stay theirs until somebody else is named. */
const owned: HoldingKind = {
  id: 'council.decisions',
  name: 'Council decisions they carry out',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: decisions.id, title: decisions.title, year: decisions.year, number: decisions.number })
        .from(decisions)
        .where(
          and(
            eq(decisions.organisationId, ctx.organisationId),
            eq(decisions.ownerId, memberId),
            eq(decisions.state, 'open'),
          ),
        )
        .orderBy(asc(decisions.dueOn), desc(decisions.id))
        .limit(200),
    )
    return rows.map(({ id, title, year, number }) => ({
      id,
      what: `Decision ${year}-${number}`,
      label: title,
      href: `/people/council/decisions/${id}`,
    }))
  },
  async count(ctx, memberIds) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ memberId: decisions.ownerId, n: count() })
        .from(decisions)
        .where(
          and(
            eq(decisions.organisationId, ctx.organisationId),
            eq(decisions.state, 'open'),
            inArray(decisions.ownerId, [...memberIds]),
          ),
        )
        .groupBy(decisions.ownerId),
    )
    return new Map(rows.map((row) => [row.memberId, row.n]))
  },
  reassign: reassignDecisions,
}

/** A seat they hold, or that waits empty since they left. Only the chair names somebody new. */
const seat: HoldingKind = {
  id: 'council.seat',
  name: 'Seats on the council',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) => seatRows(tx, ctx.organisationId))
    return rows
      .filter(({ sitting }) => sitting?.memberId === memberId && sitting.endedBecause !== 'ended')
      .map(({ seat: row }) => ({
        id: row.id,
        what: 'Seat',
        label: seatName(row),
        href: '/people/council/members',
      }))
  },
  async count(ctx, memberIds) {
    const rows = await ctx.read((tx) => seatRows(tx, ctx.organisationId))
    const held = rows.flatMap(({ sitting }) =>
      sitting && sitting.endedBecause !== 'ended' && memberIds.includes(sitting.memberId)
        ? [sitting.memberId]
        : [],
    )
    return new Map(held.map((id) => [id, 1]))
  },
}

export const councilHoldings: readonly HoldingKind[] = [owned, seat]
