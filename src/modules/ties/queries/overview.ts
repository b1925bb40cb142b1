import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Overview } from '../contract.ts'
import { FEWEST } from '../domain/groups.ts'
import { crossShare, density, sidesOf } from '../domain/network.ts'
import { expectedCrossShare } from '../domain/permute.ts'
import { mayView } from '../policy.ts'
import { matrixOf } from './matrix.ts'
import { networkAt } from './network.ts'

/** How many allow it, and how departments are tied to each other today; people are shown to nobody. */
export async function overview(ctx: Ctx): Promise<Result<Overview>> {
  const refused = mayView(ctx)
  if (refused) return refused
  return ctx.read(async () => {
    const network = await networkAt(ctx, ctx.now())
    const { window, nodes, labels, ties, staff, allowed } = network
    const { groups, cells } = await matrixOf(ctx, network)
    const few = nodes.length < FEWEST
    const cross = crossShare(sidesOf(labels, ties))
    return ok({
      ...{ staff, allowed, fewest: FEWEST, from: window.from.toISOString(), to: window.to.toISOString() },
      groups: groups.map(({ id, departments, people }) => ({ id, departments: [...departments], people })),
      cells: cells.map(({ a, b, ties: n }) => ({ a: a.id, b: b.id, ties: n })),
      density: few ? null : density(nodes, ties, window),
      cross: few ? null : cross,
      expected: few || cross === null ? null : expectedCrossShare(labels),
    })
  })
}
