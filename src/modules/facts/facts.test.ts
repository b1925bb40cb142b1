import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { leave } from '#modules/people/index.ts'
import { changeFact, reviewFact } from './commands/change-fact.ts'
import { enterWording, twoLive } from './commands/enter.ts'
import { proposeFact, proposeWording } from './commands/propose.ts'
import { setRule } from './commands/set-rule.ts'
import { approveWording, declineWording } from './commands/settle.ts'
import { withdrawFact, withdrawWording } from './commands/withdraw.ts'
import { factHoldings } from './holdings.ts'
import { checkFacts } from './queries/check-facts.ts'
import { listFacts } from './queries/list-facts.ts'
import { showFact } from './queries/show-fact.ts'
import { factsToday } from './queries/today.ts'
import {
  type FactsHouse,
  type FactsOrganisation,
  factsHouse,
  liveFact,
  positioning,
  refusal,
} from './testing/house.ts'

let house: FactsHouse
let org: FactsOrganisation
type Member = Awaited<ReturnType<FactsOrganisation['in']>>
let proposer: Member
let marketer: Member
let enterer: Member
let hr: Member
let finance: Member
let legal: Member

beforeAll(async () => {
  house = await factsHouse()
  org = await house.organisation()
  proposer = await org.in('marketing', 'Pia Proposer', 'fact-owner', 'fact-enterer')
  marketer = await org.in('marketing', 'Max Marketing', 'fact-owner', 'fact-enterer')
  enterer = await org.in('service', 'Eva Enterer', 'fact-enterer')
  hr = await org.in('hr', 'Hanna Human', 'fact-owner')
  finance = await org.in('finance', 'Finn Finance', 'fact-owner')
  legal = await org.in('legal', 'Lea Legal', 'fact-owner')
}, 60_000)
afterAll(() => house.close())

const state = async (factId: string) =>
  unwrap(await showFact(org.ctx, { factId })).wordings.map((one) => `${one.lang}${one.version} ${one.state}`)
const about = (text: string, more: object = {}) => ({
  text,
  channelId: 'c',
  network: 'fake',
  at: house.clock.now(),
  lang: 'en',
  ...more,
})
const rules = async (text: string, more: object = {}) =>
  (await checkFacts(proposer.ctx, about(text, more))).map((one) => one.rule)
const threePeople = () => ({ proposer: proposer.ctx, approvers: [marketer.ctx], enterer: enterer.ctx })

describe('the way of a wording', () => {
  it('goes from proposed to live by three hands, and the next one supersedes it', async () => {
    const { factId, wordingId } = unwrap(await proposeFact(proposer.ctx, positioning({ name: 'Way' })))
    expect(await state(factId)).toEqual(['en1 proposed'])
    expect(unwrap(await approveWording(marketer.ctx, { wordingId }))).toEqual({
      state: 'released',
      waitsFor: [],
    })
    unwrap(await enterWording(enterer.ctx, { wordingId }))
    const next = unwrap(
      await proposeWording(proposer.ctx, { factId, lang: 'en', text: 'Clothes for all weathers' }),
    )
    unwrap(await approveWording(marketer.ctx, next))
    unwrap(await enterWording(enterer.ctx, next))
    expect(await state(factId)).toEqual(['en2 live', 'en1 superseded'])
    expect(await rules('Clothes for hills and huts')).toEqual(['fact.outdated'])
    expect(await rules('Clothes for all weathers')).toEqual([])
    unwrap(await withdrawFact(marketer.ctx, { factId, reason: 'Not said any more' }))
    expect(await rules('Clothes for hills and huts')).toEqual([])
  })

  it('waits for its release date and the embargo, and is released by the job at that instant', async () => {
    const releaseAt = new Date(house.clock.now().getTime() + 3_600_000)
    const embargoUntil = new Date(house.clock.now().getTime() + 7_200_000)
    const wording = { lang: 'en', text: 'A store in Bergen opens', releaseAt: releaseAt.toISOString() }
    const input = positioning({ name: 'Store', wording, embargoUntil: embargoUntil.toISOString() })
    const { factId, wordingId } = unwrap(await proposeFact(proposer.ctx, input))
    expect(unwrap(await approveWording(marketer.ctx, { wordingId })).state).toBe('approved')
    expect(refusal(await enterWording(enterer.ctx, { wordingId }))).toContain('not released yet')
    expect(await rules('A store in Bergen opens')).toEqual(['fact.embargo'])
    const { release } = await import('./jobs/release.handler.ts')
    const system = house.systemCtx(org.id, 'test')
    house.clock.moveTo(releaseAt)
    await release(system, { wordingId })
    expect(await state(factId)).toEqual(['en1 approved'])
    house.clock.moveTo(embargoUntil)
    await release(system, { wordingId })
    await release(system, { wordingId })
    expect(await state(factId)).toEqual(['en1 released'])
    expect(await rules('A store in Bergen opens')).toEqual([])
  })

  it('ends when it is declined or taken back', async () => {
    const one = unwrap(await proposeFact(proposer.ctx, positioning({ name: 'Declined' })))
    expect(refusal(await declineWording(proposer.ctx, { ...one, reason: 'No good' }))).toContain(
      'You proposed',
    )
    unwrap(await declineWording(marketer.ctx, { ...one, reason: 'Too long' }))
    expect(refusal(await approveWording(marketer.ctx, one))).toContain('does not wait')
    const two = unwrap(await proposeFact(proposer.ctx, positioning({ name: 'Taken back' })))
    expect(refusal(await withdrawWording(enterer.ctx, { ...two, reason: 'Mine' }))).toContain(
      'right to approve',
    )
    unwrap(await withdrawWording(proposer.ctx, { ...two, reason: 'A slip' }))
    expect(await state(two.factId)).toEqual(['en1 withdrawn'])
  })

  it('tells every step as an event with ids and nothing of what it says', async () => {
    const { rows } = await house.engine.db.$client.query(
      `select set_config('weft.organisation_id', $1, false)`,
      [org.id],
    )
    expect(rows).toHaveLength(1)
    const events = await house
      .systemCtx(org.id, 'test')
      .read((tx) =>
        tx.execute<{ type: string; text: string }>(
          "select type, data::text as text from event where type like 'fact.%'",
        ),
      )
    const types = new Set(events.rows.map((row) => row.type))
    for (const type of [
      'proposed',
      'wording-proposed',
      'consented',
      'approved',
      'released',
      'live',
      'superseded',
      'declined',
      'wording-withdrawn',
      'withdrawn',
    ])
      expect(types).toContain(`fact.${type}`)
    expect(events.rows.map((row) => row.text).join()).not.toMatch(/Bergen|Clothes/)
  })
})

