import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readPhrase } from '../domain/phrase.ts'
import { disclosureChanged } from '../events.ts'
import { keeper } from '../policy.ts'
import { endDisclosureRow, insertDisclosure } from '../store/words.ts'
import type { DisclosurePhraseRow } from '../tables.ts'

/** Accepts words as saying “I work here”, beside those that ship. Refused without the right or when they stand already. */
export async function addDisclosure(
  ctx: Ctx,
  input: { readonly phrase: string; readonly lang: string | null },
): Promise<Result<{ id: string }>> {
  const who = await keeper(ctx)
  if (!who.ok) return who
  const parts = readPhrase(input.phrase)
  if (typeof parts === 'string') return refuse('invalid', parts, { fields: { phrase: parts } })
  const row: DisclosurePhraseRow = {
    organisationId: ctx.organisationId,
    id: newId(ctx.now().getTime()),
    phrase: input.phrase.trim().replace(/\s+/gu, ' '),
    lang: input.lang,
    createdAt: ctx.now(),
    createdBy: who.value,
    endedAt: null,
    endedBy: null,
  }
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    if (!(await insertDisclosure(tx, row))) {
      const message = `“${row.phrase}” is accepted already.`
      return refuse('conflict', message, { fields: { phrase: message } })
    }
    tx.emit(disclosureChanged('added', row))
    return ok({ id: row.id })
  })
}

/** Accepts the words no longer; they stay in the record. */
export async function endDisclosure(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const who = await keeper(ctx)
  if (!who.ok) return who
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const ended = { endedAt: ctx.now(), endedBy: who.value }
    const row = await endDisclosureRow(tx, ctx.organisationId, input.id, ended)
    if (!row) return refuse('not_found', 'These words are not accepted any more.')
    tx.emit(disclosureChanged('ended', row))
    return ok({ id: row.id })
  })
}
