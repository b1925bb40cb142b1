import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DrillView } from '../contract.ts'
import { nextDrill } from '../domain/drill-day.ts'
import { mayNot } from '../policy.ts'
import { type DrillRow, drills, pagings, rings } from '../tables.ts'
import { personOf } from './person.ts'
import { readRotas } from './rotas.ts'

type Row = Omit<DrillView, 'people'>
type Cards = Awaited<ReturnType<typeof memberCards>>

const rowOf = (drill: DrillRow, cards: Cards): Row => ({
  ...{ id: drill.id, startedAt: drill.startedAt.toISOString(), startedBy: personOf(cards, drill.startedBy) },
  ...{ finishedAt: drill.finishedAt?.toISOString() ?? null },
  ...{ members: drill.rungMembers, reached: drill.reachedMembers },
})

/** The last two years of drills, and when the next one is. */
export async function listDrills(
  ctx: Ctx,
): Promise<Result<{ drills: Row[]; nextOn: string | null; mayNot: string | null }>> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(drills)
      .where(eq(drills.organisationId, ctx.organisationId))
      .orderBy(desc(drills.startedAt))
      .limit(24)
    const cards = await memberCards(
      ctx,
      rows.flatMap(({ startedBy }) => startedBy ?? []),
    )
    const rotas = await readRotas(ctx)
    const { zone } = await organisation(ctx)
    const nextOn = rotas.length > 0 ? nextDrill(ctx.now(), zone).at.toISOString() : null
    return ok({ drills: rows.map((row) => rowOf(row, cards)), nextOn, mayNot: mayNot(ctx, 'drill') })
  })
}

/** Who was reached in a drill, how fast, and which ways failed. */
export async function drillView(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<DrillView>> {
  return ctx.read(async (tx): Promise<Result<DrillView>> => {
    const [drill] = await tx
      .select()
      .from(drills)
      .where(and(eq(drills.organisationId, ctx.organisationId), eq(drills.id, id)))
    if (!drill) return refuse('not_found', 'There is no such drill.')
    const people = await reachedIn(ctx, id)
    const ids = [...people.map(({ memberId }) => memberId), ...(drill.startedBy ? [drill.startedBy] : [])]
    const cards = await memberCards(ctx, ids)
    return ok({
      ...rowOf(drill, cards),
      reached: people.filter(({ seconds }) => seconds !== null).length,
      people: people.flatMap(({ memberId, ...rest }) => {
        const member = personOf(cards, memberId)
        return member ? [{ member, ...rest }] : []
      }),
    })
  })
}

export interface ReachedIn extends Omit<DrillView['people'][number], 'member'> {
  readonly memberId: string
}

/** By person: the seconds until they acknowledged, and what became of each way. */
export async function reachedIn(ctx: Ctx, drillId: string): Promise<ReachedIn[]> {
  return ctx.read(async (tx) => {
    const rung = await tx
      .select()
      .from(pagings)
      .where(and(eq(pagings.organisationId, ctx.organisationId), eq(pagings.drillId, drillId)))
    if (rung.length === 0) return []
    const all = await tx
      .select()
      .from(rings)
      .where(
        and(
          eq(rings.organisationId, ctx.organisationId),
          inArray(
            rings.pagingId,
            rung.map(({ id }) => id),
          ),
        ),
      )
      .orderBy(asc(rings.id))
    return rung.map((paging): ReachedIn => {
      const own = all.filter(({ pagingId }) => pagingId === paging.id)
      const wanted = paging.rule.rungs[0]?.targets[0]
      const memberId = wanted?.kind === 'member' ? wanted.memberId : (own[0]?.memberId ?? '')
      // That somebody else answered says nothing about the ways of this one.
      const at = paging.acknowledgedBy === memberId ? paging.acknowledgedAt : null
      return {
        memberId,
        seconds: at ? Math.round((at.getTime() - paging.startedAt.getTime()) / 1000) : null,
        ways: own.map(({ kind, state, detail }) => ({ kind, state, detail })),
      }
    })
  })
}
