import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { answer, decline, withdraw } from './commands/answer.ts'
import { answerInvitation } from './commands/answer-invitation.ts'
import { approvePlan, pausePlan, submitPlan } from './commands/decide-plan.ts'
import { earmark, setRules, unearmark } from './commands/earmarks.ts'
import { closeSurvey, openSurvey, renewLink } from './commands/open-close.ts'
import { createSurvey, removeSurvey, saveSurvey } from './commands/surveys.ts'
import { newPlan, savePlan } from './commands/write-plan.ts'
import { activatedMembers } from './queries/activated.ts'
import { dpia } from './queries/dpia.ts'
import { form, mine } from './queries/mine.ts'
import { people } from './queries/people.ts'
import { listPlans, planView } from './queries/plans.ts'
import { results } from './queries/results.ts'
import { listSurveys, surveyView } from './queries/surveys.ts'
import { waiting } from './queries/waiting.ts'
import { keen, keenRule, personalTables, plan, type SurveyHouse, surveyHouse } from './testing/house.ts'

let house: SurveyHouse
let a: Awaited<ReturnType<SurveyHouse['organisation']>>
let b: Awaited<ReturnType<SurveyHouse['organisation']>>
let surveyId: string
let planId: string
let responseId: string

beforeAll(async () => {
  house = await surveyHouse()
  a = await house.organisation('Alpha secret')
  b = await house.organisation('Beta')
  const words = { title: 'Alpha asks', intro: 'Alpha only.', audience: 'internal', locale: 'en' } as const
  surveyId = unwrap(await createSurvey(a.ctx, words)).id
  unwrap(await openSurvey(a.ctx, { surveyId, opensAt: null, closesAt: null }))
  unwrap(await setRules(a.ctx, { surveyId, rules: [{ ...keenRule, name: 'Alpha rule' }] }))
  unwrap(await answer(a.ctx, { surveyId, answers: keen, contact: true }))
  planId = unwrap(
    await newPlan(a.ctx, { surveyId, plan: { ...plan(house.clock.now()), title: 'Alpha plan' } }),
  ).id
  unwrap(await submitPlan(a.ctx, { planId }))
  responseId = unwrap(await people(a.ctx, { surveyId, show: 'all', limit: 5 })).people[0]?.responseId ?? ''
})
afterAll(() => house.close())

describe('another organisation', () => {
  it('shows through no query', async () => {
    const seen = [
      await listSurveys(b.ctx),
      await surveyView(b.ctx, { surveyId }),
      await results(b.ctx, { surveyId }),
      await people(b.ctx, { surveyId, show: 'all', limit: 50 }),
      await listPlans(b.ctx, { surveyId }),
      await planView(b.ctx, { planId }),
      await dpia(b.ctx, { surveyId }),
      await form(b.ctx, { surveyId }),
      await mine(b.ctx),
      await waiting(b.ctx),
      await activatedMembers(b.ctx),
    ]
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(['Alpha', surveyId, planId, responseId].join('|')))
  })

  it('changes through no command', async () => {
    const digest = unwrap(await planView(a.ctx, { planId })).digest
    const before = JSON.stringify(await everything())
    const tried = [
      await saveSurvey(b.ctx, { surveyId, title: 'Taken' }),
      await closeSurvey(b.ctx, { surveyId }),
      await removeSurvey(b.ctx, { surveyId }),
      await renewLink(b.ctx, { surveyId }),
      await setRules(b.ctx, { surveyId, rules: [] }),
      await answer(b.ctx, { surveyId, answers: keen, contact: true }),
      await decline(b.ctx, { surveyId }),
      await withdraw(b.ctx, { surveyId }),
      await earmark(b.ctx, { responseId, reason: 'Taken over' }),
      await unearmark(b.ctx, { responseId }),
      await newPlan(b.ctx, { surveyId, plan: plan(house.clock.now()) }),
      await savePlan(b.ctx, { planId, plan: plan(house.clock.now()) }),
      await approvePlan(b.ctx, { planId, digest }),
      await pausePlan(b.ctx, { planId }),
      await answerInvitation(b.ctx, { invitationId: responseId, answer: 'yes' }),
    ]
    expect(tried.map(({ ok }) => ok)).toEqual(tried.map(() => false))
    expect(JSON.stringify(await everything())).toBe(before)
  })

  it('is not there at all without saying for whom, except through the two narrow functions', async () => {
    const pool = house.engine.db.$client
    for (const table of ['survey', 'survey_plan', 'survey_wave', ...personalTables])
      expect((await pool.query(`select count(*)::int as n from ${table}`)).rows, table).toEqual([{ n: 0 }])
    expect((await pool.query('select * from weft_survey($1)', [Buffer.alloc(32)])).rows).toEqual([])
    expect((await pool.query('select * from weft_survey_link($1)', [Buffer.alloc(32)])).rows).toEqual([])
  })
})

const everything = () =>
  Promise.all(
    ['survey', 'survey_plan', 'survey_wave', ...personalTables].map((table) => house.rows(a.ctx, table)),
  )
