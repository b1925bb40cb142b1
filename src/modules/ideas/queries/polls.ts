import { desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { MAIL } from '#platform/mail/index.ts'
import type { PollView } from '../contract.ts'
import { stateAt } from '../domain/poll.ts'
import { polls } from '../tables.ts'
import { iso } from './rows.ts'
import { tallies, tallyOf } from './tally.ts'

const MOST = 200

/** Polls, the newest first, with what was answered so far. */
export async function listPolls(ctx: Ctx): Promise<Result<{ polls: PollView[] }>> {
  const mail = ctx.use(MAIL)
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(polls)
      .where(eq(polls.organisationId, ctx.organisationId))
      .orderBy(desc(polls.createdAt), desc(polls.id))
      .limit(MOST)
    const ids = rows.map((row) => row.id)
    const counted = await tallies(tx, ctx.organisationId, ids)
    const views = rows.map((row) => ({
      id: row.id,
      address: row.address,
      link: mail.link(`/p/poll/${row.address}`),
      locale: row.locale,
      question: row.question,
      intro: row.intro,
      multiple: row.multiple,
      other: row.other,
      shows: row.shows,
      state: stateAt(row, ctx.now()),
      opensAt: row.opensAt.toISOString(),
      closesAt: iso(row.closesAt),
      createdAt: row.createdAt.toISOString(),
      tally: tallyOf(row, counted.get(row.id)),
    }))
    return ok({ polls: views })
  })
}
