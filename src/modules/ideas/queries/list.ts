import { and, arrayContains, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { IdeaCard } from '../contract.ts'
import type { IdeaState, Source } from '../domain/lifecycle.ts'
import { ideas } from '../tables.ts'
import { cardsOf } from './idea-cards.ts'
import { like } from './rows.ts'

export interface IdeaQuery {
  readonly view: 'open' | 'new' | 'chosen' | 'writing' | 'published' | 'declined' | 'all'
  readonly sort: 'score' | 'new'
  readonly q?: string | undefined
  readonly source?: Source | undefined
  readonly departmentId?: string | undefined
  readonly tag?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const open: readonly IdeaState[] = ['new', 'chosen', 'writing']
const standing: readonly IdeaState[] = ['new', 'chosen', 'writing', 'published', 'declined']

/** A page of ideas, the best or the newest first; the cursor names the last one of the page before. */
export async function listIdeas(
  ctx: Ctx,
  query: IdeaQuery,
): Promise<Result<{ ideas: IdeaCard[]; nextCursor: string | null }>> {
  const { view, q, sort, limit } = query
  return ctx.read(async (tx) => {
    const states = view === 'open' ? open : view === 'all' ? standing : [view]
    const rows = await tx
      .select()
      .from(ideas)
      .where(
        and(
          eq(ideas.organisationId, ctx.organisationId),
          inArray(ideas.state, [...states]),
          q ? or(...[ideas.title, ideas.what, ideas.why].map((part) => ilike(part, like(q)))) : undefined,
          query.source ? eq(ideas.source, query.source) : undefined,
          query.departmentId ? eq(ideas.departmentId, query.departmentId) : undefined,
          query.tag ? arrayContains(ideas.tags, [query.tag]) : undefined,
          after(sort, query.cursor),
        ),
      )
      .orderBy(desc(sort === 'score' ? ideas.score : ideas.createdAt), desc(ideas.id))
      .limit(limit + 1)
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    const place = last && (sort === 'score' ? String(last.score) : last.createdAt.toISOString())
    return ok({ ideas: await cardsOf(ctx, tx, page), nextCursor: last ? `${place}|${last.id}` : null })
  })
}

const number = /^\d+(\.\d+)?(e[+-]?\d+)?$/
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What comes after a cursor; one that was not given here is as good as none. */
function after(sort: 'score' | 'new', cursor: string | undefined): SQL | undefined {
  const [place = '', last = ''] = cursor?.split('|') ?? []
  if (!id.test(last)) return undefined
  if (sort === 'score')
    return number.test(place)
      ? sql`(${ideas.score}, ${ideas.id}) < (${place}::double precision, ${last}::uuid)`
      : undefined
  return Number.isNaN(Date.parse(place))
    ? undefined
    : sql`(${ideas.createdAt}, ${ideas.id}) < (${place}::timestamptz, ${last}::uuid)`
}
