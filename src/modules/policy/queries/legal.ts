import { departmentCards, listMembers, type MemberCard } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { chainOf } from '../domain/access.ts'

/** Active members of legal departments and of what stands below them. */
export async function legalMembers(ctx: Ctx): Promise<MemberCard[]> {
  const cards = await departmentCards(ctx)
  if (!cards.some((card) => card.kind === 'legal')) return []
  const departments = new Map(cards.map((card) => [card.id, card]))
  return (await listMembers(ctx)).filter(
    (member) =>
      member.status === 'active' &&
      chainOf(departments, member.departmentId).some((id) => departments.get(id)?.kind === 'legal'),
  )
}
