import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { type Result, unwrap } from '#kernel/result.ts'
import { createDepartment, type RoleId, updateDepartment, updateMember } from '#modules/people/index.ts'
import { createDraft, submitDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Letter } from '#platform/mail/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { judge } from './commands/judge.ts'
import { lookLinked, settleLinked } from './commands/linked.ts'
import { changeMandate, grantMandate, revokeMandate } from './commands/mandates.ts'
import { endQuiet, setQuiet } from './commands/quiet.ts'
import { setRegister } from './commands/register.ts'
import { adoptRules, restoreRules } from './commands/rules.ts'
import { declineConsent, giveConsent } from './commands/settle-approval.ts'
import { takeBack } from './commands/take-back.ts'
import { presets } from './domain/rulebook.ts'
import { listApprovals } from './queries/approvals.ts'
import { coverage, listTopics } from './queries/coverage.ts'
import { simulate } from './queries/explain.ts'
import { listMandates } from './queries/mandates.ts'
import { previewRules } from './queries/preview-rules.ts'
import { replayDecision } from './queries/replay.ts'
import { listQuiet, showRegister, showRules } from './queries/rules.ts'
import { whoSpeaks } from './queries/who-speaks.ts'

const clock = fixedClock(new Date())
const letters: Letter[] = []
let app: TestApp
let server: FakeServer
let owner: pg.Client
let count = 0

beforeAll(async () => {
  server = await startFakeServer()
  const mail = {
    configured: true,
    link: (path: string) => `http://localhost${path}`,
    deliver: async (letter: Letter) => {
      letters.push(letter)
      return { outcome: 'sent' as const }
    },
  }
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'], mail })
  owner = new pg.Client({ connectionString: app.url })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await app?.close()
  await server?.stop()
})

type Kind = 'legal' | 'pr' | 'hr' | 'ir' | 'finance'

/** An organisation with an author and a channel, and departments as a test needs them. */
async function house(...kinds: Kind[]) {
  count += 1
  const organisation = await app.organisation()
  const author = await organisation.member('Elin Dahl', 'author')
  const one = await fakeChannel(organisation.ctx, `house${count}`, server)
  const departments = new Map<string, string>()
  for (const kind of kinds) {
    const made = await createDepartment(organisation.ctx, {
      kind,
      name: `${kind} desk`,
      parentId: null,
      headMemberId: null,
    })
    departments.set(kind, unwrap(made).id)
  }
  const within = async (name: string, kind: Kind | null, ...roles: RoleId[]) => {
    const person = await organisation.member(name, ...roles)
    const departmentId = kind ? (departments.get(kind) ?? null) : null
    unwrap(await updateMember(organisation.ctx, { memberId: person.id, departmentId }))
    await app.drain(['quick'])
    return person
  }
  return { organisation, author, one, within, departments }
}
type House = Awaited<ReturnType<typeof house>>

async function send(h: House, text: string, scheduledAt: string | null = null, as: Ctx = h.author.ctx) {
  const variants = [{ channelId: h.one.channel.id, text, media: [], lang: null }]
  const draft = unwrap(await createDraft(as, { title: text, idea: '', scheduledAt, variants }))
  const sent = await submitDraft(as, { id: draft.id, revision: draft.revision })
  return { draftId: draft.id, sent }
}

const waiting = async (ctx: Ctx) => unwrap(await listApprovals(ctx, { view: 'mine' })).approvals
const consent = async (ctx: Ctx) => {
  const [one] = await waiting(ctx)
  if (!one) throw new Error('nothing waits for this member')
  return giveConsent(ctx, { id: one.id, digest: one.digest })
}
const why = (result: Result<unknown>) =>
  result.ok ? 'allowed' : `${result.error.message} ${result.error.help ?? ''}`
const quick = () => app.drain(['quick'])
const inDays = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString()

