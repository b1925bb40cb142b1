import { and, count, desc, eq, isNull, lt } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Person } from '../contract.ts'
import type { EarmarkState } from '../domain/lifecycle.ts'
import { openEmail } from '../email.ts'
import { mayManage } from '../policy.ts'
import { type EarmarkRow, earmarks, type ResponseRow, responses } from '../tables.ts'
import { earmarkView } from './earmark-view.ts'
import { answersOf } from './rows.ts'

export interface PeopleQuestion {
  readonly surveyId: string
  readonly show: 'all' | 'unmarked' | EarmarkState
  readonly limit: number
  readonly cursor?: string | undefined
}

const marked = and(
  eq(earmarks.organisationId, responses.organisationId),
  eq(earmarks.responseId, responses.id),
)

/** Who answered, newest first, with their mark. Whoever gave no address is listed without a name. */
export async function people(
  ctx: Ctx,
  input: PeopleQuestion,
): Promise<Result<{ people: Person[]; next: string | null; counts: Record<string, number> }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const { show, limit, cursor } = input
  return ctx.read(async (tx) => {
    const wanted =
      show === 'all' ? undefined : show === 'unmarked' ? isNull(earmarks.id) : eq(earmarks.state, show)
    const rows = await tx
      .select({ response: responses, mark: earmarks })
      .from(responses)
      .leftJoin(earmarks, marked)
      .where(and(answered(ctx, input.surveyId), wanted, cursor ? lt(responses.id, cursor) : undefined))
      .orderBy(desc(responses.id))
      .limit(limit + 1)
    const page = rows.slice(0, limit)
    return ok({
      people: await shape(ctx, tx, page),
      next: rows.length > limit ? (page.at(-1)?.response.id ?? null) : null,
      counts: await counts(ctx, tx, input.surveyId),
    })
  })
}

const answered = (ctx: Ctx, surveyId: string) =>
  and(
    eq(responses.organisationId, ctx.organisationId),
    eq(responses.surveyId, surveyId),
    eq(responses.state, 'given'),
  )

type Row = { readonly response: ResponseRow; readonly mark: EarmarkRow | null }

async function shape(ctx: Ctx, tx: Tx, rows: readonly Row[]): Promise<Person[]> {
  const members = await memberCards(
    ctx,
    rows.flatMap(({ response }) => response.memberId ?? []),
  )
  const given = await answersOf(
    tx,
    ctx.organisationId,
    rows.map(({ response }) => response.id),
  )
  const byResponse = Map.groupBy(given, ({ responseId }) => responseId)
  return rows.map(({ response, mark }) => {
    const member = response.memberId ? members.get(response.memberId) : undefined
    return {
      responseId: response.id,
      name: member?.name ?? openEmail(ctx, response) ?? 'Somebody without an address',
      title: member?.title ?? null,
      contact: response.contact,
      answers: (byResponse.get(response.id) ?? []).map(({ questionId, value }) => ({
        questionId,
        value: typeof value === 'object' ? [...value] : value,
      })),
      earmark: mark ? earmarkView(mark) : null,
      changedAt: response.changedAt.toISOString(),
    }
  })
}

async function counts(ctx: Ctx, tx: Tx, surveyId: string): Promise<Record<string, number>> {
  const rows = await tx
    .select({ state: earmarks.state, n: count() })
    .from(responses)
    .leftJoin(earmarks, marked)
    .where(answered(ctx, surveyId))
    .groupBy(earmarks.state)
  const by = Object.fromEntries(rows.map(({ state, n }) => [state ?? 'unmarked', n]))
  return { ...by, all: rows.reduce((sum, { n }) => sum + n, 0) }
}
