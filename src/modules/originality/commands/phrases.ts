import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type PhraseSeverity, readPhrase } from '../domain/phrase.ts'
import { phraseChanged } from '../events.ts'
import { keeper } from '../policy.ts'
import { endPhraseRow, insertPhrase } from '../store/words.ts'
import type { BlockedPhraseRow } from '../tables.ts'

export interface NewPhrase {
  readonly phrase: string
  readonly lang: string | null
  readonly severity: PhraseSeverity
  readonly reason: string
  /** What to write instead. */
  readonly cure: string | null
}

/** Adds a word or phrase that is not to be said. Refused without the right, when it cannot be read, or stands already. */
export async function addPhrase(ctx: Ctx, input: NewPhrase): Promise<Result<{ id: string }>> {
  const who = await keeper(ctx)
  if (!who.ok) return who
  const parts = readPhrase(input.phrase)
  if (typeof parts === 'string') return refuse('invalid', parts, { fields: { phrase: parts } })
  const row: BlockedPhraseRow = {
    organisationId: ctx.organisationId,
    id: newId(ctx.now().getTime()),
    phrase: input.phrase.trim().replace(/\s+/gu, ' '),
    lang: input.lang,
    severity: input.severity,
    reason: input.reason,
    cure: input.cure || null,
    createdAt: ctx.now(),
    createdBy: who.value,
    endedAt: null,
    endedBy: null,
  }
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    if (!(await insertPhrase(tx, row))) {
      const message = `“${row.phrase}” is on the list already. Take it off first to change it.`
      return refuse('conflict', message, { fields: { phrase: message } })
    }
    tx.emit(phraseChanged('added', row))
    return ok({ id: row.id })
  })
}

/** Takes a phrase off the list; it stays in the record. */
export async function endPhrase(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const who = await keeper(ctx)
  if (!who.ok) return who
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const ended = { endedAt: ctx.now(), endedBy: who.value }
    const row = await endPhraseRow(tx, ctx.organisationId, input.id, ended)
    if (!row) return refuse('not_found', 'This phrase is not on the list any more.')
    tx.emit(phraseChanged('ended', row))
    return ok({ id: row.id })
  })
}
