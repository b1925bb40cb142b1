import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { contactEvent } from '../../events.ts'
import { agent, isRefused } from '../../policy.ts'
import { insertCode, insertMerge, spendCode } from '../../store/people/bonds.ts'
import { handles } from '../../tables.ts'
import type { Writer } from '../threads/conversation-for.ts'
import { codeHash, codeIn, newCode } from './code.ts'
import { rebond } from './rebond.ts'

const DAYS = 7

/** A word to send to one account: whoever writes it to us from another account has both. Shown once. */
export async function makeCode(
  ctx: Ctx,
  input: { readonly handleId: string },
): Promise<Result<{ code: string; expiresAt: string }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<{ code: string; expiresAt: string }>> => {
    const [account] = await handlesById(ctx, tx, [input.handleId])
    if (!account) return refuse('not_found', 'This account is not known.')
    const code = newCode()
    const expiresAt = new Date(ctx.now().getTime() + DAYS * 86_400_000)
    await insertCode(tx, {
      organisationId: ctx.organisationId,
      codeHash: codeHash(code),
      handleId: account.id,
      by: member.memberId,
      madeAt: ctx.now(),
      expiresAt,
    })
    return ok({ code, expiresAt: expiresAt.toISOString() })
  })
}

export function handlesById(ctx: Ctx, tx: WriteTx, ids: readonly string[]) {
  return tx
    .select()
    .from(handles)
    .where(and(eq(handles.organisationId, ctx.organisationId), inArray(handles.id, [...ids])))
}

/** Whoever writes a word that we sent to another account of theirs is one person with it from here on. */
export async function provedWriter(ctx: Ctx, tx: WriteTx, writer: Writer, text: string): Promise<Writer> {
  const code = codeIn(text)
  if (!code) return writer
  const sent = await spendCode(tx, ctx.organisationId, codeHash(code), ctx.now())
  if (!sent || sent.handleId === writer.handleId) return writer
  const id = newId(ctx.now().getTime())
  await insertMerge(tx, {
    organisationId: ctx.organisationId,
    id,
    handleId: sent.handleId,
    otherHandleId: writer.handleId,
    proof: 'same-login',
    reason: 'They wrote the word that was sent to their other account.',
    by: sent.by,
    at: ctx.now(),
  })
  await rebond(ctx, tx, [sent.handleId, writer.handleId], sent.by)
  const [now] = await handlesById(ctx, tx, [writer.handleId])
  const contactId = now?.contactId ?? writer.contactId
  tx.emit(contactEvent('merged', contactId, { mergeId: id, proof: 'same-login' }))
  return { ...writer, contactId }
}
