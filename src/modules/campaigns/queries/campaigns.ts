import { and, asc, desc, eq, gte, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CampaignCard, CampaignView, Mark } from '../contract.ts'
import { type CampaignKind, type CampaignState, stateOn } from '../domain/campaigns/campaign.ts'
import { mayPlan, noCampaign } from '../policy.ts'
import { campaigns, lookBacks } from '../tables.ts'
import { campaignCards, campaignRow } from './campaign-rows.ts'

export interface CampaignQuery {
  readonly kind?: CampaignKind | undefined
  readonly state?: CampaignState | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Today where the organisation works. */
export async function todayOf(ctx: Ctx): Promise<string> {
  return localTime(ctx.now(), (await organisation(ctx)).zone).day
}

function inState(state: CampaignState | undefined, today: string): SQL | undefined {
  if (!state) return undefined
  if (state === 'dropped') return sql`${campaigns.droppedAt} is not null`
  const there = isNull(campaigns.droppedAt)
  if (state === 'planned') return and(there, sql`${campaigns.startsOn} > ${today}`)
  if (state === 'ended') return and(there, lt(campaigns.endsOn, today))
  return and(
    there,
    lte(campaigns.startsOn, today),
    or(isNull(campaigns.endsOn), gte(campaigns.endsOn, today)),
  )
}

/** Campaigns, the newest start first. */
export async function listCampaigns(
  ctx: Ctx,
  { kind, state, cursor, limit = 100 }: CampaignQuery,
): Promise<Result<{ campaigns: CampaignCard[]; nextCursor: string | null; mayChange: boolean }>> {
  return ctx.read(async (tx) => {
    const today = await todayOf(ctx)
    const [day, id] = cursorParts(cursor)
    const rows = await tx
      .select()
      .from(campaigns)
      .where(
        and(
          eq(campaigns.organisationId, ctx.organisationId),
          kind ? eq(campaigns.kind, kind) : undefined,
          inState(state, today),
          day && id ? sql`(${campaigns.startsOn}, ${campaigns.id}) < (${day}::date, ${id}::uuid)` : undefined,
        ),
      )
      .orderBy(desc(campaigns.startsOn), desc(campaigns.id))
      .limit(limit + 1)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return ok({
      campaigns: await campaignCards(ctx, tx, page, today),
      nextCursor: rows.length > limit && last ? `${last.startsOn}_${last.id}` : null,
      mayChange: mayPlan(ctx),
    })
  })
}

/** Day and id of a cursor, or nothing when it is none of ours. */
function cursorParts(cursor: string | undefined): (string | undefined)[] {
  const found = /^(\d{4}-\d\d-\d\d)_([0-9a-f-]{36})$/.exec(cursor ?? '')
  return found ? [found[1], found[2]] : []
}

/** One campaign with its look-back and how that came to be. */
export async function campaignView(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<CampaignView>> {
  return ctx.read(async (tx): Promise<Result<CampaignView>> => {
    const row = await campaignRow(tx, ctx.organisationId, id)
    if (!row) return noCampaign
    const [card] = await campaignCards(ctx, tx, [row], await todayOf(ctx))
    if (!card) return noCampaign
    const versions = await tx
      .select()
      .from(lookBacks)
      .where(and(eq(lookBacks.organisationId, ctx.organisationId), eq(lookBacks.campaignId, id)))
      .orderBy(desc(lookBacks.version))
    const by = await memberCards(
      ctx,
      versions.flatMap(({ byId }) => byId ?? []),
    )
    return ok({
      ...card,
      goal: row.goal,
      formerNames: row.formerNames,
      lookBacks: versions.map((one) => ({
        version: one.version,
        days: one.days,
        afterStart: one.afterStart,
        by: by.get(one.byId ?? '')?.name ?? null,
        at: one.at.toISOString(),
      })),
      may: { change: mayPlan(ctx) },
    })
  })
}

const MOST_NAMES = 500

/** What campaigns of ours are called: the one list that drafts and pauses choose from. */
export async function campaignNames(
  ctx: Ctx,
): Promise<Result<{ names: { id: string; name: string; state: CampaignState }[] }>> {
  return ctx.read(async (tx) => {
    const today = await todayOf(ctx)
    const rows = await tx
      .select()
      .from(campaigns)
      .where(
        and(
          eq(campaigns.organisationId, ctx.organisationId),
          eq(campaigns.kind, 'own'),
          isNull(campaigns.droppedAt),
        ),
      )
      .orderBy(desc(campaigns.startsOn))
      .limit(MOST_NAMES)
    return ok({ names: rows.map((row) => ({ id: row.id, name: row.name, state: stateOn(row, today) })) })
  })
}

/** Starts of campaigns in a time, whoever’s they are: marks for charts. */
export async function campaignMarks(
  ctx: Ctx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Result<{ marks: Mark[] }>> {
  return ctx.read(async (tx) => {
    const { zone } = await organisation(ctx)
    const rows = await tx
      .select()
      .from(campaigns)
      .where(
        and(
          eq(campaigns.organisationId, ctx.organisationId),
          isNull(campaigns.droppedAt),
          gte(campaigns.startsOn, localTime(new Date(from), zone).day),
          lte(campaigns.startsOn, localTime(new Date(Date.parse(to) - 1), zone).day),
        ),
      )
      .orderBy(asc(campaigns.startsOn))
      .limit(MOST_NAMES)
    return ok({
      marks: rows.map(({ id, startsOn, name, kind }) => ({ id, at: startsOn, label: name, kind })),
    })
  })
}
