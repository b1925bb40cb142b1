import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { answer, decline, withdraw } from './commands/answer.ts'
import { earmark, setRules, unearmark } from './commands/earmarks.ts'
import { eraseDueOf } from './commands/erase.ts'
import { closeSurvey, disarmSurvey, openSurvey, turnDue } from './commands/open-close.ts'
import { createSurvey, removeSurvey, saveSurvey } from './commands/surveys.ts'
import type { Question } from './domain/question.ts'
import { dpia } from './queries/dpia.ts'
import { form, mine } from './queries/mine.ts'
import { people } from './queries/people.ts'
import { results } from './queries/results.ts'
import { listSurveys, surveyView } from './queries/surveys.ts'
import { waiting } from './queries/waiting.ts'
import { keen, keenRule, personalTables, type SurveyHouse, surveyHouse, yes } from './testing/house.ts'

let house: SurveyHouse
let org: Awaited<ReturnType<SurveyHouse['organisation']>>
beforeAll(async () => {
  house = await surveyHouse()
  org = await house.organisation()
})
afterAll(() => house.close())

const words = { title: 'Who would like to speak?', intro: 'We look for voices.', locale: 'en' } as const

async function opened(): Promise<string> {
  const { id } = unwrap(await createSurvey(org.ctx, { ...words, audience: 'internal' }))
  unwrap(await openSurvey(org.ctx, { surveyId: id, opensAt: null, closesAt: null }))
  return id
}

const type = (result: { ok: boolean; error?: { type: string } }) => (result.ok ? 'ok' : result.error?.type)

describe('consent', () => {
  it('is given answer by answer, and nothing else is stored', async () => {
    const surveyId = await opened()
    const { ctx } = await org.member('Ines Tick', 'viewer')
    const answers = [
      yes('networks', ['linkedin']),
      { questionId: 'reach', value: ['10k+'], consent: false },
      { questionId: 'note', value: 'a secret I did not tick', consent: false },
      yes('topics', []),
    ]
    unwrap(await answer(ctx, { surveyId, answers, contact: false }))
    const stored = await house.rows<{ survey_id: string; question_id: string; purpose: string }>(
      ctx,
      'survey_answer',
    )
    const own = stored.filter((row) => row.survey_id === surveyId)
    expect(own.map((row) => row.question_id)).toEqual(['networks'])
    expect(own[0]?.purpose).toContain('training')
    for (const table of [...personalTables, 'event', 'mail'])
      expect(JSON.stringify(await house.rows(ctx, table)), table).not.toMatch(/secret I did not tick|10k\+/)
  })

  it('is taken back by unticking: the answer is erased, and so is the mark that stood on it', async () => {
    const surveyId = await opened()
    unwrap(await setRules(org.ctx, { surveyId, rules: [keenRule] }))
    const { ctx } = await org.member('Uma Untick', 'viewer')
    unwrap(await answer(ctx, { surveyId, answers: keen, contact: true }))
    expect(unwrap(await form(ctx, { surveyId })).earmark).toMatchObject({
      source: 'rule',
      reason: keenRule.name,
    })
    unwrap(await answer(ctx, { surveyId, answers: [yes('topics', ['work'])], contact: true }))
    const now = unwrap(await form(ctx, { surveyId }))
    expect(now.answers.map(({ questionId, value }) => [questionId, value])).toEqual([['topics', ['work']]])
    expect(now.earmark).toBeNull()
  })

  it('to be asked later is its own: without it nobody is marked, by rule or by hand', async () => {
    const surveyId = await opened()
    unwrap(await setRules(org.ctx, { surveyId, rules: [keenRule] }))
    const { ctx } = await org.member('Nora No', 'viewer')
    unwrap(await answer(ctx, { surveyId, answers: keen, contact: false }))
    const [person] = unwrap(await people(org.ctx, { surveyId, show: 'all', limit: 10 })).people
    expect(person).toMatchObject({ name: 'Nora No', earmark: null })
    expect(
      type(await earmark(org.ctx, { responseId: person?.responseId ?? '', reason: 'Knows a lot' })),
    ).toBe('conflict')
  })

  it('refuses to store nothing at all, and what does not fit its question', async () => {
    const surveyId = await opened()
    const { ctx } = await org.member('Eva Empty', 'viewer')
    expect(type(await answer(ctx, { surveyId, answers: [], contact: true }))).toBe('invalid')
    const wrong = await answer(ctx, { surveyId, answers: [yes('reach', ['9 billion'])], contact: true })
    expect(wrong).toMatchObject({
      error: { type: 'invalid', fields: { 'answers.reach': 'Choose from the list.' } },
    })
    expect((await form(ctx, { surveyId })).ok && (await mine(ctx))).toEqual({
      ok: true,
      value: { surveys: [] },
    })
  })
})

