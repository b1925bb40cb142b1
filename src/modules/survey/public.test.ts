import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { newToken } from '#platform/auth/index.ts'
import { unsentMail } from '#platform/mail/index.ts'
import { earmark } from './commands/earmarks.ts'
import { eraseDueOf } from './commands/erase.ts'
import { closeSurvey, openSurvey, renewLink } from './commands/open-close.ts'
import { createSurvey } from './commands/surveys.ts'
import type { Mine, SurveyForm } from './contract.ts'
import { limits } from './public-place.ts'
import { people } from './queries/people.ts'
import { surveyView } from './queries/surveys.ts'
import { keen, personalTables, type SurveyHouse, surveyHouse, yes } from './testing/house.ts'

let house: SurveyHouse
let org: Awaited<ReturnType<SurveyHouse['organisation']>>
beforeAll(async () => {
  house = await surveyHouse()
  org = await house.organisation()
})
afterAll(() => house.close())

const tail = (link: string | null | undefined): string => link?.split('/').at(-1) ?? ''

async function published(): Promise<{ surveyId: string; token: string }> {
  const words = {
    title: 'Friends of the house',
    intro: 'Tell us.',
    audience: 'public',
    locale: 'en',
  } as const
  const { id: surveyId } = unwrap(await createSurvey(org.ctx, words))
  unwrap(await openSurvey(org.ctx, { surveyId, opensAt: null, closesAt: null }))
  return { surveyId, token: tail(unwrap(await surveyView(org.ctx, { surveyId })).link) }
}

const given = { answers: keen, contact: true, email: null, website: '' }
type Answered = { link: string | null; mailed: boolean }
const links = async (to: string) =>
  (await unsentMail(org.system))
    .filter((mail) => mail.to === to)
    .map((mail) => ({ ...mail, token: tail(mail.link) }))
const stored = async (surveyId: string) =>
  (await house.rows<{ survey_id: string }>(org.ctx, 'survey_response')).filter(
    (row) => row.survey_id === surveyId,
  )

describe('a public survey', () => {
  it('is answered without an account, and the personal link shows, changes and erases', async () => {
    const { surveyId, token } = await published()
    expect((await house.http<SurveyForm>('publicForm', { token })).value).toMatchObject({
      title: 'Friends of the house',
      takesEmail: true,
    })
    const { value } = await house.http<Answered>('publicAnswer', { ...given, token })
    expect(value.mailed).toBe(false)
    const own = { token: tail(value.link) }
    const seen = (await house.http<Mine>('personal', own)).value
    expect(seen).toMatchObject({ state: 'given', contact: false, email: null })
    await house.http('personalAnswer', { ...own, answers: [yes('topics', ['events'])], contact: true })
    expect(
      (await house.http<Mine>('personal', own)).value.answers.map(({ questionId }) => questionId),
    ).toEqual(['topics'])
    expect((await house.http('personalWithdraw', own)).status).toBe(200)
    expect(await stored(surveyId)).toEqual([])
    expect((await house.http('personal', own)).status).toBe(404)
  })

  it('counts answers with an address only when it was confirmed, and keeps the address sealed', async () => {
    const { surveyId, token } = await published()
    const email = 'Friend@Example.org'
    expect((await house.http<Answered>('publicAnswer', { ...given, token, email })).value).toEqual({
      link: null,
      mailed: true,
    })
    const [letter] = await links(email)
    expect(unwrap(await people(org.ctx, { surveyId, show: 'all', limit: 5 })).people).toEqual([])
    for (const table of personalTables)
      expect(JSON.stringify(await house.rows(org.ctx, table)).toLowerCase()).not.toContain('friend@')
    const own = { token: letter?.token ?? '' }
    await house.http('confirm', own)
    await house.http('confirm', own)
    const [person] = unwrap(await people(org.ctx, { surveyId, show: 'all', limit: 5 })).people
    expect(person).toMatchObject({ name: email, contact: true })
    unwrap(await earmark(org.ctx, { responseId: person?.responseId ?? '', reason: 'Knows our products' }))
    expect((await house.http<Mine>('personal', own)).value.earmark).toMatchObject({ state: 'dormant' })
    // The same address again: the answer is the same to the one who asks, what was said stays, a link is sent.
    const again = await house.http<Answered>('publicAnswer', {
      ...given,
      token,
      email: 'friend@example.org',
      answers: [yes('topics', ['work'])],
    })
    expect(again.value).toEqual({ link: null, mailed: true })
    expect(await stored(surveyId)).toHaveLength(1)
    expect((await house.http<Mine>('personal', own)).value.answers).toHaveLength(3)
    await house.http('personalWithdraw', own)
    const responseId = person?.responseId ?? '-'
    for (const table of personalTables)
      expect(JSON.stringify(await house.rows(org.ctx, table)), table).not.toContain(responseId)
  })

  it('forgets an address that was never confirmed', async () => {
    const { surveyId, token } = await published()
    await house.http('publicAnswer', { ...given, token, email: 'silent@example.org' })
    const [row] = (await stored(surveyId)) as unknown as { id: string }[]
    const start = house.clock.now()
    await eraseDueOf(org.system, row?.id ?? '')
    expect(await stored(surveyId)).toHaveLength(1)
    house.clock.advance(7 * 86_400_000)
    await eraseDueOf(org.system, row?.id ?? '')
    expect(await stored(surveyId)).toEqual([])
    house.clock.moveTo(start)
  })

  it('ends with its link, and with its closing', async () => {
    const { surveyId, token } = await published()
    unwrap(await renewLink(org.ctx, { surveyId }))
    expect((await house.http('publicForm', { token })).status).toBe(404)
    const fresh = tail(unwrap(await surveyView(org.ctx, { surveyId })).link)
    expect((await house.http('publicForm', { token: fresh })).status).toBe(200)
    const { value } = await house.http<Answered>('publicAnswer', { ...given, token: fresh })
    unwrap(await closeSurvey(org.ctx, { surveyId }))
    expect((await house.http('publicAnswer', { ...given, token: fresh })).status).toBe(409)
    expect((await house.http('personalWithdraw', { token: tail(value.link) })).status).toBe(200)
  })
})