describe('steps of consent', () => {
  it('asks one after the other, and goes out only after the last', async () => {
    const h = await house('legal')
    const brand = await h.within('Hanne Voss', null, 'approver')
    const legal = await h.within('Lars Moe', 'legal', 'approver')
    const { departments } = h
    expect(departments.has('legal')).toBe(true)
    await send(h, 'Better than any other jacket')
    await quick()
    // The marketing department has nobody, so the owner stands in for brand; legal is not asked yet.
    expect(await waiting(legal.ctx)).toEqual([])
    const [first] = await waiting(h.organisation.ctx)
    expect(first).toMatchObject({
      step: 1,
      steps: 2,
      contentClass: 'C',
      label: expect.stringContaining('for Brand'),
    })
    expect(first?.because[0]).toMatchObject({ topic: 'claims', found: 'better than' })
    expect(await waiting(brand.ctx)).toEqual([])
    unwrap(await consent(h.organisation.ctx))
    await app.drain()
    expect(h.one.published()).toEqual([])
    const [second] = await waiting(legal.ctx)
    expect(second?.path.map((step) => step.state)).toEqual(['done', 'now'])
    expect(second?.consents.map((given) => given.member.name)).toEqual(['Dana Ortiz'])
    unwrap(await consent(legal.ctx))
    await app.drain()
    await app.drain()
    expect(h.one.published()).toEqual(['Better than any other jacket'])
    await app.drain()
    const [out] = unwrap(await listApprovals(legal.ctx, { view: 'settled' })).approvals
    expect(out?.mayTakeBack).toBe(false)
    expect(unwrap(await listApprovals(legal.ctx, { view: 'given' })).approvals).toEqual([])
    expect(why(await takeBack(legal.ctx, { id: out?.id ?? '', reason: 'Too late' }))).toMatch(/out already/)
  })

  it('shows a restricted department’s words to whom the rules ask, and to nobody else outside', async () => {
    const h = await house('pr', 'ir')
    const { ctx } = h.organisation
    const closed = unwrap(
      await createDepartment(ctx, { kind: 'hr', name: 'People team', parentId: null, headMemberId: null }),
    ).id
    const hr = await h.within('Ida Berg', null, 'approver')
    const comms = await h.within('Per Lie', 'pr', 'approver')
    const outside = await h.within('Nora Vik', 'ir', 'approver')
    for (const id of [h.author.id, hr.id])
      unwrap(await updateMember(ctx, { memberId: id, departmentId: closed }))
    unwrap(await updateDepartment(ctx, { departmentId: closed, restricted: true }))
    unwrap(
      await grantMandate(ctx, {
        memberId: hr.id,
        verbs: ['state'],
        topics: ['workforce'],
        channelIds: null,
        validTo: null,
      }),
    )
    await quick()
    const { draftId } = await send(h, 'Layoffs: what we know', null, await h.organisation.as(h.author.id))
    const seen = async (of: { id: string }) => waiting(await h.organisation.as(of.id))
    for (const step of ['topic.workforce', 'hr']) {
      const [one] = await seen(hr)
      expect([one?.title, step]).toEqual(['Layoffs: what we know', step])
      expect(await seen(comms)).toEqual([])
      unwrap(
        await giveConsent(await h.organisation.as(hr.id), { id: one?.id ?? '', digest: one?.digest ?? '' }),
      )
    }
    const [asked] = await seen(comms)
    expect(asked).toMatchObject({ title: 'Layoffs: what we know', step: 3 })
    expect(asked?.path.map((step) => step.state)).toEqual(['done', 'done', 'now'])
    const nora = await h.organisation.as(outside.id)
    expect(unwrap(await listApprovals(nora, { view: 'settled' })).approvals).toEqual([])
    const { rows } = await nora.read((tx) =>
      tx.execute(sql`select id from approval_request where subject_id = ${draftId}`),
    )
    expect(rows).toEqual([])
  })

  it('wants two different people where a step says all', async () => {
    const h = await house('hr')
    const hr = await h.within('Ida Berg', 'hr', 'approver')
    const both = [
      {
        id: 'both',
        label: 'HR and a peer',
        mode: 'all' as const,
        from: [{ of: 'department' as const, department: 'hr' }, { of: 'peer' as const }],
        minutes: 60,
        standIn: false,
      },
    ]
    const matrix = presets.honeycomb.map((row) =>
      row.id === 'A-uncertified' ? { ...row, steps: both } : row,
    )
    unwrap(await adoptRules(h.organisation.ctx, { change: { matrix }, reason: 'Four eyes' }))
    await send(h, 'Hello from the office')
    const [asked] = await waiting(hr.ctx)
    unwrap(await consent(hr.ctx))
    expect(await waiting(hr.ctx)).toEqual([])
    expect(why(await giveConsent(hr.ctx, { id: asked?.id ?? '', digest: asked?.digest ?? '' }))).toMatch(
      /still waits/,
    )
    await app.drain()
    expect(h.one.published()).toEqual([])
    unwrap(await consent(h.organisation.ctx))
    await app.drain()
    await dispatchAll()
    expect(h.one.published()).toEqual(['Hello from the office'])
  })

  it('lets one rung higher answer when the time is over, and nothing vanishes', async () => {
    const h = await house()
    const boss = await h.within('Nils Berg', null)
    const approver = await h.within('Hanne Voss', null, 'approver')
    unwrap(await updateMember(h.organisation.ctx, { memberId: approver.id, managerId: boss.id }))
    unwrap(
      await grantMandate(h.organisation.ctx, {
        memberId: boss.id,
        verbs: ['approve'],
        channelIds: null,
        validTo: null,
      }),
    )
    const rules = presets.honeycomb.map((row) =>
      row.id === 'A-uncertified'
        ? {
            ...row,
            steps: [
              {
                id: 'one',
                label: 'Hanne',
                mode: 'any' as const,
                from: [{ of: 'member' as const, memberId: approver.id }],
                minutes: 5,
                standIn: false,
              },
            ],
          }
        : row,
    )
    unwrap(await adoptRules(h.organisation.ctx, { change: { matrix: rules }, reason: 'Hanne reads' }))
    await send(h, 'A quiet morning')
    await quick()
    expect(await waiting(boss.ctx)).toEqual([])
    const before = letters.length
    const { approvalOverdue } = await import('./jobs/approval-overdue.handler.ts')
    const [open] = await waiting(approver.ctx)
    clock.advance(6 * 60_000)
    await approvalOverdue(h.organisation.system, { approvalId: open?.id ?? '' })
    await app.drain()
    const [late] = await waiting(boss.ctx)
    expect(late).toMatchObject({ overdue: true, state: 'open' })
    const told = letters.slice(before).map((letter) => letter.subject)
    expect(told.filter((subject) => subject.startsWith('Overdue'))).toHaveLength(2)
    expect(told).toContain('Nobody has consented to “A quiet morning” yet')
    unwrap(await consent(boss.ctx))
    await app.drain()
    await dispatchAll()
    expect(h.one.published()).toEqual(['A quiet morning'])
  })

  it('holds what was scheduled when a consent is taken back, and when the approver may not approve any more', async () => {
    const h = await house()
    const approver = await h.within('Hanne Voss', null, 'approver')
    await send(h, 'First', inDays(1))
    unwrap(await consent(approver.ctx))
    await quick()
    const [settled] = unwrap(await listApprovals(approver.ctx, { view: 'settled' })).approvals
    expect(settled?.mayTakeBack).toBe(true)
    const given = async (ctx: Ctx) => unwrap(await listApprovals(ctx, { view: 'given' })).approvals
    expect((await given(approver.ctx)).map((card) => card.id)).toEqual([settled?.id])
    expect(await given(h.author.ctx)).toEqual([])
    expect(why(await takeBack(h.author.ctx, { id: settled?.id ?? '', reason: 'not mine' }))).toMatch(
      /have not consented/,
    )
    unwrap(await takeBack(approver.ctx, { id: settled?.id ?? '', reason: 'The photo is not ours' }))
    expect(await given(approver.ctx)).toEqual([])
    await send(h, 'Second', inDays(1))
    unwrap(await consent(approver.ctx))
    await quick()
    unwrap(await updateMember(h.organisation.ctx, { memberId: approver.id, roles: ['viewer'] }))
    await quick()
    clock.advance(25 * 3_600_000)
    await dispatchAll()
    expect(h.one.published()).toEqual([])
    const states = await owner.query(
      `select title, state, state_reason from post where organisation_id = $1 order by title`,
      [h.organisation.id],
    )
    expect(states.rows).toEqual([
      { title: 'First', state: 'held', state_reason: 'A consent was taken back: The photo is not ours' },
      { title: 'Second', state: 'held', state_reason: expect.stringContaining('Hanne Voss, who consented') },
    ])
  })

  it('stops what the rules ask more for since, and lets it out when nothing changed', async () => {
    const h = await house()
    const approver = await h.within('Hanne Voss', null, 'approver')
    await send(h, 'Routine', inDays(1))
    unwrap(await consent(approver.ctx))
    await quick()
    const matrix = [...presets.honeycomb].map((row) =>
      row.id === 'A-uncertified'
        ? { ...row, steps: [...row.steps, { ...(row.steps[0] ?? raise()), id: 'second' }] }
        : row,
    )
    unwrap(await adoptRules(h.organisation.ctx, { change: { matrix }, reason: 'Two read' }))
    clock.advance(25 * 3_600_000)
    await dispatchAll()
    expect(h.one.published()).toEqual([])
    const { rows } = await owner.query(`select state, state_reason from post where organisation_id = $1`, [
      h.organisation.id,
    ])
    expect(rows).toEqual([{ state: 'held', state_reason: expect.stringContaining('rules ask for more') }])
  })
})

