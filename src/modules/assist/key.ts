import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'

const bound = (ctx: Ctx): string => `assist_setting.key ${ctx.organisationId}`

export const sealKey = (ctx: Ctx, key: string): string => ctx.use(SECRETS).seal(key, bound(ctx))

export const openKey = (ctx: Ctx, sealed: string): string => ctx.use(SECRETS).open(sealed, bound(ctx))
