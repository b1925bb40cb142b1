import { type MemberActor, may } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

const sentences = {
  'planning.manage': 'Changing goals, plan, budget and rates needs the right to plan.',
  'planning.approve': 'Deciding on a plan needs the right to approve it.',
} as const

export const noVersion: Refused = refuse('not_found', 'This version of the plan does not exist any more.')
export const noLine: Refused = refuse('not_found', 'This line does not exist any more.')
export const noGoal: Refused = refuse('not_found', 'This goal does not exist any more.')
export const noEntry: Refused = refuse('not_found', 'This entry does not exist any more.')

export type Done = { readonly done: true }
export const done: Done = { done: true }

/** The member who acts; a job or a stranger is refused. */
export function person(ctx: Ctx): Result<MemberActor> {
  return ctx.actor.kind === 'member' ? ok(ctx.actor) : refuse('forbidden', 'A named person has to do this.')
}

/** In the name of the house: for facts about time, which shall not say whose it is. */
export const asHouse = (ctx: Ctx): Ctx => ctx.as({ kind: 'system', name: 'time' })

/** The member who acts, when they hold the right; else a refusal that says who can help. */
export async function allowed(
  ctx: Ctx,
  right: keyof typeof sentences = 'planning.manage',
): Promise<Result<MemberActor>> {
  const member = person(ctx)
  if (!member.ok || may(member.value, right)) return member
  return refuse('forbidden', sentences[right], { help: await whoCanHelp(ctx, right) })
}

/** What of the budget somebody reads: all of it, or their departments' lines and their own. */
export interface Sight {
  readonly all: boolean
  readonly departmentIds: readonly string[]
  readonly memberId: string | null
}

/** Who plans, approves or audits reads everything; a head reads their department and all below it. */
export async function sightOf(ctx: Ctx): Promise<Sight> {
  const { actor } = ctx
  if (actor.kind !== 'member') return { all: true, departmentIds: [], memberId: null }
  const all = (['planning.manage', 'planning.approve', 'audit.view'] as const).some((right) =>
    may(actor, right),
  )
  if (all) return { all, departmentIds: [], memberId: actor.memberId }
  const cards = await departmentCards(ctx)
  const found = new Set(cards.filter((card) => card.headMemberId === actor.memberId).map((card) => card.id))
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const card of cards) if (card.parentId && found.has(card.parentId)) found.add(card.id)
  }
  return { all, departmentIds: [...found], memberId: actor.memberId }
}

export async function notForYou(ctx: Ctx): Promise<Refused> {
  return refuse(
    'forbidden',
    'The budget is read by who plans or approves it, and by heads for their own department.',
    { help: await whoCanHelp(ctx, 'planning.manage') },
  )
}

/** Goes on when department and member are there for the one who asks, or none is named. */
export async function known(
  ctx: Ctx,
  named: { readonly departmentId: string | null; readonly ownerId: string | null },
): Promise<Result<undefined>> {
  const { departmentId, ownerId } = named
  if (departmentId !== null && !(await seesDepartments(ctx, [departmentId])))
    return wrongField('departmentId', 'This department does not exist.')
  if (ownerId !== null) {
    const card = (await memberCards(ctx, [ownerId])).get(ownerId)
    if (!card || card.status === 'left') return wrongField('ownerId', 'This member is not here any more.')
  }
  return ok()
}

export async function seesDepartments(ctx: Ctx, ids: readonly string[]): Promise<boolean> {
  const hidden = ctx.actor.kind === 'member' ? ctx.actor.hidden : []
  if (ids.some((id) => hidden.includes(id))) return false
  const there = new Set((await departmentCards(ctx)).map(({ id }) => id))
  return ids.every((id) => there.has(id))
}

/** Why there is no plan of such a year; null when there may be one. */
export const wrongYear = (year: number): Refused | null =>
  year >= 2000 && year <= 2100 ? null : wrongField('year', 'Choose a year from 2000 to 2100.')

/** What does not fit in one field, said at the field and above. */
export function wrongField(field: string, message: string): Refused {
  return refuse('invalid', message, { fields: { [field]: message } })
}
