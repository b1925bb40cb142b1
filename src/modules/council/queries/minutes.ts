import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MinutesView } from '../contract.ts'
import { chairs, sentences } from '../policy.ts'
import type { MinutesRow } from '../tables.ts'
import { allowInside } from './body.ts'
import { meetingCards } from './meeting-cards.ts'
import { meetingRow, minutesRow, openMeetingOf } from './rows.ts'

/** The minutes of a meeting with the record they were drafted from. */
export async function showMinutes(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<MinutesView>> {
  const allowed = await allowInside(ctx)
  if (!allowed.ok) return allowed
  return ctx.read(async (tx): Promise<Result<MinutesView>> => {
    const { organisationId } = ctx
    const meeting = await meetingRow(tx, organisationId, id)
    const row = await minutesRow(tx, organisationId, id)
    if (!meeting || !row)
      return refuse('not_found', 'There are no minutes of this meeting yet.', {
        help: 'They are drafted when the chair closes the meeting.',
      })
    const [card] = await meetingCards(tx, organisationId, [meeting])
    if (!card) throw new Error('a meeting has a card')
    const people = await memberCards(ctx, row.sealedBy ? [row.sealedBy] : [])
    const approving = row.approvedIn ? await meetingRow(tx, organisationId, row.approvedIn) : undefined
    const open = await openMeetingOf(tx, organisationId)
    return ok({
      meeting: card,
      text: row.body,
      state: row.state,
      revision: row.revision,
      sealedAt: row.sealedAt?.toISOString() ?? null,
      sealedBy: row.sealedBy ? (people.get(row.sealedBy)?.name ?? 'Somebody who left') : null,
      approvedAt: row.approvedAt?.toISOString() ?? null,
      approvedIn: approving ? { meetingId: approving.id, title: approving.title } : null,
      record: row.record,
      organisation: row.record.organisation,
      ...whatMay(ctx, row, open !== undefined),
    })
  })
}

function whatMay(
  ctx: Ctx,
  { state }: MinutesRow,
  open: boolean,
): Pick<MinutesView, 'mayNotEdit' | 'mayNotSeal' | 'mayNotApprove'> {
  const closed = chairs(ctx.actor) ? null : sentences.chair
  const sealed = state === 'draft' ? null : 'Sealed minutes do not change any more.'
  const approval =
    state === 'draft'
      ? 'They are sealed first.'
      : state === 'approved'
        ? 'They are approved.'
        : open
          ? null
          : 'The next meeting approves them, while it is open.'
  return { mayNotEdit: closed ?? sealed, mayNotSeal: closed ?? sealed, mayNotApprove: closed ?? approval }
}
