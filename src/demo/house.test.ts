import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { waiting as councilWaiting } from '#modules/council/queries/overview.ts'
import { factsToday } from '#modules/facts/queries/today.ts'
import { classify } from '#modules/governance/domain/classify.ts'
import { firstContentRules } from '#modules/governance/domain/content-rules.ts'
import { giveConsent, replayDecision } from '#modules/governance/index.ts'
import { listApprovals } from '#modules/governance/queries/approvals.ts'
import { listMandates } from '#modules/governance/queries/mandates.ts'
import { whoSpeaks } from '#modules/governance/queries/who-speaks.ts'
import { listIncidents } from '#modules/incidents/index.ts'
import { quarantineLog } from '#modules/link-safety/index.ts'
import { overview as onCallOverview } from '#modules/on-call/index.ts'
import { memberProfiles } from '#modules/people/index.ts'
import { policyStanding } from '#modules/policy/index.ts'
import { waitingFor } from '#modules/policy/queries/waiting.ts'
import { reasonToHold } from '#modules/publishing/queries/reason-to-hold.ts'
import { posts } from '#modules/publishing/tables.ts'
import { falseAlarmShares } from '#modules/signals/index.ts'
import { releasesOf, statementCards } from '#modules/statements/index.ts'
import { waiting as surveyWaiting } from '#modules/survey/queries/waiting.ts'
import { listDue } from '#modules/training/queries/mine.ts'
import { verifyAudit } from '#platform/events/verify.ts'
import { accounts, employees } from './company/people.ts'
import { councilWords, ownWords } from './house/own-words.ts'
import { DAY } from './story/calendar.ts'
import { tellStory } from './story/tell.ts'
import { type ToldDemo, toldDemo } from './testing/told.ts'

let told: ToldDemo

beforeAll(async () => {
  told = await toldDemo()
}, 240_000)
afterAll(() => told?.close())

describe('the alarm', () => {
  it('knows false alarms and real ones, what each was, and words that were said', async () => {
    const elin = await told.as('elin.dahl')
    const now = Date.now()
    const window = { from: new Date(now - 90 * DAY), to: new Date(now + DAY) }
    const { all, kinds } = await falseAlarmShares(elin, window)
    expect(all.settled).toBeGreaterThanOrEqual(5)
    expect(kinds.find(({ kind }) => kind === 'button')).toMatchObject({ noise: 2, settled: 5 })
    const titles = async (view: 'running' | 'past' | 'none') =>
      unwrap(await listIncidents(elin, { view, limit: 50 })).incidents.map(({ title }) => title)
    expect(await titles('none')).toHaveLength(2)
    const past = unwrap(await listIncidents(elin, { view: 'past', limit: 50 })).incidents
    expect(past).toHaveLength(3)
    const lid = past.find(({ title }) => title.includes('lid'))
    expect(await releasesOf(elin, { subjectId: lid?.id ?? '', limit: 5 })).toHaveLength(1)
    expect(await titles('running')).toEqual(['Zips of the Skarv jacket fail after the wash'])
  })

  it('has a day of a turn that somebody took over, and one that waits for somebody', async () => {
    const { rotas, swaps } = unwrap(await onCallOverview(await told.as('elin.dahl')))
    const house = rotas.find(({ name }) => name === 'Day and night')
    expect(house?.overrides).toHaveLength(1)
    expect(swaps).toHaveLength(1)
  })
})

describe('today', () => {
  it.each(accounts.map(({ key }) => [key]))('shows %s something to do', async (key) => {
    const ctx = await told.as(key)
    const { approve, enter, review, drift } = unwrap(await factsToday(ctx))
    const { votes, decisions, questions } = unwrap(await councilWaiting(ctx))
    const { surveys, invitations, plans } = unwrap(await surveyWaiting(ctx))
    const things = [
      unwrap(await listApprovals(ctx, { view: 'mine' })).approvals,
      unwrap(await listDue(ctx)).due,
      unwrap(await waitingFor(ctx)).toAcknowledge,
      ...[approve, enter, review, drift, votes, decisions, questions, surveys, invitations, plans],
    ]
    expect(things.flat().length).toBeGreaterThan(0)
  })

  it('has words for a crisis agreed ahead, one set of them grown old, the rest still to be agreed', async () => {
    const cards = await statementCards(await told.as('elin.dahl'))
    const of = (state: string) => cards.filter((card) => card.state === state).length
    expect({ approved: of('approved'), expired: of('expired') }).toEqual({ approved: 5, expired: 1 })
    expect(of('draft')).toBeGreaterThan(5)
  })

  it('knows what the rooms are about', async () => {
    const hanne = await told.as('hanne.voss')
    const mine = unwrap(await listApprovals(hanne, { view: 'mine' })).approvals
    const second = mine.find(({ title }) => title === 'Waxed, not coated')
    expect(second).toMatchObject({ contentClass: 'C', step: 2, steps: 2 })
    expect(second?.path.map(({ state }) => state)).toEqual(['done', 'now'])
    expect(mine.some(({ overdue }) => overdue)).toBe(true)
    const jonas = await told.as('jonas.eide')
    expect(unwrap(await listDue(jonas)).due.some(({ state }) => state === 'overdue')).toBe(true)
    expect(unwrap(await waitingFor(jonas)).toAcknowledge).toHaveLength(1)
    const ruth = await told.as('ruth.fjell')
    expect(unwrap(await surveyWaiting(ruth)).plans).toMatchObject([{ title: 'Voices of the bench' }])
    const chair = unwrap(await councilWaiting(await told.as('astrid.moe')))
    expect(chair.votes).toMatchObject([{ title: 'The trail days account' }])
    expect(chair.questions).toHaveLength(1)
    expect(unwrap(await factsToday(await told.as('elin.dahl'))).approve).toHaveLength(1)
    const drift = unwrap(await factsToday(ruth)).drift
    expect(drift.some(({ what, field }) => what === 'drift' && field === 'bio')).toBe(true)
  })
})

