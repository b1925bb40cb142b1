import { and, eq } from 'drizzle-orm'
import { departmentCards, memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { clockLetter } from '../../domain/clocks/letters.ts'
import { WARNING } from '../../domain/clocks/weigh.ts'
import { clockWarned } from '../../events.ts'
import { whoHears } from '../../queries/clocks/who-hears.ts'
import { insertPage } from '../../store/clock-books.ts'
import { type ClockRow, type ConversationRow, contacts, conversations } from '../../tables.ts'

/** A letter about a deadline is worth nothing once the day after is over. */
const LETTER_MS = 2 * 86_400_000

/**
 * Tells the one whose turn it is, on Today and by mail, in the transaction that keeps that they were told: a run that was
 * killed tells nobody, and one that comes twice tells once. False when this step was told of for this deadline.
 */
export async function tellOfClock(ctx: Ctx, tx: WriteTx, clock: ClockRow, step: number): Promise<boolean> {
  const [row] = await tx
    .select()
    .from(conversations)
    .where(
      and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, clock.conversationId)),
    )
  if (!row) return false
  const memberId = await whoHears(ctx, row, step === WARNING ? 0 : step)
  const told = await insertPage(tx, {
    organisationId: ctx.organisationId,
    clockId: clock.id,
    step,
    dueAt: clock.dueAt,
    conversationId: row.id,
    memberId,
    at: ctx.now(),
  })
  if (!told) return false
  tx.emit(clockWarned(row.id, { clockId: clock.id, kind: clock.kind, step, memberId }))
  if (memberId && ctx.use(MAIL).configured) await write(ctx, tx, { clock, row, memberId, step })
  return true
}

interface Told {
  readonly clock: ClockRow
  readonly row: ConversationRow
  readonly memberId: string
  readonly step: number
}

async function write(ctx: Ctx, tx: WriteTx, { clock, row, memberId, step }: Told): Promise<void> {
  const person = (await memberCards(ctx, [memberId])).get(memberId)
  if (!person) return
  const profile = (await memberProfiles(ctx, [memberId])).get(memberId)
  const { name: house, zone } = await organisation(ctx)
  const desk = (await departmentCards(ctx)).find(({ id }) => id === row.departmentId)
  const [contact] = await tx
    .select({ name: contacts.name })
    .from(contacts)
    .where(and(eq(contacts.organisationId, ctx.organisationId), eq(contacts.id, row.contactId)))
  const locale = profile?.locale ?? 'en'
  const due = new Intl.DateTimeFormat(locale === 'de' ? 'de' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: profile?.zone ?? zone,
  }).format(clock.dueAt)
  const link = ctx.use(MAIL).link(`/inbox/all/${row.id}`)
  const words = {
    name: person.name,
    organisation: house,
    person: contact?.name ?? '?',
    title: row.title,
    desk: desk?.name ?? '',
    due,
    link,
  }
  const expiresAt = new Date(ctx.now().getTime() + LETTER_MS)
  const letter = clockLetter(locale, words, step !== WARNING)
  await sendMail(ctx, tx, { kind: 'clock', to: person.email, ...letter, link, expiresAt, about: row.id })
}
