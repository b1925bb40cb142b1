import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Settings } from '../../domain/assignment/choose.ts'
import { givingChanged } from '../../events.ts'
import { giveOutJob } from '../../jobs/give-out.ts'
import { mayNotKeepRoutes } from '../../policy.ts'
import { givingOf } from '../../queries/assignment/giving.ts'
import { insertGiving } from '../../store/assignment.ts'

export interface GivingChange {
  readonly departmentId: string
  readonly settings: Settings
  readonly reason: string
  /** The version the change was made from; another one since then is refused as stale. */
  readonly basedOn: number
}

/** Makes it the desk's next version. What waits there is given out at once; what somebody has stays with them. */
export async function saveGiving(ctx: Ctx, input: GivingChange): Promise<Result<{ version: number }>> {
  const mayNot = mayNotKeepRoutes(ctx.actor)
  if (mayNot) return mayNot
  const { departmentId, settings, reason, basedOn } = input
  const hidden = ctx.actor.kind === 'member' && ctx.actor.hidden.includes(departmentId)
  const desk = (await departmentCards(ctx)).find(({ id }) => id === departmentId)
  if (!desk || hidden)
    return refuse('not_found', 'This desk does not exist, or it is not yours to see.', {
      help: 'Choose one from the list.',
    })
  const current = await givingOf(ctx, departmentId)
  const stale = refuse(
    'stale',
    `Somebody changed how ${desk.name} gives a moment ago. Look at it, then save again.`,
  )
  if (basedOn !== current.version) return stale
  return ctx.write(async (tx): Promise<Result<{ version: number }>> => {
    const version = current.version + 1
    const { organisationId } = ctx
    const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const row = { organisationId, departmentId, version, settings, reason, by, at: ctx.now() }
    if (!(await insertGiving(tx, row))) return stale
    tx.emit(givingChanged(departmentId, version, settings.way))
    if (settings.way !== 'off') await tx.enqueue(giveOutJob, { departmentId })
    return ok({ version })
  })
}
