import { type MemberActor, may } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ReportRow } from './tables.ts'

export const noReport: Refused = refuse('not_found', 'This report does not exist any more.')
export const noSend: Refused = refuse(
  'not_found',
  'This edition does not exist, or it shows more than you may see.',
)
export const noLink: Refused = refuse('not_found', 'This link does not exist any more.')

/** The member who acts, when they may see figures. */
export function viewer({ actor }: Ctx): Result<MemberActor> {
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  if (may(actor, 'scoreboard.view')) return ok(actor)
  return refuse('forbidden', 'You may not see the figures.', {
    help: 'Ask an owner or the social lead; they are listed under People.',
  })
}

/** Whose report it is, who gets it, and whoever runs the scoreboard. */
export function mayRead(actor: MemberActor, row: Pick<ReportRow, 'ownerId' | 'memberIds'>): boolean {
  const mine = row.ownerId === actor.memberId || row.memberIds.includes(actor.memberId)
  return mine || may(actor, 'scoreboard.manage')
}

/** Changed by its owner only, because it shows what they may see; stopped by whoever runs the scoreboard too. */
export function mayStop(actor: MemberActor, row: Pick<ReportRow, 'ownerId'>): boolean {
  return row.ownerId === actor.memberId || may(actor, 'scoreboard.manage')
}

export function onlyTheOwner(): Refused {
  return refuse('forbidden', 'A report shows what its owner may see, so only the owner may change it.', {
    help: 'Make one of your own, or take this one over if its owner has left.',
  })
}

/** Showing figures outside the house takes a right of its own. */
export async function mayShare(ctx: Ctx, field: string, message: string): Promise<Refused | null> {
  if (may(ctx.actor, 'figures.share')) return null
  const help = await whoCanHelp(ctx, 'figures.share')
  return refuse('forbidden', message, { help, fields: { [field]: `${message} ${help}` } })
}

/** Whether an edition shows no department that this viewer may not see. */
export function seesAll(actor: MemberActor, hiddenInIt: readonly string[]): boolean {
  return actor.hidden.every((id) => hiddenInIt.includes(id))
}
