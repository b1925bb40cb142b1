import { and, eq, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { OwnLink, OwnLinks } from '../contract.ts'
import { isOwnPage, pageWords } from '../domain/links/own-page.ts'
import { EMPLOYEE } from '../domain/placements/kinds.ts'
import { named } from '../policy.ts'
import { type SharerRow, sharers } from '../tables-links.ts'
import { linkPlaces } from './link-places.ts'
import { ownHosts } from './own-hosts.ts'

/** Whether the member agreed, and until when; nothing once that day has come. */
export async function sharerRow(ctx: Ctx, tx: Tx, memberId: string): Promise<SharerRow | undefined> {
  const [row] = await tx
    .select()
    .from(sharers)
    .where(and(eq(sharers.organisationId, ctx.organisationId), eq(sharers.memberId, memberId)))
  return row && row.until > ctx.now() ? row : undefined
}

const MOST = 200
const MONTH_MS = 28 * 86_400_000

type Row = Omit<OwnLink, 'link' | 'page' | 'campaign' | 'madeAt' | 'lastVisitAt'> & {
  code: string
  campaignId: string | null
  campaign: string | null
  madeAt: Date
  lastVisitAt: Date | null
}

/** The links of one sharer that still stand in their list, newest first, with the visits of people. */
export async function linksOf(ctx: Ctx, tx: Tx, sharer: string): Promise<OwnLink[]> {
  const { organisationId } = ctx
  const since = new Date(ctx.now().getTime() - MONTH_MS).toISOString()
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    select p.id, p.target, p.code, p.campaign_id as "campaignId", c.name as campaign, p.created_at as "madeAt",
      coalesce(sum(v.visits), 0)::int as visits, max(v.hour) as "lastVisitAt",
      coalesce(sum(v.visits) filter (where v.hour >= ${since}), 0)::int as lately
    from member_link l join placement p on p.organisation_id = l.organisation_id and p.id = l.placement_id
    left join campaign c on c.organisation_id = p.organisation_id and c.id = p.campaign_id
    left join placement_visit v on v.organisation_id = p.organisation_id and v.placement_id = p.id and v.sort = 'person'
    where l.organisation_id = ${organisationId} and l.sharer = ${sharer} and p.retired_at is null
    group by p.organisation_id, p.id, c.name order by p.created_at desc, p.id desc limit ${MOST}`)
  const { linkOf } = await linkPlaces(ctx, tx)
  return rows.map(({ code, campaignId, campaign, madeAt, lastVisitAt, ...row }) => ({
    ...row,
    page: pageWords(row.target),
    link: linkOf(code),
    campaign: campaignId && campaign ? { id: campaignId, name: campaign } : null,
    madeAt: new Date(madeAt).toISOString(),
    lastVisitAt: lastVisitAt ? new Date(lastVisitAt).toISOString() : null,
  }))
}

const MOST_PAGES = 8

/** Pages of ours that placements lead to, those registered last first: to be shared with one press. */
async function pagesToShare(ctx: Ctx, tx: Tx, hosts: readonly string[]): Promise<OwnLinks['pages']> {
  const { rows } = await tx.execute<{ target: string }>(sql`
    select target from placement where organisation_id = ${ctx.organisationId} and target is not null
      and retired_at is null and kind <> ${EMPLOYEE}
    group by target order by max(created_at) desc limit 100`)
  const ours = rows.filter(({ target }) => isOwnPage(target, hosts)).slice(0, MOST_PAGES)
  return ours.map(({ target }) => ({ target, page: pageWords(target) }))
}

/** What a member sees of their own links, and nobody else does. */
export async function ownLinks(ctx: Ctx): Promise<Result<OwnLinks>> {
  const who = named(ctx)
  if (!who.ok) return who
  const hosts = await ownHosts(ctx)
  return ctx.read(async (tx) => {
    const agreed = await sharerRow(ctx, tx, who.value.memberId)
    return ok({
      agreed: agreed ? { at: agreed.agreedAt.toISOString(), until: agreed.until.toISOString() } : null,
      links: agreed ? await linksOf(ctx, tx, agreed.sharer) : [],
      pages: agreed ? await pagesToShare(ctx, tx, hosts) : [],
      hosts: [...hosts],
    })
  })
}
