import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { cleanOutput } from '../domain/clean.ts'
import { estimate, promptOf, type Wish } from '../domain/prompt.ts'
import { assistUsed } from '../events.ts'
import { openKey } from '../key.ts'
import { ANSWER_TOKENS, askMachine } from '../queries/ask-machine.ts'
import { noHelpFor, settingsRow, usedThisMonth } from '../queries/settings.ts'
import { insertUse, settleUse } from '../store.ts'
import { assistSettings } from '../tables.ts'

export interface HelpRequest extends Wish {
  /** What it is about, such as `conversation:<id>`; kept with the use, without any words. */
  readonly subject: string
  readonly departmentId: string
}

export interface Help {
  readonly text: string
  /** Addresses and names that were taken out, because nobody had said them. */
  readonly removed: number
  readonly tokens: number
}

/**
 * Asks a machine elsewhere for words. They are handed back to the member who asked and go nowhere by themselves. Refused
 * when help is off, not allowed on the desk, or this month's tokens are used up: what a request may take is put aside
 * before it is made, so that many at once cannot go over. Call it outside a transaction.
 */
export async function help(ctx: Ctx, request: HelpRequest): Promise<Result<Help>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to ask.')
  const no = await noHelpFor(ctx, request.departmentId)
  if (no) return refuse('conflict', no, { help: 'Owners decide this under Settings, Writing help.' })
  const mark = `<<${randomBytes(9).toString('hex')}>>`
  const messages = promptOf(request, mark)
  const aside = estimate(messages, ANSWER_TOKENS)
  const begun = await begin(ctx, actor.memberId, request, aside)
  if (!begun.ok) return begun
  const { useId, machine } = begun.value
  const said = await askMachine(ctx, machine, messages)
  const given = [...request.turns.map(({ text }) => text), request.own].join('\n')
  const clean = said.ok ? cleanOutput(said.value.text, given, mark) : null
  const tokens = said.ok ? (said.value.tokens ?? aside) : 0
  await ctx.write(async (tx) => {
    const key = { organisationId: ctx.organisationId, id: useId }
    await settleUse(tx, key, { tokens, outcome: clean ? 'given' : 'failed' })
    const { task } = request
    tx.emit(assistUsed(useId, { task, given: clean !== null, removed: clean?.removed ?? 0 }))
  })
  if (!said.ok) return said
  return clean
    ? ok({ ...clean, tokens })
    : refuse('unavailable', 'The machine gave nothing that could be used.', { help: 'Write it yourself.' })
}

async function begin(ctx: Ctx, memberId: string, request: HelpRequest, aside: number) {
  return ctx.write(
    async (tx): Promise<Result<{ useId: string; machine: Parameters<typeof askMachine>[1] }>> => {
      // Whoever asks at the same moment waits here and counts what this one put aside.
      const where = and(eq(assistSettings.organisationId, ctx.organisationId))
      await tx.select({ at: assistSettings.at }).from(assistSettings).where(where).for('update')
      const settings = await settingsRow(ctx)
      if (!settings?.enabled) return refuse('conflict', 'Writing help is switched off.')
      if ((await usedThisMonth(ctx)) + aside > settings.monthlyTokens)
        return refuse('throttled', 'This month’s tokens for writing help are used up.', {
          help: 'Owners can allow more under Settings, Writing help.',
        })
      const { subject, task } = request
      const at = ctx.now()
      const useId = newId(at.getTime())
      const row = { organisationId: ctx.organisationId, id: useId, at, memberId, subject, task }
      await insertUse(tx, { ...row, tokens: aside, outcome: 'asked' })
      const { baseUrl, model, keySealed } = settings
      return ok({ useId, machine: { baseUrl, model, key: keySealed ? openKey(ctx, keySealed) : null } })
    },
  )
}