describe('dual control', () => {
  it('does not let the proposer approve, nor anybody of another department', async () => {
    const made = unwrap(await proposeFact(proposer.ctx, positioning({ name: 'Own' })))
    expect(refusal(await approveWording(proposer.ctx, made))).toContain('You proposed this wording')
    const refused = await approveWording(hr.ctx, made)
    expect(refused).toMatchObject({
      ok: false,
      error: { type: 'forbidden', help: expect.stringContaining('Ask ') },
    })
    expect(refusal(await approveWording(enterer.ctx, made))).toContain('right to approve')
    expect(refusal(await approveWording(house.systemCtx(org.id, 'job'), made))).toContain('named person')
  })

  it('does not let the only approver enter', async () => {
    const made = unwrap(await proposeFact(proposer.ctx, positioning({ name: 'Alone' })))
    unwrap(await approveWording(marketer.ctx, made))
    expect(refusal(await enterWording(marketer.ctx, made))).toContain('only one who approved')
    expect(refusal(await enterWording(hr.ctx, made))).toContain('right to enter')
    unwrap(await enterWording(proposer.ctx, made))
  })

  it('counts one member once, also when the same consent is given many times at once', async () => {
    const input = positioning({
      kind: 'headcount',
      name: 'People',
      wording: { lang: 'en', text: '1,204 employees' },
    })
    const made = unwrap(await proposeFact(proposer.ctx, input))
    const tries = await Promise.all(Array.from({ length: 6 }, () => approveWording(hr.ctx, made)))
    expect(tries.filter((one) => one.ok)).toHaveLength(1)
    expect(tries.find((one) => one.ok)).toMatchObject({ value: { state: 'proposed', waitsFor: ['finance'] } })
    expect(await state(made.factId)).toEqual(['en1 proposed'])
    expect(unwrap(await approveWording(finance.ctx, made)).state).toBe('released')
  })

  it('wants two for people at work whatever the matrix says, and the person for a promotion', async () => {
    const boss = await org.in('executive', 'Rita Rules', 'social-lead')
    unwrap(
      await setRule(boss.ctx, { kind: 'termination', approvers: ['legal'], class: 'secret', places: [] }),
    )
    const end = positioning({
      kind: 'termination',
      name: 'Leaving',
      wording: { lang: 'en', text: 'Olaf leaves' },
    })
    const made = unwrap(await proposeFact(hr.ctx, end))
    expect(unwrap(await approveWording(legal.ctx, made)).waitsFor).toEqual(['second'])
    expect(unwrap(await approveWording(finance.ctx, made)).state).toBe('released')
    const anna = await org.in('service', 'Anna Berg', 'viewer')
    const rise = {
      kind: 'promotion',
      name: 'Anna',
      wording: { lang: 'en', text: 'Anna leads the service' },
    } as const
    expect(await proposeFact(finance.ctx, positioning(rise))).toMatchObject({
      ok: false,
      error: { fields: { personId: expect.stringContaining('they have to agree') } },
    })
    const promoted = unwrap(await proposeFact(finance.ctx, positioning({ ...rise, personId: anna.id })))
    unwrap(await approveWording(hr.ctx, promoted))
    expect(unwrap(await approveWording(legal.ctx, promoted)).waitsFor).toEqual(['person'])
    expect(unwrap(await approveWording(anna.ctx, promoted)).state).toBe('released')
  })

  it('lets nothing travel further without approval, and holds what is stricter at once', async () => {
    const input = positioning({ name: 'Plan', class: 'secret', places: [], phrases: ['Plan Birch'] })
    const { factId, wordingId } = unwrap(await proposeFact(proposer.ctx, input))
    for (const change of [
      { class: 'public' },
      { places: null },
      { phrases: [] },
      { phrases: ['Plan Oak'] },
    ] as const)
      expect(refusal(await changeFact(proposer.ctx, { factId, ...change }))).toMatch(/needs approval/)
    unwrap(await changeFact(proposer.ctx, { factId, phrases: ['PLAN  birch', 'Plan Oak'] }))
    expect(await rules('plan oak')).toEqual(['fact.secret'])
    expect(refusal(await withdrawFact(proposer.ctx, { factId, reason: 'Let me out' }))).toContain(
      'somebody else',
    )
    unwrap(await withdrawWording(proposer.ctx, { wordingId, reason: 'Another one' }))
    const change = { class: 'public', places: null } as const
    const open = unwrap(
      await proposeWording(proposer.ctx, { factId, lang: 'en', text: 'Plan Birch is here', change }),
    )
    expect(await rules('plan oak')).toEqual(['fact.secret'])
    unwrap(await approveWording(marketer.ctx, open))
    expect(await rules('plan oak')).toEqual([])
  })
})

