import type { Ctx } from '#platform/ctx.ts'

/** Departments of which nothing shows to the one who asks: they have no column, so nothing can be read from an empty one. */
export function hiddenDepartments(ctx: Ctx): ReadonlySet<string> {
  return new Set(ctx.actor.kind === 'member' ? ctx.actor.hidden : [])
}
