import { newToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import type { SurveyRow } from './tables.ts'

const bound = (organisationId: string, surveyId: string): string => `survey/${organisationId}/${surveyId}`

/** The columns of a new public link: found by its hash, shown again from its sealed form. */
export function newPublicLink(ctx: Ctx, surveyId: string) {
  const { token, hash } = newToken()
  return { tokenHash: hash, tokenSealed: ctx.use(SECRETS).seal(token, bound(ctx.organisationId, surveyId)) }
}

/** The whole address while the survey is open, else null. */
export function publicLink(ctx: Ctx, row: SurveyRow): string | null {
  if (!row.tokenSealed || row.state !== 'open') return null
  const token = ctx.use(SECRETS).open(row.tokenSealed, bound(ctx.organisationId, row.id))
  return ctx.use(MAIL).link(`/p/survey/${token}`)
}
