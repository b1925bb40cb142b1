import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import { createDraft } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { overBecause } from '../domain/lifecycle.ts'
import { ideaEvent } from '../events.ts'
import { actorId, noIdea } from '../policy.ts'
import { ideaRow } from '../queries/rows.ts'
import { updateIdea } from '../store/idea.ts'

const MOST_IDEA = 5000

/** Begins a draft from an idea, once: whoever presses second is led to the draft that is there. */
export async function writeIdea(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ draftId: string }>> {
  if (!may(ctx.actor, 'publish.draft'))
    return refuse('forbidden', 'Beginning a draft needs the right to write drafts.', {
      help: await whoCanHelp(ctx, 'publish.draft'),
    })
  return ctx.write(async (tx): Promise<Result<{ draftId: string }>> => {
    const idea = await ideaRow(tx, ctx.organisationId, input.id, { lock: true })
    if (!idea) return noIdea
    if (idea.state === 'writing' && idea.draftId) return ok({ draftId: idea.draftId })
    const over = overBecause(idea.state)
    if (over) return refuse('conflict', over)
    if (idea.state === 'declined') return refuse('conflict', 'This idea was declined. Put it back first.')
    const words = [idea.what, idea.why].filter((part) => part !== '').join('\n\n')
    const draft = await createDraft(ctx, {
      title: idea.title,
      idea: words.slice(0, MOST_IDEA),
      scheduledAt: null,
      variants: [],
    })
    if (!draft.ok) return draft
    await updateIdea(tx, ctx.organisationId, idea.id, {
      state: 'writing',
      draftId: draft.value.id,
      assignedTo: idea.assignedTo ?? actorId(ctx),
      changedAt: ctx.now(),
    })
    tx.emit(ideaEvent('writing', idea.id))
    return ok({ draftId: draft.value.id })
  })
}
