import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FactClass } from '../domain/kinds.ts'
import { reviewDue } from '../domain/lifecycle.ts'
import { words } from '../domain/tokens.ts'
import { factEvent } from '../events.ts'
import { reviewDueJob } from '../jobs/review-due.ts'
import { allowed, maySee } from '../policy.ts'
import { wordingsOf } from '../queries/load.ts'
import { lockFact, updateFact } from '../store/facts.ts'
import type { FactRow } from '../tables.ts'
import { instant, loosens } from './propose.ts'

export interface FactChange {
  readonly factId: string
  readonly name?: string | undefined
  readonly ownerId?: string | undefined
  readonly source?: { readonly text: string; readonly url: string | null } | undefined
  readonly class?: FactClass | undefined
  readonly places?: readonly string[] | null | undefined
  readonly regions?: readonly string[] | undefined
  readonly embargoUntil?: string | null | undefined
  readonly phrases?: readonly string[] | undefined
}

type Done = { done: true }

/** Changes what needs no approval: names, owner, source, and whatever makes the fact stricter. */
export async function changeFact(ctx: Ctx, input: FactChange): Promise<Result<Done>> {
  const by = await allowed(ctx, 'propose')
  if (!by.ok) return by
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const fact = await lockFact(tx, ctx.organisationId, input.factId)
    if (!fact || !maySee(ctx, fact, await wordingsOf(tx, ctx.organisationId, [input.factId])))
      return refuse('not_found', 'There is no such fact.')
    if (fact.withdrawnAt) return refuse('conflict', 'This fact has been withdrawn.')
    const why = needsApproval(fact, input)
    if (why)
      return refuse('conflict', why, {
        help: 'Propose a wording with this change: it holds as soon as the wording is approved.',
      })
    const { ownerId } = input
    if (ownerId !== undefined && (await memberCards(ctx, [ownerId])).get(ownerId)?.status !== 'active')
      return refuse('invalid', 'The owner has to be an active member.', {
        fields: { ownerId: 'Choose somebody who is here.' },
      })
    await updateFact(tx, ctx.organisationId, fact.id, rowOf(input))
    tx.emit(factEvent('changed', fact.id))
    return ok({ done: true })
  })
}

function rowOf(input: FactChange): Partial<FactRow> {
  const { name, ownerId, source, places, regions, embargoUntil, phrases } = input
  return {
    ...(name !== undefined && { name }),
    ...(ownerId !== undefined && { ownerId, ownerLeftAt: null }),
    ...(source && { sourceText: source.text, sourceUrl: source.url }),
    ...(input.class && { class: input.class }),
    ...(places !== undefined && { places: places && [...places] }),
    ...(regions && { regions: [...regions] }),
    ...(embargoUntil !== undefined && { embargoUntil: instant(embargoUntil) }),
    ...(phrases && { phrases: [...phrases] }),
  }
}

/** Phrases of a closed fact are its fence: taking one away opens it. */
function needsApproval(fact: FactRow, input: FactChange): string | null {
  if (loosens(fact, input)) return 'This lets the fact travel further, so it needs approval.'
  if (fact.class === 'public' || fact.class === 'regional' || !input.phrases) return null
  const kept = new Set(input.phrases.map((phrase) => words(phrase).join(' ')))
  const lost = fact.phrases.find((phrase) => !kept.has(words(phrase).join(' ')))
  return lost === undefined
    ? null
    : `Without “${lost}” texts would not be held any more, so it needs approval.`
}

/** The owner, or somebody who approves facts, says that it still holds; it is due again a year later. */
export async function reviewFact(ctx: Ctx, input: { readonly factId: string }): Promise<Result<Done>> {
  const { actor } = ctx
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const fact = await lockFact(tx, ctx.organisationId, input.factId)
    if (!fact || !maySee(ctx, fact, await wordingsOf(tx, ctx.organisationId, [input.factId])))
      return refuse('not_found', 'There is no such fact.')
    if (fact.withdrawnAt) return refuse('conflict', 'This fact has been withdrawn.')
    const own = actor.kind === 'member' && actor.memberId === fact.ownerId
    const by = own ? ok(actor.memberId) : await allowed(ctx, 'approve')
    if (!by.ok) return by
    const now = ctx.now()
    const reviewAt = reviewDue(now)
    const reviewed = { reviewedAt: now, reviewedBy: by.value, reviewAt, reviewToldAt: null }
    await updateFact(tx, ctx.organisationId, fact.id, reviewed)
    await tx.enqueue(reviewDueJob, { factId: fact.id }, { startAfter: reviewAt })
    tx.emit(factEvent('reviewed', fact.id))
    return ok({ done: true })
  })
}
