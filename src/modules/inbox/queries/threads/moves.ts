import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Move } from '../../contract/threads.ts'
import { conversationMoves } from '../../tables/threads.ts'
import { conversations } from '../../tables.ts'

const MOST = 50

/** What was laid together or parted here and stands, newest first; and where the conversation is now when it was laid away. */
export async function listMoves(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ moves: Move[]; now: string | null }>> {
  return ctx.read(async (tx): Promise<Result<{ moves: Move[]; now: string | null }>> => {
    const all = await tx
      .select()
      .from(conversationMoves)
      .where(
        and(
          eq(conversationMoves.organisationId, ctx.organisationId),
          or(eq(conversationMoves.fromId, input.id), eq(conversationMoves.intoId, input.id)),
        ),
      )
      .orderBy(desc(conversationMoves.id))
      .limit(MOST)
    const standing = all.filter(({ undoneAt }) => !undoneAt)
    const there = await titles(ctx, [input.id, ...standing.flatMap((row) => [row.fromId, row.intoId])])
    const away = standing.find((row) => row.kind === 'merge' && row.fromId === input.id)
    if (!there.has(input.id))
      return away
        ? ok({ moves: [], now: away.intoId })
        : refuse('not_found', 'This conversation does not exist, or it belongs to somebody else.')
    const members = await memberCards(
      ctx,
      standing.map(({ by }) => by),
    )
    return ok({
      now: null,
      moves: standing.map((row, index) => {
        const otherId = row.fromId === input.id ? row.intoId : row.fromId
        return {
          id: row.id,
          kind: row.kind,
          at: row.at.toISOString(),
          by: members.get(row.by)?.name ?? 'Somebody who left',
          reason: row.reason,
          other: {
            id: otherId,
            title: there.get(otherId) ?? String(row.kept.from?.title ?? ''),
            exists: there.has(otherId),
          },
          mayNotUndo: index > 0 ? 'Put back the newest of it first.' : null,
        }
      }),
    })
  })
}

async function titles(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: conversations.id, title: conversations.title })
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), inArray(conversations.id, [...ids]))),
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}
