import { type MemberActor, may, type Right } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

const sentences = {
  'publish.plan': 'Planning slots, targets, events and series needs the right to plan what is published.',
  'publish.draft': 'Making drafts needs the right to write them.',
  'publish.submit': 'Moving what is planned needs the right to send posts on.',
} as const satisfies Partial<Record<Right, string>>

/** The member who acts, when they hold the right; else a refusal (forbidden) that says who can help. */
export async function allowed(ctx: Ctx, right: keyof typeof sentences): Promise<Result<MemberActor>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  if (may(actor, right)) return ok(actor)
  return refuse('forbidden', sentences[right], { help: await whoCanHelp(ctx, right) })
}
