import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { Decided } from '../domain/revive.ts'
import { decisions, judgements, rulebooks } from '../tables.ts'

export interface NewDecision {
  readonly organisationId: string
  readonly subjectType: string
  readonly subjectId: string
  readonly digest: string
  readonly kind: 'post' | 'reply'
  readonly authorId: string
  readonly channelIds: readonly string[]
  readonly decision: Decided
  readonly at: Date
}

export async function insertDecision(tx: WriteTx, row: NewDecision): Promise<string> {
  const id = newId(row.at.getTime())
  const { decision, channelIds, ...rest } = row
  await tx.insert(decisions).values({
    ...rest,
    id,
    channelIds: [...channelIds],
    outcome: decision.outcome,
    reasons: decision.reasons,
    steps: decision.steps,
    mandateId: decision.mandateId,
    question: decision.question,
    rulesVersion: decision.rulesVersion,
    contentClass: decision.contentClass,
    matrixRule: decision.matrixRule,
    sample: decision.sample,
  })
  return id
}

type NewRulebook = typeof rulebooks.$inferInsert

/** False when this version exists already: somebody adopted another change a moment ago. */
export async function insertRulebook(tx: WriteTx, row: NewRulebook): Promise<boolean> {
  const rows = await tx
    .insert(rulebooks)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: rulebooks.version })
  return rows.length === 1
}

export async function insertJudgement(tx: WriteTx, row: typeof judgements.$inferInsert): Promise<void> {
  await tx.insert(judgements).values(row)
}
