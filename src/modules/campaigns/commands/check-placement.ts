import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import { judgeLinks } from '#modules/link-safety/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { fileCards } from '#platform/files/index.ts'
import { campaignTag, plainTag } from '../domain/links/tags.ts'
import { wrongTarget } from '../domain/links/target.ts'
import type { PlacementWords } from '../domain/placements/words.ts'
import { known, wrongField } from '../policy.ts'
import { campaignRow } from '../queries/campaign-rows.ts'
import { linkPlaces, settingsRow } from '../queries/link-places.ts'
import { tagRules } from '../queries/tag-rules.ts'
import type { PlacementRow } from '../tables.ts'

/** Whether words may stand in the register; gives the tag of their campaign. `before`: what stands there now. */
export async function checkedPlacement(
  ctx: Ctx,
  tx: Tx,
  words: PlacementWords,
  before: PlacementRow | null,
): Promise<Result<{ campaignTag: string }>> {
  if (words.standsUntil !== null && words.standsUntil < words.standsFrom)
    return wrongField('standsUntil', 'It cannot end before it begins.')
  if (words.cost !== null && words.currency === null) return wrongField('currency', 'Say in which currency.')
  const there = await known(ctx, words)
  if (!there.ok) return there
  const target = await checkedTarget(ctx, tx, words.target || null, before?.target ?? null)
  if (!target.ok) return target
  const references = await checkedReferences(ctx, words)
  if (!references.ok) return references
  const tags = await checkedTags(tx, ctx.organisationId, words)
  if (!tags.ok) return tags
  const spoken = await spokenFree(tx, ctx.organisationId, words.spokenCode.trim(), before?.id ?? null)
  if (!spoken.ok) return spoken
  if (words.campaignId === null)
    return ok({ campaignTag: before?.campaignId === null ? before.utmCampaign : '' })
  const campaign = await campaignRow(tx, ctx.organisationId, words.campaignId)
  if (!campaign) return wrongField('campaignId', 'This campaign does not exist any more.')
  // What is printed and sent goes on saying what it said.
  if (before?.campaignId === campaign.id) return ok({ campaignTag: before.utmCampaign })
  const pattern = (await settingsRow(tx, ctx.organisationId))?.campaignPattern ?? ''
  const code = campaign.code || campaign.name
  return ok({ campaignTag: campaignTag(pattern, { code, startsOn: campaign.startsOn }) })
}

async function checkedTarget(
  ctx: Ctx,
  tx: Tx,
  target: string | null,
  before: string | null,
): Promise<Result<undefined>> {
  if (target === null || target === before) return ok()
  const { publicHost, short } = await linkPlaces(ctx, tx)
  const wrong = wrongTarget(target, { own: [publicHost], short })
  if (wrong) return wrongField('target', wrong)
  const verdict = (await judgeLinks(ctx, [target])).get(target)
  if (verdict?.verdict === 'dangerous')
    return wrongField('target', `This address is known as dangerous. ${verdict.reason}`)
  return ok()
}

async function checkedReferences(ctx: Ctx, words: PlacementWords): Promise<Result<undefined>> {
  if (words.channelId !== null && !(await channelCard(ctx, words.channelId)))
    return wrongField('channelId', 'This account is not connected any more.')
  if (words.pictureId !== null && !(await fileCards(ctx, [words.pictureId])).has(words.pictureId))
    return wrongField('pictureId', 'This picture is not here any more.')
  return ok()
}

async function checkedTags(
  tx: Tx,
  organisationId: string,
  words: Pick<PlacementWords, 'source' | 'medium'>,
): Promise<Result<undefined>> {
  const rules = await tagRules(tx, organisationId)
  for (const kind of ['source', 'medium'] as const) {
    const value = plainTag(words[kind])
    const listed = rules.filter((one) => one.kind === kind)
    if (value === '' || listed.length === 0) continue
    const hit = listed.find((one) => one.value === value)
    if (!hit)
      return wrongField(kind, `“${value}” is not among the words of this house. Choose one of the list.`)
    if (hit.aliasOf) return wrongField(kind, `Write “${hit.aliasOf}”; “${value}” is only counted as that.`)
  }
  return ok()
}

async function spokenFree(
  tx: Tx,
  organisationId: string,
  code: string,
  exceptId: string | null,
): Promise<Result<undefined>> {
  if (code === '') return ok()
  const { rows } = await tx.execute(sql`select 1 from placement where organisation_id = ${organisationId}
    and lower(spoken_code) = lower(${code}) and id is distinct from ${exceptId}::uuid`)
  return rows.length === 0 ? ok() : wrongField('spokenCode', 'Another placement has this code.')
}
