import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FoundContradiction } from '../../contract/people.ts'
import { contradictions } from '../../domain/people/contradictions.ts'
import { type ConversationRow, conversations } from '../../tables.ts'
import { answersTo, wentOut } from './spoken.ts'

const DAYS = 90
const READ = 60

/**
 * Where a text departs from what this person was told by us in the last 90 days, by whomever. A hint while somebody
 * writes; it holds nothing up. What lies on desks hidden from the writer is not there.
 */
export async function findContradictions(
  ctx: Ctx,
  input: { readonly id: string; readonly text: string },
): Promise<Result<{ found: FoundContradiction[] }>> {
  return ctx.read(async (tx): Promise<Result<{ found: FoundContradiction[] }>> => {
    const where = and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, input.id))
    const [row] = await tx.select().from(conversations).where(where)
    if (!row) return refuse('not_found', 'This conversation does not exist.')
    const { found, answers, posts } = await departures(ctx, row, input.text)
    if (found.length === 0) return ok({ found: [] })
    const desks = new Map((await departmentCards(ctx)).map((desk) => [desk.id, desk.name]))
    return ok({
      found: found.flatMap(({ saidId, ...rest }): FoundContradiction[] => {
        const answer = answers.find(({ postId }) => postId === saidId)
        const post = posts.get(saidId)
        if (!answer || !post) return []
        return [
          {
            ...rest,
            by: post.authorName,
            desk: desks.get(answer.departmentId) ?? 'A department that is gone',
            at: answer.at.toISOString(),
            conversationId: answer.conversationId,
          },
        ]
      }),
    })
  })
}

/** How often a text departs from what this person was told; null when they were told nothing. */
export async function countDepartures(ctx: Ctx, row: ConversationRow, text: string): Promise<number | null> {
  const { said, found } = await departures(ctx, row, text)
  return said === 0 ? null : found.length
}

async function departures(ctx: Ctx, row: ConversationRow, text: string) {
  const since = new Date(ctx.now().getTime() - DAYS * 86_400_000)
  const answers = await answersTo(ctx, row.contactId, since, READ)
  const posts = await postCards(
    ctx,
    answers.map(({ postId }) => postId),
  )
  const said = answers.flatMap(({ postId }) => {
    const post = posts.get(postId)
    return post && wentOut(post.state) ? [{ id: postId, text: post.text }] : []
  })
  return { answers, posts, said: said.length, found: contradictions(text, said) }
}
