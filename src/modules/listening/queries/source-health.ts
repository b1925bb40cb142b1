import { asc, eq, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { ReceivePort } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Gap, SourceView } from '../contract.ts'
import { budgetOf } from '../domain/budget.ts'
import { portOf } from '../domain/source-port.ts'
import { sourceState } from '../domain/source-state.ts'
import { canManageSources } from '../policy.ts'
import { type Use, usedToday } from '../store/source-use.ts'
import { mention, type SourceRow, source } from '../tables.ts'
import { gapsIn } from './gaps.ts'

const SHOWN_DAYS = 7
const nothing: Use = { requests: 0, items: 0, kept: 0, unreadable: 0, bytes: 0 }

/** How every source of the organisation is doing now. */
export async function sourceHealth(ctx: Ctx): Promise<SourceView[]> {
  const now = ctx.now()
  return (await withGaps(ctx, now, now)).sources
}

/** The screen of sources: health, and the gaps of the last seven days. */
export async function listSources(
  ctx: Ctx,
): Promise<
  Result<{ sources: SourceView[]; gaps: Gap[]; windowFrom: string; now: string; canManage: boolean }>
> {
  const now = ctx.now()
  const from = new Date(now.getTime() - SHOWN_DAYS * 86_400_000)
  const found = await withGaps(ctx, from, now)
  const window = { windowFrom: from.toISOString(), now: now.toISOString() }
  return ok({ ...found, ...window, canManage: canManageSources(ctx) })
}

async function withGaps(ctx: Ctx, from: Date, now: Date): Promise<{ sources: SourceView[]; gaps: Gap[] }> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(source)
      .where(eq(source.organisationId, ctx.organisationId))
      .orderBy(asc(source.network), asc(source.id)),
  )
  const gaps = await gapsIn(ctx, { from, to: new Date(now.getTime() + 1) })
  const delays = await lastDelays(ctx)
  const open = new Map(gaps.filter((gap) => gap.to === null).map((gap) => [gap.sourceId, gap]))
  const { today, budgets } = await ctx.read((tx) => usedToday(tx, ctx.organisationId, now))
  const networks = ctx.use(NETWORKS)
  const sources = rows.map((row) => {
    const network = networks.get(row.network)
    return shape(row, now, {
      gap: open.get(row.id) ?? null,
      delay: delays.get(row.id),
      port: network ? portOf(network, row) : null,
      today: today.get(row.id) ?? nothing,
      budget: budgets.get(row.channelId) ?? null,
    })
  })
  return { sources, gaps }
}

/** Seconds between an item's own time and its arrival, for the last one of each source whose clock can be trusted. */
async function lastDelays(ctx: Ctx): Promise<Map<string, number>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string; seconds: number }>(sql`
      select s.id, extract(epoch from m.received_at - m.published_at)::float8 as seconds
      from ${source} s cross join lateral (
        select received_at, published_at from ${mention}
        where organisation_id = s.organisation_id and channel_id = s.channel_id and not clock_unsure
          and source_id is not distinct from (case when s.kind = 'account' then null else s.id end)
        order by received_at desc, id desc limit 1) m
      where s.organisation_id = ${ctx.organisationId}`),
  )
  return new Map(rows.map((row) => [row.id, row.seconds]))
}

interface Beside {
  readonly gap: Gap | null
  readonly delay: number | undefined
  readonly port: ReceivePort | null
  readonly today: Use
  readonly budget: number | null
}

function shape(row: SourceRow, now: Date, { gap, delay, port, today, budget }: Beside): SourceView {
  const iso = (at: Date | null) => at?.toISOString() ?? null
  const since = row.succeededAt ? (now.getTime() - row.succeededAt.getTime()) / 1000 : null
  return {
    id: row.id,
    channelId: row.channelId,
    network: row.network,
    kind: row.kind,
    term: row.term,
    wide: port?.wide === true,
    pushed: port?.pushed === true,
    today,
    budget,
    state: sourceState(row, now),
    since: row.createdAt.toISOString(),
    polledAt: iso(row.polledAt),
    succeededAt: iso(row.succeededAt),
    receivedAt: iso(row.receivedAt),
    lagSeconds: since === null ? null : Math.max(0, since),
    delaySeconds: delay ?? null,
    failures: row.failures,
    fault: row.fault,
    budgetSpent: budgetOf(row.fault),
    nextAttemptAt: row.state === 'active' ? row.nextAt.toISOString() : null,
    notBefore: row.notBefore && row.notBefore > now ? row.notBefore.toISOString() : null,
    gap,
  }
}
