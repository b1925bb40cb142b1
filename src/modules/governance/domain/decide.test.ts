import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, houseOf, mandate, member, scenario } from '../testing/house.ts'
import { models } from './classes.ts'
import { firstContentRules } from './content-rules.ts'
import { decide } from './decide.ts'
import type { Mandate } from './mandate.ts'
import { revive } from './revive.ts'
import { changed, firstRulebook, type Rulebook } from './rulebook.ts'
import { questionOf } from './world.ts'

const decideIn = (house: Partial<House>, asked: Parameters<typeof scenario>[0] = {}) => {
  const world = houseOf(house)
  return decide(questionOf(world, scenario(asked)), world.rulebook)
}

describe('who may speak', () => {
  it.each<[string, Partial<House>, Parameters<typeof scenario>[0], string, string]>([
    ['a post by somebody uncertified needs a second person', {}, {}, 'needs', 'consent.needed'],
    ['a reply by a mandated author goes out', {}, { kind: 'reply' }, 'allow', 'mandate.carries'],
    ['a reply a check wants consent for', {}, { kind: 'reply', checks: 'hold' }, 'needs', 'consent.needed'],
    [
      'a certified author posts routine by themselves',
      { certified: ['elin'] },
      {},
      'allow',
      'mandate.carries',
    ],
    [
      'a certified author and a check that asks',
      { certified: ['elin'] },
      { checks: 'hold' },
      'needs',
      'consent.needed',
    ],
    ['no mandate', { mandates: [] }, {}, 'refuse', 'mandate.missing'],
    [
      'a mandate for another verb',
      { mandates: [mandate('elin', { verbs: ['approve'] })] },
      {},
      'refuse',
      'mandate.missing',
    ],
    [
      'a mandate for another channel',
      { mandates: [mandate('elin', { channelIds: ['c2'] })] },
      {},
      'refuse',
      'mandate.missing',
    ],
    [
      'a mandate that starts later',
      { mandates: [mandate('elin', { validFrom: new Date('2026-04-01') })] },
      {},
      'refuse',
      'mandate.coming',
    ],
    [
      'a mandate over since this very moment',
      { mandates: [mandate('elin', { validTo: new Date('2026-03-11T10:00:00Z') })] },
      {},
      'refuse',
      'mandate.over',
    ],
    [
      'a mandate that was ended',
      { mandates: [mandate('elin', { endedAt: new Date('2026-03-01') })] },
      {},
      'refuse',
      'mandate.over',
    ],
    [
      'one of two channels not covered',
      { mandates: [mandate('elin', { channelIds: ['c1'] })] },
      { channelIds: ['c1', 'c2'] },
      'refuse',
      'mandate.missing',
    ],
    [
      'a certificate that is missing',
      { mandates: [mandate('elin', { certificates: ['speaking-for-us'] })] },
      {},
      'refuse',
      'mandate.certificate',
    ],
    [
      'a mandate for another language',
      { mandates: [mandate('elin', { languages: ['de'] })] },
      { language: 'en' },
      'refuse',
      'mandate.language',
    ],
    [
      'a mandate for another region',
      { mandates: [mandate('elin', { regions: ['no'] })] },
      { channelIds: ['german'] },
      'refuse',
      'mandate.region',
    ],
    [
      'a mandate for another audience',
      { mandates: [mandate('elin', { audiences: ['press'] })] },
      { channelIds: ['german'] },
      'refuse',
      'mandate.audience',
    ],
    [
      'a mandate on hiring, and words on nothing',
      { mandates: [mandate('elin', { topics: ['hiring'] })] },
      {},
      'refuse',
      'mandate.topic',
    ],
    ['something must be fixed', {}, { checks: 'block' }, 'refuse', 'checks.block'],
    [
      'the author left',
      { members: [member('elin', { active: false }), member('hanne')] },
      {},
      'refuse',
      'author.left',
    ],
    ['a machine', {}, { authorId: 'robot' }, 'refuse', 'author.not-human'],
    ['nobody else to consent', { members: [member('elin')], owners: [] }, {}, 'refuse', 'consent.nobody'],
    [
      'a department that does not speak',
      { access: { mode: 'barred' } },
      { kind: 'reply' },
      'refuse',
      'access.barred',
    ],
    [
      'after work',
      { access: { mode: 'at-work', atWork: false } },
      { kind: 'reply' },
      'refuse',
      'access.outside-hours',
    ],
    ['at work', { access: { mode: 'at-work', atWork: true } }, { kind: 'reply' }, 'allow', 'mandate.carries'],
    [
      'an exception',
      { access: { mode: 'barred', excepted: true } },
      { kind: 'reply' },
      'allow',
      'mandate.carries',
    ],
    [
      'a policy that was not accepted',
      { access: { policyOpen: true } },
      { kind: 'reply' },
      'refuse',
      'policy.unacknowledged',
    ],
    [
      'a topic that is nobody’s',
      {},
      { text: 'Our revenue grew', channelIds: ['investors'] },
      'refuse',
      'topic.nobody',
    ],
    [
      'results on a channel investors do not know',
      { speakers: { results: ['ingrid'] } },
      { text: 'Our revenue grew' },
      'refuse',
      'channel.not-recognised',
    ],
    [
      'results in a quiet period',
      { speakers: { results: ['ingrid'] }, quiet: true },
      { text: 'Our revenue grew', channelIds: ['investors'] },
      'refuse',
      'quiet.period',
    ],
    ['anything else in a quiet period', { quiet: true }, { kind: 'reply' }, 'allow', 'mandate.carries'],
    [
      'results with a spokesperson',
      { speakers: { results: ['ingrid'] } },
      { text: 'Our revenue grew', channelIds: ['investors'] },
      'needs',
      'consent.needed',
    ],
  ])('%s', (_, house, asked, outcome, rule) => {
    const decision = decideIn(house, asked)
    expect([decision.outcome, decision.reasons[0]?.rule]).toEqual([outcome, rule])
  })

  it('says in plain words what is missing and who can help', () => {
    const [reason] = decideIn({ mandates: [] }).reasons
    expect(reason?.message).toBe('Elin has no mandate to publish on Bluesky.')
    expect(reason?.help).toBe('Ruth can grant it under People, Mandates.')
  })

  it('says every reason, not only the first', () => {
    const rules = decideIn(
      { mandates: [], access: { mode: 'barred', policyOpen: true } },
      { checks: 'block' },
    ).reasons
    expect(rules.map((reason) => reason.rule)).toEqual([
      'policy.unacknowledged',
      'access.barred',
      'mandate.missing',
      'checks.block',
    ])
  })
})

