import { and, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { CaseCard } from '../contract.ts'
import type { CaseState } from '../domain/life.ts'
import { decisionMaker, mayView } from '../policy.ts'
import { type AskedRow, businessCases, type CaseRow, casesAsked } from '../tables.ts'

export interface CaseQuery {
  readonly state?: CaseState | undefined
  readonly departmentId?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

type Listed = { cases: CaseCard[]; nextCursor: string | null; mayWrite: boolean }

/** Business cases, the newest change first, as far as the one who asks may see them. */
export async function listCases(ctx: Ctx, asked: CaseQuery): Promise<Result<Listed>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(businessCases)
      .where(
        and(
          eq(businessCases.organisationId, ctx.organisationId),
          asked.state ? eq(businessCases.state, asked.state) : undefined,
          asked.departmentId ? eq(businessCases.departmentId, asked.departmentId) : undefined,
          after(asked.cursor),
        ),
      )
      .orderBy(desc(businessCases.changedAt), desc(businessCases.id))
      .limit(asked.limit + 1),
  )
  const page = rows.slice(0, asked.limit)
  const last = rows.length > page.length ? page.at(-1) : undefined
  return ok({
    cases: await caseCards(ctx, page),
    nextCursor: last ? `${last.changedAt.toISOString()} ${last.id}` : null,
    mayWrite: ctx.actor.kind === 'member',
  })
}

function after(cursor: string | undefined): SQL | undefined {
  const [at = '', id = ''] = (cursor ?? '').split(' ')
  const time = new Date(at)
  if (Number.isNaN(time.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) return undefined
  return or(
    lt(businessCases.changedAt, time),
    and(eq(businessCases.changedAt, time), lt(businessCases.id, id)),
  )
}

/** Submissions of these cases, the newest of each first. */
export async function askedOf(tx: Tx, organisationId: string, ids: readonly string[]): Promise<AskedRow[]> {
  if (ids.length === 0) return []
  return tx
    .select()
    .from(casesAsked)
    .where(and(eq(casesAsked.organisationId, organisationId), inArray(casesAsked.caseId, [...ids])))
    .orderBy(casesAsked.caseId, desc(casesAsked.no))
}

export async function caseCards(ctx: Ctx, rows: readonly CaseRow[]): Promise<CaseCard[]> {
  const asked = await ctx.read((tx) =>
    askedOf(
      tx,
      ctx.organisationId,
      rows.map(({ id }) => id),
    ),
  )
  const latest = new Map<string, AskedRow>()
  for (const one of asked) if (!latest.has(one.caseId)) latest.set(one.caseId, one)
  const departments = new Map((await departmentCards(ctx)).map(({ id, name }) => [id, { id, name }]))
  const people = await memberCards(
    ctx,
    rows.flatMap(({ authorId }) => authorId ?? []),
  )
  const decides = await decisionMaker(ctx)
  return rows.map((row) => {
    const author = people.get(row.authorId ?? '')
    const last = latest.get(row.id)
    return {
      ...{ id: row.id, title: row.title, state: row.state, tactic: row.tactic, decideBy: row.decideBy },
      department: departments.get(row.departmentId ?? '') ?? null,
      author: author ? { id: author.id, name: author.name } : null,
      changedAt: row.changedAt.toISOString(),
      verdict: last?.verdict ?? null,
      reviewOn: last && !last.reviewedAt ? last.reviewOn : null,
      mine: row.state === 'submitted' && decides(row),
    }
  })
}
