import { createHash } from 'node:crypto'
import { emailKey } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import type { ResponseRow } from './tables.ts'

/** Addresses of people outside are kept sealed; the key finds the same address again without opening any. */
const bound = (organisationId: string, responseId: string): string =>
  `survey-email/${organisationId}/${responseId}`

export function sealEmail(ctx: Ctx, surveyId: string, responseId: string, email: string) {
  return {
    emailSealed: ctx.use(SECRETS).seal(email, bound(ctx.organisationId, responseId)),
    emailKey: keyOf(surveyId, email),
  }
}

export function keyOf(surveyId: string, email: string): Buffer {
  return createHash('sha256')
    .update(`${surveyId}/${emailKey(email)}`)
    .digest()
}

export function openEmail(ctx: Ctx, response: Pick<ResponseRow, 'id' | 'emailSealed'>): string | null {
  if (!response.emailSealed) return null
  return ctx.use(SECRETS).open(response.emailSealed, bound(ctx.organisationId, response.id))
}
