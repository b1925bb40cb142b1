import { type MemberActor, may } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

const sentences = {
  'publish.plan': 'Registering campaigns, placements and counts needs the right to plan what is published.',
  'organisation.manage': 'Only who looks after the organisation may set its short domain.',
} as const

export const noCampaign: Refused = refuse('not_found', 'This campaign does not exist any more.')
export const noPlacement: Refused = refuse('not_found', 'This placement does not exist any more.')
export const noOwnLink: Refused = refuse('not_found', 'This link is not among yours any more.')
export const noStudy: Refused = refuse('not_found', 'This study does not exist any more.')

/** The member who acts for themself; no right is asked. */
export function named({ actor }: Ctx): Result<MemberActor> {
  if (actor.kind === 'member') return ok(actor)
  return refuse('forbidden', 'A named person has to do this.')
}

/** The same context without a name: facts about links of employees must not say whose they are, they are never erased. */
export const quiet = (ctx: Ctx): Ctx => ctx.as({ kind: 'system', name: 'campaigns.own-links' })

/** The member who acts, when they hold the right; else a refusal that says who can help. */
export async function allowed(
  ctx: Ctx,
  right: keyof typeof sentences = 'publish.plan',
): Promise<Result<MemberActor>> {
  const member = named(ctx)
  if (!member.ok || may(member.value, right)) return member
  return refuse('forbidden', sentences[right], { help: await whoCanHelp(ctx, right) })
}

export const mayPlan = (ctx: Ctx): boolean => may(ctx.actor, 'publish.plan')

/** Goes on when department and member are there for the one who asks, or none is named. */
export async function known(
  ctx: Ctx,
  named: { readonly departmentId: string | null; readonly ownerId: string | null },
): Promise<Result<undefined>> {
  const { departmentId, ownerId } = named
  if (departmentId !== null) {
    const hidden = ctx.actor.kind === 'member' && ctx.actor.hidden.includes(departmentId)
    if (hidden || !(await departmentCards(ctx)).some(({ id }) => id === departmentId))
      return wrongField('departmentId', 'This department does not exist.')
  }
  if (ownerId !== null) {
    const card = (await memberCards(ctx, [ownerId])).get(ownerId)
    if (!card || card.status === 'left') return wrongField('ownerId', 'This member is not here any more.')
  }
  return ok()
}

/** What does not fit in one field, said at the field and above. */
export function wrongField(field: string, message: string): Refused {
  return refuse('invalid', message, { fields: { [field]: message } })
}