function raise(): never {
  throw new Error('the row has no step')
}

/** Everything that is due, whoever it is for. */
async function dispatchAll() {
  const { dispatch } = await import('../publishing/jobs/dispatch.handler.ts')
  const { rows } = await owner.query<{ id: string; organisation_id: string }>(
    `select id, organisation_id from post where state = 'scheduled'`,
  )
  for (const row of rows) await dispatch(app.systemCtx(row.organisation_id, 'test'), { postId: row.id })
}

describe('consent by a link in a mail', () => {
  const tokenIn = (letter: Letter | undefined): string =>
    /\/p\/approve\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''

  it('settles once, as the person it was written to, and never by looking', async () => {
    const h = await house()
    await h.within('Hanne Voss', null, 'approver')
    const before = letters.length
    await send(h, 'By mail')
    await app.drain()
    const mine = letters.slice(before).find((letter) => letter.text.includes('Hello Hanne Voss'))
    const token = tokenIn(mine)
    const looked = unwrap(await lookLinked(app.engine, token, 'r'))
    expect(looked).toMatchObject({
      approver: 'Hanne Voss',
      approval: { state: 'open', title: 'By mail', mayNot: null },
    })
    const { digest } = looked.approval
    expect(
      why(await settleLinked(app.engine, { token, digest: 'other', verdict: 'granted', note: '' }, 'r')),
    ).toMatch(/changed/)
    expect(
      why(await settleLinked(app.engine, { token, digest, verdict: 'declined', note: ' ' }, 'r')),
    ).toMatch(/few words/)
    unwrap(await settleLinked(app.engine, { token, digest, verdict: 'granted', note: '' }, 'r'))
    expect(why(await settleLinked(app.engine, { token, digest, verdict: 'granted', note: '' }, 'r'))).toMatch(
      /has been used/,
    )
    await app.drain()
    await dispatchAll()
    expect(h.one.published()).toEqual(['By mail'])
    const { rows } = await owner.query(`select via from approval_consent where organisation_id = $1`, [
      h.organisation.id,
    ])
    expect(rows).toEqual([{ via: 'link' }])
  })

  it('is worth nothing when guessed, expired, or its person left', async () => {
    const h = await house()
    const approver = await h.within('Hanne Voss', null, 'approver')
    const before = letters.length
    await send(h, 'Another')
    await app.drain()
    const sent = letters.slice(before)
    const token = tokenIn(sent.find((letter) => letter.text.includes('Hello Hanne Voss')))
    expect(why(await lookLinked(app.engine, 'x'.repeat(43), 'r'))).toMatch(/leads nowhere/)
    const { leave } = await import('#modules/people/index.ts')
    unwrap(await leave(h.organisation.ctx, { memberId: approver.id }))
    expect(why(await lookLinked(app.engine, token, 'r'))).toMatch(/leads nowhere/)
    const owners = tokenIn(sent.find((letter) => letter.text.includes('Hello Dana Ortiz')))
    expect(why(await lookLinked(app.engine, owners, 'r'))).toBe('allowed')
    clock.advance(15 * 86_400_000)
    expect(why(await lookLinked(app.engine, owners, 'r'))).toMatch(/leads nowhere/)
  })
})

