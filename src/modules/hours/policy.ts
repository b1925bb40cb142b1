import { may, mayFor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type MemberProfile, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export const sentences = {
  organisation: 'Changing the organisation’s working hours needs the right to manage it.',
  department:
    'Changing a department’s working hours needs the right to manage the organisation, or its people.',
  calendars: 'Changing holiday calendars needs the right to manage the organisation.',
  absence: 'Only they themselves, their manager and those who manage people can say when somebody is away.',
} as const

/** Null when the actor may change these hours, else the sentence. A department's: also by who manages its people. */
export function mayNotSet(ctx: Ctx, departmentId: string | null): string | null {
  if (may(ctx.actor, 'organisation.manage')) return null
  if (departmentId === null) return sentences.organisation
  return mayFor(ctx.actor, 'people.manage', { departmentId }) ? null : sentences.department
}

/** Null when the actor may change calendars: they are for the whole house. */
export function mayNotKeepCalendars(ctx: Ctx): string | null {
  return may(ctx.actor, 'organisation.manage') ? null : sentences.calendars
}

/** Refuses with the sentence and who can help, when there is one. */
export async function allowed(ctx: Ctx, sentence: string | null): Promise<Result<undefined>> {
  if (sentence === null) return ok()
  return refuse('forbidden', sentence, { help: await whoCanHelp(ctx, 'organisation.manage') })
}

/** Themselves, their manager, and those who manage people in their department: they see kinds and change absences. */
export function concerns(
  ctx: Ctx,
  member: Pick<MemberProfile, 'id' | 'managerId' | 'departmentId'>,
): boolean {
  const { actor } = ctx
  if (actor.kind === 'system') return true
  const own = actor.memberId === member.id || actor.memberId === member.managerId
  return own || mayFor(actor, 'people.manage', { departmentId: member.departmentId })
}
