import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { satisfactionDeskChanged } from '../events.ts'
import { keepDesk } from '../store.ts'

type Desk = { id: string; name: string; onClose: boolean }

/** Says whether this desk asks when a conversation is closed. A person still sends the answer with the question. */
export async function setDesk(
  ctx: Ctx,
  input: { readonly id: string; readonly onClose: boolean },
): Promise<Result<Desk>> {
  const { actor } = ctx
  if (actor.kind !== 'member' || !may(actor, 'inbox.manage'))
    return refuse('forbidden', 'Only members who manage the inbox may change this.', {
      help: 'Ask an owner or the social lead; they are listed under People.',
    })
  const desk = (await departmentCards(ctx)).find(({ id }) => id === input.id)
  if (!desk) return refuse('not_found', 'This department does not exist.')
  return ctx.write(async (tx) => {
    const { organisationId } = ctx
    const row = { organisationId, departmentId: desk.id, onClose: input.onClose }
    await keepDesk(tx, { ...row, by: actor.memberId, at: ctx.now() })
    tx.emit(satisfactionDeskChanged(desk.id, input.onClose))
    return ok({ id: desk.id, name: desk.name, onClose: input.onClose })
  })
}
