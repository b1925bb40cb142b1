import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { lineOf } from '../domain/audience.ts'

/** Ids of a department and of everything below it. */
export async function below(ctx: Ctx, departmentId: string): Promise<Set<string>> {
  const nodes = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  return new Set([...nodes.keys()].filter((id) => lineOf(id, nodes).includes(departmentId)))
}
