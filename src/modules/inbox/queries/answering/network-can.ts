import { ok, type Result, refuse } from '#kernel/result.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'

export interface NetworkCan {
  readonly like: string | null
  readonly hide: string | null
  readonly delete: string | null
  readonly privately: string | null
}

/** What a network can do beside posts: null when it can, else why not. */
export function networkCan(ctx: Ctx, id: string): NetworkCan {
  const network = ctx.use(NETWORKS).get(id)
  const name = network?.name ?? id
  const no = (what: string): string => `${name} does not let us ${what}.`
  return {
    like: network?.like ? null : no('like messages'),
    hide: network?.hide ? null : no('hide answers of others'),
    delete: network?.remove ? null : no('take posts back'),
    privately: network?.privately?.reach
      ? null
      : (network?.privately?.no ?? no('answer a public message in private')),
  }
}

/** The context that makes an answer go to the person alone. */
export function privateContext(
  ctx: Ctx,
  id: string,
  context: Readonly<Record<string, string>>,
): Result<Readonly<Record<string, string>>> {
  const reach = ctx.use(NETWORKS).get(id)?.privately?.reach
  if (reach) return ok(reach(context))
  return refuse('conflict', networkCan(ctx, id).privately ?? 'This cannot be answered in private.', {
    help: 'Answer where they wrote, or ask them to write to you in private.',
  })
}
