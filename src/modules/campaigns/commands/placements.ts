import { randomBytes } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { codeFrom, RANDOM_BYTES, wrongWord } from '../domain/links/code.ts'
import { plainTag } from '../domain/links/tags.ts'
import type { PlacementWords } from '../domain/placements/words.ts'
import { placementEvent } from '../events.ts'
import { allowed, noPlacement, wrongField } from '../policy.ts'
import { linkPlaces } from '../queries/link-places.ts'
import { placementRow } from '../queries/placement-rows.ts'
import { alikeOf } from '../queries/placements.ts'
import { tellLinks } from '../store/channel.ts'
import { insertPlacement, updatePlacement } from '../store/placements.ts'
import type { PlacementRow } from '../tables.ts'
import { checkedPlacement } from './check-placement.ts'

export type NewPlacement = PlacementWords & { readonly word: string; readonly alikeToo: boolean }

type Done = { readonly done: true }
const done: Done = { done: true }

/** The row that these words mean, without what a link is made of. */
export function valuesOf(words: PlacementWords, campaignTag: string) {
  return {
    kind: words.kind,
    place: words.place,
    note: words.note,
    campaignId: words.campaignId,
    departmentId: words.departmentId,
    channelId: words.channelId,
    ownerId: words.ownerId,
    standsFrom: words.standsFrom,
    standsUntil: words.standsUntil,
    cost: words.cost === null ? null : Math.round(words.cost * 100),
    currency: words.cost === null ? null : words.currency,
    pictureId: words.pictureId,
    target: words.target || null,
    spokenCode: words.spokenCode.trim() || null,
    utmSource: plainTag(words.source),
    utmMedium: plainTag(words.medium),
    utmCampaign: campaignTag,
    utmContent: plainTag(words.content),
  }
}

/** Registers a placement; one with a target gets a short link at once. */
export async function addPlacement(
  ctx: Ctx,
  { word, alikeToo, ...words }: NewPlacement,
): Promise<Result<{ id: string; link: string | null }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<{ id: string; link: string | null }>> => {
    const checked = await checkedPlacement(ctx, tx, words, null)
    if (!checked.ok) return checked
    const { linkOf } = await linkPlaces(ctx, tx)
    const id = newId(ctx.now().getTime())
    const values = valuesOf(words, checked.value.campaignTag)
    if (!alikeToo) {
      const [same] = await alikeOf(tx, ctx.organisationId, { id, ...values })
      if (same) return alike(same.place)
    }
    const added = await insertNew(ctx, tx, { id, word, values })
    if (!added.ok) return added
    await tellLinks(tx, id)
    tx.emit(placementEvent('added', id))
    return ok({ id, link: added.value === null ? null : linkOf(added.value) })
  })
}

const alike = (place: string): Refused =>
  refuse(
    'conflict',
    `“${place}” looks the same: the same place, at the same time, with the same target or campaign.`,
    {
      help: 'Two links for one place halve its figures. Use that one, or add this one all the same.',
      fields: { place: 'This place is registered already.' },
    },
  )

/** Writes a new row with a code of its own; gives the code, or null when there is no target. */
export async function insertNew(
  ctx: Ctx,
  tx: WriteTx,
  one: { readonly id: string; readonly word: string; readonly values: ReturnType<typeof valuesOf> },
): Promise<Result<string | null>> {
  const { organisationId } = ctx
  const now = ctx.now()
  const word = one.word.trim().toLowerCase()
  const wrong = word === '' ? null : wrongWord(word)
  if (wrong) return wrongField('word', wrong)
  const chosen = one.values.target !== null && word !== ''
  const row = { organisationId, id: one.id, ...one.values, retiredAt: null, createdAt: now, changedAt: now }
  for (let tried = 0; tried < 5; tried += 1) {
    const code = one.values.target === null ? null : chosen ? word : codeFrom(randomBytes(RANDOM_BYTES))
    if (await insertPlacement(tx, { ...row, code })) return ok(code)
    if (chosen || code === null) break
  }
  return chosen
    ? wrongField('word', 'This word leads somewhere already. Choose another.')
    : wrongField('spokenCode', 'Another placement has this code.')
}

/** Changes a placement. Its code stays, whatever it leads to from now on: it is printed somewhere. */
export async function savePlacement(
  ctx: Ctx,
  { id, ...words }: PlacementWords & { readonly id: string },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await placementRow(tx, ctx.organisationId, id, { lock: true })
    if (!row) return noPlacement
    const checked = await checkedPlacement(ctx, tx, words, row)
    if (!checked.ok) return checked
    const values = valuesOf(words, checked.value.campaignTag)
    if (row.code && values.target === null)
      return wrongField('target', 'Its link may stand in print: give it somewhere to lead to.')
    const code = values.target !== null && !row.code ? codeFrom(randomBytes(RANDOM_BYTES)) : row.code
    await updatePlacement(tx, row, { ...values, code, changedAt: ctx.now() })
    tx.emit(placementEvent('changed', id))
    return ok(done)
  })
}

/** Retires a placement, or takes it back. Its link goes on working, and visits through it are still counted. */
export async function retirePlacement(
  ctx: Ctx,
  { id, retired }: { readonly id: string; readonly retired: boolean },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row: PlacementRow | undefined = await placementRow(tx, ctx.organisationId, id, { lock: true })
    if (!row) return noPlacement
    if ((row.retiredAt !== null) === retired) return ok(done)
    await updatePlacement(tx, row, { retiredAt: retired ? ctx.now() : null, changedAt: ctx.now() })
    tx.emit(placementEvent(retired ? 'retired' : 'taken-back', id))
    return ok(done)
  })
}
