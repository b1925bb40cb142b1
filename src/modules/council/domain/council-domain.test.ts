import { describe, expect, it } from 'vitest'
import { nextSlot, nextSlots } from './cadence.ts'
import { concerned } from './change.ts'
import { judgeUntil } from './expiry.ts'
import { decisionState, meetingNext } from './lifecycle.ts'
import { draftMinutes, type Happened } from './minutes.ts'
import { quorumState, requiredOf } from './quorum.ts'
import { starterCharter } from './starter.ts'
import { outcomeOf, tallyOf } from './vote.ts'

describe('quorum', () => {
  it.each([
    [{ kind: 'percent', value: 50 } as const, 5, 3],
    [{ kind: 'percent', value: 50 } as const, 4, 2],
    [{ kind: 'percent', value: 67 } as const, 3, 3],
    [{ kind: 'percent', value: 1 } as const, 10, 1],
    [{ kind: 'percent', value: 100 } as const, 7, 7],
    [{ kind: 'percent', value: 50 } as const, 0, 1],
    [{ kind: 'count', value: 3 } as const, 9, 3],
    [{ kind: 'count', value: 4 } as const, 2, 4],
  ])('%o of %i members needs %i', (quorum, of, required) => {
    expect(requiredOf(quorum, of)).toBe(required)
  })

  it('is not reached by nobody, even where nobody holds a vote', () => {
    expect(quorumState({ kind: 'percent', value: 50 }, 0, 0).reached).toBe(false)
    expect(quorumState({ kind: 'count', value: 2 }, 5, 2)).toEqual({
      required: 2,
      present: 2,
      of: 5,
      reached: true,
    })
  })
})

describe('a vote', () => {
  const tally = (yes: number, no: number, abstain = 0) => ({ yes, no, abstain })
  it.each([
    [tally(2, 1), 'simple', true, 'adopted'],
    [tally(2, 2), 'simple', true, 'rejected'],
    [tally(1, 0, 9), 'simple', true, 'adopted'],
    [tally(0, 0, 3), 'simple', true, 'rejected'],
    [tally(2, 1), 'two-thirds', true, 'adopted'],
    [tally(3, 2), 'two-thirds', true, 'rejected'],
    [tally(4, 2, 5), 'two-thirds', true, 'adopted'],
    [tally(0, 0, 1), 'two-thirds', true, 'rejected'],
    [tally(9, 0), 'simple', false, 'no-quorum'],
  ] as const)('%o by %s, quorum %s: %s', (counted, majority, quorate, outcome) => {
    expect(outcomeOf(counted, majority, quorate)).toBe(outcome)
  })

  it('is counted by choice', () => {
    expect(tallyOf([{ choice: 'yes' }, { choice: 'no' }, { choice: 'yes' }])).toEqual(tally(2, 1))
  })

  it('is not for whom it is about', () => {
    expect(concerned({ kind: 'mandate.grant', grant: { memberId: 'a', deputyId: 'b' } })).toEqual(['a', 'b'])
    expect(concerned({ kind: 'exception', memberId: 'c' })).toEqual(['c'])
    expect(concerned({ kind: 'exception', memberId: null })).toEqual([])
    expect(concerned(null)).toEqual([])
  })
})

describe('the cadence', () => {
  const fortnightly = { weeks: 2, weekday: 2, time: '14:00' }
  const at = (slot: { at: Date }) => slot.at.toISOString()

  it('begins with the next such weekday', () => {
    expect(at(nextSlot(fortnightly, 'Europe/Oslo', null, new Date('2026-03-09T10:00:00Z')))).toBe(
      '2026-03-11T13:00:00.000Z',
    )
    // On the day itself, after the hour: a week later.
    expect(at(nextSlot(fortnightly, 'Europe/Oslo', null, new Date('2026-03-11T13:00:00Z')))).toBe(
      '2026-03-18T13:00:00.000Z',
    )
  })

  it('keeps the hour on the wall when the clock changes', () => {
    const slots = nextSlots(fortnightly, 'Europe/Oslo', '2026-03-11', new Date('2026-03-12T00:00:00Z'), 3)
    expect(slots.map((slot) => slot.day)).toEqual(['2026-03-25', '2026-04-08', '2026-04-22'])
    expect(slots.map(at)).toEqual([
      '2026-03-25T13:00:00.000Z',
      '2026-04-08T12:00:00.000Z',
      '2026-04-22T12:00:00.000Z',
    ])
  })

  it('goes on from the day a meeting was meant for, and skips what has passed', () => {
    expect(nextSlot(fortnightly, 'Europe/Oslo', '2026-01-07', new Date('2026-03-12T00:00:00Z')).day).toBe(
      '2026-03-18',
    )
    // Another weekday of the charter: within the week the rhythm would have met.
    expect(
      nextSlot({ ...fortnightly, weekday: 4 }, 'Europe/Oslo', '2026-03-11', new Date('2026-03-12T00:00:00Z'))
        .day,
    ).toBe('2026-03-27')
  })
})

