import { type Actor, type MemberActor, may } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export const noPeer: Refused = refuse('not_found', 'This peer does not exist any more.')
export const noCase: Refused = refuse('not_found', 'This business case does not exist any more.')

/** Everybody who reads the figures of the house reads peers and cases too. */
export function mayView(actor: Actor): Refused | null {
  return may(actor, 'scoreboard.view')
    ? null
    : refuse('forbidden', 'You may not see the figures.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}

const sentences = {
  'scoreboard.manage': 'Keeping peers and their figures needs the right to keep targets and business cases.',
  'scoreboard.view': 'Writing a business case needs the right to read the scoreboard.',
} as const

/** The member who acts, when they hold the right; else a refusal that says who can help. */
export async function allowed(ctx: Ctx, right: keyof typeof sentences): Promise<Result<MemberActor>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  if (may(actor, right)) return ok(actor)
  return refuse('forbidden', sentences[right], { help: await whoCanHelp(ctx, right) })
}

/** Who wrote it, and who keeps the business cases of the house. */
export function mayWrite(actor: Actor, { authorId }: { readonly authorId: string | null }): boolean {
  return actor.kind === 'member' && (actor.memberId === authorId || may(actor, 'scoreboard.manage'))
}

type Concerned = { readonly departmentId: string | null; readonly authorId: string | null }

/** Heads of departments and of those above them, to be asked for many cases at once. */
export async function headsAbove(ctx: Ctx): Promise<(departmentId: string | null) => Set<string>> {
  const byId = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  return (departmentId) => {
    const heads = new Set<string>()
    const seen = new Set<string>()
    for (let at = departmentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
      seen.add(at)
      const head = byId.get(at)?.headMemberId
      if (head) heads.add(head)
    }
    return heads
  }
}

/**
 * Who decides: the head of the department it is about or of one above it, and who may approve a plan. Never who wrote
 * it; a case for the whole house is decided by who may approve a plan.
 */
export async function decisionMaker(ctx: Ctx): Promise<(one: Concerned) => boolean> {
  const heads = await headsAbove(ctx)
  const { actor } = ctx
  return ({ departmentId, authorId }) => {
    if (actor.kind !== 'member' || actor.memberId === authorId) return false
    return may(actor, 'planning.approve') || heads(departmentId).has(actor.memberId)
  }
}