describe('mandates', () => {
  const limits = { verbs: ['publish' as const], channelIds: null, validTo: null }

  it.each<[string, (h: House) => object, string, string]>([
    [
      'an end before the beginning',
      () => ({ validFrom: inDays(3), validTo: inDays(2) }),
      'validTo',
      'later day',
    ],
    [
      'an end that has passed',
      () => ({ validFrom: inDays(-9), validTo: inDays(-2) }),
      'validTo',
      'has passed',
    ],
    [
      'a deputy whose time is over',
      (h) => ({ deputyId: h.organisation.ownerId, deputyTo: inDays(-1) }),
      'deputyTo',
      'over already',
    ],
    ['their own deputy', (h) => ({ deputyId: h.author.id }), 'deputyId', 'for themselves'],
    [
      'somebody unknown',
      () => ({ memberId: '01890000-0000-7000-8000-000000000000' }),
      'memberId',
      'not here',
    ],
    [
      'a channel that is gone',
      () => ({ channelIds: ['01890000-0000-7000-8000-000000000000'] }),
      'channelIds',
      'not there',
    ],
    ['a course nobody can take', () => ({ certificates: ['juggling'] }), 'certificates', 'juggling'],
  ])('refuses %s', async (_, more, field, words) => {
    const h = await house()
    const refused = await grantMandate(h.organisation.ctx, { ...limits, memberId: h.author.id, ...more(h) })
    expect(refused.ok ? '' : refused.error.fields?.[field]).toContain(words)
  })

  it('flags what went stale, with the cure, and forgets a deputy who left', async () => {
    const h = await house()
    const deputy = await h.within('Nils Berg', null, 'viewer')
    const speaks = { ...limits, verbs: ['state' as const], topics: ['results'], memberId: h.author.id }
    unwrap(
      await grantMandate(h.organisation.ctx, {
        ...speaks,
        deputyId: deputy.id,
        deputyTo: inDays(2),
        validTo: inDays(30),
      }),
    )
    const flags = async () =>
      unwrap(await listMandates(h.organisation.ctx, { view: 'spokespersons', limit: 100 })).mandates.flatMap(
        (one) => one.flags.map((flag) => flag.rule),
      )
    expect(await flags()).toEqual([])
    clock.advance(3 * 86_400_000)
    expect(await flags()).toEqual(['deputy.over'])
    const { leave } = await import('#modules/people/index.ts')
    unwrap(await leave(h.organisation.ctx, { memberId: deputy.id }))
    await quick()
    expect(await flags()).toEqual(['deputy.none'])
    const left = unwrap(await listMandates(h.organisation.ctx, { view: 'flagged', limit: 100 }))
    expect([left.flagged, left.mandates.length]).toEqual([1, 1])
  })

  it('changes by ending the old one; only those with the right, and never a role’s', async () => {
    const h = await house()
    clock.advance(1000)
    const { id } = unwrap(
      await grantMandate(h.organisation.ctx, { ...limits, memberId: h.author.id, public: true }),
    )
    expect(why(await revokeMandate(h.author.ctx, { id }))).toMatch(/may not grant or end.*Dana Ortiz/)
    unwrap(
      await changeMandate(h.organisation.ctx, {
        ...limits,
        id,
        topics: ['hiring'],
        languages: ['de'],
        public: true,
      }),
    )
    const held = unwrap(
      await listMandates(h.organisation.ctx, { view: 'standing', memberId: h.author.id, limit: 100 }),
    ).mandates
    expect(held.map((one) => [one.source, one.topics])).toEqual([
      ['role', null],
      ['appointed', ['hiring']],
    ])
    const role = held.find((one) => one.source === 'role')
    expect(why(await revokeMandate(h.organisation.ctx, { id: role?.id ?? '' }))).toMatch(/comes with a role/)
    expect(
      unwrap(await listTopics(h.organisation.ctx)).topics.find((one) => one.slug === 'hiring'),
    ).toMatchObject({ used: 1 })
    const grid = unwrap(await coverage(h.organisation.ctx))
    expect(
      grid.cells.filter((cell) => cell.people.length > 0).map((cell) => [cell.topic, cell.people[0]?.name]),
    ).toEqual([['hiring', 'Elin Dahl']])
    expect(unwrap(await whoSpeaks(app.engine, h.organisation.id)).speakers).toMatchObject([
      { name: 'Elin Dahl', topics: ['hiring'] },
    ])
  })
})

