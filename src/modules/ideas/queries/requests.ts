import { and, count, desc, eq, ilike, inArray, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { RequestCard } from '../contract.ts'
import { eraseAt, type RequestState } from '../domain/lifecycle.ts'
import { openName } from '../email.ts'
import { mayManage } from '../policy.ts'
import { boxes, ideas, polls, type RequestRow, requests } from '../tables.ts'
import { iso, like } from './rows.ts'

const states: Readonly<Record<'new' | 'settled' | 'spam', readonly RequestState[]>> = {
  new: ['new'],
  settled: ['idea', 'declined', 'removed'],
  spam: ['spam'],
}

export interface RequestQuery {
  readonly view: 'new' | 'settled' | 'spam'
  readonly boxId?: string | undefined
  readonly q?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

interface Page {
  requests: RequestCard[]
  nextCursor: string | null
  counts: { new: number; spam: number }
}

/** A page of what came from outside, the newest first. */
export async function listRequests(ctx: Ctx, query: RequestQuery): Promise<Result<Page>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const { view, q, boxId, limit } = query
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(requests)
      .where(
        and(
          eq(requests.organisationId, ctx.organisationId),
          inArray(requests.state, [...states[view]]),
          boxId ? eq(requests.boxId, boxId) : undefined,
          q ? ilike(requests.text, like(q)) : undefined,
          after(query.cursor),
        ),
      )
      .orderBy(desc(requests.createdAt), desc(requests.id))
      .limit(limit + 1)
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    return ok({
      requests: await requestCards(ctx, tx, page),
      nextCursor: last ? `${last.createdAt.toISOString()}|${last.id}` : null,
      counts: await counts(ctx, tx),
    })
  })
}

/** How many wait and how many were set apart; for Today the waiting ones and the newest of them. */
export async function waiting(ctx: Ctx): Promise<Result<{ count: number; requests: RequestCard[] }>> {
  const first = await listRequests(ctx, { view: 'new', limit: 5 })
  // Whoever does not sort requests has none waiting.
  if (!first.ok) return ok({ count: 0, requests: [] })
  return ok({ count: first.value.counts.new, requests: first.value.requests })
}

async function counts(ctx: Ctx, tx: Tx): Promise<Page['counts']> {
  const rows = await tx
    .select({ state: requests.state, n: count() })
    .from(requests)
    .where(and(eq(requests.organisationId, ctx.organisationId), inArray(requests.state, ['new', 'spam'])))
    .groupBy(requests.state)
  const of = (state: RequestState): number => rows.find((row) => row.state === state)?.n ?? 0
  return { new: of('new'), spam: of('spam') }
}

async function requestCards(ctx: Ctx, tx: Tx, rows: readonly RequestRow[]): Promise<RequestCard[]> {
  const { organisationId } = ctx
  const ids = (of: (row: RequestRow) => string | null): string[] => [
    ...new Set(rows.flatMap((row) => of(row) ?? [])),
  ]
  const boxIds = ids((row) => row.boxId)
  const pollIds = ids((row) => row.pollId)
  const ideaIds = ids((row) => row.ideaId)
  const asked = [
    ...(await tx
      .select({ id: boxes.id, question: boxes.question })
      .from(boxes)
      .where(and(eq(boxes.organisationId, organisationId), inArray(boxes.id, boxIds)))),
    ...(await tx
      .select({ id: polls.id, question: polls.question })
      .from(polls)
      .where(and(eq(polls.organisationId, organisationId), inArray(polls.id, pollIds)))),
  ]
  const titles = await tx
    .select({ id: ideas.id, title: ideas.title })
    .from(ideas)
    .where(and(eq(ideas.organisationId, organisationId), inArray(ideas.id, ideaIds)))
  const questions = new Map(asked.map((one) => [one.id, one.question]))
  const byId = new Map(titles.map((one) => [one.id, one]))
  return rows.map((row) => card(ctx, row, questions, byId))
}

function card(
  ctx: Ctx,
  row: RequestRow,
  questions: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, { id: string; title: string }>,
): RequestCard {
  const fromId = row.boxId ?? row.pollId ?? ''
  const kept = row.nameSealed !== null || row.emailSealed !== null
  return {
    id: row.id,
    text: row.text,
    name: openName(ctx, row),
    tell: row.emailSealed !== null,
    state: row.state,
    reason: row.reason,
    from: { kind: row.boxId ? 'box' : 'poll', id: fromId, question: questions.get(fromId) ?? '' },
    idea: row.ideaId ? (titles.get(row.ideaId) ?? null) : null,
    createdAt: row.createdAt.toISOString(),
    settledAt: iso(row.settledAt),
    toldAt: iso(row.toldAt),
    eraseAt: kept ? eraseAt(row.createdAt).toISOString() : null,
  }
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function after(cursor: string | undefined): SQL | undefined {
  const [time = '', last = ''] = cursor?.split('|') ?? []
  if (!id.test(last) || Number.isNaN(Date.parse(time))) return undefined
  return sql`(${requests.createdAt}, ${requests.id}) < (${time}::timestamptz, ${last}::uuid)`
}
