import { and, eq, ne } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Standing } from '../../domain/people/standing.ts'
import { contactEvent } from '../../events.ts'
import { agent, isRefused } from '../../policy.ts'
import { accountsOf, type HandleRow } from '../../queries/people/accounts.ts'
import { visiblePerson } from '../../queries/people/visible.ts'
import {
  deleteContactNote,
  deleteEndedNotes,
  insertBlocks,
  insertContactNote,
  liftBlocks,
  updateContacts,
} from '../../store/people/kept.ts'
import { conversations } from '../../tables.ts'
import { rejudgeClocks } from '../clocks/rejudge.ts'

interface Known {
  readonly memberId: string
  readonly departmentId: string | null
  readonly accounts: readonly HandleRow[]
  /** The contacts that these accounts are of themselves. */
  readonly contactIds: readonly string[]
  /** The one they are together. */
  readonly contactId: string
}

/** Does something about a person, when the member may work here and sees them. */
async function onPerson<T>(
  ctx: Ctx,
  id: string,
  act: (tx: WriteTx, known: Known) => Promise<Result<T>>,
): Promise<Result<T>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<T>> => {
    const accounts = (await visiblePerson(ctx, id)) ? await accountsOf(ctx, id) : []
    const [first] = accounts
    if (!first) return refuse('not_found', 'This person is not known, or only to a restricted department.')
    const { memberId, departmentId } = member
    const contactIds = accounts.map(({ ownContactId }) => ownContactId)
    return act(tx, { memberId, departmentId, accounts, contactIds, contactId: first.contactId })
  })
}

interface Change {
  readonly id: string
  readonly standing?: Standing | null | undefined
  readonly lang?: string | null | undefined
}

/** What somebody is to us, and the language they want. Said of all of their accounts. */
export function changePerson(ctx: Ctx, input: Change): Promise<Result<{ id: string }>> {
  return onPerson(ctx, input.id, async (tx, { contactIds, contactId }) => {
    const { standing, lang } = input
    if (standing === undefined && lang === undefined) return ok({ id: contactId })
    await updateContacts(tx, ctx.organisationId, contactIds, {
      ...(standing === undefined ? {} : { standing }),
      ...(lang === undefined ? {} : { lang }),
    })
    // How long somebody may wait can hang on what they are to us.
    if (standing !== undefined) await rejudgeClocks(ctx, tx, await openOf(ctx, tx, contactId))
    tx.emit(
      contactEvent('changed', contactId, {
        fields: [...(standing === undefined ? [] : ['standing']), ...(lang === undefined ? [] : ['lang'])],
      }),
    )
    return ok({ id: contactId })
  })
}

async function openOf(ctx: Ctx, tx: WriteTx, contactId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.organisationId, ctx.organisationId),
        eq(conversations.contactId, contactId),
        ne(conversations.state, 'closed'),
      ),
    )
  return rows.map(({ id }) => id)
}

const LONGEST_NOTE_DAYS = 730

/** A note serves answering and ends on a day; then it is not kept any longer. */
export function notePerson(
  ctx: Ctx,
  input: { readonly id: string; readonly text: string; readonly endsAt: string },
): Promise<Result<{ noteId: string }>> {
  return onPerson(ctx, input.id, async (tx, { memberId, departmentId, contactId, accounts }) => {
    const now = ctx.now()
    const days = (Date.parse(input.endsAt) - now.getTime()) / 86_400_000
    if (days <= 0 || days > LONGEST_NOTE_DAYS)
      return refuse('invalid', 'A note about a person ends within two years.', {
        fields: { endsAt: 'Choose a day from tomorrow on, within two years.' },
      })
    await deleteEndedNotes(tx, ctx.organisationId, now)
    const noteId = newId(now.getTime())
    await insertContactNote(tx, {
      organisationId: ctx.organisationId,
      id: noteId,
      contactId: accounts[0]?.ownContactId ?? contactId,
      departmentId,
      authorId: memberId,
      text: input.text,
      at: now,
      endsAt: new Date(input.endsAt),
    })
    tx.emit(contactEvent('noted', contactId, { noteId }))
    return ok({ noteId })
  })
}

export async function removePersonNote(
  ctx: Ctx,
  input: { readonly noteId: string },
): Promise<Result<{ noteId: string }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<{ noteId: string }>> => {
    if (!(await deleteContactNote(tx, ctx.organisationId, input.noteId)))
      return refuse('not_found', 'This note is gone.')
    return ok({ noteId: input.noteId })
  })
}

/** From now on nobody writes to them, until a day or until they write first. */
export function blockPerson(
  ctx: Ctx,
  input: { readonly id: string; readonly reason: string; readonly until: string | null },
): Promise<Result<{ id: string }>> {
  return onPerson(ctx, input.id, async (tx, { memberId, contactIds, contactId }) => {
    const now = ctx.now()
    if (input.until && Date.parse(input.until) <= now.getTime())
      return refuse('invalid', 'This moment has passed.', { fields: { until: 'Choose a later one.' } })
    const id = newId(now.getTime())
    await liftBlocks(tx, ctx.organisationId, contactIds, { at: now, by: memberId })
    await insertBlocks(
      tx,
      contactIds.map((one, index) => ({
        organisationId: ctx.organisationId,
        id: index === 0 ? id : newId(now.getTime()),
        contactId: one,
        reason: input.reason,
        by: memberId,
        since: now,
        until: input.until ? new Date(input.until) : null,
      })),
    )
    tx.emit(contactEvent('blocked', contactId, { until: input.until }))
    return ok({ id: contactId })
  })
}

export function unblockPerson(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  return onPerson(ctx, input.id, async (tx, { memberId, contactIds, contactId }) => {
    const lifted = await liftBlocks(tx, ctx.organisationId, contactIds, { at: ctx.now(), by: memberId })
    if (lifted === 0) return refuse('conflict', 'They may be written to already.')
    tx.emit(contactEvent('unblocked', contactId))
    return ok({ id: contactId })
  })
}
