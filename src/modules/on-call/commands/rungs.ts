import { and, eq, lte, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { afterOpenMs, hoursOf } from '#modules/hours/index.ts'
import { hiddenFrom, membersWithRight } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { next, type Place, type Rung } from '../domain/ladder.ts'
import { type Choice, choose } from '../domain/reach.ts'
import { pageUnreachable } from '../events.ts'
import { ringJob } from '../jobs/ring.ts'
import { timeOutJob } from '../jobs/time-out.ts'
import { type Reach, reachOf } from '../queries/people.ts'
import { wantedOn } from '../queries/targets.ts'
import { insertNote, insertRings, updatePaging } from '../store/pagings.ts'
import { type PagingRow, type RingRow, rings } from '../tables.ts'

/**
 * Stands a paging on a rung and rings everybody on it. A rung on which nobody can be rung is not waited on: the next is
 * entered at once, and when even the last is empty the owners are rung. The caller holds the paging's row.
 */
export async function enterRung(ctx: Ctx, tx: WriteTx, paging: PagingRow, place: Place): Promise<void> {
  let at = place
  for (;;) {
    const standing = { ...paging, ...at }
    if ((await ringRung(ctx, tx, standing)) > 0) break
    await note(ctx, tx, standing, { kind: 'empty' })
    const up = next(paging.rule, at)
    if (up && up.rung !== at.rung) {
      at = up
      continue
    }
    if (paging.subjectType === 'incident') await ringLast(ctx, tx, standing)
    break
  }
  await waitOn(ctx, tx, paging, at)
}

/** Writes where the paging stands and until when an acknowledgement is waited for. */
async function waitOn(ctx: Ctx, tx: WriteTx, paging: PagingRow, at: Place): Promise<void> {
  const now = ctx.now()
  const minutes = paging.rule.rungs[at.rung]?.minutes ?? 5
  const dueAt = await afterMinutes(ctx, paging, now, minutes)
  await updatePaging(tx, paging, { ...at, state: 'ringing', dueAt })
  const call = { pagingId: paging.id, step: at.step, act: 'up' as const }
  await tx.enqueue(timeOutJob, call, { startAfter: secondsBetween(now, dueAt) })
}

/** At least a second: the queue counts in whole ones. */
export function secondsBetween(from: Date, to: Date): number {
  return Math.max(1, Math.ceil((to.getTime() - from.getTime()) / 1000))
}

async function afterMinutes(ctx: Ctx, paging: PagingRow, from: Date, minutes: number): Promise<Date> {
  const plain = new Date(from.getTime() + minutes * 60_000)
  if (!paging.rule.workingHours) return plain
  const schedule = await hoursOf(ctx, { departmentId: paging.departmentId })
  return afterOpenMs(schedule, from, minutes * 60_000) ?? plain
}

async function ringRung(ctx: Ctx, tx: WriteTx, paging: PagingRow): Promise<number> {
  const rung: Rung | undefined = paging.rule.rungs[paging.rung]
  if (!rung) return 0
  const around = { departmentId: paging.departmentId, before: await wantedBefore(tx, paging) }
  const wanted = await wantedOn(ctx, rung, around)
  const reach = await reachOf(ctx, wanted.memberIds, wanted.deputies)
  return ringChosen(ctx, tx, paging, choose(wanted.memberIds, reach.people), reach)
}

/** Nobody on any rung: whoever may do anything in this house. */
async function ringLast(ctx: Ctx, tx: WriteTx, paging: PagingRow): Promise<void> {
  const owners = (await membersWithRight(ctx, 'organisation.manage')).map(({ id }) => id)
  const reach = await reachOf(ctx, owners, new Map())
  await note(ctx, tx, paging, { kind: 'last-resort' })
  await ringChosen(ctx, tx, paging, choose(owners, reach.people), reach)
}

/** Writes a ring for each way of everybody chosen, has them sent, and says who was missed. Gives how many are new. */
export async function ringChosen(
  ctx: Ctx,
  tx: WriteTx,
  paging: PagingRow,
  { rings: chosen, missed }: Choice,
  reach: Reach,
): Promise<number> {
  const { organisationId, id: pagingId, climb, rung, loop } = paging
  const hidden = paging.departmentId
    ? await hiddenFrom(
        ctx,
        chosen.map((one) => one.memberId),
      )
    : new Map()
  const madeAt = ctx.now()
  const rows = chosen.flatMap(({ memberId, standsFor }) =>
    (reach.ways.get(memberId) ?? []).map(
      (way): RingRow => ({
        ...{ organisationId, id: newId(madeAt.getTime()), pagingId, climb, rung, loop, memberId, standsFor },
        ...{ wayId: way.id, kind: way.kind, state: 'waiting', madeAt, detail: null, claimedAt: null },
        ...{ settledAt: null, tokenHash: null, expiresAt: null },
        veiled: hidden.get(memberId)?.includes(paging.departmentId) ?? false,
      }),
    ),
  )
  const made = await insertRings(tx, rows)
  for (const ringId of made) await tx.enqueue(ringJob, { ringId })
  for (const { memberId, other } of missed) {
    await note(ctx, tx, paging, { kind: 'missed', memberId, otherId: other })
    tx.emit(pageUnreachable(paging, memberId, other))
  }
  return made.length
}

type Said = Pick<Parameters<typeof insertNote>[1], 'kind' | 'memberId' | 'otherId'>

/** One line in the log of a paging. */
export async function note(ctx: Ctx, tx: WriteTx, paging: PagingRow, said: Said): Promise<void> {
  const { organisationId, id: pagingId, rung, loop } = paging
  const at = ctx.now()
  await insertNote(tx, { organisationId, id: newId(at.getTime()), pagingId, rung, loop, at, ...said })
}

/** Whom the nearest rung below wanted, in this climb; stand-ins count for those they stand for. */
async function wantedBefore(tx: WriteTx, { organisationId, id, climb, rung }: PagingRow): Promise<string[]> {
  if (rung === 0) return []
  const rows = await tx
    .selectDistinct({
      rung: rings.rung,
      memberId: sql<string>`coalesce(${rings.standsFor}, ${rings.memberId})`,
    })
    .from(rings)
    .where(
      and(
        eq(rings.organisationId, organisationId),
        eq(rings.pagingId, id),
        eq(rings.climb, climb),
        lte(rings.rung, rung - 1),
      ),
    )
  const nearest = Math.max(-1, ...rows.map((row) => row.rung))
  return rows.filter((row) => row.rung === nearest).map((row) => row.memberId)
}
