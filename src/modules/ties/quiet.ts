import type { Ctx } from '#platform/ctx.ts'

/** The same context without a name: events of consents must not say whose they were. */
export function quiet(ctx: Ctx): Ctx {
  return ctx.as({ kind: 'system', name: 'ties' })
}
