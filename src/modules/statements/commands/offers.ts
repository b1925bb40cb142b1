import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Scenario } from '../domain/scenarios.ts'
import { offersEvent, statementUsed } from '../events.ts'
import { releaseById } from '../queries/offers.ts'
import { openSubject } from '../queries/subjects.ts'
import { deleteUses, endSubject, insertOffers, insertUse, putSubject } from '../store.ts'

export interface Offering {
  /** The incident. */
  readonly subjectId: string
  readonly title: string
  readonly scenario: Scenario
  readonly conversationIds: readonly string[]
  /** Left out: stays who it is. */
  readonly commanderId?: string | null | undefined
}

/**
 * Makes an incident known here, and offers what is said about it to the agents of conversations it touches. Saying it again
 * adds conversations and takes a new title, scenario or commander.
 */
export async function offerStatements(ctx: Ctx, input: Offering): Promise<Result<{ offered: number }>> {
  const { subjectId, title, scenario } = input
  const { organisationId } = ctx
  return ctx.write(async (tx) => {
    const before = await openSubject(ctx, subjectId)
    const commanderId = input.commanderId === undefined ? (before?.commanderId ?? null) : input.commanderId
    const openedAt = before?.openedAt ?? ctx.now()
    await putSubject(tx, { organisationId, subjectId, title, scenario, commanderId, openedAt })
    const rows = [...new Set(input.conversationIds)].map((conversationId) => ({
      organisationId,
      subjectId,
      conversationId,
      offeredAt: ctx.now(),
    }))
    const offered = await insertOffers(tx, rows)
    if (offered > 0) tx.emit(offersEvent('offered', subjectId, offered))
    return ok({ offered })
  })
}

/** Who commands an incident that is known; its commander is named in every decision about its statements. */
export async function nameCommander(
  ctx: Ctx,
  { subjectId, commanderId }: { readonly subjectId: string; readonly commanderId: string | null },
): Promise<void> {
  await ctx.write(async (tx) => {
    const subject = await openSubject(ctx, subjectId)
    if (!subject || subject.commanderId === commanderId) return
    const { endedAt: _, ...row } = subject
    await putSubject(tx, { ...row, commanderId })
  })
}

/** The incident is over: nothing is offered or said for it any more. */
export async function endOffers(
  ctx: Ctx,
  { subjectId }: { readonly subjectId: string },
): Promise<Result<undefined>> {
  return ctx.write(async (tx) => {
    const ended = await endSubject(tx, ctx.organisationId, subjectId, ctx.now())
    if (ended) tx.emit(offersEvent('offers-ended', subjectId))
    return ok()
  })
}

export interface Use {
  readonly releaseId: string
  readonly conversationId: string
  readonly postId: string
}

/** An answer was written from what was said. Refused when that was never offered here. */
export async function noteUse(
  ctx: Ctx,
  { releaseId, conversationId, postId }: Use,
): Promise<Result<undefined>> {
  return ctx.write(async (tx): Promise<Result<undefined>> => {
    const release = await releaseById(ctx, releaseId)
    if (!release?.subjectId) return refuse('not_found', 'This statement was never made.')
    const { organisationId } = ctx
    const made = await insertUse(tx, { organisationId, postId, releaseId, conversationId, at: ctx.now() })
    if (made) tx.emit(statementUsed({ postId, releaseId, conversationId }))
    return ok()
  })
}

/** These answers were taken back: they used nothing. */
export async function forgetUses(ctx: Ctx, postIds: readonly string[]): Promise<void> {
  if (postIds.length > 0)
    await ctx.write((tx) => deleteUses(tx, ctx.organisationId, postIds).then(() => ok()))
}
