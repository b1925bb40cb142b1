import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import {
  adoptRules,
  currentRulebook,
  decidePublication,
  grantMandate,
  listMandates,
} from '#modules/governance/index.ts'
import { assignRole, memberActor } from '#modules/people/index.ts'
import {
  createPolicy,
  draftView,
  listPolicies,
  policyStanding,
  saveSection,
  saveSettings,
} from '#modules/policy/index.ts'
import { createDraft, submitDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { createCtx } from '#platform/ctx.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { closeMeeting } from './commands/close-meeting.ts'
import { applyDecision, changeDecision, endException, finishDecision } from './commands/decisions.ts'
import { addItem } from './commands/items.ts'
import { openMeeting, planMeeting } from './commands/meetings.ts'
import { approveMinutes, saveMinutes, sealMinutes } from './commands/minutes.ts'
import { accept, ask, decline, takeBackQuestion } from './commands/questions.ts'
import { closeVote, openVote } from './commands/votes.ts'
import type { Change } from './contract.ts'
import { councilHoldings } from './holdings.ts'
import { listDecisions, showDecision } from './queries/decisions.ts'
import { listExceptions } from './queries/exceptions.ts'
import { preview, showItem } from './queries/items.ts'
import { showMinutes } from './queries/minutes.ts'
import { overview, waiting } from './queries/overview.ts'
import { listQuestions } from './queries/questions.ts'
import { type Council, type CouncilHouse, councilHouse, error, why } from './testing/house.ts'

const DAY = 86_400_000
let house: CouncilHouse
let server: FakeServer
let owner: pg.Client
beforeAll(async () => {
  server = await startFakeServer()
  house = await councilHouse({ networks: [fake], allowHosts: ['127.0.0.1'] })
  owner = new pg.Client({ connectionString: house.app.url })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await house?.close()
  await server?.stop()
})

const decision = async (c: Council, id: string) => unwrap(await showDecision(c.chair, { id }))
const rules = (change: Extract<Change, { kind: 'rules' }>['change'], basedOn = 1): Change => ({
  kind: 'rules',
  change,
  basedOn,
})

describe('a decision about the rules', () => {
  it('changes what is decided from then on, with the council’s decision in the record', async () => {
    const c = await house.council(3)
    const { channel } = await fakeChannel(c.chair, 'rules', server)
    const author = await c.member('Elin Dahl', 'author')
    const asked = () =>
      decidePublication(c.system, {
        authorId: author.id,
        channelIds: [channel.id],
        kind: 'post',
        checksOutcome: 'pass',
        at: house.clock.now(),
        text: 'Good morning',
      })
    expect((await asked()).outcome).toBe('needs')
    const change = rules({ certifiedBy: { post: [], reply: [] } })
    const shown = unwrap(await preview(c.chair, { change }))
    expect(shown.rules?.preview.lines.some((line) => line.tone === 'looser')).toBe(true)
    const id = await c.adopt(await c.item(await c.meeting(), change))
    expect(await currentRulebook(c.chair)).toMatchObject({ version: 2, certifiedBy: { post: [] } })
    expect((await asked()).outcome).toBe('allow')
    expect(await decision(c, id)).toMatchObject({
      number: expect.stringMatching(/^\d{4}-1$/),
      apply: 'applied',
      state: 'done',
    })
    const { rows } = await c.system.read((tx) =>
      tx.execute<{ council_decision_id: string }>(
        'select council_decision_id from rulebook where version = 2',
      ),
    )
    expect(rows[0]?.council_decision_id).toBe(id)
  })

  it('is the only way where the rulebook says so', async () => {
    const c = await house.council(3)
    const meetingId = await c.meeting()
    await c.adopt(await c.item(meetingId, rules({ byCouncil: true })))
    const direct = { change: { quietClasses: [] }, reason: 'By the back door', basedOn: 2 }
    expect(error(await adoptRules(c.chair, direct))).toMatchObject({
      type: 'forbidden',
      help: 'Put the change on the council’s agenda, under People, Council.',
    })
    await c.adopt(await c.item(meetingId, rules({ quietClasses: [] }, 2)))
    expect(await currentRulebook(c.chair)).toMatchObject({ version: 3, quietClasses: [], byCouncil: true })
  })

  it('stands as not carried out when the rules changed since, and is carried out from the version that was looked at', async () => {
    const c = await house.council(3)
    const itemId = await c.item(await c.meeting(), rules({ byCouncil: true }))
    unwrap(
      await adoptRules(c.chair, { change: { quietClasses: ['E', 'C'] }, reason: 'Meanwhile', basedOn: 1 }),
    )
    expect(unwrap(await showItem(c.chair, { id: itemId })).change).toMatchObject({ stale: true })
    const id = await c.adopt(itemId)
    expect(await decision(c, id)).toMatchObject({
      apply: 'failed',
      state: 'open',
      applyReason:
        'The rules changed since the council prepared this. Look at what it would do now, then carry it out again.',
      mayNotApply: null,
      change: { stale: true, rules: { version: 2 } },
    })
    expect((await currentRulebook(c.chair)).version).toBe(2)
    expect(unwrap(await waiting(c.chair)).failed).toHaveLength(1)
    expect(unwrap(await applyDecision(c.chair, { id, basedOn: 1 }))).toMatchObject({ applied: false })
    expect(why(await applyDecision(c.council[1]?.ctx ?? c.system, { id, basedOn: 2 }))).toMatch(/The chair/)
    expect(unwrap(await applyDecision(c.chair, { id, basedOn: 2 }))).toEqual({ applied: true, reason: null })
    expect(await currentRulebook(c.chair)).toMatchObject({
      version: 3,
      byCouncil: true,
      quietClasses: ['E', 'C'],
    })
    expect(error(await applyDecision(c.chair, { id, basedOn: 3 }))?.type).toBe('conflict')
  })

  it('is made and carried out together, or not at all', async () => {
    const c = await house.council(3)
    const itemId = await c.item(await c.meeting(), rules({ byCouncil: true }))
    unwrap(await openVote(c.chair, { id: itemId }))
    for (const { ctx } of c.council) unwrap(await c.vote(ctx, itemId, 'yes'))
    await owner.query(`create function council_test_break() returns trigger language plpgsql as $$
      begin if new.organisation_id = '${c.id}' then raise exception 'the process dies here'; end if; return new; end $$`)
    // As late as can be: both rows are written, only the transaction is not over.
    await owner.query(`create constraint trigger council_test_break after insert on rulebook deferrable initially deferred
      for each row execute function council_test_break()`)
    try {
      await expect(closeVote(c.chair, { id: itemId })).rejects.toThrow()
    } finally {
      await owner.query('drop trigger council_test_break on rulebook')
      await owner.query('drop function council_test_break()')
    }
    expect(unwrap(await showItem(c.chair, { id: itemId })).item.vote.state).toBe('open')
    expect(unwrap(await listDecisions(c.chair, { state: 'all', kind: 'all', limit: 10 })).decisions).toEqual(
      [],
    )
    expect((await currentRulebook(c.chair)).version).toBe(1)
    expect(unwrap(await closeVote(c.chair, { id: itemId })).outcome).toBe('adopted')
    expect((await currentRulebook(c.chair)).version).toBe(2)
  })

  it('waits for its day', async () => {
    const c = await house.council(2)
    const item = {
      title: 'From next week',
      meetingId: await c.meeting(),
      proposal: c.proposal(rules({ byCouncil: true }), { effectiveOn: c.inDays(7) }),
    }
    const id = await c.adopt(unwrap(await addItem(c.chair, item)).id)
    expect(await decision(c, id)).toMatchObject({ apply: 'waiting', state: 'open' })
    await house.pass(5 * DAY)
    expect((await currentRulebook(c.chair)).version).toBe(1)
    await house.pass(3 * DAY)
    expect(await decision(c, id)).toMatchObject({ apply: 'applied', state: 'done' })
    expect(await currentRulebook(c.chair)).toMatchObject({ version: 2, byCouncil: true })
  })
})

describe('a decision about a mandate', () => {
  it('grants it in the council’s name', async () => {
    const c = await house.council(2)
    const speaker = await c.member('Siri Moe', 'viewer')
    const grant = {
      memberId: speaker.id,
      verbs: ['state' as const],
      topics: ['sustainability'],
      channelIds: null,
      validTo: null,
    }
    const change = { kind: 'mandate.grant', grant } as unknown as Change
    expect(unwrap(await preview(c.chair, { change })).mandate).toMatchObject({
      member: 'Siri Moe',
      verbs: ['state'],
    })
    const id = await c.adopt(await c.item(await c.meeting(), change))
    const { mandates } = unwrap(
      await listMandates(c.chair, { view: 'standing', memberId: speaker.id, limit: 50 }),
    )
    expect(mandates.filter((one) => one.source === 'appointed')).toMatchObject([
      { verbs: ['state'], topics: ['sustainability'] },
    ])
    expect(await decision(c, id)).toMatchObject({ apply: 'applied' })
  })

  it('revokes it, and that stops a post on its way', async () => {
    const c = await house.council(2)
    const one = await fakeChannel(c.chair, 'revoke', server)
    const channelId = one.channel.id
    const channelIds = [channelId]
    await adoptRules(c.chair, {
      change: { certifiedBy: { post: [], reply: [] } },
      reason: 'Nobody waits',
      basedOn: 1,
    })
    // Authors of one channel: the role lets them write, the right to speak is a mandate by name.
    const write = async (name: string) => {
      const { id } = await c.member(name, 'viewer')
      const scope = { departmentIds: null, channelIds, topics: null, regions: null }
      unwrap(
        await assignRole(c.chair, {
          memberId: id,
          role: 'author',
          ...scope,
          validFrom: new Date(Date.now() - 60_000).toISOString(),
          validTo: null,
        }),
      )
      const mandate = unwrap(
        await grantMandate(c.chair, { memberId: id, verbs: ['publish'], channelIds, validTo: null }),
      )
      await house.app.drain()
      const { rows } = await owner.query<{ user_id: string }>('select user_id from member where id = $1', [
        id,
      ])
      const membership = await memberActor(house.app.engine.db, rows[0]?.user_id ?? '')
      if (!membership) throw new Error('they are here')
      const ctx = createCtx(house.app.engine, membership)
      const later = new Date(house.clock.now().getTime() + 3_600_000).toISOString()
      const variants = [{ channelId, text: `Good morning from ${name}`, media: [], lang: null }]
      const draft = unwrap(await createDraft(ctx, { title: name, idea: '', scheduledAt: later, variants }))
      unwrap(await submitDraft(ctx, { id: draft.id, revision: draft.revision }))
      return { id, mandateId: mandate.id }
    }
    const stopped = await write('Ida Holm')
    await write('Ola Lie')
    const meetingId = await c.meeting()
    const writer = await c.member('Rolf Berg', 'author')
    const [held] = unwrap(
      await listMandates(c.chair, { view: 'standing', memberId: writer.id, limit: 50 }),
    ).mandates
    const fromRole = { kind: 'mandate.revoke', mandateId: held?.id ?? '', memberId: writer.id } as const
    const refused = await addItem(c.chair, { title: 'No', meetingId, proposal: c.proposal(fromRole) })
    expect(error(refused)?.fields?.change).toMatch(/comes with a role/)
    const change = { kind: 'mandate.revoke', mandateId: stopped.mandateId, memberId: stopped.id } as const
    const id = await c.adopt(await c.item(meetingId, change))
    expect(await decision(c, id)).toMatchObject({ apply: 'applied' })
    await house.pass(2 * 3_600_000)
    await house.pass(1000)
    expect(one.published()).toEqual(['Good morning from Ola Lie'])
  })

  it('that is gone by then stands with its reason', async () => {
    const c = await house.council(2)
    const other = await c.member('Bo Lie', 'viewer')
    const { id: mandateId } = unwrap(
      await grantMandate(c.chair, {
        memberId: other.id,
        verbs: ['state'],
        channelIds: null,
        validTo: new Date(house.clock.now().getTime() + DAY).toISOString(),
      }),
    )
    const itemId = await c.item(await c.meeting(), { kind: 'mandate.revoke', mandateId, memberId: other.id })
    await owner.query('update mandate set ended_at = now() where id = $1', [mandateId])
    const id = await c.adopt(itemId)
    expect(await decision(c, id)).toMatchObject({
      apply: 'failed',
      applyReason: expect.stringContaining('ended already'),
    })
  })
})

describe('a decision about the policy', () => {
  it('publishes the words the council voted on, and no others', async () => {
    const c = await house.council(2)
    const { id: policyId } = unwrap(
      await createPolicy(c.chair, { departmentId: null, languages: ['en'], starter: true }),
    )
    const { draft } = unwrap(await draftView(c.chair, { policyId }))
    if (!draft) throw new Error('there is a draft')
    unwrap(
      await saveSettings(c.chair, { policyId, ...draft.settings, questions: null, reviewOn: c.inDays(300) }),
    )
    const change: Change = { kind: 'policy.publish', policyId, material: true, note: '', overrideReason: '' }
    const itemId = await c.item(await c.meeting(), change)
    unwrap(await openVote(c.chair, { id: itemId }))
    const write = async (text: string) => {
      const found = unwrap(await draftView(c.chair, { policyId })).draft?.sections.find(
        (one) => one.section === 'purpose',
      )
      unwrap(
        await saveSection(c.chair, {
          policyId,
          section: 'purpose',
          lang: 'en',
          text,
          revision: found?.revision ?? 0,
        }),
      )
      return found?.text ?? ''
    }
    const before = await write('Something nobody voted on.')
    for (const { ctx } of c.council) unwrap(await c.vote(ctx, itemId, 'yes'))
    const id = unwrap(await closeVote(c.chair, { id: itemId })).decisionId ?? ''
    expect(await decision(c, id)).toMatchObject({
      apply: 'failed',
      applyReason: expect.stringContaining('not the one the council voted on'),
    })
    await write(before)
    expect(unwrap(await applyDecision(c.chair, { id }))).toEqual({ applied: true, reason: null })
    expect(unwrap(await listPolicies(c.chair)).policies[0]?.published).toBe(1)
  })
})

describe('an exception', () => {
  it('opens what the policy closes, and expires by time', async () => {
    const c = await house.council(2)
    const who = await c.member('Kai Nord', 'viewer')
    const until = new Date(house.clock.now().getTime() + 3 * DAY).toISOString()
    const change: Change = {
      kind: 'exception',
      what: 'Answers from home',
      memberId: who.id,
      departmentId: null,
      until,
      access: 'open',
    }
    const meetingId = await c.meeting()
    const id = await c.adopt(await c.item(meetingId, change))
    expect((await policyStanding(c.system, [who.id], house.clock.now())).get(who.id)?.access).toBe('open')
    expect(await decision(c, id)).toMatchObject({ exception: { state: 'holds', whom: 'Kai Nord' } })
    expect(unwrap(await listExceptions(c.chair, { view: 'standing' })).exceptions).toHaveLength(1)
    // What concerns one person is not put up for everybody.
    const outsider = await c.member('Ulf Vik', 'viewer')
    expect(error(await showDecision(outsider.ctx, { id }))?.type).toBe('not_found')
    expect(
      unwrap(await listDecisions(outsider.ctx, { state: 'all', kind: 'all', limit: 10 })).decisions,
    ).toEqual([])
    expect(
      unwrap(await listDecisions(who.ctx, { state: 'all', kind: 'all', limit: 10 })).decisions,
    ).toHaveLength(1)
    await house.pass(3 * DAY + 1000)
    expect(await decision(c, id)).toMatchObject({ exception: { state: 'expired' } })
    const { rows } = await c.system.read((tx) =>
      tx.execute<{ n: number }>(
        `select count(*)::int as n from event where type = 'council.exception-expired'`,
      ),
    )
    expect(rows[0]?.n).toBe(1)
    expect(unwrap(await listExceptions(c.chair, { view: 'over' })).exceptions).toMatchObject([
      { state: 'expired' },
    ])
  })

  it('ends early with what it opened, and is never for longer than a year', async () => {
    const c = await house.council(2)
    const who = await c.member('Kai Nord', 'viewer')
    const at = (days: number) => new Date(house.clock.now().getTime() + days * DAY).toISOString()
    const change = (days: number): Change => ({
      kind: 'exception',
      what: 'Rests for a while',
      memberId: who.id,
      departmentId: null,
      until: at(days),
      access: 'barred',
    })
    const meetingId = await c.meeting()
    expect(
      error(await addItem(c.chair, { title: 'Too long', meetingId, proposal: c.proposal(change(400)) }))
        ?.fields?.change,
    ).toMatch(/a year at most/)
    const id = await c.adopt(await c.item(meetingId, change(30)))
    expect((await policyStanding(c.system, [who.id], house.clock.now())).get(who.id)?.access).toBe('barred')
    const exception = (await decision(c, id)).exception
    unwrap(await endException(c.chair, { id: exception?.id ?? '' }))
    expect((await policyStanding(c.system, [who.id], house.clock.now())).get(who.id)?.access).toBe('open')
    expect(why(await endException(c.chair, { id: exception?.id ?? '' }))).toMatch(/over already/)
  })
})

describe('the register', () => {
  it('numbers decisions, reminds owners, and hands over what a leaver owned', async () => {
    const c = await house.council(2)
    const carrier = await c.member('Rolf Hagen', 'viewer')
    const meetingId = await c.meeting()
    const ids: string[] = []
    for (const title of ['One', 'Two']) {
      const proposal = c.proposal({ kind: 'text' }, { ownerId: carrier.id, dueOn: c.inDays(5) })
      ids.push(await c.adopt(unwrap(await addItem(c.chair, { title, meetingId, proposal })).id))
    }
    const all = async (state: 'all' | 'overdue' | 'done' = 'all') =>
      unwrap(await listDecisions(carrier.ctx, { state, kind: 'all', limit: 10 })).decisions
    expect((await all()).map((one) => one.number.split('-')[1])).toEqual(['2', '1'])
    expect(unwrap(await waiting(carrier.ctx)).decisions).toHaveLength(2)
    house.letters.length = 0
    await house.pass(3 * DAY)
    expect(house.letters.map((letter) => letter.subject)).toContainEqual(
      expect.stringMatching(/^By .*: decision \d+-1, “One”$/),
    )
    unwrap(await finishDecision(carrier.ctx, { id: ids[0] ?? '', note: 'Done as we said.' }))
    expect(why(await finishDecision(c.council[1]?.ctx ?? c.system, { id: ids[1] ?? '', note: '' }))).toMatch(
      /Its owner says.*Ask Rolf Hagen/,
    )
    house.letters.length = 0
    await house.pass(3 * DAY)
    const ours = house.letters
      .map((letter) => letter.subject)
      .filter((subject) => subject.includes('decision'))
    expect(ours).toEqual([expect.stringMatching(/^Overdue: decision \d+-2/)])
    expect((await all('overdue')).map((one) => one.title)).toEqual(['Two'])
    expect((await all('done')).map((one) => one.title)).toEqual(['One'])
    const [held] = councilHoldings
    expect(await held?.list(c.chair, carrier.id)).toMatchObject([{ label: 'Two' }])
    unwrap(
      (await held?.reassign?.(c.chair, [ids[1] ?? ''], c.ownerId)) ?? {
        ok: false,
        error: { type: 'invalid', message: '' },
      },
    )
    expect(await decision(c, ids[1] ?? '')).toMatchObject({ owner: { name: 'Dana Ortiz' } })
    expect(
      error(await changeDecision(carrier.ctx, { id: ids[1] ?? '', ownerId: carrier.id, dueOn: null }))?.type,
    ).toBe('forbidden')
  })

  it('gives numbers once, whoever closes votes at the same moment', async () => {
    const c = await house.council(2)
    const meetingId = await c.meeting()
    const items = await Promise.all(Array.from({ length: 4 }, () => c.item(meetingId)))
    for (const id of items) {
      unwrap(await openVote(c.chair, { id }))
      for (const { ctx } of c.council) unwrap(await c.vote(ctx, id, 'yes'))
    }
    const closed = await Promise.all(items.map((id) => closeVote(c.chair, { id })))
    expect(closed.map((one) => unwrap(one).outcome)).toEqual(['adopted', 'adopted', 'adopted', 'adopted'])
    const numbers = unwrap(
      await listDecisions(c.chair, { state: 'all', kind: 'all', limit: 10 }),
    ).decisions.map((one) => one.number.split('-')[1])
    expect(numbers).toEqual(['4', '3', '2', '1'])
  })
})

describe('questions', () => {
  it('come from everybody and get an answer', async () => {
    const c = await house.council(2)
    const asker = await c.member('Nina Lund', 'viewer')
    const other = await c.member('Per Vik', 'viewer')
    const put = async (title: string) =>
      unwrap(await ask(asker.ctx, { title, text: 'May we use short videos?' })).id
    const [a, b, d] = [await put('Videos'), await put('Music'), await put('Never mind')]
    expect(unwrap(await waiting(c.chair)).questions).toHaveLength(3)
    expect(unwrap(await listQuestions(other.ctx, { state: 'all' })).questions).toEqual([])
    expect(error(await decline(asker.ctx, { id: a, reason: 'I say so' }))?.type).toBe('forbidden')
    expect(error(await takeBackQuestion(other.ctx, { id: d }))?.type).toBe('not_found')
    unwrap(await takeBackQuestion(asker.ctx, { id: d }))
    const meetingId = await c.meeting()
    house.letters.length = 0
    const { itemId } = unwrap(await accept(c.chair, { id: a, meetingId, answer: 'We look at it on Friday.' }))
    unwrap(await decline(c.chair, { id: b, reason: 'The policy says it already, in section 9.' }))
    expect(error(await accept(c.chair, { id: b, meetingId, answer: '' }))?.type).toBe('stale')
    await house.app.drain()
    expect(house.letters.map((letter) => letter.subject)).toEqual([
      'Your question to the council: “Videos”',
      'Your question to the council: “Music”',
    ])
    expect(unwrap(await showItem(c.chair, { id: itemId })).item).toMatchObject({
      raisedBy: { name: 'Nina Lund' },
      fromQuestion: true,
    })
    const mine = unwrap(await listQuestions(asker.ctx, { state: 'all' })).questions
    expect(mine.map((one) => one.state).sort()).toEqual(['accepted', 'declined', 'withdrawn'])
  })
})

describe('minutes', () => {
  it('are drafted from what happened, edited, sealed, and approved by the next meeting', async () => {
    const c = await house.council(2)
    const meetingId = await c.meeting()
    await c.adopt(await c.item(meetingId, { kind: 'text' }, { title: 'Guidelines' }))
    expect(error(await showMinutes(c.chair, { id: meetingId }))?.type).toBe('not_found')
    unwrap(await closeMeeting(c.chair, { id: meetingId }))
    const first = unwrap(await showMinutes(c.council[1]?.ctx ?? c.chair, { id: meetingId }))
    expect(first.text).toContain('**Adopted:** 2 yes, 0 no, 0 abstained.')
    expect(first.text).toContain('- Yes: Dana Ortiz, Member 1')
    expect(first.record).toMatchObject({
      attendance: [{ name: 'Dana Ortiz', presence: 'present' }, {}],
      decisions: [{ title: 'Guidelines' }],
    })
    expect(
      error(await saveMinutes(c.council[1]?.ctx ?? c.system, { id: meetingId, text: 'Mine', revision: 1 }))
        ?.type,
    ).toBe('forbidden')
    unwrap(await saveMinutes(c.chair, { id: meetingId, text: `${first.text}\nWe laughed.`, revision: 1 }))
    expect(error(await saveMinutes(c.chair, { id: meetingId, text: 'An old page', revision: 1 }))?.type).toBe(
      'stale',
    )
    expect(why(await approveMinutes(c.chair, { id: meetingId }))).toMatch(/Seal the minutes first/)
    expect(error(await sealMinutes(c.chair, { id: meetingId, revision: 1 }))?.type).toBe('stale')
    unwrap(await sealMinutes(c.chair, { id: meetingId, revision: 2 }))
    expect(why(await saveMinutes(c.chair, { id: meetingId, text: 'Later', revision: 2 }))).toMatch(
      /do not change any more/,
    )
    expect(why(await approveMinutes(c.chair, { id: meetingId }))).toMatch(/next meeting/)
    house.clock.advance(DAY)
    const startsAt = new Date(house.clock.now().getTime() + 1000).toISOString()
    const next = unwrap(await planMeeting(c.chair, { title: 'The next one', startsAt, place: '' }))
    unwrap(await openMeeting(c.chair, next))
    unwrap(await approveMinutes(c.chair, { id: meetingId }))
    expect(unwrap(await showMinutes(c.chair, { id: meetingId }))).toMatchObject({
      state: 'approved',
      approvedIn: { title: 'The next one' },
    })
  })
})

describe('another organisation', () => {
  it('sees nothing of it', async () => {
    const c = await house.council(2)
    const meetingId = await c.meeting()
    const itemId = await c.item(meetingId)
    const id = await c.adopt(itemId)
    const stranger = (await house.app.organisation('Elsewhere')).ctx
    expect(unwrap(await overview(stranger))).toMatchObject({
      charter: null,
      next: null,
      decisions: [],
      seats: [],
    })
    expect(error(await showDecision(stranger, { id }))?.type).toBe('not_found')
    expect(error(await showItem(stranger, { id: itemId }))?.type).toBe('not_found')
    expect(error(await openVote(stranger, { id: itemId }))?.type).toBe('not_found')
    expect(unwrap(await listDecisions(stranger, { state: 'all', kind: 'all', limit: 10 })).decisions).toEqual(
      [],
    )
    for (const table of [
      'charter',
      'seat',
      'sitting',
      'meeting',
      'attendance',
      'item',
      'ballot',
      'decision',
    ]) {
      const { rows } = await stranger.read((tx) => tx.execute(`select 1 from council_${table}`))
      expect(rows, table).toEqual([])
    }
  })
})