describe('who speaks', () => {
  it('names spokespersons to everybody, and keeps who may not speak now to itself', async () => {
    const page = unwrap(await whoSpeaks(told.app.engine, undefined))
    expect(page.speakers.length).toBeGreaterThanOrEqual(4)
    const names = page.speakers.map(({ name }) => name)
    expect(names).toContain('Dana Ortiz')
    expect(names).not.toContain('Felix Brandl')
  })

  it('flags what somebody should look at', async () => {
    const { mandates } = unwrap(
      await listMandates(await told.as('ruth.fjell'), { view: 'flagged', limit: 50 }),
    )
    const rules = new Set(mandates.flatMap(({ flags }) => flags.map(({ rule }) => rule)))
    for (const rule of ['deputy.over', 'mandate.ends-soon', 'deputy.none']) expect(rules).toContain(rule)
  })
})

describe('decisions', () => {
  it('are answered the same when they are asked again, and stand as they were written', async () => {
    const ada = await told.as('ada.mensah')
    const newest = await told.rows<{ id: string }>(
      'select id from decision order by at desc, id desc limit 30',
    )
    expect(newest).toHaveLength(30)
    for (const { id } of newest)
      expect(unwrap(await replayDecision(ada, { id })), id).toMatchObject({ same: true, unchanged: true })
  })

  it('that wait can all be consented to by somebody, and then go out', async () => {
    const open = () =>
      told.rows<{ id: string; digest: string; title: string; any_of: string[] }>(
        "select id, digest, title, any_of from approval_request where state = 'open' order by created_at",
      )
    const before = (await open()).map(({ title }) => title)
    const people = await told.rows<{ id: string; email: string }>('select id, email from member')
    const signsIn = new Set(accounts.map(({ key }) => key))
    for (let round = 0, left = await open(); left.length > 0; left = await open()) {
      round += 1
      expect(round, left.map(({ title }) => title).join()).toBeLessThan(6)
      for (const { id, digest, title, any_of } of left) {
        const keys = people.flatMap(({ id: of, email }) =>
          any_of.includes(of) ? [email.split('@')[0] ?? ''] : [],
        )
        const key = keys.find((one) => signsIn.has(one))
        expect(key, title).toBeDefined()
        unwrap(await giveConsent(await told.as(key ?? ''), { id, digest }))
      }
      await told.app.drain(['quick'])
    }
    await told.app.drain(['dispatch', 'quick'])
    const titles = before.map((title) => `'${title.replaceAll("'", "''")}'`).join()
    const gone = await told.rows<{ title: string; state: string; state_reason: string | null }>(
      `select title, state, state_reason from post where title in (${titles}) and created_at > now() - interval '2 days'`,
    )
    expect(new Set(gone.map(({ title }) => title))).toEqual(new Set(before))
    for (const post of gone) expect(['live', 'scheduled'], JSON.stringify(post)).toContain(post.state)
  })
})

describe('what is scheduled', () => {
  it('may go out when its minute comes, unless its account was lost', async () => {
    const ctx = await told.as('ruth.fjell')
    const scheduled = await ctx.read((tx) => tx.select().from(posts).where(eq(posts.state, 'scheduled')))
    expect(scheduled.length).toBeGreaterThan(8)
    for (const post of scheduled) {
      const held = await reasonToHold(ctx, post)
      if (held?.hold !== 'reconnect') expect(held, post.title).toBeNull()
    }
  })
})

describe('what we answered', () => {
  it('is routine at any instant, or governance would stop the telling', () => {
    const rules = [...firstContentRules, ...ownWords, ...councilWords]
    for (const day of [0, 3, 8, 17, 26]) {
      const now = new Date(Date.UTC(2026, 2, 1 + day, (day * 7) % 24, 20))
      for (const { steps } of tellStory(now, 0.5).conversations)
        for (const step of steps)
          if (step.kind === 'out' && step.fate === 'live' && now.getTime() - step.at.getTime() < 10 * DAY) {
            const content = { kind: 'reply' as const, text: step.text, channelIds: [], facts: [] }
            expect(classify(content, rules).class, step.text).toBe('A')
          }
    }
  })
})

