import { newId } from '#kernel/ids.ts'
import { addDays } from '#kernel/local-time.ts'
import { ok, type Refused, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TimeSource } from '../domain/time/sums.ts'
import { timeEvent } from '../events.ts'
import { asHouse, type Done, done, noEntry, person, wrongField } from '../policy.ts'
import { entryOf, outsideKeys } from '../queries/time-rows.ts'
import { todayOf } from '../queries/today.ts'
import { insertEntries, updateEntry } from '../store/time.ts'

export interface EntryWords {
  readonly tactic: number
  readonly campaignId: string | null
  readonly note: string
  readonly day: string
  readonly minutes: number
}

/** Time may be written down for the last two years and until today. */
const OLDEST_DAYS = 731

async function wrongDay(ctx: Ctx, day: string): Promise<Refused | null> {
  const today = await todayOf(ctx)
  if (day > today) return wrongField('day', 'This day is still to come.')
  return day < addDays(today, -OLDEST_DAYS) ? wrongField('day', 'This day is more than two years ago.') : null
}

/** Writes time of the one who acts down, as an estimate of their own. */
export function addTime(ctx: Ctx, words: EntryWords): Promise<Result<{ id: string }>> {
  return recordTime(ctx, { ...words, source: 'self', outsideKey: null })
}

/**
 * Writes time of the one who acts down. For other rooms: `outsideKey` names the thing it comes from, so that the same is
 * not counted twice.
 */
export async function recordTime(
  ctx: Ctx,
  words: EntryWords & { readonly source: TimeSource; readonly outsideKey: string | null },
): Promise<Result<{ id: string }>> {
  const member = person(ctx)
  if (!member.ok) return member
  const wrong = await wrongDay(ctx, words.day)
  if (wrong) return wrong
  const { memberId, departmentId } = member.value
  return asHouse(ctx).write(async (tx): Promise<Result<{ id: string }>> => {
    const id = newId(ctx.now().getTime())
    const { organisationId } = ctx
    await insertEntries(tx, [
      { organisationId, id, memberId, departmentId, ...words, at: ctx.now(), removedAt: null },
    ])
    tx.emit(timeEvent(organisationId, [words.day]))
    return ok({ id })
  })
}

/** Changes an entry of one's own; from then on it is an estimate. */
export async function saveTime(
  ctx: Ctx,
  { id, ...words }: EntryWords & { readonly id: string },
): Promise<Result<Done>> {
  const member = person(ctx)
  if (!member.ok) return member
  const wrong = await wrongDay(ctx, words.day)
  if (wrong) return wrong
  return asHouse(ctx).write(async (tx): Promise<Result<Done>> => {
    const row = await entryOf(tx, ctx.organisationId, member.value.memberId, id)
    if (!row) return noEntry
    const source = row.minutes === words.minutes && row.day === words.day ? row.source : 'self'
    await updateEntry(tx, row, { ...words, source })
    tx.emit(timeEvent(ctx.organisationId, [row.day, words.day]))
    return ok(done)
  })
}

/** Takes an entry of one's own back, or puts it back. */
export async function removeTime(
  ctx: Ctx,
  { id, removed }: { readonly id: string; readonly removed: boolean },
): Promise<Result<Done>> {
  const member = person(ctx)
  if (!member.ok) return member
  return asHouse(ctx).write(async (tx): Promise<Result<Done>> => {
    const row = await entryOf(tx, ctx.organisationId, member.value.memberId, id)
    if (!row) return noEntry
    const taken =
      row.outsideKey !== null && (await outsideKeys(tx, ctx.organisationId, row.memberId)).has(row.outsideKey)
    // The same event was taken in again meanwhile: that one stands.
    if (!removed && taken && row.removedAt !== null) return ok(done)
    await updateEntry(tx, row, { removedAt: removed ? ctx.now() : null })
    tx.emit(timeEvent(ctx.organisationId, [row.day]))
    return ok(done)
  })
}

/** Takes chosen events of a calendar in; those that are there already stay as they are. */
export async function addCalendar(
  ctx: Ctx,
  { entries }: { readonly entries: readonly (EntryWords & { readonly key: string })[] },
): Promise<Result<{ taken: number; there: number }>> {
  const member = person(ctx)
  if (!member.ok) return member
  for (const { day } of entries) {
    const wrong = await wrongDay(ctx, day)
    if (wrong) return wrong
  }
  const { memberId, departmentId } = member.value
  return asHouse(ctx).write(async (tx) => {
    const { organisationId } = ctx
    const now = ctx.now()
    const taken = await insertEntries(
      tx,
      entries.map(({ key, ...words }) => ({
        ...{ organisationId, id: newId(now.getTime()), memberId, departmentId, ...words },
        ...{ source: 'calendar' as const, outsideKey: key, at: now, removedAt: null },
      })),
    )
    if (taken > 0)
      tx.emit(
        timeEvent(
          organisationId,
          entries.map(({ day }) => day),
        ),
      )
    return ok({ taken, there: entries.length - taken })
  })
}
