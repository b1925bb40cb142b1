import { newId } from '#kernel/ids.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { matchingRule } from '../domain/rules.ts'
import { answersOf, byPerson, earmarkRow } from '../queries/rows.ts'
import { deleteEarmark, insertEarmark, updateEarmark } from '../store/earmark.ts'
import type { ResponseRow, SurveyRow } from '../tables.ts'

/**
 * Makes the mark that follows from rules agree with the answers as they are now. Marks made by hand and those that
 * were woken already stay; only people who agreed to be asked are marked. True when a new mark was made.
 */
export async function alignEarmark(
  ctx: Ctx,
  tx: WriteTx,
  survey: Pick<SurveyRow, 'id' | 'questions' | 'rules'>,
  response: Pick<ResponseRow, 'id' | 'contact' | 'state'>,
): Promise<boolean> {
  const { organisationId } = ctx
  const now = ctx.now()
  const given = byPerson(await answersOf(tx, organisationId, [response.id])).get(response.id) ?? new Map()
  const askable = response.contact && response.state === 'given'
  const rule = askable ? matchingRule(survey.rules, given, survey.questions) : null
  const mark = await earmarkRow(tx, organisationId, response.id)
  if (mark) {
    const bound = mark.source === 'rule' && mark.state === 'dormant'
    // Nobody who took the agreement back stays marked, however the mark was made.
    if ((bound && !rule) || !askable) await deleteEarmark(tx, organisationId, mark)
    else if (bound && rule && rule.name !== mark.reason)
      await updateEarmark(tx, organisationId, mark.id, { reason: rule.name, changedAt: now })
    return false
  }
  if (!rule) return false
  return insertEarmark(tx, {
    organisationId,
    id: newId(now.getTime()),
    surveyId: survey.id,
    responseId: response.id,
    source: 'rule',
    reason: rule.name,
    state: 'dormant',
    createdAt: now,
    changedAt: now,
  })
}