describe('whose consent', () => {
  it('asks the spokesperson of a reserved topic first, then the row of the class', () => {
    const decision = decideIn(
      { speakers: { results: ['ingrid'] } },
      { text: 'Our revenue grew', channelIds: ['investors'] },
    )
    expect(decision.steps.map((step) => step.id)).toEqual(['topic.results', 'ir', 'legal', 'disclosure'])
    expect(decision.contentClass).toBe('E')
  })

  it('lets a spokesperson begin without asking themselves', () => {
    const decision = decideIn(
      { speakers: { results: ['elin'] } },
      { text: 'Our revenue grew', channelIds: ['investors'] },
    )
    expect(decision.steps.map((step) => step.id)).toEqual(['ir', 'legal', 'disclosure'])
  })

  it('asks the owners where a department has nobody, and says so', () => {
    const [brand, legal] = decideIn({}, { text: 'Better than all others' }).steps
    expect(brand?.label).toBe('Hanne')
    expect(legal?.label).toBe('Ruth (for Legal, which has nobody)')
  })

  it('never asks a second person who may not read it, but does ask whom the rules name', () => {
    const members = ['elin', 'hanne', 'nils'].map((id) => member(id))
    const mandates = members.map((one) => mandate(one.id))
    const peers = decideIn({ members, mandates, blind: ['hanne'] }).steps[0]
    expect(peers?.anyOf).toEqual(['nils'])
    const named = decideIn({ members, mandates, blind: ['hanne', 'nils'] }, { text: 'Better than ever' })
      .steps[0]
    expect(named?.anyOf).toEqual(['hanne', 'nils'])
  })

  it('wants two different people where both have to consent', () => {
    const both = decideIn(
      { speakers: { crisis: ['hanne'] }, roles: { hanne: ['social-lead'] } },
      { text: 'Product recall' },
    )
    expect(both.reasons[0]?.message).toContain('two different people')
  })

  it('lets a deputy in while they stand in', () => {
    const standsIn = (from: string, to: string): Mandate =>
      mandate('hanne', { deputyId: 'elin', deputyFrom: new Date(from), deputyTo: new Date(to) })
    const approves = mandate('ruth', { verbs: ['approve'] })
    const now = decideIn({ mandates: [standsIn('2026-03-01', '2026-03-20'), approves] }, { kind: 'reply' })
    expect([now.outcome, now.reasons[0]?.message]).toEqual(['allow', 'Elin may reply here as a deputy.'])
    const before = decideIn({ mandates: [standsIn('2026-03-01', '2026-03-10'), approves] }, { kind: 'reply' })
    expect([before.outcome, before.reasons[0]?.rule]).toEqual(['refuse', 'mandate.deputy'])
  })

  it.each([
    ['organic', 'c1', 'allow'],
    ['organic', 'german', 'needs'],
    ['centralised', 'c1', 'needs'],
    ['hub-and-spoke', 'c1', 'allow'],
    ['hub-and-spoke', 'german', 'needs'],
    ['dandelion', 'german', 'needs'],
    ['honeycomb', 'german', 'allow'],
  ] as const)('%s: a certified author of a unit on %s: %s', (model, channel, outcome) => {
    const rulebook = changed(firstRulebook(firstContentRules), { model })
    const decision = decideIn(
      { rulebook, certified: ['elin'], unit: { elin: 'service' } },
      { channelIds: [channel] },
    )
    expect(decision.outcome).toBe(outcome)
  })
})