describe('exactly one live wording a language', () => {
  it('also when two are entered at the same moment', async () => {
    const first = await liveFact(threePeople(), positioning({ name: 'Race' }))
    const { factId } = first
    const next = await Promise.all(
      ['One', 'Two'].map((text) =>
        proposeWording(proposer.ctx, { factId, lang: 'en', text: `${text} for all` }),
      ),
    )
    for (const one of next) unwrap(await approveWording(marketer.ctx, unwrap(one)))
    const entered = await Promise.all(next.map((one) => enterWording(enterer.ctx, unwrap(one))))
    expect(entered.some((one) => one.ok)).toBe(true)
    const states = await state(factId)
    expect(states.filter((one) => one.endsWith('live'))).toEqual(['en3 live'])
  })

  it('is kept by the database itself, and the refusal is clear', async () => {
    const { factId, wordingId } = await liveFact(threePeople(), positioning({ name: 'Index' }))
    const { wordingId: second } = unwrap(
      await proposeWording(proposer.ctx, { factId, lang: 'en', text: 'Second words' }),
    )
    const caught: unknown[] = []
    await org.ctx
      .write((tx) => tx.execute(`update fact_wording set state = 'live' where id = '${second}'`))
      .catch((error: unknown) => caught.push(error))
    expect(caught).toHaveLength(1)
    expect(twoLive(caught[0])).toBe(true)
    expect(twoLive(new Error('another'))).toBe(false)
    expect(refusal(await enterWording(enterer.ctx, { wordingId }))).toContain('live already')
    const german = unwrap(
      await proposeWording(proposer.ctx, { factId, lang: 'de', text: 'Kleidung für Berg und Hütte' }),
    )
    unwrap(await approveWording(marketer.ctx, german))
    unwrap(await enterWording(enterer.ctx, german))
    expect((await state(factId)).filter((one) => one.endsWith('live')).sort()).toEqual([
      'de1 live',
      'en1 live',
    ])
  })
})

