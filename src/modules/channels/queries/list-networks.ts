import { ok, type Result } from '#kernel/result.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ByHandNetwork, NetworkChoice } from '../contract.ts'

/** Networks this installation can connect, each with its form. */
export async function listNetworks(ctx: Ctx): Promise<Result<NetworkChoice[]>> {
  const choices = ctx
    .use(NETWORKS)
    .all()
    .flatMap(({ id, name, connect, publish, receive }): NetworkChoice[] => {
      if (!connect) return []
      const fields = connect.fields.map((field) => ({ ...field }))
      const can = { canPublish: publish !== undefined, canReceive: receive !== undefined }
      return [{ id, name, kind: connect.kind, fields, ...can }]
    })
  return ok(choices)
}

/** Networks where people post by hand, with what they do there. */
export async function listByHandNetworks(ctx: Ctx): Promise<Result<ByHandNetwork[]>> {
  const choices = ctx
    .use(NETWORKS)
    .all()
    .flatMap(({ id, name, assisted, connect }): ByHandNetwork[] =>
      assisted ? [{ id, name, steps: [...assisted.steps], connects: connect !== undefined }] : [],
    )
  return ok(choices)
}
