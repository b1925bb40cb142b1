import type { Credentials } from '#networks/contract/account.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'

// Bound to organisation and row: a sealed text copied into another row does not open there.
const bound = (ctx: Ctx, kind: 'channel' | 'channel-oauth', id: string) =>
  `${kind}/${ctx.organisationId}/${id}`

export function sealCredentials(ctx: Ctx, channelId: string, credentials: Credentials): string {
  return ctx.use(SECRETS).seal(JSON.stringify(credentials), bound(ctx, 'channel', channelId))
}

/** Throws when the key is missing or the text is not this row's. */
export function openCredentials(ctx: Ctx, channelId: string, sealed: string): Credentials {
  return JSON.parse(ctx.use(SECRETS).open(sealed, bound(ctx, 'channel', channelId))) as Credentials
}

export function sealPending(ctx: Ctx, stateDigest: string, pending: Credentials): string {
  return ctx.use(SECRETS).seal(JSON.stringify(pending), bound(ctx, 'channel-oauth', stateDigest))
}

export function openPending(ctx: Ctx, stateDigest: string, sealed: string): Credentials {
  return JSON.parse(ctx.use(SECRETS).open(sealed, bound(ctx, 'channel-oauth', stateDigest))) as Credentials
}