describe('withdrawal', () => {
  it('leaves no row of the person anywhere in the room, and an event that names nobody', async () => {
    const surveyId = await opened()
    unwrap(await setRules(org.ctx, { surveyId, rules: [keenRule] }))
    const { ctx, id } = await org.member('Will Withdraw', 'viewer')
    unwrap(await answer(ctx, { surveyId, answers: keen, contact: true }))
    const responseId = unwrap(await people(org.ctx, { surveyId, show: 'dormant', limit: 5 })).people[0]
      ?.responseId
    expect(responseId).toBeDefined()
    unwrap(await withdraw(ctx, { surveyId }))
    for (const table of personalTables) {
      const text = JSON.stringify(await house.rows(ctx, table))
      expect(text, table).not.toContain(responseId)
      expect(text, table).not.toContain(id)
    }
    const events = await house.rows<{ type: string; subject: string; actor: string | null }>(ctx, 'event')
    const told = events.filter((event) => event.type.startsWith('survey.') && event.subject === surveyId)
    expect(told.map((event) => event.type)).toContain('survey.withdrawn')
    expect(told.filter(({ actor }) => actor === id)).toEqual([])
    expect(JSON.stringify(told)).not.toContain(responseId)
    expect(type(await withdraw(ctx, { surveyId }))).toBe('not_found')
  })

  it('happens by itself on the day somebody leaves', async () => {
    const surveyId = await opened()
    const { ctx, id } = await org.member('Lea Leaves', 'viewer')
    unwrap(await answer(ctx, { surveyId, answers: keen, contact: true }))
    const { onMemberLeft } = await import('./reactions/on-member-left.ts')
    const event = {
      id,
      organisationId: org.id,
      seq: 1,
      at: '',
      actor: null,
      type: 'member.left',
      version: 1,
      subject: id,
      data: {},
    }
    await onMemberLeft(org.system, event)
    await onMemberLeft(org.system, event)
    expect(JSON.stringify(await house.rows(ctx, 'survey_response'))).not.toContain(id)
  })

  it('of single answers happens by itself when their time is over', async () => {
    const surveyId = await opened()
    unwrap(await setRules(org.ctx, { surveyId, rules: [keenRule] }))
    const { ctx } = await org.member('Rita Retention', 'viewer')
    const start = house.clock.now()
    unwrap(await answer(ctx, { surveyId, answers: [...keen, yes('note', 'Hello')], contact: true }))
    const [person] = unwrap(await people(org.ctx, { surveyId, show: 'all', limit: 5 })).people
    const responseId = person?.responseId ?? ''
    const left = async () =>
      unwrap(await form(ctx, { surveyId }))
        .answers.map(({ questionId }) => questionId)
        .sort()
    await eraseDueOf(org.system, responseId)
    expect(await left()).toEqual(['note', 'reach', 'topics', 'willingness'])
    house.clock.advance(184 * 86_400_000)
    await eraseDueOf(org.system, responseId)
    expect(await left()).toEqual(['reach', 'topics', 'willingness'])
    house.clock.advance(183 * 86_400_000)
    await eraseDueOf(org.system, responseId)
    expect(unwrap(await mine(ctx)).surveys).toEqual([])
    house.clock.moveTo(start)
  })
})

