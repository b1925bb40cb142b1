import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Ctx, Engine } from '#platform/ctx.ts'
import { askPlace } from '../public-place.ts'
import { asks } from '../tables.ts'

export interface SaidAbout {
  readonly score: number
  readonly comment: string | null
  readonly at: string
}

/** The newest thing the person said about this conversation; null: nothing. Hidden with the conversation. */
export async function satisfactionOf(ctx: Ctx, conversationId: string): Promise<SaidAbout | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ score: asks.score, comment: asks.comment, at: asks.answeredAt })
      .from(asks)
      .where(
        and(
          eq(asks.organisationId, ctx.organisationId),
          eq(asks.conversationId, conversationId),
          isNotNull(asks.answeredAt),
        ),
      )
      .orderBy(desc(asks.answeredAt))
      .limit(1),
  )
  return row?.score && row.at ? { score: row.score, comment: row.comment, at: row.at.toISOString() } : null
}

type PublicAsk = { organisation: string; state: 'open' | 'answered' | 'expired' }

/** What the page behind a link says: who asks, and whether it may still be answered. Nothing about the conversation. */
export async function publicAsk(
  engine: Engine,
  { token }: { readonly token: string },
  from: Caller,
): Promise<Result<PublicAsk>> {
  const place = await askPlace(engine, token, from)
  if (!place.ok) return place
  const { ctx, ask } = place.value
  const { name } = await organisation(ctx)
  const state = ask.answeredAt ? 'answered' : ctx.now() >= ask.expiresAt ? 'expired' : 'open'
  return ok({ organisation: name, state })
}
