import { and, eq, gte, isNotNull, lt, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SignalKind } from '../domain/parts.ts'
import { builtIn } from '../domain/words.ts'
import { canChangeWords, canSettle } from '../policy.ts'
import { mutesAt } from '../store/signals.ts'
import { ownWords } from '../store/words.ts'
import { signals, watches } from '../tables.ts'
import { watchNames } from './watches.ts'

/** What is taken for noise now, and how much was kept without being told because of it. */
export async function listMutes(ctx: Ctx) {
  return ctx.read(async (tx) => {
    const rows = await mutesAt(tx, ctx.organisationId, ctx.now())
    const kept = await tx
      .select({ id: signals.mutedBy, n: sql<number>`count(*)::int` })
      .from(signals)
      .where(and(eq(signals.organisationId, ctx.organisationId), isNotNull(signals.mutedBy)))
      .groupBy(signals.mutedBy)
    const counts = new Map(kept.map(({ id, n }) => [id, n]))
    const members = await memberCards(
      ctx,
      rows.flatMap(({ by }) => (by === null ? [] : [by])),
    )
    const names = await watchNames(ctx)
    const mutes = rows.map((row) => ({
      id: row.id,
      signalId: row.signalId,
      reason: row.reason,
      by: row.by === null ? null : (members.get(row.by)?.name ?? null),
      at: row.at.toISOString(),
      until: row.until.toISOString(),
      kept: counts.get(row.id) ?? 0,
      heardBy: row.shape.watches.flatMap((key) => names.get(key)?.name ?? []),
    }))
    return ok({ mutes, maySettle: canSettle(ctx) })
  })
}

interface Share {
  readonly kind: SignalKind | null
  readonly noise: number
  readonly settled: number
  /** 0 to 1; null when nothing was settled. */
  readonly share: number | null
}

/** Of the signals that somebody settled in [from, to), those that were noise: all together and by what they were noticed. */
export async function falseAlarmShares(
  ctx: Ctx,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<{ all: Share; kinds: Share[] }> {
  const rows = await ctx.read((tx) =>
    tx
      .select({
        kind: signals.kind,
        noise: sql<number>`(count(*) filter (where ${signals.verdict} = 'noise'))::int`,
        settled: sql<number>`count(*)::int`,
      })
      .from(signals)
      .where(
        and(
          eq(signals.organisationId, ctx.organisationId),
          isNotNull(signals.verdict),
          gte(signals.verdictAt, from),
          lt(signals.verdictAt, to),
        ),
      )
      .groupBy(signals.kind),
  )
  const total = { noise: 0, settled: 0 }
  for (const { noise, settled } of rows) {
    total.noise += noise
    total.settled += settled
  }
  const shared = (row: Omit<Share, 'share'>): Share => ({
    ...row,
    share: row.settled === 0 ? null : row.noise / row.settled,
  })
  return { all: shared({ kind: null, ...total }), kinds: rows.map(shared) }
}

export async function falseAlarms(
  ctx: Ctx,
  { days }: { readonly days: number },
): Promise<Result<{ all: Share; kinds: Share[] }>> {
  const to = new Date(ctx.now().getTime() + 1)
  return ok(await falseAlarmShares(ctx, { from: new Date(to.getTime() - days * 86_400_000), to }))
}

/** What is looked out for: ours first, then what is built in. */
export async function listWords(ctx: Ctx) {
  const own = await ctx.read((tx) => ownWords(tx, ctx.organisationId))
  const said = new Map(own.map((row) => [row.word, row]))
  const built = new Set(builtIn.map(({ word }) => word))
  const words = [
    ...own.map(({ word, language, floor, off }) => ({
      word,
      language,
      floor,
      off,
      builtIn: built.has(word),
    })),
    ...builtIn.filter(({ word }) => !said.has(word)).map((one) => ({ ...one, off: false, builtIn: true })),
  ]
  return ok({ words, mayChange: canChangeWords(ctx) })
}

/** Everything that was heard at least once, with since when; the name first in the alphabet first. */
export async function listWatches(ctx: Ctx) {
  const names = await watchNames(ctx)
  const rows = await ctx.read((tx) =>
    tx.select().from(watches).where(eq(watches.organisationId, ctx.organisationId)).limit(5000),
  )
  const known = rows.flatMap((row) => {
    const named = names.get(`${row.watchKind}:${row.watchId}`)
    if (!named) return []
    const { kind, id, name } = named
    return [{ kind, id, name, since: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString() }]
  })
  return ok({ watches: known.sort((a, b) => a.name.localeCompare(b.name)) })
}
