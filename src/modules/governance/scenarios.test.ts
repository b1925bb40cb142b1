import { describe, expect, it } from 'vitest'
import { answerScenario, houseFrom } from './scenarios.ts'

const house = {
  model: 'hub-and-spoke',
  centre: 'marketing',
  departments: [
    { id: 'marketing', kind: 'marketing', name: 'Marketing' },
    { id: 'service', kind: 'service', name: 'Service' },
  ],
  members: [
    {
      id: 'elin',
      name: 'Elin Dahl',
      department: 'service',
      verbs: ['publish', 'reply'],
      certificates: ['speaking-for-us'],
    },
    { id: 'hanne', name: 'Hanne Voss', department: 'marketing', verbs: ['approve', 'publish'] },
    { id: 'ruth', name: 'Ruth Aas', owner: true, verbs: ['approve'] },
  ],
  mandates: [{ member: 'hanne', verbs: ['state'], topics: ['results'] }],
  channels: [
    { id: 'service-bluesky', name: 'Bluesky', department: 'service' },
    { id: 'linkedin', name: 'LinkedIn', department: 'marketing', recognised: true },
  ],
}
const line = (more: object) =>
  JSON.stringify({
    organisation: house,
    member: 'elin',
    channels: ['linkedin'],
    at: '2026-11-27T10:00:00Z',
    ...more,
  })
const outcome = (more: object) => {
  const answer = answerScenario(line(more), null)
  return 'error' in answer
    ? answer.error
    : [answer.outcome, answer.class, answer.steps.map((step) => step.label)]
}

describe('scenarios of a file', () => {
  it.each<[string, object, unknown]>([
    ['an own channel, certified', { channels: ['service-bluesky'] }, ['allow', 'A', []]],
    ['the hub’s channel', {}, ['needs', 'A', ['Hanne Voss or Ruth Aas']]],
    ['the hub on its own channel', { member: 'hanne' }, ['allow', 'A', []]],
    ['campaign words of a spoke', { text: 'Join our giveaway' }, ['needs', 'B', ['Hanne Voss']]],
    [
      'a fact that is material',
      { facts: ['material'], text: 'x' },
      [
        'needs',
        'E',
        [
          'Ruth Aas (for Investor relations, which has nobody)',
          'Ruth Aas (for Legal, which has nobody)',
          'Ruth Aas (for Disclosure committee, which has nobody)',
        ],
      ],
    ],
    ['nobody we know', { member: 'nobody' }, ['refuse', 'A', []]],
    ['a day without a time', { at: '2026-11-27' }, 'at: Invalid ISO datetime'],
    ['a word that is not known', { chanels: [] }, 'line: Unrecognized key: "chanels"'],
  ])('%s', (_, more, expected) => expect(outcome(more)).toEqual(expected))

  it('asks one house many times', () => {
    const world = houseFrom(JSON.stringify(house))
    if (typeof world === 'string') throw new Error(world)
    const asked = { id: 'a', member: 'elin', channels: ['linkedin'], at: '2026-11-27T10:00:00Z' }
    expect(answerScenario(JSON.stringify(asked), world)).toMatchObject({ id: 'a', outcome: 'needs' })
    expect(answerScenario(JSON.stringify(asked), null)).toMatchObject({
      id: 'a',
      error: expect.stringContaining('--house'),
    })
    expect(houseFrom('{')).toMatch(/not JSON/)
    expect(houseFrom('{"members":1}')).toMatch(/^members:/)
  })
})
