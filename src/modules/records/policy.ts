import { type MemberActor, may, mayFor } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { type DepartmentCard, departmentCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export const noRecord: Refused = refuse('not_found', 'This entry does not exist any more.')
export const noDepartment: Refused = refuse('invalid', 'There is no such department.', {
  fields: { departmentId: 'There is no such department.' },
})

/** Everybody who reads the figures of the house reads the facts behind them; restricted departments hide theirs. */
export function mayView(ctx: Ctx): Refused | null {
  return may(ctx.actor, 'scoreboard.view')
    ? null
    : refuse('forbidden', 'You may not see the figures.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}

/** Departments that are there for the one who asks. */
export async function departmentsSeen(ctx: Ctx): Promise<DepartmentCard[]> {
  const hidden = ctx.actor.kind === 'member' ? ctx.actor.hidden : []
  return (await departmentCards(ctx)).filter(({ id }) => !hidden.includes(id))
}

/** Keeps facts for this department: who holds the right for it, and its head. */
export function mayKeep(
  ctx: Ctx,
  { id, headMemberId }: Pick<DepartmentCard, 'id' | 'headMemberId'>,
): boolean {
  const { actor } = ctx
  if (mayFor(actor, 'records.enter', { departmentId: id })) return true
  return actor.kind === 'member' && headMemberId === actor.memberId
}

/** The member who acts, when they may keep facts for all of these departments; else who can help. */
export async function keeping(ctx: Ctx, departmentIds: readonly string[]): Promise<Result<MemberActor>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  const refused = mayView(ctx)
  if (refused) return refused
  const seen = new Map((await departmentsSeen(ctx)).map((one) => [one.id, one]))
  for (const id of new Set(departmentIds)) {
    const card = seen.get(id)
    if (!card) return noDepartment
    if (!mayKeep(ctx, card))
      return refuse('forbidden', `You do not keep the records of ${card.name}.`, {
        help: await whoCanHelp(ctx, 'records.enter'),
      })
  }
  return ok(actor)
}
