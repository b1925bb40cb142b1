import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, listMembers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Progress } from '../contract/manage.ts'
import { lineOf } from '../domain/audience.ts'
import { mayManage } from '../policy.ts'
import { headCount } from './head-count.ts'
import { tallyByMember } from './tally.ts'

interface Sum {
  people: number
  enrolled: number
  done: number
  overdue: number
}

/**
 * How the organisation stands: who can learn at all, who has done everything required, and by department (each with
 * all below it), of one course or all.
 */
export async function progress(
  ctx: Ctx,
  { courseId }: { readonly courseId?: string | undefined },
): Promise<Result<Progress>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const departments = await departmentCards(ctx)
  const nodes = new Map(departments.map((card) => [card.id, card]))
  const tally = await ctx.read((tx) => tallyByMember(tx, ctx.organisationId, ctx.now(), courseId ?? null))
  const sums = new Map<string, Sum>()
  const nowhere = 'none'
  for (const member of await listMembers(ctx)) {
    const own = tally.get(member.id) ?? { enrolled: 0, done: 0, overdue: 0 }
    const line = lineOf(member.departmentId, nodes)
    for (const id of line.length > 0 ? line : [nowhere]) {
      const sum = sums.get(id) ?? { people: 0, enrolled: 0, done: 0, overdue: 0 }
      sum.people += 1
      sum.enrolled += own.enrolled
      sum.done += own.done
      sum.overdue += own.overdue
      sums.set(id, sum)
    }
  }
  const rows = departments.map((card) => ({
    id: card.id,
    name: card.name,
    depth: lineOf(card.id, nodes).length - 1,
    parentId: card.parentId,
    ...(sums.get(card.id) ?? { people: 0, enrolled: 0, done: 0, overdue: 0 }),
  }))
  const none = sums.get(nowhere)
  return ok({
    heads: await headCount(ctx, null),
    departments: none ? [...rows, { id: null, name: null, depth: 0, parentId: null, ...none }] : rows,
  })
}