describe('the rules', () => {
  it('have versions: stale changes are refused, earlier ones come back, bad ones say what is missing', async () => {
    const h = await house()
    const { ctx } = h.organisation
    unwrap(await adoptRules(ctx, { change: { model: 'centralised' }, reason: 'One voice', basedOn: 1 }))
    expect(why(await adoptRules(ctx, { change: { model: 'organic' }, reason: 'x', basedOn: 1 }))).toMatch(
      /version 2/,
    )
    const matrix = presets.honeycomb.filter((row) => row.id !== 'G')
    expect(why(await adoptRules(ctx, { change: { matrix }, reason: 'x' }))).toMatch(/class G.*Add a row/)
    unwrap(await restoreRules(ctx, { version: 1, reason: 'Too slow' }))
    const shown = unwrap(await showRules(ctx))
    expect(shown.rulebook).toMatchObject({ version: 3, model: 'honeycomb' })
    expect(shown.history.map((one) => one.version)).toEqual([3, 2, 1])
    expect(why(await adoptRules(h.author.ctx, { change: {}, reason: 'x' }))).toMatch(/may not change/)
    unwrap(await adoptRules(ctx, { change: { byCouncil: true }, reason: 'The council decides' }))
    expect(why(await adoptRules(ctx, { change: { byCouncil: false }, reason: 'x' }))).toMatch(
      /Only the council/,
    )
    unwrap(
      await adoptRules(ctx, {
        change: { byCouncil: false },
        reason: 'x',
        councilDecisionId: h.organisation.id,
      }),
    )
  })

  it('say before a change for whom it gets tighter or looser', async () => {
    const h = await house()
    const preview = unwrap(await previewRules(h.organisation.ctx, { change: { model: 'centralised' } }))
    expect(preview.problems).toEqual([])
    const reply = preview.lines.find(
      (line) => line.act.kind === 'reply' && line.act.class === 'A' && line.act.channel === 'own',
    )
    expect(reply).toMatchObject({
      before: 'Goes out',
      after: 'The central team consents',
      tone: 'tighter',
      names: ['Dana Ortiz'],
    })
  })

  it('rest in a quiet period, and know whose channel is whose', async () => {
    const h = await house()
    const { ctx } = h.organisation
    const asked = {
      memberId: h.author.id,
      kind: 'post' as const,
      channelIds: [h.one.channel.id],
      language: null,
    }
    expect(
      unwrap(await simulate(ctx, { ...asked, text: 'Our revenue grew' })).reasons.map((one) => one.rule),
    ).toEqual(['topic.nobody', 'channel.not-recognised'])
    unwrap(
      await grantMandate(ctx, {
        memberId: h.organisation.ownerId,
        verbs: ['state'],
        topics: ['results'],
        channelIds: null,
        validTo: null,
      }),
    )
    const entry = {
      channelId: h.one.channel.id,
      departmentId: null,
      audiences: [],
      region: null,
      languages: [],
    }
    expect(why(await setRegister(ctx, { ...entry, recognised: true, evidence: null }))).toMatch(
      /where the public was told/,
    )
    unwrap(await setRegister(ctx, { ...entry, recognised: true, evidence: 'Notice of 3 May' }))
    expect(unwrap(await showRegister(ctx)).channels).toMatchObject([{ recognised: true }])
    const allowed = unwrap(await simulate(ctx, { ...asked, text: 'Our revenue grew' }))
    expect([allowed.outcome, allowed.contentClass, allowed.steps[0]?.label]).toEqual([
      'needs',
      'E',
      'Dana Ortiz',
    ])
    const { id } = unwrap(
      await setQuiet(ctx, { name: 'Before the results', from: inDays(0), to: inDays(9), channelIds: null }),
    )
    expect(unwrap(await simulate(ctx, { ...asked, text: 'Our revenue grew' })).reasons[0]?.rule).toBe(
      'quiet.period',
    )
    expect(unwrap(await simulate(ctx, { ...asked, text: 'Our revenue grew', at: inDays(10) })).outcome).toBe(
      'needs',
    )
    unwrap(await endQuiet(ctx, { id }))
    expect(unwrap(await listQuiet(ctx)).periods).toMatchObject([{ state: 'over' }])
    expect(
      why(await simulate(h.author.ctx, { ...asked, memberId: h.organisation.ownerId, text: '' })),
    ).toMatch(/what you yourself/)
  })
})

