import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '../ctx.ts'
import { SECRETS } from '../secrets/index.ts'
import { deliverMail } from './job.ts'
import { type Attachment, MAIL } from './port.ts'
import { bound, readBody } from './sealed.ts'

export interface NewMail {
  /** `invitation`, `reset`: what the list of unsent mail calls it. */
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same, designed. */
  readonly html?: string
  readonly attachments?: readonly Attachment[]
  /** The address the text is about, shown for handing over when the mail cannot be sent. */
  readonly link: string
  readonly expiresAt: Date
  /** The thing it is about, for voidMail. */
  readonly about: string
  /** Whose matter it is: of a restricted department, nobody else sees that the letter is there. */
  readonly departmentId?: string | null
}

/**
 * Puts a mail into the outbox, in the caller's transaction, and has it sent. `kept` is true when no mail server is
 * set up: then somebody must hand the link over.
 */
export async function sendMail(
  ctx: Ctx,
  tx: WriteTx,
  mail: NewMail,
): Promise<{ readonly id: string; readonly kept: boolean }> {
  const id = newId(ctx.now().getTime())
  const kept = !ctx.use(MAIL).configured
  const body = ctx
    .use(SECRETS)
    .seal(
      JSON.stringify({ text: mail.text, link: mail.link, html: mail.html, attachments: mail.attachments }),
      bound(ctx.organisationId, id),
    )
  const at = ctx.now().toISOString()
  // A line break in a name must not become a header of the mail.
  const subject = mail.subject.replace(/\s+/g, ' ')
  await tx.execute(sql`insert into mail
    (organisation_id, id, kind, to_address, subject, body, state, about, department_id, created_at, expires_at)
    values (${ctx.organisationId}, ${id}, ${mail.kind}, ${mail.to}, ${subject}, ${body}, ${kept ? 'kept' : 'waiting'},
      ${mail.about}, ${mail.departmentId ?? null}, ${at}, ${mail.expiresAt.toISOString()})`)
  // Whatever is worth nothing any more loses its words here: mail is seldom, so this is often enough.
  await tx.execute(sql`update mail set body = null, state = case when state = 'sent' then state else 'void' end
    where organisation_id = ${ctx.organisationId} and expires_at <= ${at} and body is not null`)
  if (!kept) await tx.enqueue(deliverMail, { mailId: id })
  return { id, kept }
}

/** The links of these mails lead nowhere any more (revoked, sent again, accepted): they are not sent or shown. */
export async function voidMail(ctx: Ctx, tx: WriteTx, about: string): Promise<void> {
  await tx.execute(sql`update mail set body = null, state = case when state = 'sent' then state else 'void' end
    where organisation_id = ${ctx.organisationId} and about = ${about} and body is not null`)
}

/** Letters about this are gone with their addresses, sent or not: whoever asked to be forgotten is. */
export async function forgetMail(ctx: Ctx, tx: WriteTx, about: string): Promise<void> {
  await tx.execute(sql`delete from mail where organisation_id = ${ctx.organisationId} and about = ${about}`)
}

export interface UnsentMail {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly link: string
  /** kept: no mail server; failed: it was refused; waiting: on its way, perhaps with trouble (`detail`). */
  readonly state: 'kept' | 'failed' | 'waiting'
  readonly detail: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}

interface Row extends Record<string, unknown> {
  id: string
  kind: string
  to_address: string
  subject: string
  body: string
  state: UnsentMail['state']
  detail: string | null
  created_at: string | Date
  expires_at: string | Date
}

/** Mail that did not go out and is still worth something, newest first. Whoever calls this says who may see it. */
export async function unsentMail(ctx: Ctx, limit = 100): Promise<UnsentMail[]> {
  const secrets = ctx.use(SECRETS)
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select id, kind, to_address, subject, body, state, detail, created_at, expires_at from mail
      where organisation_id = ${ctx.organisationId} and state in ('waiting', 'kept', 'failed') and body is not null
        and expires_at > ${ctx.now().toISOString()}
      order by created_at desc limit ${limit}`),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    to: row.to_address,
    subject: row.subject,
    link: readBody(secrets.open(row.body, bound(ctx.organisationId, row.id))).link,
    state: row.state,
    detail: row.detail,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  }))
}

export interface MailState {
  readonly state: 'waiting' | 'kept' | 'sent' | 'failed' | 'void'
  readonly detail: string | null
  readonly sentAt: Date | null
}

/** How each of these mails fared; those that were forgotten are missing from the map. */
export async function mailStates(ctx: Ctx, ids: readonly string[]): Promise<Map<string, MailState>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string; state: MailState['state']; detail: string | null; sent_at: string | null }>(
      sql`select id, state, detail, sent_at from mail
        where organisation_id = ${ctx.organisationId} and id = any (${sql.param([...ids])}::uuid[])`,
    ),
  )
  return new Map(
    rows.map(({ id, state, detail, sent_at: at }) => [
      id,
      { state, detail, sentAt: at === null ? null : new Date(at) },
    ]),
  )
}

/** Tries a kept or failed mail again, now that a mail server is set up. False when there is nothing to send. */
export async function retryMail(ctx: Ctx, id: string): Promise<boolean> {
  if (!ctx.use(MAIL).configured) return false
  return ctx.write(async (tx) => {
    const { rowCount } = await tx.execute(sql`update mail set state = 'waiting', attempts = 0, detail = null
      where organisation_id = ${ctx.organisationId} and id = ${id} and state in ('kept', 'failed')
        and body is not null and expires_at > ${ctx.now().toISOString()}`)
    if ((rowCount ?? 0) === 0) return false
    await tx.enqueue(deliverMail, { mailId: id })
    return true
  })
}
