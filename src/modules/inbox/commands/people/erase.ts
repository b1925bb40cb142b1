import { and, eq } from 'drizzle-orm'
import { type MemberActor, may } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { contactEvent } from '../../events.ts'
import { erasePersonJob } from '../../jobs/erase-person.ts'
import { accountsOf } from '../../queries/people/accounts.ts'
import { exportOf } from '../../queries/people/export.ts'
import { visiblePerson } from '../../queries/people/visible.ts'
import { beginErasure } from '../../store/people/erase.ts'
import { contactErasures } from '../../tables/people.ts'
import { contacts } from '../../tables.ts'

interface Erasure {
  readonly state: 'running' | 'done'
  readonly at: string
  readonly doneAt: string | null
  readonly messages: number
  readonly answers: number
  readonly notes: number
}

function keeper(ctx: Ctx): MemberActor | Refused {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  if (may(actor, 'inbox.manage')) return actor
  return refuse('forbidden', 'You may read what we know of people, but not export or erase it.', {
    help: 'Ask an owner or the social lead; they are listed under People.',
  })
}

const unknown = () => refuse('not_found', 'This person is not known, or only to a restricted department.')

/** Begins to erase a person; there is no way back, so their name has to be written. The work is a job. */
export async function startErasure(
  ctx: Ctx,
  input: { readonly id: string; readonly confirm: string },
): Promise<Result<Erasure>> {
  const member = keeper(ctx)
  if ('ok' in member) return member
  return ctx.write(async (tx): Promise<Result<Erasure>> => {
    const [first] = (await visiblePerson(ctx, input.id)) ? await accountsOf(ctx, input.id) : []
    if (!first) return unknown()
    const { contactId } = first
    const [contact] = await tx
      .select({ name: contacts.name })
      .from(contacts)
      .where(and(eq(contacts.organisationId, ctx.organisationId), eq(contacts.id, contactId)))
    if (!contact) return unknown()
    if (input.confirm.trim().toLowerCase() !== contact.name.trim().toLowerCase())
      return refuse('invalid', 'The name is not the one on this page.', {
        fields: { confirm: `Write “${contact.name}”.` },
      })
    const at = ctx.now()
    const id = newId(at.getTime())
    if (
      await beginErasure(tx, { organisationId: ctx.organisationId, id, contactId, by: member.memberId, at })
    ) {
      await tx.enqueue(erasePersonJob, { erasureId: id, contactId })
      tx.emit(contactEvent('erasing', contactId, { erasureId: id }))
    }
    const [row] = await tx
      .select()
      .from(contactErasures)
      .where(
        and(eq(contactErasures.organisationId, ctx.organisationId), eq(contactErasures.contactId, contactId)),
      )
    if (!row) return unknown()
    const { state, messages, answers, notes } = row
    const doneAt = row.doneAt?.toISOString() ?? null
    return ok({ state, messages, answers, notes, at: row.at.toISOString(), doneAt })
  })
}

/** All we hold about a person, for the person. That it was handed out is on record; what was in it is not. */
export async function exportPerson(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ fileName: string; whole: boolean; data: Record<string, unknown> }>> {
  const member = keeper(ctx)
  if ('ok' in member) return member
  return ctx.write(
    async (tx): Promise<Result<{ fileName: string; whole: boolean; data: Record<string, unknown> }>> => {
      const accounts = (await visiblePerson(ctx, input.id)) ? await accountsOf(ctx, input.id) : []
      const [first] = accounts
      if (!first) return unknown()
      const data = await exportOf(ctx, accounts)
      tx.emit(contactEvent('exported', first.contactId))
      const day = ctx.now().toISOString().slice(0, 10)
      return ok({ fileName: `person-${day}.json`, whole: member.hidden.length === 0, data })
    },
  )
}
