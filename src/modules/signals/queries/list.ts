import { and, count, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm'
import { isId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SignalCard } from '../contract.ts'
import type { SignalKind } from '../domain/parts.ts'
import { canSettle } from '../policy.ts'
import { signals, watches } from '../tables.ts'
import { cardsOf, signalCards } from './cards.ts'

export interface ListInput {
  readonly show: 'now' | 'muted' | 'all'
  readonly kind?: SignalKind | undefined
  readonly before?: string | undefined
  readonly limit: number
}

/** What was noticed, the latest first, page by page. */
export async function listSignals(
  ctx: Ctx,
  input: ListInput,
): Promise<Result<{ signals: SignalCard[]; next: string | null; maySettle: boolean; watched: number }>> {
  const place = placeOf(input.before)
  if (place === null)
    return refuse('invalid', 'This is no place in the list.', { help: 'Begin at its top again.' })
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(signals)
      .where(and(eq(signals.organisationId, ctx.organisationId), ...shown(input), place))
      .orderBy(desc(signals.raisedAt), desc(signals.id))
      .limit(input.limit + 1)
    const page = rows.slice(0, input.limit)
    const last = page.at(-1)
    const [watched] = await tx
      .select({ n: count() })
      .from(watches)
      .where(eq(watches.organisationId, ctx.organisationId))
    return ok({
      signals: await cardsOf(ctx, page),
      next: rows.length > input.limit && last ? `${last.raisedAt.toISOString()}/${last.id}` : null,
      maySettle: canSettle(ctx),
      watched: watched?.n ?? 0,
    })
  })
}

function shown({ show, kind }: ListInput): (SQL | undefined)[] {
  const state = { now: eq(signals.state, 'open'), muted: sql`${signals.mutedBy} is not null`, all: undefined }
  return [state[show], kind ? sql`${kind} = any(${signals.kinds})` : undefined]
}

/** Undefined: from the beginning; null: no place. */
function placeOf(before: string | undefined): SQL | undefined | null {
  if (before === undefined) return undefined
  const [at = '', id = ''] = before.split('/')
  if (Number.isNaN(Date.parse(at)) || !isId(id)) return null
  const moment = new Date(at)
  return or(lt(signals.raisedAt, moment), and(eq(signals.raisedAt, moment), lt(signals.id, id)))
}

export async function oneSignal(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<SignalCard>> {
  const card = (await signalCards(ctx, [id])).get(id)
  return card ? ok(card) : refuse('not_found', 'This signal does not exist.')
}

/** How many are not over. */
export async function countSignals(ctx: Ctx): Promise<Result<{ now: number }>> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ n: count() })
      .from(signals)
      .where(and(eq(signals.organisationId, ctx.organisationId), eq(signals.state, 'open'))),
  )
  return ok({ now: row?.n ?? 0 })
}