describe('a survey', () => {
  it('never asks for private accounts', async () => {
    const { id } = unwrap(await createSurvey(org.ctx, { ...words, audience: 'internal' }))
    const view = unwrap(await surveyView(org.ctx, { surveyId: id }))
    const own: Question = {
      id: 'q1',
      kind: 'text',
      text: 'What is your Instagram handle?',
      purpose: 'To follow you everywhere',
      basis: 'consent',
      months: 3,
      options: [],
      many: false,
    }
    const refused = await saveSurvey(org.ctx, { surveyId: id, questions: [...view.questions, own] })
    expect(refused).toMatchObject({
      ok: false,
      error: { type: 'invalid', message: expect.stringContaining('People are not spied on') },
    })
    const fine = { ...own, text: 'What would you need to begin?', purpose: 'To prepare material and time.' }
    unwrap(await saveSurvey(org.ctx, { surveyId: id, questions: [...view.questions, fine] }))
  })

  it('opens and closes by date, once, and stands still from the opening on', async () => {
    const { id: surveyId } = unwrap(await createSurvey(org.ctx, { ...words, audience: 'internal' }))
    const start = house.clock.now()
    const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000).toISOString()
    expect(type(await openSurvey(org.ctx, { surveyId, opensAt: later(2), closesAt: later(1) }))).toBe(
      'invalid',
    )
    unwrap(await openSurvey(org.ctx, { surveyId, opensAt: later(1), closesAt: later(5) }))
    expect(type(await saveSurvey(org.ctx, { surveyId, title: 'Another' }))).toBe('conflict')
    await turnDue(org.system, surveyId)
    expect(unwrap(await surveyView(org.ctx, { surveyId }))).toMatchObject({ state: 'draft', armed: true })
    unwrap(await disarmSurvey(org.ctx, { surveyId }))
    house.clock.advance(2 * 3_600_000)
    await turnDue(org.system, surveyId)
    expect(unwrap(await surveyView(org.ctx, { surveyId })).state).toBe('draft')
    unwrap(await openSurvey(org.ctx, { surveyId, opensAt: later(1), closesAt: later(5) }))
    const { ctx } = await org.member('Dina Declines', 'viewer')
    expect(unwrap(await waiting(ctx)).surveys.map(({ id }) => id)).toContain(surveyId)
    unwrap(await decline(ctx, { surveyId }))
    expect(unwrap(await waiting(ctx)).surveys.map(({ id }) => id)).not.toContain(surveyId)
    expect(type(await saveSurvey(org.ctx, { surveyId, title: 'Another' }))).toBe('conflict')
    expect(type(await removeSurvey(org.ctx, { surveyId }))).toBe('conflict')
    house.clock.advance(4 * 3_600_000)
    await turnDue(org.system, surveyId)
    await turnDue(org.system, surveyId)
    expect(unwrap(await surveyView(org.ctx, { surveyId })).state).toBe('closed')
    expect(type(await answer(ctx, { surveyId, answers: keen, contact: true }))).toBe('conflict')
    expect(unwrap(await mine(ctx)).surveys).toEqual([])
    house.clock.moveTo(start)
  })

  it('shows its results to others only when closed, without small numbers and free words', async () => {
    const surveyId = await opened()
    const folk = []
    for (let n = 0; n < 12; n += 1) folk.push(await org.member(`Voter ${n}`, 'viewer'))
    for (const [n, { ctx }] of folk.entries())
      unwrap(
        await answer(ctx, {
          surveyId,
          contact: false,
          answers: [yes('networks', n < 10 ? ['linkedin'] : ['reddit']), yes('note', `words of ${n}`)],
        }),
      )
    const [first] = folk
    if (!first) throw new Error('nobody')
    expect(type(await results(first.ctx, { surveyId }))).toBe('forbidden')
    unwrap(await closeSurvey(org.ctx, { surveyId }))
    const seen = unwrap(await results(first.ctx, { surveyId }))
    const networks = seen.questions.find(({ questionId }) => questionId === 'networks')
    expect(networks?.cells.find(({ id }) => id === 'linkedin')?.count).toBe(10)
    expect(networks?.cells.find(({ id }) => id === 'reddit')?.count).toBeNull()
    expect(JSON.stringify(seen)).not.toContain('words of')
    const whole = unwrap(await results(org.ctx, { surveyId }))
    expect(whole.questions.find(({ questionId }) => questionId === 'note')?.words).toHaveLength(12)
    expect(
      whole.questions
        .find(({ questionId }) => questionId === 'networks')
        ?.cells.find(({ id }) => id === 'reddit')?.count,
    ).toBe(2)
  })

  it('is run only by those who may, and a refusal says who can help', async () => {
    const surveyId = await opened()
    const { ctx } = await org.member('Olaf Outside', 'agent')
    for (const refused of [
      await createSurvey(ctx, { ...words, audience: 'internal' }),
      await surveyView(ctx, { surveyId }),
      await people(ctx, { surveyId, show: 'all', limit: 5 }),
      await dpia(ctx, { surveyId }),
      await setRules(ctx, { surveyId, rules: [] }),
      await unearmark(ctx, { responseId: surveyId }),
      await closeSurvey(ctx, { surveyId }),
    ])
      expect(refused).toMatchObject({
        ok: false,
        error: { type: 'forbidden', help: expect.stringContaining('Dana Ortiz') },
      })
    expect(unwrap(await listSurveys(ctx)).surveys.find(({ id }) => id === surveyId)).toMatchObject({
      responses: null,
      mine: 'open',
    })
  })

  it('makes its data protection summary from its own questions', async () => {
    const surveyId = await opened()
    const { markdown } = unwrap(await dpia(org.ctx, { surveyId }))
    for (const { text, purpose } of unwrap(await surveyView(org.ctx, { surveyId })).questions) {
      expect(markdown).toContain(text)
      expect(markdown).toContain(purpose.replace(/[_*]/g, '\\$&'))
    }
    expect(markdown).toContain('12 months')
  })
})
