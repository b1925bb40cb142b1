import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery } from '#platform/metric.ts'
import { FEW_SHARERS } from '../domain/links/own-page.ts'
import { EMPLOYEE } from '../domain/placements/kinds.ts'

export interface PageVisits {
  /** The page; empty for those of fewer than three people taken together. */
  readonly page: string
  readonly visits: number
  readonly links: number
}

export interface EmployeeVisits {
  /** Visits of people through links of employees in the window. */
  readonly visits: number
  /** Different people whose links these are, those without any visit among them. */
  readonly sharers: number
  readonly pages: readonly PageVisits[]
}

/**
 * What came through links that employees share, in [from, to), by page. Pages that fewer than three people share are one
 * row, so that none of them says what one person brought.
 */
export async function employeeVisits(
  ctx: Ctx,
  { window, departmentId, campaignId }: MetricQuery,
): Promise<EmployeeVisits> {
  const ofPages = await ctx.read((tx) =>
    tx.execute<{ page: string; links: number; sharers: string[]; visits: number }>(sql`
      select p.place as page, count(*)::int as links, array_agg(distinct l.sharer) as sharers,
        coalesce(sum(v.n), 0)::int as visits
      from placement p join member_link l on l.organisation_id = p.organisation_id and l.placement_id = p.id
      left join lateral (select sum(visits)::int as n from placement_visit v
        where v.organisation_id = p.organisation_id and v.placement_id = p.id and v.sort = 'person'
          and v.hour >= ${window.from.toISOString()} and v.hour < ${window.to.toISOString()}) v on true
      where p.organisation_id = ${ctx.organisationId} and p.kind = ${EMPLOYEE}
        and p.created_at < ${window.to.toISOString()}
        and (${departmentId}::uuid is null or p.department_id = ${departmentId}::uuid)
        and (${campaignId ?? null}::uuid is null or p.campaign_id = ${campaignId ?? null}::uuid)
      group by 1 order by visits desc, 1`),
  )
  const many = ofPages.rows.filter(({ sharers }) => sharers.length >= FEW_SHARERS)
  const few = ofPages.rows.filter(({ sharers }) => sharers.length < FEW_SHARERS)
  const total = (rows: readonly { visits: number }[]) => rows.reduce((sum, { visits }) => sum + visits, 0)
  const rest = { page: '', visits: total(few), links: few.reduce((sum, { links }) => sum + links, 0) }
  return {
    visits: total(ofPages.rows),
    sharers: new Set(ofPages.rows.flatMap(({ sharers }) => sharers)).size,
    pages: [...many, rest].filter(({ visits }) => visits > 0),
  }
}
