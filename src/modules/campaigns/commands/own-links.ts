import { randomBytes, randomUUID } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { judgeLinks } from '#modules/link-safety/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { codeFrom, RANDOM_BYTES } from '../domain/links/code.ts'
import { isOwnPage, pageWords } from '../domain/links/own-page.ts'
import { campaignTag, type TagRule } from '../domain/links/tags.ts'
import { wrongTarget } from '../domain/links/target.ts'
import { placementEvent } from '../events.ts'
import { named, quiet, wrongField } from '../policy.ts'
import { campaignRow } from '../queries/campaign-rows.ts'
import { linkPlaces, settingsRow } from '../queries/link-places.ts'
import { ownHosts } from '../queries/own-hosts.ts'
import { linksOf, sharerRow } from '../queries/own-links.ts'
import { tagRules } from '../queries/tag-rules.ts'
import { tellLinks } from '../store/channel.ts'
import { keepMemberLink } from '../store/own-links.ts'
import { employeePlacement } from '../store/placement-of-employee.ts'
import { insertPlacement } from '../store/placements.ts'

export interface PageToShare {
  readonly target: string
  readonly campaignId: string | null
}

/**
 * Makes a link of the member's own for a page of ours, or gives the one they have for it. The code is random, the tags say
 * `employees` and no name, and the events say nobody's: they can never be erased.
 */
export async function makeOwnLink(
  ctx: Ctx,
  { target, campaignId }: PageToShare,
): Promise<Result<{ id: string; link: string }>> {
  const who = named(ctx)
  if (!who.ok) return who
  const page = target.trim()
  const { memberId, departmentId } = who.value
  const fine = await checkedPage(ctx, page)
  if (!fine.ok) return fine
  const { zone } = await organisation(ctx)
  return quiet(ctx).write(async (tx): Promise<Result<{ id: string; link: string }>> => {
    const sharer = (await sharerRow(ctx, tx, memberId))?.sharer
    if (!sharer) return refuse('conflict', 'Agree first that visits through links of yours are counted.')
    const same = (await linksOf(ctx, tx, sharer)).find(
      (one) => one.target === page && (one.campaign?.id ?? null) === campaignId,
    )
    if (same) return ok({ id: same.id, link: same.link })
    const tag = await tagOf(ctx, tx, campaignId)
    if (!tag.ok) return tag
    const now = ctx.now()
    const row = employeePlacement({
      ...{ organisationId: ctx.organisationId, id: newId(now.getTime()), now, target: page, campaignId },
      ...{ departmentId, place: pageWords(page).slice(0, 160), standsFrom: localTime(now, zone).day },
      tags: { ...allowedTags(await tagRules(tx, ctx.organisationId)), campaign: tag.value },
    })
    const code = await insertWithCode(tx, row)
    await keepMemberLink(tx, { organisationId: row.organisationId, placementId: row.id, sharer })
    await tellLinks(tx, row.id)
    tx.emit(placementEvent('added', row.id))
    return ok({ id: row.id, link: (await linkPlaces(ctx, tx)).linkOf(code) })
  })
}

async function insertWithCode(tx: WriteTx, row: ReturnType<typeof employeePlacement>): Promise<string> {
  for (let tried = 0; tried < 5; tried += 1) {
    const code = codeFrom(randomBytes(RANDOM_BYTES))
    if (await insertPlacement(tx, { ...row, code })) return code
  }
  throw new Error('five random codes in a row were taken')
}

async function checkedPage(ctx: Ctx, target: string): Promise<Result<undefined>> {
  const hosts = await ownHosts(ctx)
  if (hosts.length === 0)
    return wrongField(
      'target',
      'No domain of ours is named yet. Whoever looks after link safety can name it there.',
    )
  const { publicHost, short } = await ctx.read((tx) => linkPlaces(ctx, tx))
  const wrong = wrongTarget(target, { own: [publicHost], short })
  if (wrong) return wrongField('target', wrong)
  if (!isOwnPage(target, hosts))
    return wrongField('target', `This page is not ours. Links of one’s own lead to ${hosts.join(', ')}.`)
  const verdict = (await judgeLinks(ctx, [target])).get(target)
  return verdict?.verdict === 'dangerous'
    ? wrongField('target', `This address is known as dangerous. ${verdict.reason}`)
    : ok()
}

async function tagOf(ctx: Ctx, tx: WriteTx, campaignId: string | null): Promise<Result<string>> {
  if (campaignId === null) return ok('')
  // With the member's own eyes: a campaign of a restricted department is none to others.
  const campaign = await ctx.read((own) => campaignRow(own, ctx.organisationId, campaignId))
  if (campaign?.kind !== 'own') return wrongField('campaignId', 'This campaign does not exist any more.')
  const pattern = (await settingsRow(tx, ctx.organisationId))?.campaignPattern ?? ''
  return ok(campaignTag(pattern, { code: campaign.code || campaign.name, startsOn: campaign.startsOn }))
}

/** Our tags, as far as the words of the house allow them: a word nobody listed would be a wrong tag. */
function allowedTags(rules: readonly TagRule[]): { source: string; medium: string } {
  const word = (kind: TagRule['kind'], value: string): string => {
    const listed = rules.filter((one) => one.kind === kind && one.aliasOf === null)
    return listed.length === 0 || listed.some((one) => one.value === value) ? value : ''
  }
  return { source: word('source', 'employees'), medium: word('medium', 'social') }
}

/** A new random number for somebody who agrees; not made of time or name. */
export const newSharer = (): string => randomUUID()
