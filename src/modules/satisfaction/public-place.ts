import { and, eq } from 'drizzle-orm'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { type Caller, hashToken } from '#platform/auth/index.ts'
import { type Limit, take } from '#platform/auth/throttle.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { type AskRow, asks } from './tables.ts'

const MINUTE = 60_000

/** People behind one address share it; a program that tries links does not look like them. */
export const limits = {
  look: { scope: 'satisfaction look', max: 300, windowMs: 15 * MINUTE },
  answer: { scope: 'satisfaction answer', max: 30, windowMs: 15 * MINUTE },
} as const satisfies Record<string, Limit>

const unknown: Refused = refuse('not_found', 'This link leads nowhere. It is not whole, or it was erased.', {
  help: 'Copy all of it from the message it came with.',
})

export interface Place {
  readonly ctx: Ctx
  readonly ask: AskRow
}

/** Where a link leads, asked before an organisation is known. Every look is counted by address. */
export async function askPlace(engine: Engine, token: string, from: Caller): Promise<Result<Place>> {
  const counted = await take(engine.db, limits.look, from.address, engine.clock.now())
  if (!counted.ok) return counted
  const { rows } = await engine.db.$client.query<{ organisation_id: string; ask_id: string }>(
    'select organisation_id, ask_id from weft_satisfaction($1)',
    [hashToken(token)],
  )
  const [found] = rows
  if (!found) return unknown
  const actor = { kind: 'system', name: 'satisfaction.public' } as const
  const ctx = createCtx(engine, { organisationId: found.organisation_id, actor })
  const [ask] = await ctx.read((tx) =>
    tx
      .select()
      .from(asks)
      .where(and(eq(asks.organisationId, found.organisation_id), eq(asks.id, found.ask_id))),
  )
  return ask ? ok({ ctx, ask }) : unknown
}
