import { type Actor, may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SurveyRow } from './tables.ts'

export const sentences = {
  manage: 'Running surveys and seeing who answered needs the right to manage surveys.',
  member: 'Only a member can answer for themselves.',
} as const

/** Goes on when the actor runs surveys; else says who does. */
export async function mayManage(ctx: Ctx): Promise<Result<undefined>> {
  if (may(ctx.actor, 'survey.manage')) return ok()
  return refuse('forbidden', sentences.manage, { help: await whoCanHelp(ctx, 'survey.manage') })
}

/** Who acts, as a named member; a job can neither plan nor approve. */
export function named(ctx: Ctx): Result<string> {
  return ctx.actor.kind === 'member' ? ok(ctx.actor.memberId) : refuse('forbidden', sentences.member)
}

/** Why this member may not approve or return this plan; null when they may. Nobody approves what they wrote. */
export function mayNotDecide(
  actor: Actor,
  plan: { readonly state: string; readonly authors: readonly string[] },
): string | null {
  if (actor.kind !== 'member') return 'A named person has to approve a plan.'
  if (plan.state !== 'submitted') return 'This version does not wait for approval.'
  if (plan.authors.includes(actor.memberId))
    return 'You wrote on this plan, so somebody else has to approve it.'
  return may(actor, 'survey.manage') || may(actor, 'organisation.manage')
    ? null
    : 'Approving a plan needs the right to manage surveys or the organisation.'
}

/** Null when it takes answers now, else why not. */
export function closedTo(survey: SurveyRow | undefined, audience: SurveyRow['audience']) {
  if (!survey || survey.audience !== audience || survey.state === 'draft')
    return refuse('not_found', 'This survey does not exist, or it is not open yet.')
  if (survey.state === 'closed')
    return refuse('conflict', 'This survey is closed. What you answered can still be seen and erased.')
  return null
}
