import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { IdeaView } from '../contract.ts'
import { actorId, mayEdit, noIdea } from '../policy.ts'
import { comments, type IdeaRow, requests } from '../tables.ts'
import { cardsOf, somebody } from './idea-cards.ts'
import { ideaRow, iso, withMerged } from './rows.ts'

const MOST_COMMENTS = 200
const MOST_REQUESTS = 50

/** One idea with what was said about it and who asked for it. */
export async function ideaView(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<IdeaView>> {
  return ctx.read(async (tx): Promise<Result<IdeaView>> => {
    const row = await ideaRow(tx, ctx.organisationId, id)
    const [card] = row ? await cardsOf(ctx, tx, [row]) : []
    if (!row || !card) return noIdea
    const into = row.mergedInto ? await ideaRow(tx, ctx.organisationId, row.mergedInto) : undefined
    const author = row.createdBy ? (await memberCards(ctx, [row.createdBy])).get(row.createdBy) : undefined
    return ok({
      ...card,
      why: row.why,
      reach: row.reach,
      effort: row.effort,
      author: row.createdBy ? { id: row.createdBy, name: author?.name ?? somebody } : null,
      reason: row.reason,
      mergedInto: into ? { id: into.id, title: into.title } : null,
      draftId: row.draftId,
      postUrl: row.postUrl,
      publishedAt: iso(row.publishedAt),
      comments: await commentsOf(ctx, tx, id),
      ...(await outside(ctx, tx, row)),
      may: permissions(ctx, row),
    })
  })
}

function permissions(ctx: Ctx, row: IdeaRow): IdeaView['may'] {
  const manage = may(ctx.actor, 'ideas.manage')
  const over = row.state === 'published' || row.state === 'merged'
  const takesPart = ctx.actor.kind === 'member' && (manage || may(ctx.actor, 'publish.draft'))
  return {
    edit: mayEdit(ctx.actor, row),
    vote: takesPart && !over,
    manage,
    write: may(ctx.actor, 'publish.draft') && !over && row.state !== 'declined',
    comment: takesPart,
  }
}

async function commentsOf(ctx: Ctx, tx: Tx, ideaId: string): Promise<IdeaView['comments']> {
  const rows = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.organisationId, ctx.organisationId), eq(comments.ideaId, ideaId)))
    .orderBy(asc(comments.at), asc(comments.id))
    .limit(MOST_COMMENTS)
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.memberId))])
  const me = actorId(ctx)
  return rows.map((row) => ({
    id: row.id,
    by: { id: row.memberId, name: people.get(row.memberId)?.name ?? somebody },
    text: row.text,
    at: row.at.toISOString(),
    mine: row.memberId === me,
  }))
}

/** Who asked from outside, in figures for everybody, in words for those who keep ideas. */
async function outside(ctx: Ctx, tx: Tx, row: IdeaRow): Promise<Pick<IdeaView, 'people' | 'requests'>> {
  const family = await withMerged(tx, ctx.organisationId, row.id)
  const asked = and(
    eq(requests.organisationId, ctx.organisationId),
    inArray(requests.ideaId, family),
    eq(requests.state, 'idea'),
  )
  const [figures] = await tx
    .select({
      asked: sql<number>`count(*)::int`,
      toTell: sql<number>`count(*) filter (where ${requests.toldAt} is null and ${requests.emailSealed} is not null)::int`,
      told: sql<number>`count(*) filter (where ${requests.toldAt} is not null)::int`,
    })
    .from(requests)
    .where(asked)
  const people = figures ?? { asked: 0, toTell: 0, told: 0 }
  if (!may(ctx.actor, 'ideas.manage')) return { people, requests: [] }
  const rows = await tx
    .select()
    .from(requests)
    .where(asked)
    .orderBy(desc(requests.createdAt))
    .limit(MOST_REQUESTS)
  return {
    people,
    requests: rows.map(({ id, text, createdAt, toldAt }) => ({
      id,
      text,
      createdAt: createdAt.toISOString(),
      toldAt: iso(toldAt),
    })),
  }
}
