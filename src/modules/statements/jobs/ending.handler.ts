import { memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { endingLetter } from '../domain/letters.ts'
import { endOf, warningAt } from '../domain/standing.ts'
import { statementEvent } from '../events.ts'
import { statementRow } from '../queries/cards.ts'
import { setStatement } from '../store.ts'
import type { StatementRow } from '../tables.ts'
import { endingJob } from './ending.ts'

const KEEP_MS = 30 * 86_400_000

/** Does nothing when it was agreed anew meanwhile, for another day. */
export async function tellEnding(
  ctx: Ctx,
  data: { readonly statementId: string; readonly until: string },
): Promise<void> {
  const { statementId: id, until } = data
  await ctx.write(async (tx) => {
    const row = await statementRow(ctx, id)
    if (!row || row.archivedAt || row.state !== 'approved' || row.approvedUntil !== until) return
    const now = ctx.now()
    if (warningAt(until) > now) {
      await tx.enqueue(endingJob, data, { startAfter: warningAt(until) })
      return
    }
    if (endOf(until) > now) {
      await tx.enqueue(endingJob, data, { startAfter: endOf(until) })
      if (row.warnedOf === until) return
      await setStatement(tx, ctx.organisationId, id, { warnedOf: until })
      tx.emit(statementEvent('expiring', id, { until }))
      return tell(ctx, tx, row, until, false)
    }
    if (row.endedOf === until) return
    await setStatement(tx, ctx.organisationId, id, { endedOf: until })
    tx.emit(statementEvent('expired', id, { until }))
    await tell(ctx, tx, row, until, true)
  })
}

async function tell(ctx: Ctx, tx: WriteTx, row: StatementRow, until: string, ended: boolean): Promise<void> {
  const mail = ctx.use(MAIL)
  const owner = (await memberCards(ctx, [row.ownerId])).get(row.ownerId)
  if (!mail.configured || owner?.status !== 'active') return
  const { name: house } = await organisation(ctx)
  const locale = (await memberProfiles(ctx, [owner.id])).get(owner.id)?.locale ?? 'en'
  const link = mail.link(`/incidents/statements/${row.id}`)
  const day = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${until}T12:00:00Z`))
  const words = { name: owner.name, organisation: house, title: row.title, until: day, link }
  await sendMail(ctx, tx, {
    kind: 'statement-ending',
    to: owner.email,
    ...endingLetter(locale, ended, words),
    link,
    expiresAt: new Date(ctx.now().getTime() + KEEP_MS),
    about: row.id,
  })
}
