import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { lacking } from '../domain/body.ts'
import type { Frozen } from '../domain/frozen.ts'
import { after, type CaseState } from '../domain/life.ts'
import { caseEvent } from '../events.ts'
import { allowed, mayWrite, noCase } from '../policy.ts'
import { caseRow } from '../queries/case.ts'
import { askedOf } from '../queries/cases.ts'
import { comparisonsOf } from '../queries/comparisons.ts'
import { insertAsked, lockCase, removeAsked, updateCase } from '../store/cases.ts'
import type { CaseRow } from '../tables.ts'
import { notYours } from './cases.ts'

type Step = 'submit' | 'take-back' | 'withdraw' | 'reopen'
type Moved = Result<{ state: CaseState }>

const events = {
  submit: 'submitted',
  'take-back': 'taken-back',
  withdraw: 'withdrawn',
  reopen: 'reopened',
} as const

/** Submitting freezes the page and its figures: the decision stands on what was shown. */
export async function stepCase(
  ctx: Ctx,
  { id, step }: { readonly id: string; readonly step: Step },
): Promise<Moved> {
  const member = await allowed(ctx, 'scoreboard.view')
  if (!member.ok) return member
  const seen = await caseRow(ctx, id)
  if (!seen) return noCase
  // Before the transaction: figures are read from many rooms.
  const figures: Frozen[] = step === 'submit' ? await comparisonsOf(ctx, seen.body.compared) : []
  return ctx.write(async (tx): Promise<Moved> => {
    const key = { organisationId: ctx.organisationId, id }
    const row = await lockCase(tx, key)
    if (!row) return noCase
    if (!mayWrite(ctx.actor, row)) return notYours
    const state = after(row.state, step)
    if (state === null) return refuse('conflict', wayless[row.state])
    if (step === 'submit') {
      if (row.revision !== seen.revision)
        return refuse('conflict', 'Somebody saved this case just now. Look at it once more.')
      const whole = await ask(ctx, tx, row, figures, member.value.memberId)
      if (!whole.ok) return whole
    }
    // What was submitted and nobody decided was never asked.
    if (row.state === 'submitted') await forgetAsking(ctx, tx, id)
    await updateCase(tx, key, { state, changedAt: ctx.now() })
    tx.emit(caseEvent(events[step], id))
    return ok({ state })
  })
}

const wayless: Readonly<Record<CaseState, string>> = {
  draft: 'This case is a draft. Submit it first.',
  submitted: 'This case waits for a decision. Take it back to change it.',
  decided: 'This case is decided. Begin it again to ask once more.',
  reviewed: 'This case is decided and reviewed. Begin it again to ask once more.',
  withdrawn: 'This case was withdrawn. Begin it again first.',
}

async function ask(
  ctx: Ctx,
  tx: WriteTx,
  row: CaseRow,
  figures: readonly Frozen[],
  askedBy: string,
): Promise<Result<undefined>> {
  const lacks = lacking(row.body)
  if (lacks.length > 0)
    return refuse(
      'invalid',
      `${lacks.length === 1 ? 'One thing is' : `${lacks.length} things are`} missing before anybody can decide.`,
      {
        fields: Object.fromEntries(lacks.map(({ field, message }) => [field, message])),
      },
    )
  const [last] = await askedOf(tx, ctx.organisationId, [row.id])
  const nothing = { verdict: null, optionNo: null, reason: null, decidedBy: null, decidedAt: null }
  await insertAsked(tx, {
    ...{ organisationId: ctx.organisationId, caseId: row.id, no: (last?.no ?? 0) + 1, title: row.title },
    ...{ body: row.body, figures: [...figures], askedBy, askedAt: ctx.now(), ...nothing },
    ...{ reviewOn: null, review: null, reviewedBy: null, reviewedAt: null },
  })
  return ok()
}

async function forgetAsking(ctx: Ctx, tx: WriteTx, caseId: string): Promise<void> {
  const [last] = await askedOf(tx, ctx.organisationId, [caseId])
  if (last && last.verdict === null)
    await removeAsked(tx, { organisationId: ctx.organisationId, caseId, no: last.no })
}