describe('outbound', () => {
  it('has a thread that answers what was asked for, posts that a pause held, and posts carried by hand', async () => {
    const parts = await told.rows<{ state: string; remote_id: string | null }>(
      "select state, remote_id from post where title = 'How to wash a shell' order by part",
    )
    expect(parts.map(({ state }) => state)).toEqual(['live', 'live', 'live', 'live'])
    const ideas = await told.rows("select state, post_url from idea where title = 'How to wash a shell'")
    expect(ideas).toMatchObject([{ state: 'published', post_url: expect.any(String) }])
    const held = await told.rows("select id from post where state = 'held' and hold = 'pause'")
    expect(held).toHaveLength(2)
    const byHand = await told.rows<{ state: string }>(
      "select p.state from post p join channel c on c.id = p.channel_id where c.mode = 'assisted' order by 1",
    )
    expect(byHand.map(({ state }) => state)).toEqual(['handed', 'handed', 'live'])
  })

  it('is planned, written with approved words, and measured', async () => {
    const drafts = await told.rows("select id from draft where title = 'Tool tip Tuesday'")
    expect(drafts.length).toBeGreaterThan(1)
    const figures = await told.rows<{ moment: string; n: string }>(
      'select moment, count(*) n from post_figure where not late group by moment order by moment',
    )
    expect(figures.map(({ moment }) => moment)).toEqual(['24h', '28d', '7d'])
    const changes = await told.rows<{ kind: string }>('select kind from remote_change order by kind')
    expect(changes.map(({ kind }) => kind)).toEqual(['deleted', 'edited'])
    const texts = await told.rows("select id from library_snippet_version where state = 'approved'")
    expect(texts).toHaveLength(4)
  })
})

describe('the rooms', () => {
  it('know people by what they know, and close a desk to others', async () => {
    const ctx = await told.as('sofia.brandt')
    const ids = (await told.rows<{ id: string }>("select id from member where status = 'active'")).map(
      ({ id }) => id,
    )
    const profiles = [...(await memberProfiles(ctx, ids)).values()]
    expect(profiles.filter(({ topics }) => topics.length > 0).length).toBeGreaterThan(50)
    const hidden = await told.rows<{ n: string }>(
      "select count(*) n from conversation c join department d on d.id = c.department_id where d.name = 'HR' and d.restricted",
    )
    expect(Number(hidden[0]?.n)).toBeGreaterThanOrEqual(2)
    const seen = await ctx.read((tx) => tx.execute('select id from conversation'))
    const all = await told.rows('select id from conversation')
    expect(seen.rows.length).toBe(all.length - Number(hidden[0]?.n))
  })

  it('let nobody be stopped by a policy whose grace is not over', async () => {
    const ctx = await told.as('ruth.fjell')
    const ids = (await told.rows<{ id: string }>("select id from member where status = 'active'")).map(
      ({ id }) => id,
    )
    const standings = [...(await policyStanding(ctx, ids, new Date())).values()]
    expect(standings.every(({ version }) => version === 2)).toBe(true)
    expect(standings.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThan(35)
    expect(standings.filter(({ mustAcknowledge }) => mustAcknowledge)).toEqual([])
  })

  it('hold bad links back, one for good and one until somebody decides', async () => {
    const ctx = await told.as('elin.dahl')
    const { links } = unwrap(await quarantineLog(ctx, { show: 'all', limit: 20 }))
    expect(links.map(({ state }) => state).sort()).toEqual(['held', 'kept'])
  })

  it('hold certificates of about six in ten, some of which end soon', async () => {
    const held = await told.rows<{ n: string; soon: string }>(
      `select count(distinct member_id) filter (where course_id = 'speaking-for-us') n,
        count(*) filter (where expires_at < now() + interval '30 days') soon from certificate`,
    )
    expect(Number(held[0]?.n) / employees.length).toBeGreaterThan(0.5)
    expect(Number(held[0]?.n) / employees.length).toBeLessThan(0.7)
    expect(Number(held[0]?.soon)).toBeGreaterThan(3)
  })

  it('decided in council what the rules say now', async () => {
    const rules = await told.rows<{ version: number; council: string | null }>(
      'select version, council_decision_id council from rulebook order by version desc limit 1',
    )
    expect(rules).toMatchObject([{ version: 3, council: expect.any(String) }])
    expect((await told.rows("select id from council_meeting where state = 'planned'")).length).toBe(1)
  })

  it('leave a chain of facts that verifies', async () => {
    expect((await verifyAudit(told.app.url)).findings).toEqual([])
  })
})
