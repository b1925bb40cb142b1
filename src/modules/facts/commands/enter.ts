import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { mayNotEnter } from '../domain/approval.ts'
import { wordingEvent } from '../events.ts'
import { allowed, maySee } from '../policy.ts'
import { findWording, given, verdictsOf, wordingsOf } from '../queries/load.ts'
import { lockFact, updateWording } from '../store/facts.ts'
import type { WordingRow } from '../tables.ts'
import { compareChannelsOf } from './compare.ts'

type Done = { done: true }

/**
 * Makes a released wording the live one of its language; the one before is superseded. Whoever approved it alone does
 * not enter it.
 */
export async function enterWording(ctx: Ctx, input: { readonly wordingId: string }): Promise<Result<Done>> {
  const by = await allowed(ctx, 'enter')
  if (!by.ok) return by
  try {
    return await ctx.write(async (tx): Promise<Result<Done>> => {
      const found = await findWording(tx, ctx.organisationId, input.wordingId)
      const fact = found && (await lockFact(tx, ctx.organisationId, found.factId))
      const all = fact ? await wordingsOf(tx, ctx.organisationId, [fact.id]) : []
      const wording = all.find((one) => one.id === input.wordingId)
      if (!fact || !wording || !maySee(ctx, fact, all))
        return refuse('not_found', 'There is no such wording.')
      const live = all.find((one) => one.lang === wording.lang && one.state === 'live')
      const why = fact.withdrawnAt ? 'This fact has been withdrawn.' : notNow(wording, live)
      if (why) return refuse('conflict', why)
      const verdicts = (await verdictsOf(tx, ctx.organisationId, [wording.id])).get(wording.id) ?? []
      const forbidden = mayNotEnter(given(verdicts), by.value)
      if (forbidden) return refuse('forbidden', forbidden, { help: await whoCanHelp(ctx, 'facts.enter') })
      await supersede(ctx, tx, live)
      const entered = { state: 'live', liveAt: ctx.now(), enteredBy: by.value } as const
      await updateWording(tx, ctx.organisationId, wording.id, entered)
      tx.emit(wordingEvent('live', wording))
      await compareChannelsOf(ctx, tx, fact.id)
      return ok({ done: true })
    })
  } catch (error) {
    if (twoLive(error)) return secondLive()
    throw error
  }
}

async function supersede(ctx: Ctx, tx: WriteTx, live: WordingRow | undefined): Promise<void> {
  if (!live) return
  await updateWording(tx, ctx.organisationId, live.id, { state: 'superseded', endedAt: ctx.now() })
  tx.emit(wordingEvent('superseded', live))
}

function notNow(wording: WordingRow, live: WordingRow | undefined): string | null {
  if (wording.state === 'live') return 'This wording is live already.'
  if (wording.state === 'approved')
    return 'This wording is not released yet; its date or the embargo holds it.'
  if (wording.state !== 'released') return 'Only an approved and released wording can be entered.'
  return live && live.version > wording.version ? 'A newer wording is live in this language.' : null
}

/** The index is the last word: two live wordings of one fact and language cannot be stored. */
export function twoLive(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1)
    if ('constraint' in at && at.constraint === 'fact_wording_live') return true
  return false
}

function secondLive(): Result<Done> {
  return refuse('conflict', 'Another wording of this fact became live in this language a moment ago.', {
    help: 'Open the fact again: exactly one wording is live in each language.',
  })
}
