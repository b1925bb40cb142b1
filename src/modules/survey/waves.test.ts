import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { answer, withdraw } from './commands/answer.ts'
import { answerInvitation } from './commands/answer-invitation.ts'
import {
  approvePlan,
  pausePlan,
  resumePlan,
  returnPlan,
  submitPlan,
  takeBackPlan,
} from './commands/decide-plan.ts'
import { setRules } from './commands/earmarks.ts'
import { openSurvey } from './commands/open-close.ts'
import { createSurvey } from './commands/surveys.ts'
import { newPlan, savePlan } from './commands/write-plan.ts'
import { activatedMembers } from './queries/activated.ts'
import { mine } from './queries/mine.ts'
import { people } from './queries/people.ts'
import { listPlans, planView } from './queries/plans.ts'
import { waiting } from './queries/waiting.ts'
import { keen, keenRule, plan, type SurveyHouse, surveyHouse } from './testing/house.ts'

let house: SurveyHouse
let org: Awaited<ReturnType<SurveyHouse['organisation']>>
let lead: Awaited<ReturnType<typeof org.member>>
let folk: Awaited<ReturnType<typeof org.member>>[]

beforeAll(async () => {
  house = await surveyHouse()
  org = await house.organisation()
  lead = await org.member('Sol Lead', 'social-lead')
  folk = []
  for (let n = 0; n < 4; n += 1) folk.push(await org.member(`Keen ${n}`, 'viewer'))
})
afterAll(() => house.close())

const HOUR = 3_600_000
const kind = (result: { ok: boolean; error?: { type: string } }) => (result.ok ? 'ok' : result.error?.type)

/** An open survey in which everybody is earmarked. */
async function surveyWithMarks(): Promise<string> {
  const words = { title: 'Voices', intro: 'We look for voices.', audience: 'internal', locale: 'en' } as const
  const { id: surveyId } = unwrap(await createSurvey(org.ctx, words))
  unwrap(await openSurvey(org.ctx, { surveyId, opensAt: null, closesAt: null }))
  unwrap(await setRules(org.ctx, { surveyId, rules: [keenRule] }))
  for (const { ctx } of folk) unwrap(await answer(ctx, { surveyId, answers: keen, contact: true }))
  return surveyId
}

async function begin(surveyId: string, waves?: Parameters<typeof plan>[1]): Promise<string> {
  return unwrap(await newPlan(lead.ctx, { surveyId, plan: plan(house.clock.now(), waves) })).id
}

const digestOf = async (planId: string) => unwrap(await planView(org.ctx, { planId })).digest
const waveIds = async (planId: string) =>
  unwrap(await planView(org.ctx, { planId })).waves.map(({ id }) => id)
const approve = async (planId: string) => {
  unwrap(await submitPlan(lead.ctx, { planId }))
  unwrap(await approvePlan(org.ctx, { planId, digest: await digestOf(planId) }))
}
const invited = async (surveyId: string) =>
  unwrap(await people(org.ctx, { surveyId, show: 'invited', limit: 50 })).people.length
const openInvitations = async () => (await house.rows(org.ctx, 'survey_invitation')).length

