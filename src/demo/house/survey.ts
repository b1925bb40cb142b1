import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import {
  answer,
  answerInvitation,
  approvePlan,
  createSurvey,
  listPlans,
  newPlan,
  openSurvey,
  type PlanInput,
  setRules,
  submitPlan,
} from '#modules/survey/index.ts'
import type { Company } from '../company/company.ts'
import { comingAndGoing, employees, OWNER } from '../company/people.ts'
import { type Calendar, HOUR, MINUTE } from '../story/calendar.ts'
import { dice } from '../story/dice.ts'
import type { Deed } from '../write/deed.ts'

const reach = ['0-100', '100-1k', '1k-10k', '10k+']
const interests = ['products', 'work', 'technology', 'customers', 'sustainability', 'events']

const keen = {
  id: 'ready-to-answer',
  name: 'Would answer questions, and some people follow',
  when: [
    { questionId: 'willingness', is: 'any-of' as const, values: ['reply', 'blog', 'speak'] },
    { questionId: 'reach', is: 'at-least' as const, values: ['100-1k'] },
  ],
}

/** Who would like to speak: one survey with a plan that runs, one that waits for approval, one in the making. */
export function surveyDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  let surveyId = ''
  let benches = ''
  const answering = employees
    .map((one) => one.key)
    .filter((key) => !Object.values<string>(comingAndGoing).includes(key))
    .filter((_, i) => i % 2 === 0)
  return [
    {
      at: at(-28, 9),
      run: async () => {
        surveyId = await begin(company, 'Who would like to speak?', inside)
        unwrap(await openSurvey(elin(), { surveyId, opensAt: null, closesAt: at(-14, 18).toISOString() }))
      },
    },
    ...answering.map((key, i) => ({
      at: new Date(at(-28, 10).getTime() + i * 7 * HOUR + 11 * MINUTE),
      run: async () => void unwrap(await answer(company.as(key), { surveyId, ...said(key, i) })),
    })),
    { at: at(-13, 10), run: async () => void unwrap(await setRules(elin(), { surveyId, rules: [keen] })) },
    { at: at(-12, 15), run: () => plan(company, surveyId, firstPlan(calendar), true) },
    { at: at(-6, 16), run: () => answerInvitations(company, surveyId) },
    {
      at: at(-26, 15),
      run: async () => {
        const id = await begin(company, 'What would you ask the bench?', outside, 'public')
        unwrap(await openSurvey(elin(), { surveyId: id, opensAt: null, closesAt: at(20, 18).toISOString() }))
      },
    },
    {
      at: at(-21, 9),
      run: async () => {
        benches = await begin(company, 'Stories from the benches', inside)
        unwrap(
          await openSurvey(elin(), { surveyId: benches, opensAt: null, closesAt: at(9, 18).toISOString() }),
        )
      },
    },
    ...['ola.bratland', 'greta.winkler', 'bjarne.vik', 'ines.carvalho', 'marit.eng', 'signe.ravn'].map(
      (key, i) => ({
        at: at(-20, 9 + i),
        run: async () =>
          void unwrap(await answer(company.as(key), { surveyId: benches, ...said(key, i * 3) })),
      }),
    ),
    { at: at(-3, 11), run: () => plan(company, benches, benchPlan(calendar), false) },
    { at: at(-1, 11), run: async () => void (await begin(company, 'After the trail days', inside)) },
  ]
}

const inside =
  'Some of you are asked about us every day and would like to answer. Tell us what you would enjoy and what you would not. Every answer needs your own tick, and you can erase all of it at any time.'
const outside =
  'Our bench mends forty thousand jackets a year. Tell us what you would like to see, hear or try there.'

async function begin(
  company: Company,
  title: string,
  intro: string,
  audience: 'internal' | 'public' = 'internal',
): Promise<string> {
  return unwrap(await createSurvey(company.as('elin.dahl'), { title, intro, audience, locale: 'en' })).id
}

function said(key: string, i: number) {
  const chance = dice(i * 31 + key.length)
  const tick = (questionId: string, value: string[] | number) => ({ questionId, value, consent: true })
  const spoken = employees
    .find((one) => one.key === key)
    ?.languages.filter((one) => one === 'en' || one === 'de')
  return {
    contact: i % 5 !== 4,
    answers: [
      tick('networks', chance.chance(0.6) ? ['linkedin', 'instagram'] : ['mastodon', 'other']),
      tick('reach', [reach[i % reach.length] ?? '0-100']),
      tick('topics', [chance.pick(interests)]),
      ...(spoken && spoken.length > 0 ? [tick('languages', spoken)] : []),
      tick('willingness', i % 3 === 2 ? ['listen'] : ['share', 'reply']),
      ...(i % 2 === 0 ? [tick('hours', 1 + (i % 3))] : []),
    ],
  }
}

const firstPlan = ({ at }: Calendar): PlanInput => ({
  title: 'First voices',
  goal: 'Ten people outside marketing who answer questions about our gear under their own names.',
  message:
    'In the survey you said that you would answer questions about what we make. Would you like to begin? There is a short course, two hours a week of working time, and somebody to ask.',
  courseIds: ['speaking-for-us'],
  mandate: 'Reply about products, after the course',
  waves: [
    { size: 5, at: at(-9, 9).toISOString(), when: [] },
    { size: 5, at: at(5, 9).toISOString(), when: [] },
  ],
})

const benchPlan = ({ at }: Calendar): PlanInput => ({
  title: 'Voices of the bench',
  goal: 'Three people who show how a seam is mended, in pictures and in their own words.',
  message: 'You said that you would show your work. Shall we begin with one seam, on a day you choose?',
  courseIds: ['speaking-for-us', 'open-to-everybody'],
  mandate: 'Comment on the repair account',
  waves: [{ size: 3, at: at(6, 9).toISOString(), when: [] }],
})

/** Written by the social lead; somebody else approves it, or it waits for that. */
async function plan(company: Company, surveyId: string, input: PlanInput, approve: boolean): Promise<void> {
  const elin = company.as('elin.dahl')
  const { id: planId } = unwrap(await newPlan(elin, { surveyId, plan: input }))
  if (!approve) unwrap(await setRules(elin, { surveyId, rules: [keen] }))
  unwrap(await submitPlan(elin, { planId }))
  if (!approve) return
  const ruth = company.as(OWNER)
  const { plans } = unwrap(await listPlans(ruth, { surveyId }))
  const digest = plans.find((one) => one.id === planId)?.digest ?? ''
  unwrap(await approvePlan(ruth, { planId, digest }))
}

/** Of the first wave three say yes, one says later, and one has not said anything. */
async function answerInvitations(company: Company, surveyId: string): Promise<void> {
  const { rows } = await company.system.read((tx) =>
    tx.execute<{ id: string; member_id: string }>(
      sql`select i.id, r.member_id from survey_invitation i join survey_response r
        on r.organisation_id = i.organisation_id and r.id = i.response_id
        where i.organisation_id = ${company.organisationId} and r.survey_id = ${surveyId} and i.state = 'open' order by i.id`,
    ),
  )
  const answers = ['yes', 'yes', 'later', 'yes'] as const
  for (const [i, reply] of answers.entries()) {
    const one = rows[i]
    const key = employees.find(
      ({ key: of }) => of !== comingAndGoing.invited && company.memberId(of) === one?.member_id,
    )
    if (one && key)
      unwrap(await answerInvitation(company.as(key.key), { invitationId: one.id, answer: reply }))
  }
}
