import { type Refused, type Result, refuse } from '#kernel/result.ts'
import type { ConnectField } from '#networks/contract/connect.ts'
import { NETWORKS, type Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SafeFetchError } from '#platform/safe-fetch/index.ts'
import { addressField } from '../domain/connect-refusal.ts'

type Connect = NonNullable<Network['connect']>

/** The way a network is connected, or why it cannot be in this installation. */
export function connectPort<K extends Connect['kind']>(
  ctx: Ctx,
  network: string,
  kind: K,
): Result<Extract<Connect, { kind: K }>> {
  const port = ctx.use(NETWORKS).get(network)?.connect
  if (port?.kind === kind) return { ok: true, value: port as Extract<Connect, { kind: K }> }
  return refuse('not_found', 'This network cannot be connected in this way here.')
}

/**
 * Runs a call to the network outside any transaction. An address that cannot be reached becomes words at the field
 * it was typed into, should the adapter not have said so itself.
 */
export async function askNetwork<T>(
  ctx: Ctx,
  fields: readonly ConnectField[],
  call: () => Promise<T>,
): Promise<{ ok: true; value: T } | Refused> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    if (!(error instanceof SafeFetchError)) throw error
    ctx.log.warn({ err: error }, 'an account was not connected')
    const field = addressField(fields)
    return field === null
      ? refuse('unavailable', error.message)
      : refuse('invalid', 'The account was not connected.', { fields: { [field]: error.message } })
  }
}
