import { and, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { historyOf } from '#platform/events/history.ts'
import { decide } from '../domain/decide.ts'
import type { DecisionReason } from '../domain/question.ts'
import { revive } from '../domain/revive.ts'
import { recordHash } from '../record-hash.ts'
import { decisions } from '../tables.ts'
import { rulebookAt } from './rulebook.ts'

type Outcome = 'allow' | 'needs' | 'refuse'

export interface Replay {
  readonly id: string
  readonly at: string
  readonly rulesVersion: number
  readonly recorded: Outcome
  readonly replayed: Outcome
  /** Outcome, reasons and steps are the same. */
  readonly same: boolean
  /** The record is what the event chain says was written then. */
  readonly unchanged: boolean
  readonly reasons: DecisionReason[]
}

/** Asks a recorded question again, by the rules of then: the answer must be the same, and the record untouched. */
export async function replayDecision(ctx: Ctx, input: { readonly id: string }): Promise<Result<Replay>> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(decisions)
      .where(and(eq(decisions.organisationId, ctx.organisationId), eq(decisions.id, input.id))),
  )
  const own = ctx.actor.kind === 'member' && row?.authorId === ctx.actor.memberId
  if (!own && !may(ctx.actor, 'audit.view'))
    return refuse('forbidden', 'You may not read the record of decisions.', {
      help: await whoCanHelp(ctx, 'audit.view'),
    })
  if (!row) return refuse('not_found', 'There is no such decision.')
  if (!row.question || row.rulesVersion === null)
    return refuse(
      'conflict',
      'This decision is older than the keeping of questions, so it cannot be asked again.',
    )
  const again = decide(revive(row.question), await rulebookAt(ctx, row.rulesVersion))
  const plain = JSON.parse(JSON.stringify(again)) as typeof again
  const { outcome, reasons, steps, question } = row
  const hash = (of: { outcome: string; reasons: unknown; steps: unknown }): string =>
    recordHash({ ...of, question })
  const written = await writtenHash(ctx, row.id)
  return ok({
    id: row.id,
    at: row.at.toISOString(),
    rulesVersion: row.rulesVersion,
    recorded: outcome,
    replayed: again.outcome,
    same: hash(plain) === hash({ outcome, reasons, steps }),
    unchanged: written === hash({ outcome, reasons, steps }),
    reasons: [...again.reasons],
  })
}

/** The hash that the event chain keeps of this record. */
async function writtenHash(ctx: Ctx, decisionId: string): Promise<string | null> {
  const event = (await historyOf(ctx, decisionId)).find((one) => one.type === 'decision.recorded')
  return typeof event?.data.record === 'string' ? event.data.record : null
}
