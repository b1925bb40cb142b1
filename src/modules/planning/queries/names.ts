import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

type Named = { id: string; name: string }

export interface Names {
  readonly department: (id: string | null) => Named | null
  readonly member: (id: string | null) => Named | null
}

/** Names of departments, and of these members, each asked for once. */
export async function namesOf(ctx: Ctx, memberIds: readonly (string | null)[]): Promise<Names> {
  const departments = new Map((await departmentCards(ctx)).map((one) => [one.id, one.name]))
  const ids = [...new Set(memberIds.flatMap((id) => id ?? []))]
  const members = await memberCards(ctx, ids)
  const named = (id: string | null, name: string | undefined): Named | null =>
    id && name ? { id, name } : null
  return {
    department: (id) => named(id, departments.get(id ?? '')),
    member: (id) => named(id, members.get(id ?? '')?.name),
  }
}
