import { createHash } from 'node:crypto'
import { emailKey, newToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import type { RequestRow } from './tables.ts'

/** Names and addresses of people outside are kept sealed; the key finds an address again without opening any. */
const bound = (ctx: Ctx, what: 'name' | 'email' | 'link', requestId: string): string =>
  `content-request-${what}/${ctx.organisationId}/${requestId}`

/** SHA-256 of organisation and address: the same however it is spelled. */
export function keyOf(ctx: Ctx, email: string): Buffer {
  return createHash('sha256')
    .update(`content-request/${ctx.organisationId}/${emailKey(email)}`)
    .digest()
}

export function sealName(ctx: Ctx, requestId: string, name: string): string {
  return ctx.use(SECRETS).seal(name, bound(ctx, 'name', requestId))
}

export function sealEmail(ctx: Ctx, requestId: string, email: string) {
  return {
    emailSealed: ctx.use(SECRETS).seal(email, bound(ctx, 'email', requestId)),
    emailKey: keyOf(ctx, email),
  }
}

export function openName(ctx: Ctx, request: Pick<RequestRow, 'id' | 'nameSealed'>): string | null {
  return request.nameSealed ? ctx.use(SECRETS).open(request.nameSealed, bound(ctx, 'name', request.id)) : null
}

export function openEmail(ctx: Ctx, request: Pick<RequestRow, 'id' | 'emailSealed'>): string | null {
  return request.emailSealed
    ? ctx.use(SECRETS).open(request.emailSealed, bound(ctx, 'email', request.id))
    : null
}

/** The columns of a new personal link, and the link. */
export function newOwnLink(ctx: Ctx, requestId: string) {
  const { token, hash } = newToken()
  const tokenSealed = ctx.use(SECRETS).seal(token, bound(ctx, 'link', requestId))
  return { columns: { tokenHash: hash, tokenSealed }, link: ownLink(ctx, token) }
}

/** The link again, for a letter; null when the request was removed. */
export function storedOwnLink(ctx: Ctx, request: Pick<RequestRow, 'id' | 'tokenSealed'>): string | null {
  if (!request.tokenSealed) return null
  return ownLink(ctx, ctx.use(SECRETS).open(request.tokenSealed, bound(ctx, 'link', request.id)))
}

function ownLink(ctx: Ctx, token: string): string {
  return ctx.use(MAIL).link(`/p/ask/own/${token}`)
}