describe('approval', () => {
  it('is given by a second person, to exactly what was read', async () => {
    const surveyId = await surveyWithMarks()
    const planId = await begin(surveyId)
    const digest = await digestOf(planId)
    expect(kind(await approvePlan(org.ctx, { planId, digest }))).toBe('stale')
    unwrap(await submitPlan(lead.ctx, { planId }))
    expect(kind(await approvePlan(lead.ctx, { planId, digest }))).toBe('forbidden')
    expect(unwrap(await waiting(lead.ctx)).plans).toEqual([])
    expect(unwrap(await waiting(org.ctx)).plans.map(({ id }) => id)).toContain(planId)
    expect(kind(await approvePlan(folk[0]?.ctx ?? org.ctx, { planId, digest }))).toBe('forbidden')
    unwrap(await takeBackPlan(lead.ctx, { planId }))
    const changed = { ...plan(house.clock.now()), message: 'Something else entirely.' }
    unwrap(await savePlan(lead.ctx, { planId, plan: changed }))
    unwrap(await submitPlan(lead.ctx, { planId }))
    expect(kind(await approvePlan(org.ctx, { planId, digest }))).toBe('stale')
    expect(kind(await savePlan(lead.ctx, { planId, plan: changed }))).toBe('conflict')
    unwrap(await approvePlan(org.ctx, { planId, digest: await digestOf(planId) }))
    expect(kind(await savePlan(lead.ctx, { planId, plan: changed }))).toBe('conflict')
  })

  it('is not given by somebody who only changed a word of it', async () => {
    const surveyId = await surveyWithMarks()
    const planId = await begin(surveyId)
    unwrap(await savePlan(org.ctx, { planId, plan: { ...plan(house.clock.now()), title: 'My word' } }))
    unwrap(await submitPlan(lead.ctx, { planId }))
    expect(await approvePlan(org.ctx, { planId, digest: await digestOf(planId) })).toMatchObject({
      error: { type: 'forbidden', message: expect.stringContaining('You wrote on this plan') },
    })
    unwrap(
      await returnPlan((await org.member('Ada Admin', 'admin')).ctx, {
        planId,
        digest: await digestOf(planId),
        reason: 'Too early',
      }),
    )
    expect(unwrap(await planView(org.ctx, { planId }))).toMatchObject({
      state: 'returned',
      note: 'Too early',
    })
  })
})

