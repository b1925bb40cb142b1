import { and, eq, inArray } from 'drizzle-orm'
import { type Refused, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { libraryTag } from '../tables.ts'

/** What a medium or a text points at. */
export interface References {
  readonly tagIds?: readonly string[]
  readonly departmentId?: string | null
  readonly memberId?: string | null
  readonly channelIds?: readonly string[] | null
}

/** What is not there, by field; empty when everything is. */
async function missing(ctx: Ctx, references: References): Promise<Record<string, string>> {
  const { departmentId, memberId, channelIds, tagIds } = references
  const wrong: Record<string, string> = {}
  if (departmentId) {
    const hidden = ctx.actor.kind === 'member' && ctx.actor.hidden.includes(departmentId)
    if (hidden || !(await departmentCards(ctx)).some((card) => card.id === departmentId))
      wrong.departmentId = 'This department is not there for you. Choose another one.'
  }
  if (memberId && !(await memberCards(ctx, [memberId])).has(memberId))
    wrong.memberId = 'This member is not there. Choose another one.'
  if (channelIds?.length) {
    const known = new Set((await channelCards(ctx)).map((card) => card.id))
    if (channelIds.some((id) => !known.has(id)))
      wrong.channelIds = 'One of these channels is not there any more. Choose again.'
  }
  if (tagIds?.length && (await currentTags(ctx, tagIds)).size < new Set(tagIds).size)
    wrong.tagIds = 'One of these tags is not on the list any more. Choose again.'
  return wrong
}

/** A refusal that says on each field what is not there; null when everything is. */
export async function checkReferences(ctx: Ctx, references: References): Promise<Refused | null> {
  return refuseFields(await missing(ctx, references))
}

/** The first of several complaints as the sentence, all of them on their fields; null without any. */
export function refuseFields(wrong: Readonly<Record<string, string>>): Refused | null {
  const [first] = Object.values(wrong)
  return first === undefined ? null : refuse('invalid', first, { fields: wrong })
}

/** Tag id to the id that stands for it now; ids that are not on the list are absent. */
async function currentTags(ctx: Ctx, tagIds: readonly string[]): Promise<Map<string, string>> {
  const which = and(eq(libraryTag.organisationId, ctx.organisationId), inArray(libraryTag.id, [...tagIds]))
  const rows = await ctx.read((tx) =>
    tx.select({ id: libraryTag.id, mergedInto: libraryTag.mergedInto }).from(libraryTag).where(which),
  )
  return new Map(rows.map((row) => [row.id, row.mergedInto ?? row.id]))
}

/** The tags as they are stored: what was merged is replaced by what stands for it, each once. */
export async function tidyTagIds(ctx: Ctx, tagIds: readonly string[]): Promise<string[]> {
  if (tagIds.length === 0) return []
  const current = await currentTags(ctx, tagIds)
  return [...new Set(tagIds.flatMap((id) => current.get(id) ?? []))]
}
