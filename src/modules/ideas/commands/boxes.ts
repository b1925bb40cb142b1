import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Locale } from '../domain/letters.ts'
import type { BoxState } from '../domain/lifecycle.ts'
import { boxEvent } from '../events.ts'
import { actorId, knownDepartment, mayManage } from '../policy.ts'
import { boxRow } from '../queries/rows.ts'
import { insertBox, updateBox } from '../store/request.ts'
import { type Done, done } from './ideas.ts'

export interface NewBox {
  /** The last part of the public address, unique in this installation. */
  readonly address: string
  readonly locale: Locale
  readonly question: string
  readonly intro: string
  readonly asksName: boolean
  readonly asksEmail: boolean
  /** Whose box it is; that of a restricted department is seen by its own people only. */
  readonly departmentId: string | null
}

export const addressTaken = refuse('conflict', 'This address is taken.', {
  fields: { address: 'Choose another one.' },
})

/** Opens a public box at an address of one's choice. */
export async function openBox(ctx: Ctx, input: NewBox): Promise<Result<{ id: string }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const known = await knownDepartment(ctx, input.departmentId)
  if (!known.ok) return known
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const now = ctx.now()
    const id = newId(now.getTime())
    const { organisationId } = ctx
    const row = { ...input, organisationId, id, state: 'open' as const, createdBy: actorId(ctx) }
    if (!(await insertBox(tx, { ...row, createdAt: now }))) return addressTaken
    tx.emit(boxEvent('opened', id))
    return ok({ id })
  })
}

/** Changes, pauses or closes a box. Its address and language stand, because people have them on paper. */
export async function saveBox(
  ctx: Ctx,
  input: {
    readonly id: string
    readonly question?: string | undefined
    readonly intro?: string | undefined
    readonly asksName?: boolean | undefined
    readonly asksEmail?: boolean | undefined
    readonly state?: BoxState | undefined
  },
): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const box = await boxRow(tx, ctx.organisationId, input.id)
    if (!box) return refuse('not_found', 'This box does not exist any more.')
    const { id, ...change } = input
    await updateBox(tx, ctx.organisationId, id, {
      question: change.question ?? box.question,
      intro: change.intro ?? box.intro,
      asksName: change.asksName ?? box.asksName,
      asksEmail: change.asksEmail ?? box.asksEmail,
      state: change.state ?? box.state,
    })
    const state = change.state ?? box.state
    tx.emit(boxEvent(state === box.state ? 'changed' : state === 'open' ? 'opened' : state, id))
    return ok(done)
  })
}
