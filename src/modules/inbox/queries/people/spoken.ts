import { sql } from 'drizzle-orm'
import { clip } from '#kernel/text.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Outsider } from '../../contract/people.ts'

export interface OurAnswer {
  readonly messageId: string
  readonly postId: string
  readonly conversationId: string
  readonly title: string
  readonly departmentId: string
  readonly authorId: string
  readonly at: Date
}

interface Row extends Record<string, unknown> {
  id: string
  post_id: string
  conversation_id: string
  title: string
  department_id: string
  author_id: string
  at: string
}

const CONVERSATIONS = 50

/** Our answers to a person since a moment, newest first; each by the desk its author belongs to, else the conversation's. */
export async function answersTo(
  ctx: Ctx,
  contactId: string,
  since: Date,
  limit: number,
): Promise<OurAnswer[]> {
  const from = since.toISOString()
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select m.id, m.post_id, m.conversation_id, m.author_id, m.at, c.title, c.department_id
      from (select id, title, department_id from conversation
          where organisation_id = ${ctx.organisationId} and contact_id = ${contactId} and last_message_at >= ${from}::timestamptz
          order by last_message_at desc, id desc limit ${CONVERSATIONS}) c
        cross join lateral (select id, post_id, conversation_id, author_id, at from message
          where organisation_id = ${ctx.organisationId} and conversation_id = c.id and at >= ${from}::timestamptz
            and direction = 'out' and author_id is not null and post_id is not null
          order by at desc, id desc limit ${limit}) m
      order by m.at desc, m.id desc limit ${limit}`),
  )
  const authors = await memberCards(ctx, [...new Set(rows.map((row) => row.author_id))])
  return rows.map((row) => ({
    messageId: row.id,
    postId: row.post_id,
    conversationId: row.conversation_id,
    title: row.title,
    departmentId: authors.get(row.author_id)?.departmentId ?? row.department_id,
    authorId: row.author_id,
    at: new Date(row.at),
  }))
}

/** Posts that never went out say nothing to anybody. */
export const wentOut = (state: string | undefined): boolean =>
  state === 'live' ||
  state === 'scheduled' ||
  state === 'claimed' ||
  state === 'sending' ||
  state === 'unknown'

const DAYS = 30
const READ = 40

/** Who spoke to them lately: the newest answer of each desk. */
export async function spokenBy(ctx: Ctx, contactId: string): Promise<Outsider['spoken']> {
  const since = new Date(ctx.now().getTime() - DAYS * 86_400_000)
  const answers = await answersTo(ctx, contactId, since, READ)
  const posts = await postCards(
    ctx,
    answers.map(({ postId }) => postId),
  )
  const desks = new Map((await departmentCards(ctx)).map((desk) => [desk.id, desk.name]))
  const seen = new Set<string>()
  return answers.flatMap((answer) => {
    const post = posts.get(answer.postId)
    const desk = desks.get(answer.departmentId)
    if (!post || !desk || !wentOut(post.state) || seen.has(answer.departmentId)) return []
    seen.add(answer.departmentId)
    return [
      {
        desk: { id: answer.departmentId, name: desk },
        by: post.authorName,
        at: answer.at.toISOString(),
        conversationId: answer.conversationId,
        title: answer.title,
        excerpt: clip(post.text.replace(/\s+/g, ' '), 140),
      },
    ]
  })
}
