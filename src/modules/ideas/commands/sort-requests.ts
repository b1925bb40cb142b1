import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { overBecause } from '../domain/lifecycle.ts'
import { requestEvent } from '../events.ts'
import { thankJob } from '../jobs/thank.ts'
import { actorId, mayManage, noIdea } from '../policy.ts'
import { boxRow, ideaRow, pollRow, requestRow } from '../queries/rows.ts'
import { countOn } from '../store/idea.ts'
import { nobody, updateRequests } from '../store/request.ts'
import type { RequestRow } from '../tables.ts'
import { addIdea, type Done, done } from './ideas.ts'

const noRequest = refuse('not_found', 'This request does not exist any more.')
type Work<T> = (tx: WriteTx, request: RequestRow) => Promise<Result<T>>

/** Makes a request an idea of its own; it stays with the department whose box it came through. */
export function takeUp(
  ctx: Ctx,
  input: { readonly id: string; readonly title: string; readonly departmentId: string | null },
): Promise<Result<{ ideaId: string }>> {
  return sorted(ctx, input.id, async (tx, request): Promise<Result<{ ideaId: string }>> => {
    const from = request.boxId
      ? await boxRow(tx, ctx.organisationId, request.boxId)
      : request.pollId
        ? await pollRow(tx, ctx.organisationId, request.pollId)
        : undefined
    const added = await addIdea(ctx, {
      title: input.title,
      what: request.text,
      source: request.pollId ? 'poll' : 'request',
      sourceId: request.boxId ?? request.pollId,
      departmentId: input.departmentId ?? from?.departmentId ?? null,
    })
    if (!added.ok) return added
    await attach(ctx, tx, request, added.value.id)
    return ok({ ideaId: added.value.id })
  })
}

/** Adds a request to an idea that says the same. When that is published already, the person is told at once. */
export function joinIdea(
  ctx: Ctx,
  input: { readonly id: string; readonly ideaId: string },
): Promise<Result<Done>> {
  return sorted(ctx, input.id, async (tx, request): Promise<Result<Done>> => {
    const idea = await ideaRow(tx, ctx.organisationId, input.ideaId, { lock: true })
    if (!idea) return noIdea
    if (idea.state === 'merged') return refuse('conflict', overBecause('merged') ?? '')
    if (idea.state === 'declined') return refuse('conflict', 'This idea was declined. Put it back first.')
    await attach(ctx, tx, request, idea.id)
    if (idea.state === 'published') await tx.enqueue(thankJob, { ideaId: idea.id })
    return ok(done)
  })
}

async function attach(ctx: Ctx, tx: WriteTx, request: RequestRow, ideaId: string): Promise<void> {
  const settled = { settledAt: ctx.now(), settledBy: actorId(ctx) }
  await updateRequests(tx, ctx.organisationId, [request.id], {
    state: 'idea',
    ideaId,
    reason: null,
    ...settled,
  })
  await countOn(tx, ctx.organisationId, ideaId, { asked: 1 })
  tx.emit(requestEvent('taken-up', request.id))
}

/** Declines a request. There is nothing to tell the person any more, so name and address are erased at once. */
export function turnDown(
  ctx: Ctx,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<Done>> {
  return sorted(ctx, input.id, async (tx, request): Promise<Result<Done>> => {
    await updateRequests(tx, ctx.organisationId, [request.id], {
      ...nobody,
      state: 'declined',
      reason: input.reason.trim() || null,
      settledAt: ctx.now(),
      settledBy: actorId(ctx),
    })
    tx.emit(requestEvent('declined', request.id))
    return ok(done)
  })
}

/** Sets a request apart as spam, or brings it back: nothing is thrown away. */
export function markSpam(
  ctx: Ctx,
  input: { readonly id: string; readonly on: boolean },
): Promise<Result<Done>> {
  return sorted(ctx, input.id, async (tx, request): Promise<Result<Done>> => {
    const by = actorId(ctx)
    await updateRequests(
      tx,
      ctx.organisationId,
      [request.id],
      input.on
        ? { state: 'spam', reason: 'Somebody said so.', settledAt: ctx.now(), settledBy: by }
        : { state: 'new', reason: null, settledAt: null, settledBy: null },
    )
    tx.emit(requestEvent(input.on ? 'set-apart' : 'brought-back', request.id))
    return ok(done)
  })
}

/** A request that is not with an idea and not removed, locked: of two who sort it at once the second is told. */
async function sorted<T>(ctx: Ctx, id: string, work: Work<T>): Promise<Result<T>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<T>> => {
    const request = await requestRow(tx, ctx.organisationId, id, { lock: true })
    if (!request) return noRequest
    if (request.state === 'removed') return refuse('stale', 'Whoever asked for this has removed it.')
    if (request.state === 'idea') return refuse('stale', 'This request is with an idea already.')
    return work(tx, request)
  })
}