describe('the record', () => {
  it('answers the same when asked again, and shows what was tampered with', async () => {
    const h = await house()
    await h.within('Hanne Voss', null, 'approver')
    await send(h, 'Better than ever')
    await send(h, 'Hello')
    unwrap(await adoptRules(h.organisation.ctx, { change: { model: 'organic' }, reason: 'Later' }))
    const { rows } = await owner.query<{ id: string }>(
      `select id from decision where organisation_id = $1 order by id`,
      [h.organisation.id],
    )
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect(unwrap(await replayDecision(h.organisation.ctx, row))).toMatchObject({
        same: true,
        unchanged: true,
        rulesVersion: 1,
        recorded: 'needs',
      })
    const [first] = rows
    await owner.query(
      `update decision set question = jsonb_set(question, '{checks}', '"block"') where id = $1`,
      [first?.id],
    )
    expect(unwrap(await replayDecision(h.organisation.ctx, { id: first?.id ?? '' }))).toMatchObject({
      same: false,
      unchanged: false,
      replayed: 'refuse',
    })
    const other = await house()
    expect(why(await replayDecision(other.organisation.ctx, { id: first?.id ?? '' }))).toMatch(
      /no such decision/,
    )
  })

  it('keeps a person’s judgement: stricter by anybody, milder only by somebody else, over with the next edit', async () => {
    const h = await house()
    const approver = await h.within('Hanne Voss', null, 'approver')
    const { draftId } = await send(h, 'Better than ever')
    const [open] = await waiting(h.organisation.ctx)
    const judgement = {
      subjectId: draftId,
      digest: open?.digest ?? '',
      class: 'A' as const,
      topics: [],
      reason: 'A song title',
    }
    expect(why(await judge(h.author.ctx, judgement))).toMatch(/somebody else has to judge/)
    unwrap(await judge(approver.ctx, judgement))
    const again = await decideAgain(h, draftId, open?.digest ?? '')
    expect(again).toEqual(['A', 'Hanne Voss'])
    // Before it is sent on nobody has decided anything: the author's milder word is kept, and does not count.
    const unsent = { subjectId: h.one.channel.id, digest: 'unsent' }
    unwrap(await judge(h.author.ctx, { ...judgement, ...unsent }))
    expect(await decideAgain(h, unsent.subjectId, unsent.digest)).toEqual(['C', null])
    expect(why(await judge(h.author.ctx, { ...judgement, ...unsent, instead: 'C' }))).toMatch(/mandate/)
    expect(await decideAgain(h, draftId, 'another digest')).toEqual(['C', null])
    clock.advance(1000)
    unwrap(await judge(h.author.ctx, { ...judgement, class: 'E', reason: 'It is about results' }))
    expect(await decideAgain(h, draftId, open?.digest ?? '')).toEqual(['E', 'Elin Dahl'])
  })
})