describe('a wave', () => {
  it('goes out once, whatever workers do, and to no more than its size', async () => {
    const surveyId = await surveyWithMarks()
    const planId = await begin(surveyId, [{ size: 2 }, { size: 2 }])
    await approve(planId)
    const [first = '', second = ''] = await waveIds(planId)
    house.clock.advance(HOUR)
    const ran = await Promise.all([1, 2, 3, 4].map(() => house.sendWave(org.system, first)))
    expect(ran.filter((count) => count !== null)).toEqual([2])
    expect(await house.sendWave(org.system, second)).toBeNull()
    house.clock.advance(HOUR)
    await Promise.all([house.sendWave(org.system, second), house.sendWave(org.system, second)])
    expect(await invited(surveyId)).toBe(4)
    const letters = (await house.rows<{ kind: string; to_address: string }>(org.ctx, 'mail')).filter(
      ({ kind }) => kind === 'survey-wave',
    )
    expect(new Set(letters.map(({ to_address }) => to_address)).size).toBe(letters.length)
    expect(letters).toHaveLength(4)
  })

  it('does not go out while paused, and goes out when resumed', async () => {
    const surveyId = await surveyWithMarks()
    const planId = await begin(surveyId)
    await approve(planId)
    const [wave = ''] = await waveIds(planId)
    unwrap(await pausePlan(lead.ctx, { planId }))
    house.clock.advance(2 * HOUR)
    expect(await house.sendWave(org.system, wave)).toBeNull()
    unwrap(await resumePlan(lead.ctx, { planId }))
    expect(await house.sendWave(org.system, wave)).toBe(4)
  })

  it('is called off by a new version of the plan', async () => {
    const surveyId = await surveyWithMarks()
    const planId = await begin(surveyId)
    await approve(planId)
    const [wave = ''] = await waveIds(planId)
    await begin(surveyId)
    house.clock.advance(2 * HOUR)
    expect(await house.sendWave(org.system, wave)).toBeNull()
    expect(await invited(surveyId)).toBe(0)
    const versions = unwrap(await listPlans(org.ctx, { surveyId })).plans
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'draft'],
      [1, 'replaced'],
    ])
    expect(versions[1]?.waves.map(({ state }) => state)).toEqual(['void'])
  })

  it('asks only those who meet it, and follows what they say', async () => {
    const surveyId = await surveyWithMarks()
    const when = [{ questionId: 'topics', is: 'any-of' as const, values: ['events'] }]
    const [a, b, c, d] = folk
    if (!a || !b || !c || !d) throw new Error('nobody')
    for (const one of [a, b, c])
      unwrap(
        await answer(one.ctx, {
          surveyId,
          answers: [
            ...keen.filter(({ questionId }) => questionId !== 'topics'),
            { questionId: 'topics', value: ['events'], consent: true },
          ],
          contact: true,
        }),
      )
    const planId = await begin(surveyId, [{ when }, { when }])
    await approve(planId)
    const [first = '', second = ''] = await waveIds(planId)
    house.clock.advance(2 * HOUR)
    expect(await house.sendWave(org.system, first)).toBe(3)
    const own = async (one: typeof a) => {
      const { invitations } = unwrap(await waiting(one.ctx))
      const stored = unwrap(await mine(one.ctx)).surveys.find(({ form }) => form.surveyId === surveyId)
      return { stored, asked: invitations.find(({ id }) => stored?.invitations.some((i) => i.id === id)) }
    }
    expect((await own(d)).asked).toBeUndefined()
    const asked = async (one: typeof a) => (await own(one)).asked?.id ?? ''
    const stolen = await asked(a)
    expect(kind(await answerInvitation(b.ctx, { invitationId: stolen, answer: 'yes' }))).toBe('not_found')
    unwrap(await answerInvitation(a.ctx, { invitationId: stolen, answer: 'yes' }))
    expect(kind(await answerInvitation(a.ctx, { invitationId: stolen, answer: 'no' }))).toBe('stale')
    unwrap(await answerInvitation(b.ctx, { invitationId: await asked(b), answer: 'later' }))
    unwrap(await answerInvitation(c.ctx, { invitationId: await asked(c), answer: 'no' }))
    expect((await own(b)).stored?.earmark).toMatchObject({ state: 'dormant', restUntil: expect.any(String) })
    expect((await own(c)).stored?.earmark).toMatchObject({ state: 'ended' })
    expect(await activatedMembers(org.ctx, surveyId)).toEqual([a.id])
    // Whoever said later rests: the next wave leaves them alone.
    expect(await house.sendWave(org.system, second)).toBe(0)
    unwrap(await withdraw(a.ctx, { surveyId }))
    expect(await activatedMembers(org.ctx, surveyId)).toEqual([])
    expect(JSON.stringify(await house.rows(org.ctx, 'survey_invitation'))).not.toContain(stolen)
  })

  it('never invites before its plan is approved, whatever is done in whatever order', async () => {
    const acts = [
      'new',
      'save',
      'submit',
      'takeBack',
      'approve',
      'approveOwn',
      'return',
      'pause',
      'resume',
      'hour',
      'send',
    ] as const
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 4, maxLength: 14 }), async (steps) => {
        const surveyId = await surveyWithMarks()
        const before = await openInvitations()
        const all: string[] = []
        const approved = new Set<string>()
        let planId = await begin(surveyId)
        let running = false
        for (const step of steps) {
          all.push(...(await waveIds(planId)))
          const digest = await digestOf(planId)
          if (step === 'new') {
            planId = await begin(surveyId)
            running = false
          }
          if (step === 'save') await savePlan(lead.ctx, { planId, plan: plan(house.clock.now()) })
          if (step === 'submit') await submitPlan(lead.ctx, { planId })
          if (step === 'takeBack') await takeBackPlan(lead.ctx, { planId })
          if (step === 'approveOwn') expect((await approvePlan(lead.ctx, { planId, digest })).ok).toBe(false)
          if (step === 'approve' && (await approvePlan(org.ctx, { planId, digest })).ok) {
            for (const wave of await waveIds(planId)) approved.add(wave)
            running = true
          }
          if (step === 'return') await returnPlan(org.ctx, { planId, digest, reason: 'Not so' })
          if (step === 'pause' && (await pausePlan(lead.ctx, { planId })).ok) running = false
          if (step === 'resume' && (await resumePlan(lead.ctx, { planId })).ok) running = true
          if (step === 'hour') house.clock.advance(HOUR)
          if (step === 'send')
            for (const wave of new Set(all)) {
              const count = await house.sendWave(org.system, wave)
              if (count !== null) expect(approved.has(wave) && running).toBe(true)
            }
        }
        if (approved.size === 0) expect(await openInvitations()).toBe(before)
        const rows = await house.rows<{ wave_id: string; response_id: string }>(org.ctx, 'survey_invitation')
        const pairs = rows.map(({ wave_id, response_id }) => `${wave_id} ${response_id}`)
        expect(new Set(pairs).size).toBe(pairs.length)
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})
