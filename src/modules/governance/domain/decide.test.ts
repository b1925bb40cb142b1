import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type Question } from './decide.ts'
import type { Mandate } from './mandate.ts'

const moment = new Date('2026-03-11T10:00:00Z')
const mandate = (more: Partial<Mandate> = {}): Mandate => ({
  id: 'm1',
  verbs: ['reply', 'publish'],
  channelIds: null,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: null,
  endedAt: null,
  ...more,
})
const question = (more: Partial<Question> = {}): Question => ({
  kind: 'post',
  author: { id: 'elin', name: 'Elin Dahl', active: true, human: true },
  mandates: [mandate()],
  channels: [{ id: 'c1', name: 'Bluesky' }],
  checks: 'pass',
  approvers: [
    { id: 'elin', name: 'Elin Dahl' },
    { id: 'hanne', name: 'Hanne Voss' },
  ],
  helpers: ['Ruth Aas'],
  moment,
  ...more,
})

describe('decide', () => {
  it.each<[string, Partial<Question>, string, string | undefined]>([
    ['a post by a mandated author needs a second person', {}, 'needs', 'consent.second-person'],
    ['a reply by a mandated author goes out', { kind: 'reply' }, 'allow', undefined],
    [
      'a reply a check wants consent for',
      { kind: 'reply', checks: 'hold' },
      'needs',
      'consent.second-person',
    ],
    ['no mandate', { mandates: [] }, 'refuse', 'mandate.missing'],
    [
      'a mandate for another verb',
      { mandates: [mandate({ verbs: ['approve'] })] },
      'refuse',
      'mandate.missing',
    ],
    [
      'a mandate for another channel',
      { mandates: [mandate({ channelIds: ['c2'] })] },
      'refuse',
      'mandate.missing',
    ],
    [
      'a mandate that starts later',
      { mandates: [mandate({ validFrom: new Date('2026-04-01') })] },
      'refuse',
      'mandate.missing',
    ],
    [
      'a mandate over since this very moment',
      { mandates: [mandate({ validTo: moment })] },
      'refuse',
      'mandate.missing',
    ],
    [
      'a mandate that was ended',
      { mandates: [mandate({ endedAt: new Date('2026-03-01') })] },
      'refuse',
      'mandate.missing',
    ],
    [
      'one of two channels not covered',
      {
        channels: [
          { id: 'c1', name: 'A' },
          { id: 'c2', name: 'B' },
        ],
        mandates: [mandate({ channelIds: ['c1'] })],
      },
      'refuse',
      'mandate.missing',
    ],
    ['something must be fixed', { checks: 'block' }, 'refuse', 'checks.block'],
    [
      'the author left',
      { author: { id: 'elin', name: 'Elin Dahl', active: false, human: true } },
      'refuse',
      'author.left',
    ],
    [
      'a machine',
      { author: { id: 'x', name: 'Robot', active: true, human: false } },
      'refuse',
      'author.not-human',
    ],
    [
      'nobody else to consent',
      { approvers: [{ id: 'elin', name: 'Elin Dahl' }] },
      'refuse',
      'consent.nobody',
    ],
  ])('%s', (_, more, outcome, rule) => {
    const decision = decide(question(more))
    expect(decision.outcome).toBe(outcome)
    expect(decision.reasons[0]?.rule).toBe(rule)
  })

  it('says in plain words who can help', () => {
    const decision = decide(question({ mandates: [] }))
    expect(decision.reasons[0]?.message).toBe('Elin Dahl has no mandate to publish on Bluesky.')
    expect(decision.reasons[0]?.help).toBe('Ruth Aas can grant it under People, Mandates.')
  })

  it('never asks the author for consent, and never lets a post out without any', () => {
    const ids = fc.uniqueArray(fc.constantFrom('elin', 'a', 'b', 'c'))
    fc.assert(
      fc.property(ids, fc.constantFrom('pass', 'warn', 'hold', 'block' as const), (approvers, checks) => {
        const people = approvers.map((id) => ({ id, name: id }))
        const decision = decide(question({ approvers: people, checks: checks as Question['checks'] }))
        expect(decision.outcome).not.toBe('allow')
        for (const step of decision.steps) {
          expect(step.anyOf).not.toContain('elin')
          expect(step.anyOf.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
