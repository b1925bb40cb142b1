import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { MyPart, QuestionView } from '../contract.ts'
import { memberOf } from '../policy.ts'
import { items, meetings, type QuestionRow, questions } from '../tables.ts'
import { myPart } from './body.ts'

const MANY = 200

type Page = { questions: QuestionView[]; me: MyPart; meetings: { id: string; name: string }[] }

/** Everybody's own questions; all of them for those inside. */
export async function listQuestions(
  ctx: Ctx,
  { state }: { readonly state: 'open' | 'all' },
): Promise<Result<Page>> {
  const me = await myPart(ctx)
  const rows = await ctx.read((tx) => questionRows(ctx, tx, me, state))
  return ok({
    questions: await questionViews(ctx, rows),
    me,
    meetings: me.mayNotChair === null ? await comingMeetings(ctx) : [],
  })
}

export function questionRows(ctx: Ctx, tx: Tx, me: MyPart, state: 'open' | 'all'): Promise<QuestionRow[]> {
  const own = memberOf(ctx)
  return tx
    .select()
    .from(questions)
    .where(
      and(
        eq(questions.organisationId, ctx.organisationId),
        me.inside || own === null ? undefined : eq(questions.askedBy, own),
        state === 'open' ? eq(questions.state, 'open') : undefined,
      ),
    )
    .orderBy(desc(questions.id))
    .limit(MANY)
}

export async function questionViews(ctx: Ctx, rows: readonly QuestionRow[]): Promise<QuestionView[]> {
  const people = await memberCards(
    ctx,
    rows.flatMap((row) => [row.askedBy, row.settledBy ?? row.askedBy]),
  )
  const came = await itemsFrom(ctx, rows)
  const own = memberOf(ctx)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    text: row.body,
    asker: {
      id: row.askedBy,
      name: people.get(row.askedBy)?.name ?? 'Somebody who left',
      here: people.get(row.askedBy)?.status === 'active',
    },
    askedAt: row.askedAt.toISOString(),
    state: row.state,
    answer: row.answer,
    settledBy: row.settledBy ? (people.get(row.settledBy)?.name ?? 'Somebody who left') : null,
    settledAt: row.settledAt?.toISOString() ?? null,
    itemId: came.get(row.id) ?? null,
    mine: row.askedBy === own,
  }))
}

async function itemsFrom(ctx: Ctx, rows: readonly QuestionRow[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map()
  const found = await ctx.read((tx) =>
    tx
      .select({ id: items.id, questionId: items.questionId })
      .from(items)
      .where(
        and(
          eq(items.organisationId, ctx.organisationId),
          inArray(
            items.questionId,
            rows.map((row) => row.id),
          ),
        ),
      ),
  )
  return new Map(found.flatMap((row) => (row.questionId ? [[row.questionId, row.id] as const] : [])))
}

/** Meetings that still take items, for a choice. */
async function comingMeetings(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  return ctx.read((tx) =>
    tx
      .select({ id: meetings.id, name: meetings.title })
      .from(meetings)
      .where(
        and(eq(meetings.organisationId, ctx.organisationId), inArray(meetings.state, ['planned', 'open'])),
      )
      .orderBy(asc(meetings.startsAt))
      .limit(20),
  )
}
