import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import {
  adoptRules,
  giveConsent,
  grantMandate,
  listApprovals,
  replayDecision,
  revokeMandate,
  setPause,
  takeBack,
} from '#modules/governance/index.ts'
import { leave, type RoleId, updateMember } from '#modules/people/index.ts'
import { createDraft, submitDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'

// The promise “nobody speaks without a mandate”, over houses, rules and deeds made up by chance. The network is asked
// what it received; the database, whether a recorded decision allowed exactly that.

const clock = fixedClock(new Date())
let app: TestApp
let server: FakeServer
let owner: pg.Client
let count = 0

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'] })
  owner = new pg.Client({ connectionString: app.url })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await app?.close()
  await server?.stop()
})

const texts = [
  // Routine, the likeliest: what never had a chance to go out shows nothing.
  'Good morning',
  'Open until six',
  'New in the window',
  'Thank you all',
  'Our revenue grew by a tenth',
  'Better than any other jacket',
  'Join our giveaway',
  'Product recall of the blue kettle',
  'Layoffs are coming',
] as const

const roleSets: readonly RoleId[][] = [
  [],
  ['author'],
  ['approver'],
  ['author', 'approver'],
  ['social-lead'],
  ['viewer'],
]

interface Plan {
  readonly people: readonly { readonly roles: number; readonly appointed: boolean; readonly state: boolean }[]
  readonly model: 'organic' | 'centralised' | 'hub-and-spoke' | 'dandelion' | 'honeycomb'
  readonly certified: boolean
  readonly posts: readonly { readonly by: number; readonly text: number }[]
  readonly consents: number
  readonly deeds: readonly {
    readonly what: 'revoke' | 'leave' | 'roles' | 'takeBack' | 'pause' | 'expire'
    readonly who: number
  }[]
}

