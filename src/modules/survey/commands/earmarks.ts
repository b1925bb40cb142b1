import { and, asc, eq, gt } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { checkConditions, type EarmarkRule } from '../domain/rules.ts'
import { responseEvent, surveyEvent } from '../events.ts'
import { applyRulesJob } from '../jobs/apply-rules.ts'
import { mayManage } from '../policy.ts'
import { earmarkRow, responseRow, surveyRow } from '../queries/rows.ts'
import { deleteEarmark, insertEarmark } from '../store/earmark.ts'
import { updateSurveyRow } from '../store/survey.ts'
import { responses } from '../tables.ts'
import { alignEarmark } from './align-earmark.ts'
import { type Done, done } from './answer.ts'
import { change } from './surveys.ts'

const PAGE = 200

/** Says whose answers are earmarked by themselves; marks that sleep follow the new rules. */
export async function setRules(
  ctx: Ctx,
  input: { readonly surveyId: string; readonly rules: readonly EarmarkRule[] },
): Promise<Result<Done>> {
  return change(ctx, input.surveyId, async (tx, survey) => {
    const wrong = Object.assign(
      {},
      ...input.rules.map((rule, index) =>
        checkConditions(rule.when, survey.questions, `rules.${index}.when`),
      ),
    )
    if (Object.keys(wrong).length > 0)
      return refuse('invalid', 'Some conditions cannot be met by any answer.', { fields: wrong })
    await updateSurveyRow(tx, ctx.organisationId, survey.id, { rules: input.rules })
    await tx.enqueue(applyRulesJob, { surveyId: survey.id })
    tx.emit(surveyEvent('changed', survey.id))
    return ok(done)
  })
}

/** Aligns the marks of the next two hundred people with the rules, and goes on from there. */
export async function applyRulesPage(
  ctx: Ctx,
  { surveyId, after }: { readonly surveyId: string; readonly after?: string | undefined },
): Promise<void> {
  const { organisationId } = ctx
  await ctx.write(async (tx) => {
    const survey = await surveyRow(tx, organisationId, surveyId)
    if (!survey) return
    const page = await tx
      .select()
      .from(responses)
      .where(
        and(
          eq(responses.organisationId, organisationId),
          eq(responses.surveyId, surveyId),
          eq(responses.state, 'given'),
          after ? gt(responses.id, after) : undefined,
        ),
      )
      .orderBy(asc(responses.id))
      .limit(PAGE)
      .for('update')
    let marked = 0
    for (const response of page) if (await alignEarmark(ctx, tx, survey, response)) marked += 1
    if (marked > 0) tx.emit(responseEvent('earmarked', surveyId, marked))
    const last = page.at(-1)
    if (last && page.length === PAGE) await tx.enqueue(applyRulesJob, { surveyId, after: last.id })
  })
}

/** Marks somebody by hand. Only who agreed to be asked; the person sees the mark and its reason. */
export async function earmark(
  ctx: Ctx,
  input: { readonly responseId: string; readonly reason: string },
): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const { organisationId, actor } = ctx
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const response = await responseRow(tx, organisationId, input.responseId, { lock: true })
    if (!response) return refuse('not_found', 'This person withdrew, or was never here.')
    if (response.state !== 'given' || !response.contact)
      return refuse('conflict', 'This person did not agree to be asked, so nobody earmarks them.')
    const now = ctx.now()
    const made = await insertEarmark(tx, {
      organisationId,
      id: newId(now.getTime()),
      surveyId: response.surveyId,
      responseId: response.id,
      source: 'hand',
      reason: input.reason,
      state: 'dormant',
      createdBy: actor.kind === 'member' ? actor.memberId : null,
      createdAt: now,
      changedAt: now,
    })
    if (!made) return refuse('conflict', 'This person is earmarked already.')
    tx.emit(responseEvent('earmarked', response.surveyId))
    return ok(done)
  })
}

/** Takes a mark back. Somebody who was invited is asked nothing more; their answers stay theirs. */
export async function unearmark(ctx: Ctx, input: { readonly responseId: string }): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    await responseRow(tx, ctx.organisationId, input.responseId, { lock: true })
    const mark = await earmarkRow(tx, ctx.organisationId, input.responseId)
    if (!mark) return refuse('not_found', 'This person is not earmarked any more.')
    if (mark.state !== 'dormant')
      return refuse(
        'conflict',
        'This person was invited already, so the mark stays as the record of their answer.',
      )
    await deleteEarmark(tx, ctx.organisationId, mark)
    tx.emit(responseEvent('earmarked', mark.surveyId, -1))
    return ok(done)
  })
}
