import { and, desc, eq } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { StatementAct } from '../domain/question.ts'
import { questionOf } from '../domain/world.ts'
import { approvalConsents, approvalRequests, decisions } from '../tables.ts'
import { worldFor } from './world.ts'

interface Content {
  readonly subjectId: string
  readonly digest: string
}

/** The statement that the newest decision about exactly this content lets out; nothing when it is no statement. */
export async function statementDecided(ctx: Ctx, content: Content): Promise<StatementAct | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ digest: decisions.digest, outcome: decisions.outcome, question: decisions.question })
      .from(decisions)
      .where(
        and(eq(decisions.organisationId, ctx.organisationId), eq(decisions.subjectId, content.subjectId)),
      )
      .orderBy(desc(decisions.id))
      .limit(1),
  )
  return row?.digest === content.digest && row.outcome === 'allow' ? row.question?.statement : undefined
}

/** Whether the words were agreed ahead and nobody took it back. What is no statement needs nothing ahead. */
export async function agreedAhead(ctx: Ctx, act: StatementAct | undefined): Promise<boolean> {
  if (act?.purpose !== 'release') return true
  const { organisationId } = ctx
  return ctx.read(async (tx) => {
    const [ahead] = await tx
      .select({ id: decisions.id, steps: decisions.steps })
      .from(decisions)
      .where(
        and(
          eq(decisions.organisationId, organisationId),
          eq(decisions.subjectId, act.statementId),
          eq(decisions.digest, act.aheadDigest),
        ),
      )
      .orderBy(desc(decisions.id))
      .limit(1)
    if (!ahead) return false
    const asked = await tx
      .select({ state: approvalRequests.state })
      .from(approvalRequests)
      .where(
        and(eq(approvalRequests.organisationId, organisationId), eq(approvalRequests.decisionId, ahead.id)),
      )
    return asked.length === ahead.steps.length && asked.every((one) => one.state === 'granted')
  })
}

/** Who consented to exactly this content, in the order they did; consents taken back are left out. */
export async function consentersOf(ctx: Ctx, content: Content): Promise<{ id: string; name: string }[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ memberId: approvalConsents.memberId, takenBackAt: approvalConsents.takenBackAt })
      .from(approvalConsents)
      .innerJoin(
        approvalRequests,
        and(
          eq(approvalRequests.organisationId, approvalConsents.organisationId),
          eq(approvalRequests.id, approvalConsents.approvalId),
        ),
      )
      .where(
        and(
          eq(approvalConsents.organisationId, ctx.organisationId),
          eq(approvalRequests.subjectId, content.subjectId),
          eq(approvalRequests.digest, content.digest),
        ),
      )
      .orderBy(approvalConsents.at, approvalConsents.groupNo),
  )
  const given = rows.flatMap((row) => (row.takenBackAt === null ? [row.memberId] : []))
  const people = await memberCards(ctx, given)
  return given.map((id) => ({ id, name: people.get(id)?.name ?? 'Somebody who left' }))
}

/** Who holds a standing mandate to make statements on all of these channels. */
export async function spokespersons(
  ctx: Ctx,
  channelIds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const at = ctx.now()
  const nobody = { authorId: '', kind: 'post' as const, text: '', language: null, facts: [], judged: null }
  const world = await worldFor(ctx, [], at)
  const asked = {
    ...nobody,
    channelIds,
    at,
    checks: 'pass' as const,
    statement: { purpose: 'ahead' as const },
  }
  return questionOf(world, asked).groups.spokesperson ?? []
}