const plans: fc.Arbitrary<Plan> = fc.record({
  people: fc.array(
    fc.record({ roles: fc.nat(roleSets.length - 1), appointed: fc.boolean(), state: fc.boolean() }),
    { minLength: 2, maxLength: 4 },
  ),
  model: fc.constantFrom('organic', 'centralised', 'hub-and-spoke', 'dandelion', 'honeycomb'),
  certified: fc.oneof(
    { weight: 3, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  posts: fc.array(fc.record({ by: fc.nat(3), text: fc.nat(texts.length - 1) }), {
    minLength: 1,
    maxLength: 4,
  }),
  consents: fc.integer({ min: 1, max: 12 }),
  deeds: fc.array(
    fc.record({
      what: fc.constantFrom('revoke', 'leave', 'roles', 'takeBack', 'pause', 'expire'),
      who: fc.nat(3),
    }),
    { maxLength: 3 },
  ),
})

interface Person {
  readonly id: string
  readonly ctx: Ctx
  mandateId: string | null
}

interface Stage {
  readonly organisationId: string
  readonly boss: Ctx
  readonly people: Person[]
  readonly channelId: string
  readonly published: () => string[]
}

const soon = 30 * 60_000

async function build(plan: Plan): Promise<Stage> {
  count += 1
  const organisation = await app.organisation(`House ${count}`)
  const boss = organisation.ctx
  const { channel, published } = await fakeChannel(boss, `safe${count}`, server)
  const post = plan.certified ? ['speaking-for-us'] : []
  unwrap(
    await adoptRules(boss, {
      change: { model: plan.model, certifiedBy: { post, reply: [] }, recognisedClasses: [] },
      reason: 'By chance',
    }),
  )
  const people: Person[] = []
  for (const [index, one] of plan.people.entries()) {
    const person = await organisation.member(`Person ${count}/${index}`, ...(roleSets[one.roles] ?? []))
    const verbs = one.state ? (['publish', 'state'] as const) : (['publish'] as const)
    const topics = one.state ? ['results', 'workforce'] : null
    const validTo = new Date(clock.now().getTime() + soon).toISOString()
    const granted = one.appointed
      ? unwrap(
          await grantMandate(boss, {
            memberId: person.id,
            verbs: [...verbs],
            topics,
            channelIds: null,
            validTo,
          }),
        )
      : null
    people.push({ ...person, mandateId: granted?.id ?? null })
  }
  return { organisationId: organisation.id, boss, people, channelId: channel.id, published }
}

const pick = (stage: Stage, who: number): Person => {
  const person = stage.people[who % stage.people.length]
  if (!person) throw new Error('nobody is there')
  return person
}

async function write(stage: Stage, plan: Plan): Promise<void> {
  for (const [index, post] of plan.posts.entries()) {
    const { ctx } = pick(stage, post.by)
    const variants = [
      { channelId: stage.channelId, text: `${texts[post.text]} (${index})`, media: [], lang: null },
    ]
    const scheduledAt = new Date(clock.now().getTime() + soon / 2).toISOString()
    const draft = await createDraft(ctx, { title: `Post ${index}`, idea: '', scheduledAt, variants })
    if (draft.ok) await submitDraft(ctx, { id: draft.value.id, revision: draft.value.revision })
  }
}

/** Everybody, the owner included, consents to whatever waits for them, up to a number of times. */
async function consent(stage: Stage, times: number): Promise<void> {
  for (let given = 0; given < times; ) {
    let any = false
    for (const ctx of [stage.boss, ...stage.people.map((one) => one.ctx)]) {
      const [one] = unwrap(await listApprovals(ctx, { view: 'mine' })).approvals
      if (!one || given >= times) continue
      const settled = await giveConsent(ctx, { id: one.id, digest: one.digest })
      any ||= settled.ok
      given += 1
    }
    if (!any) return
    await app.drain(['quick'])
  }
}

async function disturb(stage: Stage, plan: Plan): Promise<void> {
  for (const { what, who } of plan.deeds) {
    const person = pick(stage, who)
    if (what === 'revoke' && person.mandateId) await revokeMandate(stage.boss, { id: person.mandateId })
    if (what === 'leave') await leave(stage.boss, { memberId: person.id })
    if (what === 'roles') await updateMember(stage.boss, { memberId: person.id, roles: ['viewer'] })
    if (what === 'takeBack') {
      const { approvals } = unwrap(await listApprovals(person.ctx, { view: 'settled' }))
      for (const one of approvals) await takeBack(person.ctx, { id: one.id, reason: 'Second thoughts' })
    }
    if (what === 'pause')
      await setPause(stage.boss, { scope: 'channel', scopeId: stage.channelId, reason: 'By chance' })
    // Past the end of appointed mandates, not past the posts’ minute alone.
    if (what === 'expire') clock.advance(2 * soon)
  }
  await app.drain(['quick'])
}

async function dispatchAll(organisationId: string): Promise<void> {
  const { dispatch } = await import('../../src/modules/publishing/jobs/dispatch.handler.ts')
  const { rows } = await owner.query<{ id: string }>(
    `select id from post where organisation_id = $1 and state in ('scheduled', 'claimed')`,
    [organisationId],
  )
  for (const row of rows) await dispatch(app.systemCtx(organisationId, 'test'), { postId: row.id })
}

interface LiveRow {
  readonly text: string
  readonly author_id: string
  readonly decision_id: string
  readonly outcome: string
  readonly steps: readonly { readonly groups: readonly unknown[] }[]
  readonly digest: string
  readonly decided: string
  readonly granted: number
  readonly consenters: readonly string[] | null
}

/** What the record says about everything that is live. */
async function record(organisationId: string): Promise<LiveRow[]> {
  const { rows } = await owner.query<LiveRow>(
    `select p.text, p.author_id, d.id as decision_id, d.outcome, d.steps, p.digest, d.digest as decided,
        (select count(*)::int from approval_request a where a.decision_id = d.id and a.state = 'granted') as granted,
        (select array_agg(c.member_id) from approval_consent c join approval_request a on a.id = c.approval_id
          where a.decision_id = d.id and c.taken_back_at is null) as consenters
      from post p join lateral (select * from decision d where d.subject_id = p.decided_subject_id order by d.id desc limit 1) d on true
      where p.organisation_id = $1 and p.state = 'live'`,
    [organisationId],
  )
  return rows
}

describe('nobody speaks without a mandate', () => {
  it('nothing reaches the network without a recorded decision that allows it, whatever happens before its minute', {
    timeout: 300_000,
  }, async () => {
    let reached = 0
    let stopped = 0
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const stage = await build(plan)
        await write(stage, plan)
        await consent(stage, plan.consents)
        await disturb(stage, plan)
        const scheduled = await owner.query(`select id from post where organisation_id = $1`, [
          stage.organisationId,
        ])
        clock.advance(soon * 0.6)
        await dispatchAll(stage.organisationId)
        const live = await record(stage.organisationId)
        reached += live.length
        stopped += (scheduled.rowCount ?? 0) - live.length
        expect(stage.published().sort()).toEqual(live.map((row) => row.text).sort())
        for (const row of live) {
          expect(row.digest).toBe(row.decided)
          expect(['allow', 'needs']).toContain(row.outcome)
          expect(row.granted).toBe(row.steps.length)
          expect(row.consenters ?? []).not.toContain(row.author_id)
          expect(new Set(row.consenters ?? []).size).toBeGreaterThanOrEqual(row.steps.length === 0 ? 0 : 1)
          expect(unwrap(await replayDecision(stage.boss, { id: row.decision_id }))).toMatchObject({
            same: true,
            unchanged: true,
          })
        }
        if (plan.deeds.some((deed) => deed.what === 'pause')) expect(live).toEqual([])
        const gone = plan.deeds
          .filter((deed) => deed.what === 'leave')
          .map((deed) => pick(stage, deed.who).id)
        for (const row of live)
          expect([row.author_id, ...(row.consenters ?? [])].some((id) => gone.includes(id))).toBe(false)
      }),
      { numRuns: 25, seed: 20261122 },
    )
    // The table of chances must reach both sides, or it proves nothing.
    expect(reached).toBeGreaterThan(3)
    expect(stopped).toBeGreaterThan(3)
  })
})
