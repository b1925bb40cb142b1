import { sql } from 'drizzle-orm'
import { csvOf } from '#kernel/csv.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Figure, Window } from '#platform/metric.ts'
import type { Sources } from '../contract.ts'
import { daysBetween } from '../domain/days.ts'
import { sourcesOf } from '../domain/figures/sources.ts'
import { counted } from '../domain/links/tags.ts'
import { cameThrough } from './came.ts'
import { tagRules } from './tag-rules.ts'

export interface Asked {
  readonly from: string
  readonly to: string
  readonly campaignId?: string | undefined
}

const unknown = (reason: string, n = 0): Figure => ({ value: null, reason, n })
const NOTHING = 'No visit came through a link in this period.'
const UNREPORTED = 'Visits without a code were not reported for every day of this period.'
const OF_CAMPAIGN = 'Visits without a code belong to no campaign.'

/** Where visits came from, with the uncoded share beside it, and what people said themselves apart from both. */
export async function sourcesOfReference(ctx: Ctx, asked: Asked): Promise<Result<Sources>> {
  const window = { from: new Date(asked.from), to: new Date(asked.to) }
  return ctx.read(async (tx) => {
    const { organisationId } = ctx
    const { zone } = await organisation(ctx)
    const came = await cameThrough(tx, { organisationId, zone, window, campaignId: asked.campaignId })
    const days = daysOf(zone, window)
    const uncoded = await uncodedIn(tx, organisationId, days)
    const found = sourcesOf(came, uncoded, days.n)
    const places = new Map(came.map((one) => [one.placementId, one]))
    const rules = await tagRules(tx, organisationId)
    return ok({
      from: asked.from,
      to: asked.to,
      shares: found.shares.flatMap((share) => {
        const one = places.get(share.placementId)
        return one ? [{ ...share, place: one.place, kind: one.kind, retired: one.retired }] : []
      }),
      bySource: bySource(came, (source) => counted(rules, 'source', source)),
      coded: found.coded === 0 ? unknown(NOTHING) : { value: found.coded, reason: null, n: found.coded },
      ...(asked.campaignId
        ? { uncoded: unknown(OF_CAMPAIGN), uncodedShare: unknown(OF_CAMPAIGN) }
        : {
            uncoded:
              found.uncoded === null
                ? unknown(UNREPORTED, uncoded.days)
                : { value: found.uncoded, reason: null, n: found.uncoded },
            uncodedShare:
              found.uncodedShare === null
                ? unknown(found.uncoded === null ? UNREPORTED : NOTHING, uncoded.days)
                : { value: found.uncodedShare, reason: null, n: found.coded + uncoded.n },
          }),
      late: found.late,
      coverage: found.coverage,
      said: await saidIn(tx, organisationId, days, asked.campaignId ?? null),
      bots: sum(came, 'bots'),
      previews: sum(came, 'previews'),
    })
  })
}

function sum<K extends string>(rows: readonly Readonly<Record<K, number>>[], key: K): number {
  return rows.reduce((all, row) => all + row[key], 0)
}

function bySource(
  came: readonly { readonly source: string; readonly visits: number }[],
  name: (source: string) => string,
): { source: string; visits: number }[] {
  const found = new Map<string, number>()
  for (const { source, visits } of came) found.set(name(source), (found.get(name(source)) ?? 0) + visits)
  return [...found].map(([source, visits]) => ({ source, visits })).sort((a, b) => b.visits - a.visits)
}

export interface Days {
  readonly first: string
  readonly last: string
  readonly n: number
}

/** The days of the organisation that a window touches. */
export function daysOf(zone: string, { from, to }: Window): Days {
  const first = localTime(from, zone).day
  const last = localTime(new Date(to.getTime() - 1), zone).day
  return { first, last, n: daysBetween(first, last) + 1 }
}

/** Visits without any code, as reported, and for how many of the days they were. */
export async function uncodedIn(
  tx: Tx,
  organisationId: string,
  { first, last }: Days,
): Promise<{ n: number; days: number }> {
  const { rows } = await tx.execute<{ n: number; days: number }>(sql`
    select coalesce(sum(n), 0)::int as n, count(distinct day)::int as days from placement_count
    where organisation_id = ${organisationId} and kind = 'uncoded' and day between ${first} and ${last}`)
  return rows[0] ?? { n: 0, days: 0 }
}

/** What people said or typed, by code and by answer. A code of a placement that is hidden is not there. */
async function saidIn(
  tx: Tx,
  organisationId: string,
  { first, last }: Days,
  campaignId: string | null,
): Promise<Sources['said']> {
  const { rows } = await tx.execute<{ kind: 'code' | 'answer'; label: string; n: number }>(sql`
    select c.kind, coalesce(p.place, c.about) as label, sum(c.n)::int as n from placement_count c
    left join placement p on c.kind = 'code' and p.organisation_id = c.organisation_id and p.id::text = c.about
    where c.organisation_id = ${organisationId} and c.day between ${first} and ${last} and c.kind <> 'uncoded'
      and (c.kind = 'answer' or p.id is not null)
      and (${campaignId}::uuid is null or p.campaign_id = ${campaignId}::uuid)
    group by 1, 2 order by 3 desc, 2 limit 200`)
  return rows
}

/** The shares as a table. */
export async function exportSources(ctx: Ctx, asked: Asked): Promise<Result<{ name: string; csv: string }>> {
  const found = await sourcesOfReference(ctx, asked)
  if (!found.ok) return found
  const { shares, coded, uncoded, said, late } = found.value
  const rows = [
    ...shares.map((one) => [
      one.place,
      one.kind,
      'visits',
      one.visits,
      one.share,
      one.retired ? 'retired' : '',
    ]),
    ['all coded', '', 'visits', coded.value, null, coded.reason ?? ''],
    ['after the look-back', '', 'visits', late, null, ''],
    ['without a code', '', 'visits', uncoded.value, null, uncoded.reason ?? ''],
    ...said.map((one) => [one.label, '', one.kind, one.n, null, 'self-reported']),
  ]
  const header = ['place', 'kind', 'what', 'n', 'share of coded, %', 'note']
  return ok({ name: `sources-${asked.from.slice(0, 10)}.csv`, csv: csvOf(header, rows) })
}
