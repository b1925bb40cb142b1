import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Answers } from '../domain/rules.ts'
import {
  type AnswerRow,
  answers,
  type EarmarkRow,
  earmarks,
  type PlanRow,
  plans,
  type ResponseRow,
  responses,
  type SurveyRow,
  surveys,
  type WaveRow,
  waves,
} from '../tables.ts'

/** Single rows that commands and queries share. With `lock` the second of two at the same moment waits. */
type Lock = { readonly lock?: boolean }

export async function surveyRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<SurveyRow | undefined> {
  const query = tx
    .select()
    .from(surveys)
    .where(and(eq(surveys.organisationId, organisationId), eq(surveys.id, id)))
  return (lock ? await query.for('update') : await query)[0]
}

export async function responseRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<ResponseRow | undefined> {
  const query = tx
    .select()
    .from(responses)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.id, id)))
  return (lock ? await query.for('update') : await query)[0]
}

export async function responseOfMember(
  tx: Tx,
  organisationId: string,
  surveyId: string,
  memberId: string,
): Promise<ResponseRow | undefined> {
  const [row] = await tx
    .select()
    .from(responses)
    .where(
      and(
        eq(responses.organisationId, organisationId),
        eq(responses.surveyId, surveyId),
        eq(responses.memberId, memberId),
      ),
    )
  return row
}

export async function earmarkRow(
  tx: Tx,
  organisationId: string,
  responseId: string,
): Promise<EarmarkRow | undefined> {
  const [row] = await tx
    .select()
    .from(earmarks)
    .where(and(eq(earmarks.organisationId, organisationId), eq(earmarks.responseId, responseId)))
  return row
}

export async function planRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: Lock = {},
): Promise<PlanRow | undefined> {
  const query = tx
    .select()
    .from(plans)
    .where(and(eq(plans.organisationId, organisationId), eq(plans.id, id)))
  return (lock ? await query.for('update') : await query)[0]
}

export function wavesOf(tx: Tx, organisationId: string, planIds: readonly string[]): Promise<WaveRow[]> {
  if (planIds.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(waves)
    .where(and(eq(waves.organisationId, organisationId), inArray(waves.planId, [...planIds])))
    .orderBy(asc(waves.no))
}

export function answersOf(
  tx: Tx,
  organisationId: string,
  responseIds: readonly string[],
): Promise<AnswerRow[]> {
  if (responseIds.length === 0) return Promise.resolve([])
  return tx
    .select()
    .from(answers)
    .where(and(eq(answers.organisationId, organisationId), inArray(answers.responseId, [...responseIds])))
}

/** Answers by question, for each person. */
export function byPerson(rows: readonly AnswerRow[]): Map<string, Answers> {
  const people = new Map<string, Map<string, AnswerRow['value']>>()
  for (const { responseId, questionId, value } of rows) {
    const own = people.get(responseId) ?? new Map()
    people.set(responseId, own.set(questionId, value))
  }
  return people
}