describe('whatever the house', () => {
  const anyHouse = fc.record({
    ids: fc.uniqueArray(fc.constantFrom('elin', 'hanne', 'ruth', 'ingrid', 'nils'), { minLength: 1 }),
    model: fc.constantFrom(...models),
    certified: fc.subarray(['elin', 'hanne']),
    text: fc.constantFrom(
      'Hello',
      'Our revenue grew',
      'Better than ever',
      'Product recall',
      'Layoffs',
      'giveaway',
    ),
    kind: fc.constantFrom('post' as const, 'reply' as const),
    checks: fc.constantFrom('pass' as const, 'warn' as const, 'hold' as const, 'block' as const),
    channelIds: fc.subarray(['c1', 'c2', 'german', 'investors'], { minLength: 1 }),
  })

  it('nobody consents to their own words, nothing goes without a mandate, every refusal names a rule', () => {
    fc.assert(
      fc.property(anyHouse, fc.boolean(), ({ ids, model, certified, ...asked }, mandated) => {
        const rulebook: Rulebook = changed(firstRulebook(firstContentRules), { model })
        const mandates = ids.flatMap((id) => (id === 'elin' && !mandated ? [] : [mandate(id)]))
        const decision = decideIn(
          { rulebook, certified, mandates, members: ids.map((id) => member(id)) },
          asked,
        )
        for (const step of decision.steps) expect(step.anyOf).not.toContain('elin')
        for (const step of decision.steps)
          expect(step.groups.every((group) => group.memberIds.length > 0)).toBe(true)
        if (decision.outcome !== 'refuse') expect(decision.mandateId).not.toBeNull()
        if (!mandated || !ids.includes('elin') || asked.checks === 'block')
          expect(decision.outcome).toBe('refuse')
        expect(decision.reasons.length).toBeGreaterThan(0)
        expect(decision.outcome === 'needs').toBe(decision.steps.length > 0)
      }),
      { numRuns: 500 },
    )
  })

  it('the same question gives the same answer after it was written down and read again', () => {
    fc.assert(
      fc.property(anyHouse, ({ ids, model, certified, ...asked }) => {
        const world = houseOf({
          rulebook: changed(firstRulebook(firstContentRules), { model }),
          certified,
          members: ids.map((id) => member(id)),
        })
        const question = questionOf(world, scenario(asked))
        const read = JSON.parse(JSON.stringify(question)) as never
        expect(decide(revive(read), JSON.parse(JSON.stringify(world.rulebook)))).toEqual(
          decide(question, world.rulebook),
        )
      }),
    )
  })
})

describe('a person’s judgement', () => {
  const judged = { class: 'A' as const, topics: [], name: 'Somebody', reason: 'It is a song' }
  const results = { text: 'Our results: revenue rose', judged: { ...judged, by: 'elin' } }
  const found = (asked: Parameters<typeof scenario>[0], house: Partial<House> = {}) => {
    const { content } = questionOf(houseOf(house), scenario(asked))
    return [content.class, content.reserved, content.judgedBy?.name ?? null]
  }

  it('is never milder than the rules when it is the author’s own', () => {
    const [by] = found({ ...results, judged: null })
    expect(by).not.toBe('A')
    expect(found(results)).toEqual([...found({ ...results, judged: null }).slice(0, 2), null])
    expect(decideIn({}, results).outcome).toBe(decideIn({}, { ...results, judged: null }).outcome)
  })

  it('is milder when somebody else made it who may consent here, at this moment', () => {
    const hanne = { ...results, judged: { ...judged, by: 'hanne' } }
    const strict = found({ ...results, judged: null })
    expect(found(hanne)).toEqual(['A', [], 'Somebody'])
    expect(found(hanne, { mandates: [mandate('elin')] })).toEqual(strict)
    const elsewhere = mandate('hanne', { verbs: ['approve'], channelIds: ['c2'] })
    expect(found(hanne, { mandates: [mandate('elin'), elsewhere] })).toEqual(strict)
    const over = mandate('hanne', { verbs: ['approve'], validTo: new Date('2026-03-01') })
    expect(found(hanne, { mandates: [mandate('elin'), over] })).toEqual(strict)
  })

  it('is stricter when anybody made it, and topics are added, never taken', () => {
    const own = { ...judged, by: 'elin', class: 'F' as const, topics: ['hiring'] }
    expect(found({ judged: own })).toEqual(['F', expect.any(Array), 'Somebody'])
    const { content } = questionOf(houseOf({}), scenario({ ...results, judged: own }))
    const { topics } = questionOf(houseOf({}), scenario({ ...results, judged: null })).content
    expect(content.topics).toEqual([...topics, 'hiring'])
  })
})