describe('an attacker', () => {
  it('gains nothing by guessing links: unknown and half ones are refused alike, and looks are counted', async () => {
    const from = '198.51.100.9'
    const guess = await house.http('personal', { token: newToken().token }, from)
    expect(guess.status).toBe(404)
    expect(JSON.stringify(guess)).not.toMatch(/organisation|Fjell/)
    expect((await house.http('personal', { token: 'short' }, from)).status).toBe(422)
    expect((await house.http('personal', { token: "' or 1=1 --".padEnd(43, 'x') }, from)).status).toBe(422)
    let status = 0
    for (let n = 0; n <= limits.look.max && status !== 429; n += 1)
      status = (await house.http('publicForm', { token: newToken().token }, from)).status
    expect(status).toBe(429)
    const { token } = await published()
    expect((await house.http('publicForm', { token }, from)).status).toBe(429)
    expect((await house.http('publicForm', { token }, '198.51.100.10')).status).toBe(200)
  })

  it('cannot use a public link as a personal one, or the other way round', async () => {
    const { token } = await published()
    expect((await house.http('personal', { token })).status).toBe(404)
    const { value } = await house.http<Answered>('publicAnswer', { ...given, token }, '203.0.113.1')
    expect((await house.http('publicForm', { token: tail(value.link) })).status).toBe(404)
  })

  it('cannot flood: answers are counted by address', async () => {
    const { surveyId, token } = await published()
    const from = '198.51.100.20'
    const codes = []
    for (let n = 0; n < limits.answer.max + 5; n += 1)
      codes.push((await house.http('publicAnswer', { ...given, token }, from)).status)
    expect(codes.filter((code) => code === 200)).toHaveLength(limits.answer.max)
    expect(codes.filter((code) => code === 429)).toHaveLength(5)
    expect(await stored(surveyId)).toHaveLength(limits.answer.max)
  })

  it('cannot pester somebody with letters', async () => {
    const { token } = await published()
    const email = 'victim@example.org'
    for (let n = 0; n < 6; n += 1)
      expect(
        (await house.http<Answered>('publicAnswer', { ...given, token, email }, `203.0.113.${n + 10}`)).value
          .mailed,
      ).toBe(true)
    expect(await links(email)).toHaveLength(limits.email.max)
  })

  it('that fills in the hidden field is thanked, and nothing is stored', async () => {
    const { surveyId, token } = await published()
    const { status } = await house.http(
      'publicAnswer',
      { ...given, token, website: 'https://spam.example' },
      '203.0.113.40',
    )
    expect(status).toBe(200)
    expect(await stored(surveyId)).toEqual([])
  })

  it('cannot store too much, too many or unknown things', async () => {
    const { surveyId, token } = await published()
    const send = (answers: unknown, more: object = {}) =>
      house.http('publicAnswer', { ...given, token, answers, ...more }, '203.0.113.50')
    expect((await send([yes('note', 'x'.repeat(100_000))])).status).toBe(422)
    expect((await send(Array.from({ length: 5000 }, () => yes('topics', ['work'])))).status).toBe(422)
    expect(
      (
        await send([
          yes(
            'topics',
            Array.from({ length: 500 }, () => 'work'),
          ),
        ])
      ).status,
    ).toBe(422)
    expect((await send(keen, { email: `${'a'.repeat(300)}@example.org` })).status).toBe(422)
    expect((await send([yes('nobody-asked', 'x')])).status).toBe(422)
    expect((await send({ length: 3 })).status).toBe(422)
    expect(await stored(surveyId)).toEqual([])
  })
})
