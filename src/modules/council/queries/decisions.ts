import { and, desc, eq, ilike, lt, or, type SQL, sql } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChangeKind, DecisionCard, DecisionView, MyPart } from '../contract.ts'
import { decisionState } from '../domain/lifecycle.ts'
import { chairs, memberOf, sentences } from '../policy.ts'
import { type DecisionRow, decisions } from '../tables.ts'
import { myPart } from './body.ts'
import { viewChange } from './change.ts'
import { exceptionView } from './exceptions.ts'
import { decisionRow, exceptionBy, meetingRow } from './rows.ts'

export interface DecisionFilter {
  readonly q?: string | undefined
  readonly state: 'all' | 'open' | 'overdue' | 'done'
  readonly kind: 'all' | ChangeKind
  readonly ownerId?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * What the actor may read: the register is for everybody, but an exception made for one person is read by that person,
 * its owner and the council. Anything else would put somebody's circumstances up on a board.
 */
function visible(ctx: Ctx, { inside }: MyPart): SQL | undefined {
  if (inside) return undefined
  const me = memberOf(ctx)
  if (me === null) return undefined
  return sql`(${decisions.kind} <> 'exception' or ${decisions.change} ->> 'memberId' is null
    or ${decisions.change} ->> 'memberId' = ${me} or ${decisions.ownerId} = ${me})`
}

/** The day it is in the organisation’s zone. */
export async function todayOf(ctx: Ctx): Promise<string> {
  const { zone } = await organisation(ctx)
  return localTime(ctx.now(), zone).day
}

/** Decisions as the register shows them, the newest first. */
export async function listDecisions(
  ctx: Ctx,
  filter: DecisionFilter,
): Promise<Result<{ decisions: DecisionCard[]; nextCursor: string | null; me: MyPart }>> {
  const me = await myPart(ctx)
  const today = await todayOf(ctx)
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(decisions)
      .where(
        and(
          eq(decisions.organisationId, ctx.organisationId),
          visible(ctx, me),
          inState(filter.state, today),
          filter.kind === 'all' ? undefined : eq(decisions.kind, filter.kind),
          filter.ownerId ? eq(decisions.ownerId, filter.ownerId) : undefined,
          matches(filter.q),
          after(filter.cursor),
        ),
      )
      .orderBy(desc(decisions.year), desc(decisions.number))
      .limit(filter.limit + 1),
  )
  const page = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? page.at(-1) : undefined
  return ok({
    decisions: await decisionCards(ctx, page, today),
    nextCursor: last ? `${last.year}-${last.number}` : null,
    me,
  })
}

function inState(state: DecisionFilter['state'], today: string): SQL | undefined {
  if (state === 'all') return undefined
  if (state === 'done') return eq(decisions.state, 'done')
  const overdue = sql`${decisions.dueOn} < ${today}`
  return and(eq(decisions.state, 'open'), state === 'overdue' ? overdue : sql`(${overdue}) is not true`)
}

function matches(q: string | undefined): SQL | undefined {
  if (!q) return undefined
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return or(
    ilike(decisions.title, like),
    ilike(decisions.body, like),
    sql`${decisions.year} || '-' || ${decisions.number} like ${like}`,
  )
}

function after(cursor: string | undefined): SQL | undefined {
  const [year, number] = (cursor ?? '').split('-').map(Number)
  if (!Number.isInteger(year) || !Number.isInteger(number)) return undefined
  return or(
    lt(decisions.year, year as number),
    and(eq(decisions.year, year as number), lt(decisions.number, number as number)),
  )
}

export async function decisionCards(
  ctx: Ctx,
  rows: readonly DecisionRow[],
  today: string,
): Promise<DecisionCard[]> {
  const people = await memberCards(
    ctx,
    rows.map((row) => row.ownerId),
  )
  return rows.map((row) => {
    const owner = people.get(row.ownerId)
    return {
      id: row.id,
      number: `${row.year}-${row.number}`,
      title: row.title,
      kind: row.kind,
      state: decisionState(row, today),
      owner: { id: row.ownerId, name: owner?.name ?? 'Somebody who left', here: owner?.status === 'active' },
      dueOn: row.dueOn,
      effectiveOn: row.effectiveOn,
      decidedAt: row.decidedAt.toISOString(),
      apply: row.apply,
      applyReason: row.applyReason,
    }
  })
}

/** One decision: what it says, what came of it, and what it would do where it was not carried out. */
export async function showDecision(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<DecisionView>> {
  const me = await myPart(ctx)
  const found = await ctx.read(async (tx) => {
    const row = await decisionRow(tx, ctx.organisationId, id)
    if (!row || !mayRead(ctx, me, row)) return null
    const meeting = row.meetingId ? await meetingRow(tx, ctx.organisationId, row.meetingId) : undefined
    const exception = await exceptionBy(tx, ctx.organisationId, { decisionId: id })
    return { row, meeting, exception }
  })
  if (!found) return refuse('not_found', 'This decision is not in the register.')
  const { row, meeting, exception } = found
  const [card] = await decisionCards(ctx, [row], await todayOf(ctx))
  if (!card) throw new Error('a decision has a card')
  const pending = row.apply === 'failed' || row.apply === 'waiting'
  return ok({
    ...card,
    text: row.body,
    tally: row.tally,
    meeting: meeting
      ? { id: meeting.id, title: meeting.title, startsAt: meeting.startsAt.toISOString() }
      : null,
    itemId: row.itemId,
    appliedAt: row.appliedAt?.toISOString() ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    doneNote: row.doneNote,
    change: me.inside && pending ? await viewChange(ctx, row.change, row.fingerprint) : null,
    exception: exception ? await exceptionView(ctx, exception) : null,
    me,
    ...whatMay(ctx, row),
  })
}

function mayRead(ctx: Ctx, me: MyPart, row: DecisionRow): boolean {
  if (me.inside || row.change.kind !== 'exception' || row.change.memberId === null) return true
  const reader = memberOf(ctx)
  return reader === null || row.change.memberId === reader || row.ownerId === reader
}

function whatMay(
  ctx: Ctx,
  row: DecisionRow,
): Pick<DecisionView, 'mayNotFinish' | 'mayNotChange' | 'mayNotApply'> {
  const chair = chairs(ctx.actor)
  const done = row.state === 'done' ? 'It is done.' : null
  const byItself = row.apply === 'none' ? null : 'It is carried out by itself, not by saying so.'
  const owner =
    row.ownerId === memberOf(ctx) || chair ? null : 'Its owner says when it is done, or the chair.'
  return {
    mayNotFinish: done ?? byItself ?? owner,
    mayNotChange: done ?? (chair ? null : sentences.chair),
    mayNotApply:
      row.apply !== 'failed' ? 'There is nothing to carry out again.' : chair ? null : sentences.chair,
  }
}
