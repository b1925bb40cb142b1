import { type Refused, refuse } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export const notYourPerson: Refused = refuse(
  'forbidden',
  'What one person did is shown to them and to the head of their department.',
  { help: 'Choose a department instead, or ask the head of theirs.' },
)

/** Of these members, those whose own figures the one who asks may see: themselves, and people of a department they head. */
export async function askableMembers(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { actor } = ctx
  if (actor.kind === 'system') return new Set(ids)
  const headed = new Set(
    (await departmentCards(ctx))
      .filter(({ headMemberId }) => headMemberId === actor.memberId)
      .map(({ id }) => id),
  )
  const cards = await memberCards(ctx, ids)
  const own = (id: string): boolean => {
    const card = cards.get(id)
    return card !== undefined && card.departmentId !== null && headed.has(card.departmentId)
  }
  return new Set(ids.filter((id) => id === actor.memberId || own(id)))
}
