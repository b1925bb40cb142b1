import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { addMember, departmentCards } from '#modules/people/index.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { activeEligible, activeEmployees } from './metrics-people.ts'

const now = new Date('2026-04-10T10:00:00Z')
const day = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString()

let app: TestApp
let org: Awaited<ReturnType<TestApp['organisation']>>
const people: string[] = []
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
  org = await app.organisation()
  const departmentId = (await departmentCards(org.ctx)).find(({ name }) => name === 'Service')?.id ?? null
  for (let n = 1; n <= 12; n += 1) {
    const email = `eligible${n}-${process.pid}@example.org`
    const added = await addMember(org.ctx, { name: `P${n}`, email, departmentId, roles: ['agent'] })
    people.push(unwrap(added).memberId)
  }
  await app.drain()
  await seed()
})
afterAll(() => app?.close())

const id = (n: number): string => people[n - 1] ?? ''

/**
 * P1 to P11 hold a certificate, P11 lacks another one required of them; P2 to P12 said yes: P2 to P10 may take part, and
 * the owner, who is certified, too. In 28 days posted P1, P2 and P3; P4 did before.
 */
async function seed(): Promise<void> {
  const surveyId = newId()
  await org.system.write(async (tx) => {
    await tx.execute(sql`insert into survey (organisation_id, id, audience, locale, title, intro, questions, rules, state,
        created_by, created_at)
      values (${org.id}, ${surveyId}, 'internal', 'en', 'Who?', '', '[]', '[]', 'closed', ${org.ownerId}, ${day(50)})`)
    // Everybody who was added is at work.
    await tx.execute(sql`update member set status = 'active' where organisation_id = ${org.id}`)
    for (const memberId of [...people.slice(0, 11), org.ownerId])
      await tx.execute(sql`insert into certificate (organisation_id, id, course_id, version, member_id, score, total, earned_at)
        values (${org.id}, ${newId()}, 'basics', 1, ${memberId}, 9, 10, ${day(40)})`)
    await tx.execute(sql`insert into enrolment (organisation_id, id, course_id, member_id, by_name, required, created_at)
      values (${org.id}, ${newId()}, 'more', ${id(11)}, true, true, ${day(40)})`)
    for (const memberId of [...people.slice(1), org.ownerId]) {
      const response = newId()
      await tx.execute(sql`insert into survey_response (organisation_id, id, survey_id, member_id, contact, state, created_at, changed_at)
        values (${org.id}, ${response}, ${surveyId}, ${memberId}, true, 'given', ${day(45)}, ${day(45)})`)
      await tx.execute(sql`insert into survey_earmark (organisation_id, id, survey_id, response_id, source, reason, state, created_at, changed_at)
        values (${org.id}, ${newId()}, ${surveyId}, ${response}, 'hand', 'Asked', 'active', ${day(44)}, ${day(43)})`)
    }
    for (const [n, ago] of [
      [1, 2],
      [2, 3],
      [2, 4],
      [3, 27],
      [4, 30],
    ] as const)
      await tx.execute(sql`insert into post (organisation_id, id, kind, channel_id, author_id, title, text, media, digest,
          decided_subject_id, state, due_at, next_attempt_at, live_at, created_at)
        values (${org.id}, ${newId()}, 'post', ${newId()}, ${id(n)}, 'T', 'T', '[]', 'd', ${newId()}, 'live', ${day(ago)},
          ${day(ago)}, ${day(ago)}, ${day(ago)})`)
  })
}

const lately: MetricQuery = {
  window: { from: new Date(day(28)), to: now },
  departmentId: null,
  channelId: null,
}
const figures = async (metric: MetricDefinition, query: MetricQuery = lately) =>
  (await metric.compute(org.ctx, query)).figures

describe('those who may take part', () => {
  it('are certified and said yes: of ten two were active; P1 was without having said yes', async () => {
    expect(await figures(activeEmployees)).toEqual({
      value: { value: 3, reason: null, n: 3 },
      rate: { value: (100 * 3) / 13, reason: null, n: 13 },
      eligible: { value: 20, reason: null, n: 10 },
    })
    // Two days are looked at, the share is of 28 all the same.
    const short = { ...lately, window: { from: new Date(day(2)), to: now } }
    expect(await figures(activeEligible, short)).toEqual({
      value: { value: 20, reason: null, n: 10 },
      people: { value: 10, reason: null, n: 10 },
    })
    expect(
      await figures(activeEmployees, {
        ...lately,
        window: { from: new Date(day(40)), to: new Date(day(12)) },
      }),
    ).toMatchObject({
      eligible: { value: null, reason: expect.stringMatching(/known for today only/) },
    })
  })

  it('are shown to nobody by name, and not at all when they are few', async () => {
    const { rows } = await activeEligible.rows(org.ctx, lately, { limit: 20, offset: 0 })
    expect(JSON.stringify(rows)).not.toMatch(/P\d/)
    const service = {
      ...lately,
      departmentId: (await departmentCards(org.ctx)).find(({ name }) => name === 'Service')?.id ?? '',
    }
    expect(await figures(activeEligible, service)).toMatchObject({
      value: { value: null, reason: expect.stringMatching(/Fewer than 10/) },
    })
    await org.system.write((tx) =>
      tx.execute(sql`update survey_earmark set state = 'ended' where response_id in
        (select id from survey_response where member_id = ${id(2)})`),
    )
    expect(await figures(activeEligible)).toMatchObject({
      people: { value: null, reason: expect.stringMatching(/Fewer than 10/) },
    })
  })
})
