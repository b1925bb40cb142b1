import { newId } from '#kernel/ids.ts'
import type { Currency } from '#kernel/money.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type PostingKind, yearOf } from '../domain/budget/lines.ts'
import { budgetEvent } from '../events.ts'
import { checkVarianceJob } from '../jobs/check-variance.ts'
import { allowed, type Done, done, noEntry, noLine, wrongField } from '../policy.ts'
import { budgetLineRow, postingRow } from '../queries/postings.ts'
import { todayOf } from '../queries/today.ts'
import { insertPostings, voidPosting as markVoid } from '../store/budget.ts'

export interface NewPosting {
  readonly lineId: string
  readonly kind: PostingKind
  readonly postedOn: string
  readonly minor: number
  readonly currency: Currency
  readonly note: string
}

/** Writes money down on a line: promised or gone, on its day, in the currency it was in. */
export async function addPosting(
  ctx: Ctx,
  { lineId, ...words }: NewPosting,
): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const line = await budgetLineRow(tx, ctx.organisationId, lineId)
    if (!line) return noLine
    if (yearOf(words.postedOn) !== line.year)
      return wrongField('postedOn', `This line is of ${line.year}; so is what is posted on it.`)
    if (words.kind === 'actual' && words.postedOn > (await todayOf(ctx)))
      return wrongField('postedOn', 'Nothing can have been spent on a day to come.')
    if (words.minor === 0) return wrongField('minor', 'Write an amount.')
    const now = ctx.now()
    const id = newId(now.getTime())
    await insertPostings(tx, [
      {
        ...{ organisationId: ctx.organisationId, id, lineId, ...words, source: 'entered' },
        ...{ byId: member.value.memberId, at: now },
      },
    ])
    tx.emit(budgetEvent('posted', lineId, { kind: words.kind }))
    await tx.enqueue(checkVarianceJob, { year: line.year })
    return ok({ id })
  })
}

/** Takes a posting back, or lets it stand again; it stays to be read either way. */
export async function voidPosting(
  ctx: Ctx,
  { id, voided }: { readonly id: string; readonly voided: boolean },
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await postingRow(tx, ctx.organisationId, id)
    if (!row) return noEntry
    if ((row.voidedAt !== null) === voided) return ok(done)
    await markVoid(tx, row, voided ? ctx.now() : null)
    tx.emit(budgetEvent('posting-voided', row.lineId, { voided }))
    await tx.enqueue(checkVarianceJob, { year: yearOf(row.postedOn) })
    return ok(done)
  })
}
