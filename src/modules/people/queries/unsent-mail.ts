import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL, unsentMail } from '#platform/mail/index.ts'

export interface UnsentMailView {
  readonly configured: boolean
  readonly mail: {
    readonly id: string
    readonly kind: string
    readonly to: string
    readonly subject: string
    readonly link: string
    readonly state: 'kept' | 'failed' | 'waiting'
    readonly detail: string | null
    readonly createdAt: string
    readonly expiresAt: string
  }[]
}

/** Mail that did not go out. The caller has checked that the viewer may see links meant for others. */
export async function unsentMailView(ctx: Ctx): Promise<Result<UnsentMailView>> {
  const mail = await unsentMail(ctx)
  return ok({
    configured: ctx.use(MAIL).configured,
    mail: mail.map((one) => ({
      ...one,
      createdAt: one.createdAt.toISOString(),
      expiresAt: one.expiresAt.toISOString(),
    })),
  })
}