describe('who sees what', () => {
  it('keeps a secret fact from everybody who does not work on it', async () => {
    const viewer = await org.in('service', 'Vera Viewer', 'viewer')
    const input = positioning({
      name: 'Takeover of Birch Ltd',
      class: 'secret',
      places: [],
      phrases: ['Birch Ltd'],
    })
    const { factId } = unwrap(await proposeFact(legal.ctx, input))
    const page = unwrap(await listFacts(viewer.ctx, { limit: 200 }))
    expect(JSON.stringify(page)).not.toContain('Birch Ltd')
    expect(page.mayNotPropose).toContain('right to propose')
    expect((await showFact(viewer.ctx, { factId })).ok).toBe(false)
    const [found] = await checkFacts(viewer.ctx, about('We buy Birch Ltd'))
    expect(found).toMatchObject({ rule: 'fact.secret', factName: 'A fact that is not open to everybody' })
    expect((await checkFacts(legal.ctx, about('We buy Birch Ltd')))[0]?.factName).toBe(
      'Takeover of Birch Ltd',
    )
    unwrap(await withdrawFact(finance.ctx, { factId, reason: 'Over' }))
  })

  it('pages by name without losing or repeating any', async () => {
    const all = unwrap(await listFacts(org.ctx, { limit: 200 })).facts.map((one) => one.id)
    const seen: string[] = []
    for (let cursor: string | undefined, more = true; more; ) {
      const page = unwrap(await listFacts(org.ctx, { limit: 3, cursor }))
      seen.push(...page.facts.map((one) => one.id))
      cursor = page.next ?? undefined
      more = page.next !== null
    }
    expect(seen).toEqual(all)
    expect(unwrap(await listFacts(org.ctx, { limit: 50, q: 'index' })).facts.map((one) => one.name)).toEqual([
      'Index',
    ])
    expect(
      unwrap(await listFacts(org.ctx, { limit: 50, state: 'waiting', kind: 'headcount' })).facts,
    ).toHaveLength(1)
  })
})

describe('Today', () => {
  it('shows each what they can do, and nothing else', async () => {
    const made = unwrap(await proposeFact(proposer.ctx, positioning({ name: 'Fresh' })))
    const waits = async (member: Member, what: 'approve' | 'enter') =>
      unwrap(await factsToday(member.ctx))[what].some((one) => one.wordingId === made.wordingId)
    expect([
      await waits(marketer, 'approve'),
      await waits(proposer, 'approve'),
      await waits(hr, 'approve'),
    ]).toEqual([true, false, false])
    unwrap(await approveWording(marketer.ctx, made))
    expect([
      await waits(marketer, 'enter'),
      await waits(enterer, 'enter'),
      await waits(proposer, 'enter'),
    ]).toEqual([false, true, true])
  })

  it('shows a fact to its owner after a year, once told, until it was reviewed', async () => {
    const { factId } = await liveFact(threePeople(), positioning({ name: 'Old', ownerId: hr.id }))
    const mine = async () => unwrap(await factsToday(hr.ctx)).review.filter((one) => one.factId === factId)
    expect(await mine()).toEqual([])
    house.clock.advance(366 * 86_400_000)
    expect(await mine()).toMatchObject([{ why: 'year', name: 'Old' }])
    const { reviewDue } = await import('./jobs/review-due.handler.ts')
    await reviewDue(house.systemCtx(org.id, 'test'), { factId })
    await reviewDue(house.systemCtx(org.id, 'test'), { factId })
    const told = await org.ctx.read((tx) =>
      tx.execute(`select 1 from event where type = 'fact.review-due' and subject = '${factId}'`),
    )
    expect(told.rows).toHaveLength(1)
    expect(refusal(await reviewFact(enterer.ctx, { factId }))).toContain('right to approve')
    unwrap(await reviewFact(hr.ctx, { factId }))
    expect(await mine()).toEqual([])
  })

  it('flags facts whose owner left, and lets them be handed over', async () => {
    const gone = await org.in('marketing', 'Gustav Gone', 'fact-owner')
    const { factId } = unwrap(
      await proposeFact(proposer.ctx, positioning({ name: 'Orphan', ownerId: gone.id })),
    )
    expect(await factHoldings[0]?.list(org.ctx, gone.id)).toMatchObject([{ id: factId, label: 'Orphan' }])
    unwrap(await leave(org.ctx, { memberId: gone.id }))
    await house.drain()
    expect(unwrap(await showFact(proposer.ctx, { factId }))).toMatchObject({
      owner: { left: true },
      toReview: true,
    })
    expect(unwrap(await factsToday(proposer.ctx)).review).toContainEqual(
      expect.objectContaining({ factId, why: 'owner-left' }),
    )
    expect(refusal(await changeFact(proposer.ctx, { factId, ownerId: gone.id }))).toContain('active member')
    unwrap((await factHoldings[0]?.reassign?.(proposer.ctx, [factId], marketer.id)) as never)
    expect(unwrap(await showFact(proposer.ctx, { factId }))).toMatchObject({
      owner: { left: false },
      toReview: false,
    })
  })
})
