import { describe, expect, it } from 'vitest'
import { type House, houseOf, mandate, member, scenario } from '../testing/house.ts'
import { decide } from './decide.ts'
import type { StatementAct } from './question.ts'
import { passesPauseOf } from './statement.ts'
import { questionOf } from './world.ts'

const elin = { id: 'elin', name: 'Elin' }
const incident = { id: 'i1', title: 'The lid', commander: elin }
const release: Extract<StatementAct, { purpose: 'release' }> = {
  purpose: 'release',
  statementId: 's1',
  aheadDigest: 'd',
  agreedBy: [
    { id: 'lars', name: 'Lars' },
    { id: 'hanne', name: 'Hanne' },
  ],
  validUntil: '2026-03-12T00:00:00Z',
  incident: null,
}

const decideIn = (house: Partial<House>, asked: Parameters<typeof scenario>[0]) => {
  const world = houseOf(house)
  return decide(questionOf(world, scenario(asked)), world.rulebook)
}
const states = mandate('elin', { verbs: ['state'] })

describe('a statement that was agreed ahead', () => {
  it.each<[string, Partial<House>, Parameters<typeof scenario>[0], string, string]>([
    ['goes out by the mandate to state', { mandates: [states] }, {}, 'allow', 'statement.agreed'],
    ['not by the mandate to publish', { mandates: [mandate('elin')] }, {}, 'refuse', 'mandate.missing'],
    [
      'not by a mandate for another channel',
      { mandates: [mandate('elin', { verbs: ['state'], channelIds: ['c2'] })] },
      {},
      'refuse',
      'mandate.missing',
    ],
    [
      'not once its day is over',
      { mandates: [states] },
      { statement: { ...release, validUntil: '2026-03-11T10:00:00Z' } },
      'refuse',
      'statement.expired',
    ],
    [
      'not with news for investors',
      { mandates: [states] },
      { text: 'Our quarterly results are fine' },
      'refuse',
      'statement.class',
    ],
    [
      'not about what another is named to speak about',
      { mandates: [states], speakers: { workforce: ['hanne'] } },
      { text: 'There were layoffs' },
      'refuse',
      'statement.topic',
    ],
    [
      'not when a check wants a second person',
      { mandates: [states] },
      { checks: 'hold' },
      'refuse',
      'statement.checks',
    ],
    ['not when a check stops it', { mandates: [states] }, { checks: 'block' }, 'refuse', 'checks.block'],
  ])('%s', (_, house, asked, outcome, rule) => {
    const decision = decideIn(house, { statement: release, ...asked })
    expect([decision.outcome, decision.reasons[0]?.rule, decision.contentClass]).toEqual([outcome, rule, 'F'])
  })

  it('names the incident and who commands it, where there is one', () => {
    const of = (statement: StatementAct) =>
      decideIn({ mandates: [states] }, { statement }).reasons.map((reason) => reason.rule)
    expect(of({ ...release, incident })).toContain('statement.incident')
    expect(of({ ...release, incident: { ...incident, commander: null } })).not.toContain('statement.incident')
  })
})

describe('words to be agreed ahead', () => {
  const lars = member('lars', { departmentId: 'legal' })
  const people = { members: [member('elin'), member('hanne'), lars] }
  it('are asked of legal and a spokesperson, whoever writes needs no mandate to speak', () => {
    const mandates = [mandate('hanne', { verbs: ['state'] })]
    const decision = decideIn({ ...people, mandates }, { statement: { purpose: 'ahead' } })
    expect(decision.outcome).toBe('needs')
    // Nobody is in legal here: the owner stands in, and it says so.
    expect(decision.steps.map((step) => step.anyOf)).toEqual([['ruth', 'hanne']])
    expect(decision.steps[0]?.groups[0]?.label).toContain('which has nobody')
  })

  it('are refused when nobody else could agree', () => {
    const mandates = [mandate('elin', { verbs: ['state'] })]
    const decision = decideIn({ ...people, mandates, owners: [] }, { statement: { purpose: 'ahead' } })
    expect([decision.outcome, decision.reasons[0]?.rule]).toEqual(['refuse', 'consent.nobody'])
  })
})

describe('the pause of an incident', () => {
  it.each<[string, StatementAct | undefined, string | null, boolean]>([
    ['its own statement', { ...release, incident }, 'i1', true],
    ['the statement of another incident', { ...release, incident }, 'i2', false],
    [
      'its statement while nobody commands',
      { ...release, incident: { ...incident, commander: null } },
      'i1',
      false,
    ],
    ['a statement of no incident', release, 'i1', false],
    ['words that are only agreed ahead', { purpose: 'ahead' }, 'i1', false],
    ['everything else', undefined, 'i1', false],
    ['a pause that a person set', { ...release, incident }, null, false],
  ])('lets through: %s', (_, act, pauseOf, passes) => {
    expect(passesPauseOf(act, pauseOf)).toBe(passes)
  })
})
