import { type Actor, may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { IdeaRow } from './tables.ts'

export const sentences = {
  add: 'Adding ideas and voting for them needs the right to write drafts.',
  manage: 'Sorting ideas and requests, request boxes and polls need the right to keep ideas.',
  edit: 'Only who added an idea, who takes care of it, or who keeps ideas may change it.',
  member: 'Only a named member can do this.',
} as const

export const noIdea = refuse('not_found', 'This idea does not exist any more.')

/** Goes on when the actor may add ideas and vote; else says who can help. */
export async function mayAdd(ctx: Ctx): Promise<Result<undefined>> {
  if (may(ctx.actor, 'publish.draft') || may(ctx.actor, 'ideas.manage')) return ok()
  return refuse('forbidden', sentences.add, { help: await whoCanHelp(ctx, 'publish.draft') })
}

/** Goes on when the actor keeps ideas, boxes and polls; else says who does. */
export async function mayManage(ctx: Ctx): Promise<Result<undefined>> {
  if (may(ctx.actor, 'ideas.manage')) return ok()
  return refuse('forbidden', sentences.manage, { help: await whoCanHelp(ctx, 'ideas.manage') })
}

/** Who acts, as a named member; a job neither votes nor comments. */
export function named(ctx: Ctx): Result<string> {
  return ctx.actor.kind === 'member' ? ok(ctx.actor.memberId) : refuse('forbidden', sentences.member)
}

/** Whoever acts, or null for a process. */
export function actorId(ctx: Ctx): string | null {
  return ctx.actor.kind === 'member' ? ctx.actor.memberId : null
}

/** Whether the words of an idea may be changed by this actor. */
export function mayEdit(actor: Actor, idea: Pick<IdeaRow, 'createdBy' | 'assignedTo' | 'state'>): boolean {
  if (idea.state === 'merged' || idea.state === 'published') return false
  if (may(actor, 'ideas.manage')) return true
  if (actor.kind !== 'member' || !may(actor, 'publish.draft')) return false
  return actor.memberId === idea.assignedTo || (actor.memberId === idea.createdBy && idea.state === 'new')
}

/** Goes on when there is such a department for the one who asks, or none is named. */
export async function knownDepartment(ctx: Ctx, id: string | null): Promise<Result<undefined>> {
  if (id === null) return ok()
  const hidden = ctx.actor.kind === 'member' && ctx.actor.hidden.includes(id)
  if (!hidden && (await departmentCards(ctx)).some((card) => card.id === id)) return ok()
  return refuse('invalid', 'This department does not exist.', {
    fields: { departmentId: 'Choose one of the list.' },
  })
}
