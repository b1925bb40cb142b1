import { describe, expect, it } from 'vitest'
import { draftOf, inputOf, newDraft, problemsOf } from './draft.ts'

const now = new Date('2026-03-11T10:00:00Z')
const ruth = { id: 'r', name: 'Ruth Fjell' }
const mara = { id: 'm', name: 'Mara Aune' }

describe('the form of a mandate', () => {
  it('begins with the hole it was opened from', () => {
    const draft = newDraft({ topic: 'hiring', channel: 'c', language: 'de' })
    expect(inputOf({ ...draft, member: ruth })).toMatchObject({
      verbs: ['reply', 'publish'],
      topics: ['hiring'],
      channelIds: ['c'],
      languages: ['de'],
    })
  })

  it('sends no limit for an empty one, and no dates for nobody', () => {
    const input = inputOf({
      ...newDraft({}),
      verbs: ['reply'],
      deputyTo: '2026-04-01T00:00:00Z',
      contact: '  ',
    })
    expect(input).toMatchObject({
      topics: null,
      channelIds: null,
      audiences: null,
      languages: null,
      regions: null,
      deputyId: null,
      deputyTo: null,
      contact: null,
    })
    expect(input).not.toHaveProperty('validFrom')
  })

  it('takes a mandate over as it is, but begins anew', () => {
    const card = {
      id: 'x',
      member: { ...ruth, title: null, departmentName: null },
      verbs: ['state' as const],
      topics: ['results'],
      channelIds: null,
      audiences: ['investors' as const],
      languages: null,
      regions: null,
      certificates: [{ id: 'speaking-for-us', title: 'Speaking for us', held: false }],
      validFrom: '2026-01-01T00:00:00Z',
      validTo: '2026-12-01T00:00:00Z',
      deputy: { ...mara, from: null, to: '2026-04-01T00:00:00Z', standing: true },
      public: true,
      contact: '+47 1',
      authorisedSpeaker: true,
      source: 'appointed' as const,
      grantedBy: null,
      state: 'locked' as const,
      flags: [],
    }
    expect(inputOf(draftOf(card, now))).toEqual({
      verbs: ['state'],
      topics: ['results'],
      channelIds: null,
      audiences: ['investors'],
      languages: null,
      regions: null,
      certificates: ['speaking-for-us'],
      validTo: '2026-12-01T00:00:00Z',
      deputyId: 'm',
      deputyFrom: null,
      deputyTo: '2026-04-01T00:00:00Z',
      public: true,
      contact: '+47 1',
      authorisedSpeaker: true,
    })
    expect(draftOf({ ...card, validFrom: '2026-05-01T00:00:00Z' }, now).validFrom).toBe(
      '2026-05-01T00:00:00Z',
    )
  })

  it('names everything that must be mended', () => {
    expect(problemsOf({ ...newDraft({}), everywhere: false }, now)).toEqual(['member', 'verbs', 'channels'])
    const whole = { ...newDraft({ topic: 'hiring' }), member: ruth }
    expect(problemsOf(whole, now)).toEqual([])
    expect(problemsOf({ ...whole, validTo: '2026-03-11T09:00:00Z' }, now)).toEqual(['past'])
    const turned = { validFrom: '2026-05-02T00:00:00Z', validTo: '2026-05-01T00:00:00Z' }
    expect(problemsOf({ ...whole, ...turned }, now)).toEqual(['order'])
    expect(problemsOf({ ...whole, deputy: ruth }, now)).toEqual(['deputy-self'])
    const dates = { deputyFrom: '2026-05-02T00:00:00Z', deputyTo: '2026-05-01T00:00:00Z' }
    expect(problemsOf({ ...whole, deputy: mara, ...dates }, now)).toEqual(['deputy-order'])
  })
})