describe('states', () => {
  it('let a meeting go forward only', () => {
    expect(meetingNext('planned', 'open')).toBe('open')
    expect(meetingNext('planned', 'close')).toBeNull()
    expect(meetingNext('open', 'cancel')).toBeNull()
    expect(meetingNext('closed', 'open')).toBeNull()
    expect(meetingNext('cancelled', 'open')).toBeNull()
  })

  it('call a decision overdue from the day after its day', () => {
    expect(decisionState({ state: 'open', dueOn: '2026-03-10' }, '2026-03-10')).toBe('open')
    expect(decisionState({ state: 'open', dueOn: '2026-03-10' }, '2026-03-11')).toBe('overdue')
    expect(decisionState({ state: 'done', dueOn: '2026-03-10' }, '2026-03-11')).toBe('done')
    expect(decisionState({ state: 'open', dueOn: null }, '2026-03-11')).toBe('open')
  })

  it('give an exception a year at most', () => {
    const now = new Date('2026-03-11T10:00:00Z')
    expect(judgeUntil(now, now)).toMatch(/still to come/)
    expect(judgeUntil(now, new Date('2027-03-11T10:00:00Z'))).toBeNull()
    expect(judgeUntil(now, new Date('2027-03-14T10:00:00Z'))).toMatch(/a year at most/)
  })
})

describe('minutes', () => {
  const quorum = { required: 2, present: 2, of: 3, reached: true }
  const happened: Happened = {
    meeting: {
      title: 'Council meeting',
      startsAt: '2026-03-11T13:00:00Z',
      openedAt: '2026-03-11T13:02:00Z',
      closedAt: '2026-03-11T14:00:00Z',
      place: 'Room 4',
    },
    organisation: 'Fjell & Sons',
    zone: 'Europe/Oslo',
    chair: 'Dana Ortiz',
    quorum,
    attendance: [
      { name: 'Dana Ortiz', seat: 'Marketing', voting: true, presence: 'present' },
      { name: 'Bo Lie', seat: 'Regions', voting: false, presence: 'excused' },
    ],
    items: [
      {
        title: '# not a heading',
        text: '1. not a list\n<b>as it stands</b>',
        raisedBy: 'Bo Lie',
        papers: [{ title: 'Figures [x]', url: 'https://example.org/a b>c' }],
        proposal: 'We do it.',
        state: 'voted',
        vote: {
          outcome: 'adopted',
          tally: { yes: 2, no: 0, abstain: 1 },
          quorum,
          named: [{ name: 'Dana Ortiz', choice: 'yes' }],
        },
      },
    ],
    decisions: [
      { number: '2026-1', title: 'We do it', owner: 'Dana Ortiz', dueOn: '2026-04-01', effectiveOn: null },
    ],
  }

  it('say who was there, what was voted and what was decided', () => {
    const text = draftMinutes(happened, 'en')
    expect(text).toContain('Wednesday, 11 March 2026 at 14:00')
    expect(text).toContain('- Present: Dana Ortiz (Marketing)')
    expect(text).toContain('- Excused: Bo Lie (Regions, adviser)')
    expect(text).toContain('**Adopted:** 2 yes, 0 no, 1 abstained.')
    expect(text).toContain('- Yes: Dana Ortiz')
    expect(text).toContain('- **2026-1** We do it. Owner: Dana Ortiz, by 2026-04-01.')
  })

  it('keep what people wrote as text', () => {
    const text = draftMinutes(happened, 'en')
    expect(text).toContain('### 1. \\# not a heading')
    expect(text).toContain('1\\. not a list')
    expect(text).toContain('\\<b>as it stands')
    expect(text).toContain('[Figures \\[x\\]](<https://example.org/a%20b%3Ec>)')
  })

  it('are written in German too', () => {
    const text = draftMinutes(happened, 'de')
    expect(text).toContain('Mittwoch, 11. März 2026')
    expect(text).toContain('**Angenommen:** 2 ja, 0 nein, 1 enthalten.')
    expect(text).toContain('- **2026-1** We do it. Trägt: Dana Ortiz, bis 2026-04-01.')
  })
})

it('the charter begins with the same parts in both languages', () => {
  const heads = (text: string) => text.match(/^## /gm)?.length
  expect(heads(starterCharter.en)).toBe(7)
  expect(heads(starterCharter.de)).toBe(7)
})
