import { and, asc, eq, gt } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberProfiles } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { meetingNext } from '../domain/lifecycle.ts'
import { draftMinutes } from '../domain/minutes.ts'
import { itemEvent, meetingEvent, minutesEvent } from '../events.ts'
import { allowChair, memberOf } from '../policy.ts'
import { recordOf } from '../queries/record.ts'
import { itemsOf, meetingRow } from '../queries/rows.ts'
import { updateItem } from '../store/item.ts'
import { insertMinutes, updateMeeting } from '../store/meeting.ts'
import { type ItemRow, meetings } from '../tables.ts'
import { noMeeting } from './meetings.ts'
import { planNext } from './plan-next.ts'

/**
 * Closes it: the minutes are drafted from what happened, in the language of whoever closes it, and what was to be
 * decided and was not goes to the next meeting.
 */
export async function closeMeeting(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ done: true }>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const { organisationId } = ctx
    const meeting = await meetingRow(tx, organisationId, id, { lock: true })
    if (!meeting) return noMeeting
    if (meetingNext(meeting.state, 'close') === null)
      return refuse('stale', 'The meeting is in another state by now; the page shows the newest one.')
    const agenda = await itemsOf(tx, organisationId, id)
    const voting = agenda.find((item) => item.voting === 'open' && item.voteClosesAt === null)
    if (voting) return refuse('conflict', `The vote on “${voting.title}” is still open. Close it first.`)
    const closed = { ...meeting, state: 'closed', closedAt: ctx.now() } as const
    const record = await recordOf(ctx, tx, closed)
    const body = draftMinutes(record, await localeOf(ctx))
    await updateMeeting(tx, organisationId, id, { state: 'closed', closedAt: ctx.now() })
    await insertMinutes(tx, { organisationId, meetingId: id, body, record, state: 'draft', revision: 1 })
    await planNext(ctx, tx)
    await settleAgenda(ctx, tx, agenda)
    tx.emit(meetingEvent('closed', id))
    tx.emit(minutesEvent('drafted', id))
    return ok({ done: true })
  })
}

async function localeOf(ctx: Ctx): Promise<'en' | 'de'> {
  const me = memberOf(ctx)
  return me ? ((await memberProfiles(ctx, [me])).get(me)?.locale ?? 'en') : 'en'
}

/** What was only to be spoken about has been; an open proposal waits for the next meeting. */
async function settleAgenda(ctx: Ctx, tx: WriteTx, agenda: readonly ItemRow[]): Promise<void> {
  const { organisationId } = ctx
  const next = await nextMeeting(ctx, tx)
  for (const item of agenda.filter((one) => one.state === 'open')) {
    if (item.proposal === null) {
      await updateItem(tx, organisationId, item.id, { state: 'discussed' })
      continue
    }
    await updateItem(tx, organisationId, item.id, { meetingId: next })
    tx.emit(itemEvent('moved', { id: item.id, meetingId: next }))
  }
}

async function nextMeeting(ctx: Ctx, tx: WriteTx): Promise<string | null> {
  const [row] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.organisationId, ctx.organisationId),
        eq(meetings.state, 'planned'),
        gt(meetings.startsAt, ctx.now()),
      ),
    )
    .orderBy(asc(meetings.startsAt))
    .limit(1)
  return row?.id ?? null
}