async function decideAgain(h: House, subjectId: string, digest: string) {
  const { decidePublication } = await import('./queries/decide-publication.ts')
  const about = {
    authorId: h.author.id,
    channelIds: [h.one.channel.id],
    kind: 'post' as const,
    checksOutcome: 'pass' as const,
    at: clock.now(),
  }
  const decided = await decidePublication(h.author.ctx, {
    ...about,
    text: 'Better than ever',
    subjectId,
    digest,
  })
  return [decided.contentClass, decided.question.content.judgedBy?.name ?? null]
}

describe('another organisation', () => {
  it('sees and settles nothing', async () => {
    const [a, b] = [await house(), await house()]
    await a.within('Hanne Voss', null, 'approver')
    await send(a, 'Ours alone')
    const [open] = await waiting(a.organisation.ctx)
    const one = { id: open?.id ?? '', digest: open?.digest ?? '' }
    expect(await waiting(b.organisation.ctx)).toEqual([])
    expect(why(await giveConsent(b.organisation.ctx, one))).toMatch(/does not exist/)
    expect(why(await declineConsent(b.organisation.ctx, { ...one, reason: 'no such' }))).toMatch(
      /does not exist/,
    )
    expect(why(await takeBack(b.organisation.ctx, { id: one.id, reason: 'no such' }))).toMatch(
      /does not exist/,
    )
    expect(unwrap(await showRules(b.organisation.ctx)).history).toEqual([])
  })
})
