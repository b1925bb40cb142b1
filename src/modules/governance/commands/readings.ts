import { and, desc, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isDrawn } from '../domain/sample.ts'
import { readingEvent } from '../events.ts'
import { mayNotRead } from '../policy.ts'
import { insertReading, settleReading } from '../store/approvals.ts'
import { decisions, readings } from '../tables.ts'

export interface WentOut {
  /** The subject the decision was recorded for (a draft, or a reply). */
  readonly subjectId: string
  readonly title: string
  readonly text: string
}

/**
 * Called for what went out: draws the share that the rules want read afterwards. Which ones are drawn follows from the
 * id alone, so nobody can try until it is not, and a repeated call draws the same.
 */
export async function drawReading(ctx: Ctx, out: WentOut): Promise<void> {
  await ctx.write(async (tx) => {
    const { organisationId } = ctx
    const [decision] = await tx
      .select()
      .from(decisions)
      .where(and(eq(decisions.organisationId, organisationId), eq(decisions.subjectId, out.subjectId)))
      .orderBy(desc(decisions.id))
      .limit(1)
    if (decision?.outcome !== 'allow' || !isDrawn(decision.id, decision.sample)) return
    const [known] = await tx
      .select({ id: readings.id })
      .from(readings)
      .where(and(eq(readings.organisationId, organisationId), eq(readings.decisionId, decision.id)))
    if (known) return
    const id = newId(ctx.now().getTime())
    const { subjectType, subjectId, authorId } = decision
    await insertReading(tx, {
      ...out,
      organisationId,
      id,
      decisionId: decision.id,
      subjectType,
      subjectId,
      authorId,
      at: ctx.now(),
    })
    tx.emit(readingEvent('drawn', id))
  })
}

export interface ReadingVerdict {
  readonly id: string
  readonly verdict: 'fine' | 'concern'
  readonly note?: string | undefined
}

/** A second person's word on something that went out without one. */
export async function settleReadingBy(ctx: Ctx, input: ReadingVerdict): Promise<Result<{ id: string }>> {
  const { actor, organisationId } = ctx
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(readings)
      .where(and(eq(readings.organisationId, organisationId), eq(readings.id, input.id))),
  )
  if (!row) return refuse('not_found', 'This is not there any more.')
  const why = mayNotRead(actor, row)
  if (why !== null || actor.kind !== 'member')
    return refuse('forbidden', why ?? 'A named person reads it.', {
      help: await whoCanHelp(ctx, 'publish.approve'),
    })
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const to = { verdict: input.verdict, readBy: actor.memberId, readAt: ctx.now(), note: input.note ?? null }
    if (!(await settleReading(tx, organisationId, input.id, to)))
      return refuse('stale', 'Somebody read it a moment ago.')
    tx.emit(readingEvent('read', input.id))
    return ok({ id: input.id })
  })
}
