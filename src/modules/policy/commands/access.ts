import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type AccessMode, judgeExpiry } from '../domain/access.ts'
import { accessChanged, exceptionEvent } from '../events.ts'
import { exceptionOverJob } from '../jobs/exception-over.ts'
import { allowManage, memberOf, sentences } from '../policy.ts'
import { exceptionBy } from '../queries/access.ts'
import { endAccess, endExceptions, insertAccess, insertException } from '../store/access.ts'

type Done = { done: true }
const gone = () => refuse('not_found', 'This department is not here any more.')

export interface ModeChange {
  /** Null: the whole organisation. */
  readonly departmentId: string | null
  /** Null: inherit again. */
  readonly mode: AccessMode | null
  readonly reason: string
}

/** Sets when a department may use our channels; those below inherit it unless they have a mode of their own. */
export async function setAccess(ctx: Ctx, input: ModeChange): Promise<Result<Done>> {
  const { departmentId, mode, reason } = input
  const allowed = await allowManage(ctx, departmentId, sentences.access)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    if (departmentId && !(await departmentCards(ctx)).some((card) => card.id === departmentId)) return gone()
    const { organisationId } = ctx
    const had = await endAccess(tx, organisationId, departmentId, ctx.now(), memberOf(ctx))
    if (!had && mode === null) return refuse('conflict', 'It inherits its mode already.')
    const id = newId(ctx.now().getTime())
    const row = { organisationId, id, departmentId, reason, setBy: memberOf(ctx), setAt: ctx.now() }
    if (mode) await insertAccess(tx, { ...row, mode })
    tx.emit(accessChanged(id, departmentId, mode))
    return ok({ done: true })
  })
}

export interface NewException {
  readonly memberId: string | null
  readonly departmentId: string | null
  readonly mode: AccessMode
  readonly reason: string
  readonly expiresAt: string
}

/** Treats a member or a department differently until a moment, a year away at most. Nobody grants one to themselves. */
export async function grantException(ctx: Ctx, input: NewException): Promise<Result<{ id: string }>> {
  const { memberId, departmentId, mode, reason } = input
  if ((memberId === null) === (departmentId === null))
    return refuse('invalid', 'Choose either a member or a department.', {
      fields: { memberId: 'Choose either a member or a department.' },
    })
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const member = memberId ? (await memberCards(ctx, [memberId])).get(memberId) : undefined
    const place = memberId ? (member?.departmentId ?? null) : departmentId
    const allowed = await allowManage(ctx, place, sentences.access)
    if (!allowed.ok) return allowed
    if (memberId && member?.status !== 'active')
      return refuse('invalid', 'This person is not here.', {
        fields: { memberId: 'Choose an active member.' },
      })
    if (memberId && memberId === memberOf(ctx))
      return refuse('forbidden', 'An exception for yourself has to be granted by somebody else.')
    if (departmentId && !(await departmentCards(ctx)).some((card) => card.id === departmentId)) return gone()
    const expiresAt = new Date(input.expiresAt)
    const fault = judgeExpiry(ctx.now(), expiresAt)
    if (fault) return refuse('invalid', fault, { fields: { expiresAt: fault } })
    const id = newId(ctx.now().getTime())
    const row = { organisationId: ctx.organisationId, id, memberId, departmentId, mode, reason, expiresAt }
    await insertException(tx, { ...row, grantedBy: memberOf(ctx), grantedAt: ctx.now() })
    await tx.enqueue(exceptionOverJob, { exceptionId: id }, { startAfter: expiresAt })
    tx.emit(exceptionEvent('granted', row))
    return ok({ id })
  })
}

/** Ends an exception before its time. */
export async function endException(ctx: Ctx, input: { readonly id: string }): Promise<Result<Done>> {
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await exceptionBy(tx, ctx.organisationId, input.id)
    if (!row) return refuse('not_found', 'This exception is not here any more.')
    const member = row.memberId ? (await memberCards(ctx, [row.memberId])).get(row.memberId) : undefined
    const allowed = await allowManage(ctx, row.departmentId ?? member?.departmentId ?? null, sentences.access)
    if (!allowed.ok) return allowed
    if (row.expiresAt <= ctx.now()) return refuse('conflict', 'This exception is over already.')
    const ended = await endExceptions(tx, ctx.organisationId, { id: row.id }, ctx.now(), memberOf(ctx))
    if (ended.length === 0) return refuse('conflict', 'This exception is over already.')
    tx.emit(exceptionEvent('ended', row))
    return ok({ done: true })
  })
}
