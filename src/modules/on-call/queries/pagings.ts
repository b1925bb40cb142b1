import { and, asc, desc, eq, lt, or } from 'drizzle-orm'
import { isId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { LogLine, PagingRowView, PagingView } from '../contract.ts'
import { notes, type PagingRow, pagings, type RingRow, rings } from '../tables.ts'
import { pagingsOf } from './pagings-of.ts'
import { personOf } from './person.ts'

interface Page {
  readonly pagings: PagingRowView[]
  readonly more: string | null
}

/** What people were rung for, the newest first. */
export async function listPagings(
  ctx: Ctx,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<Result<Page>> {
  const [time = '', id = ''] = (before ?? '').split('_')
  const after = Number.isNaN(Date.parse(time)) || !isId(id) ? null : { at: new Date(time), id }
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(pagings)
      .where(
        and(
          eq(pagings.organisationId, ctx.organisationId),
          after
            ? or(
                lt(pagings.startedAt, after.at),
                and(eq(pagings.startedAt, after.at), lt(pagings.id, after.id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(pagings.startedAt), desc(pagings.id))
      .limit(limit + 1)
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const more = last ? `${last.startedAt.toISOString()}_${last.id}` : null
    return ok({ pagings: await rowsOf(ctx, shown), more })
  })
}

async function rowsOf(ctx: Ctx, rows: readonly PagingRow[]): Promise<PagingRowView[]> {
  const stand = await pagingsOf(
    ctx,
    rows.map(({ subjectId }) => subjectId),
  )
  const cards = await memberCards(
    ctx,
    rows.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []),
  )
  return rows.map((row) => ({
    ...{ id: row.id, subjectType: row.subjectType, subjectId: row.subjectId, severity: row.severity },
    ...{ title: row.title, link: row.link, state: row.state, startedAt: row.startedAt.toISOString() },
    firstRungAt: stand.get(row.subjectId)?.firstRungAt ?? null,
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: personOf(cards, row.acknowledgedBy),
  }))
}

const MOST = 500

/** One alarm with every ring, in order. */
export async function pagingView(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<PagingView>> {
  return ctx.read(async (tx): Promise<Result<PagingView>> => {
    const own = and(eq(pagings.organisationId, ctx.organisationId), eq(pagings.id, id))
    const [paging] = await tx.select().from(pagings).where(own)
    const [row] = paging ? await rowsOf(ctx, [paging]) : []
    if (!paging || !row) return refuse('not_found', 'There is no such alarm, or not for your eyes.')
    const rang = await tx
      .select()
      .from(rings)
      .where(and(eq(rings.organisationId, ctx.organisationId), eq(rings.pagingId, id)))
      .orderBy(desc(rings.madeAt), desc(rings.id))
      .limit(MOST)
    const noted = await tx
      .select()
      .from(notes)
      .where(and(eq(notes.organisationId, ctx.organisationId), eq(notes.pagingId, id)))
      .orderBy(asc(notes.at))
      .limit(MOST)
    return ok({
      ...row,
      ...{
        rung: paging.rung + 1,
        rungs: paging.rule.rungs.length,
        dueAt: paging.dueAt?.toISOString() ?? null,
      },
      ...{ stoppedAt: paging.stoppedAt?.toISOString() ?? null, stopReason: paging.stopReason },
      log: await logOf(ctx, rang, noted),
    })
  })
}

async function logOf(
  ctx: Ctx,
  rang: readonly RingRow[],
  noted: readonly (typeof notes.$inferSelect)[],
): Promise<LogLine[]> {
  const ids = [
    ...rang.flatMap(({ memberId, standsFor }) => [memberId, ...(standsFor ? [standsFor] : [])]),
    ...noted.flatMap(({ memberId, otherId }) => [memberId, otherId].filter((one) => one !== null)),
  ]
  const cards = await memberCards(ctx, ids)
  const ringLines = rang.map(
    (ring): LogLine => ({
      ...{
        what: 'ring',
        id: ring.id,
        at: ring.madeAt.toISOString(),
        rung: ring.rung + 1,
        loop: ring.loop + 1,
      },
      member: personOf(cards, ring.memberId) ?? { id: ring.memberId, name: '?' },
      ...{
        kind: ring.kind,
        standsFor: personOf(cards, ring.standsFor),
        state: ring.state,
        detail: ring.detail,
      },
      settledAt: ring.settledAt?.toISOString() ?? null,
    }),
  )
  const noteLines = noted.map(
    (note): LogLine => ({
      ...{ what: 'note', id: note.id, at: note.at.toISOString(), rung: note.rung + 1, loop: note.loop + 1 },
      ...{ kind: note.kind, member: personOf(cards, note.memberId), other: personOf(cards, note.otherId) },
    }),
  )
  return [...ringLines, ...noteLines].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
}
