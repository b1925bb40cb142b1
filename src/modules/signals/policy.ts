import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Whoever looks after listening, publishing or the inbox says what is noise; so do processes (an incident that opened). */
export function canSettle(ctx: Ctx): boolean {
  if (ctx.actor.kind === 'system') return true
  return (['listening.manage', 'publishing.pause', 'inbox.manage'] as const).some((right) =>
    may(ctx.actor, right),
  )
}

export async function maySettle(ctx: Ctx): Promise<Result<undefined>> {
  if (canSettle(ctx)) return ok()
  const message =
    'Only members who manage listening, the inbox or a pause of publishing may say what a signal is.'
  return refuse('forbidden', message, { help: await whoCanHelp(ctx, 'listening.manage') })
}

export const canChangeWords = (ctx: Ctx): boolean => may(ctx.actor, 'listening.manage')

export async function mayChangeWords(ctx: Ctx): Promise<Result<undefined>> {
  if (canChangeWords(ctx)) return ok()
  const message = 'Only members who manage listening may say which words are looked out for.'
  return refuse('forbidden', message, { help: await whoCanHelp(ctx, 'listening.manage') })
}

/** Whether a department is hidden from whoever asks. */
export const hides = (ctx: Ctx, departmentId: string): boolean =>
  ctx.actor.kind === 'member' && ctx.actor.hidden.includes(departmentId)
