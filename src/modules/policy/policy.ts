import { mayFor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Who may do what here, in the words of a refusal. */
export const sentences = {
  write: 'Writing and publishing the policy needs the right to manage it.',
  access: 'Changing who may use our channels when needs the right to manage the policy.',
  progress:
    'Who has acknowledged what is seen by those who manage the policy, auditors and heads for their department.',
  remind: 'Reminding people needs the right to manage the policy.',
  draft:
    'Drafts are read by those who manage the policy, and by the legal department while its consent is asked.',
} as const

/** Whether the actor manages the policy of a department; null: of the whole organisation. */
export function manages(ctx: Ctx, departmentId: string | null): boolean {
  return mayFor(ctx.actor, 'policy.manage', { departmentId })
}

/** Goes on when the actor manages it; else refuses with the sentence and says who can help. */
export async function allowManage(
  ctx: Ctx,
  departmentId: string | null,
  sentence: string,
): Promise<Result<undefined>> {
  if (manages(ctx, departmentId)) return ok()
  return refuse('forbidden', sentence, { help: await whoCanHelp(ctx, 'policy.manage', { departmentId }) })
}

/** The member who acts, or null for a process at work. */
export function memberOf(ctx: Ctx): string | null {
  return ctx.actor.kind === 'member' ? ctx.actor.memberId : null
}
