import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Window } from '#platform/metric.ts'
import { LOOK_BACK } from '../domain/campaigns/campaign.ts'
import { EMPLOYEE, type PlacementKind } from '../domain/placements/kinds.ts'

export interface CameRow {
  readonly placementId: string
  readonly place: string
  readonly kind: PlacementKind
  readonly source: string
  readonly retired: boolean
  readonly visits: number
  readonly late: number
  readonly firsts: number
  readonly bots: number
  readonly previews: number
}

export interface CameQuery {
  readonly organisationId: string
  /** Of the organisation: days of placements are its days. */
  readonly zone: string
  readonly window: Window
  readonly campaignId?: string | null | undefined
  readonly departmentId?: string | null | undefined
  readonly channelId?: string | null | undefined
  readonly placementId?: string | null | undefined
  /** The number of a tactic: placements of its campaigns. */
  readonly programme?: number | null | undefined
}

/**
 * What came through every link in [from, to), most first. Visits count for a placement while it stands and for the
 * look-back of its campaign after it is gone; what comes later stands apart. Hours are whole: a window that begins
 * within one takes the hours that begin in it. Links that employees share are not among them (`own-links.ts`).
 */
export async function cameThrough(tx: Tx, query: CameQuery): Promise<CameRow[]> {
  const { organisationId, zone, window } = query
  const { rows } = await tx.execute<Record<string, never> & CameRow>(sql`
    with standing as (
      select p.id, p.place, p.kind, p.utm_source, p.retired_at is not null as retired,
        p.stands_until + coalesce(b.days, ${LOOK_BACK.standard}) as counts_until
      from placement p left join lateral (select days from campaign_look_back b
        where b.organisation_id = p.organisation_id and b.campaign_id = p.campaign_id
        order by version desc limit 1) b on true
      where p.organisation_id = ${organisationId} and p.kind <> ${EMPLOYEE}
        and (${query.campaignId ?? null}::uuid is null or p.campaign_id = ${query.campaignId ?? null}::uuid)
        and (${query.departmentId ?? null}::uuid is null or p.department_id = ${query.departmentId ?? null}::uuid)
        and (${query.channelId ?? null}::uuid is null or p.channel_id = ${query.channelId ?? null}::uuid)
        and (${query.placementId ?? null}::uuid is null or p.id = ${query.placementId ?? null}::uuid)
        and (${query.programme ?? null}::int is null or exists (select from campaign c where c.organisation_id = p.organisation_id
          and c.id = p.campaign_id and c.programme = ${query.programme ?? null}::int)))
    select s.id as "placementId", s.place, s.kind, s.utm_source as source, s.retired,
      coalesce(sum(v.visits) filter (where v.sort = 'person' and not v.is_late), 0)::int as visits,
      coalesce(sum(v.visits) filter (where v.sort = 'person' and v.is_late), 0)::int as late,
      coalesce(sum(v.firsts), 0)::int as firsts,
      coalesce(sum(v.visits) filter (where v.sort = 'bot'), 0)::int as bots,
      coalesce(sum(v.visits) filter (where v.sort = 'preview'), 0)::int as previews
    from standing s cross join lateral (
      select v.*, coalesce((v.hour at time zone ${zone})::date > s.counts_until, false) as is_late
      from placement_visit v where v.organisation_id = ${organisationId} and v.placement_id = s.id
        and v.hour >= ${window.from.toISOString()} and v.hour < ${window.to.toISOString()}) v
    group by 1, 2, 3, 4, 5 order by visits desc, 1`)
  return rows
}
