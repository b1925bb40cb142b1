import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type CampaignKind, stateOn } from '../domain/campaigns/campaign.ts'
import { campaignEvent, lookBackSet } from '../events.ts'
import { allowed, known, noCampaign, wrongField } from '../policy.ts'
import { campaignRow, sameName } from '../queries/campaign-rows.ts'
import { todayOf } from '../queries/campaigns.ts'
import { latestLookBack } from '../queries/look-backs.ts'
import { insertCampaign, insertLookBack, updateCampaign } from '../store/campaigns.ts'

export interface CampaignWords {
  readonly kind: CampaignKind
  readonly name: string
  readonly code: string
  readonly goal: string
  readonly departmentId: string | null
  readonly programme: number | null
  readonly startsOn: string
  readonly endsOn: string | null
  readonly ownerId: string | null
}

type Done = { readonly done: true }
const done: Done = { done: true }

const taken = (what: 'name' | 'code'): Refused =>
  wrongField(what, what === 'name' ? 'Another campaign has this name.' : 'Another campaign has this code.')

async function checked(ctx: Ctx, words: CampaignWords): Promise<Result<undefined>> {
  if (words.endsOn !== null && words.endsOn < words.startsOn)
    return wrongField('endsOn', 'A campaign cannot end before it begins.')
  return known(ctx, words)
}

/** Registers a campaign of ours, or one of others whose start is worth a mark. */
export async function addCampaign(
  ctx: Ctx,
  { lookBackDays, ...words }: CampaignWords & { readonly lookBackDays: number },
): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const right = await checked(ctx, words)
  if (!right.ok) return right
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const { organisationId } = ctx
    const now = ctx.now()
    const id = newId(now.getTime())
    const same = await sameName(tx, organisationId, words, null)
    if (same) return taken(same)
    const dates = { droppedAt: null, createdAt: now, changedAt: now }
    if (!(await insertCampaign(tx, { organisationId, id, ...words, formerNames: [], ...dates })))
      return taken('name')
    await insertLookBack(tx, {
      ...{ organisationId, campaignId: id, version: 1, days: lookBackDays, at: now },
      ...{ afterStart: words.startsOn <= (await todayOf(ctx)), byId: member.value.memberId },
    })
    tx.emit(campaignEvent('added', id, { kind: words.kind }))
    return ok({ id })
  })
}

/** Changes a campaign. Its earlier name goes on meaning it: drafts and pauses may still say that. */
export async function saveCampaign(
  ctx: Ctx,
  { id, ...words }: CampaignWords & { readonly id: string },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const right = await checked(ctx, words)
  if (!right.ok) return right
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await campaignRow(tx, ctx.organisationId, id, { lock: true })
    if (!row) return noCampaign
    const same = await sameName(tx, ctx.organisationId, words, id)
    if (same) return taken(same)
    const formerNames =
      row.name === words.name ? row.formerNames : [...new Set([...row.formerNames, row.name])].slice(-20)
    await updateCampaign(tx, row, { ...words, formerNames, changedAt: ctx.now() })
    tx.emit(campaignEvent('changed', id))
    return ok(done)
  })
}

/** Gives a campaign up, or takes it up again. Its placements and figures stay. */
export async function dropCampaign(
  ctx: Ctx,
  { id, dropped }: { readonly id: string; readonly dropped: boolean },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await campaignRow(tx, ctx.organisationId, id, { lock: true })
    if (!row) return noCampaign
    if ((row.droppedAt !== null) === dropped) return ok(done)
    await updateCampaign(tx, row, { droppedAt: dropped ? ctx.now() : null, changedAt: ctx.now() })
    tx.emit(campaignEvent(dropped ? 'dropped' : 'taken-up', id))
    return ok(done)
  })
}

/** Sets how long after a placement is gone it counts. After the start this is a version that says so. */
export async function setLookBack(
  ctx: Ctx,
  { id, days }: { readonly id: string; readonly days: number },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx: WriteTx): Promise<Result<Done>> => {
    const { organisationId } = ctx
    const row = await campaignRow(tx, organisationId, id, { lock: true })
    if (!row) return noCampaign
    const state = stateOn(row, await todayOf(ctx))
    if (state === 'dropped') return refuse('conflict', 'This campaign was given up; take it up again first.')
    const last = await latestLookBack(tx, organisationId, id)
    if (last?.days === days) return ok(done)
    const version = (last?.version ?? 0) + 1
    const afterStart = state !== 'planned'
    const by = { byId: member.value.memberId, at: ctx.now() }
    await insertLookBack(tx, { organisationId, campaignId: id, version, days, afterStart, ...by })
    tx.emit(lookBackSet(id, days, version, afterStart))
    return ok(done)
  })
}
