import { sql } from 'drizzle-orm'
import type { Ctx } from '../ctx.ts'
import { SECRETS } from '../secrets/index.ts'
import { deliverMail } from './job.ts'
import { type Delivery, type Letter, MAIL } from './port.ts'
import { bound, readBody } from './sealed.ts'

const MINUTE = 60_000
/** Waits between attempts; after the last one the mail has failed and is shown as such. */
const waits = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE)

interface Row extends Record<string, unknown> {
  to_address: string
  subject: string
  body: string
  attempts: number
}

/** Runs again after a crash: what was marked as sent is not sent twice, and a repeat carries the same Message-ID. */
export async function deliver(ctx: Ctx, { mailId }: { mailId: string }): Promise<void> {
  const row = await waiting(ctx, mailId)
  if (!row) return
  const { link: _, ...words } = readBody(ctx.use(SECRETS).open(row.body, bound(ctx.organisationId, mailId)))
  const letter: Letter = { id: mailId, to: row.to_address, subject: row.subject, ...words }
  const delivery = await ctx.use(MAIL).deliver(letter)
  await record(ctx, mailId, row.attempts, delivery)
}

async function waiting(ctx: Ctx, mailId: string): Promise<Row | undefined> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select to_address, subject, body, attempts from mail
      where organisation_id = ${ctx.organisationId} and id = ${mailId} and state = 'waiting' and body is not null
        and expires_at > ${ctx.now().toISOString()}`),
  )
  return rows[0]
}

async function record(ctx: Ctx, mailId: string, attempts: number, delivery: Delivery): Promise<void> {
  const one = sql`organisation_id = ${ctx.organisationId} and id = ${mailId} and state = 'waiting'`
  const wait = waits[attempts]
  await ctx.write(async (tx) => {
    if (delivery.outcome === 'sent') {
      await tx.execute(sql`update mail set state = 'sent', body = null, detail = null,
        sent_at = ${ctx.now().toISOString()} where ${one}`)
    } else if (delivery.outcome === 'refused' || wait === undefined) {
      ctx.log.warn({ mail: mailId, detail: delivery.detail }, 'a mail could not be sent; its link is kept')
      await tx.execute(sql`update mail set state = 'failed', detail = ${delivery.detail} where ${one}`)
    } else {
      await tx.execute(sql`update mail set attempts = attempts + 1, detail = ${delivery.detail} where ${one}`)
      await tx.enqueue(deliverMail, { mailId }, { startAfter: new Date(ctx.now().getTime() + wait) })
    }
  })
}
