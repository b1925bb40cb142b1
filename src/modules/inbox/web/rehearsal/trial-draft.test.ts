import { describe, expect, it } from 'vitest'
import { lineFault, moveFault, noDraft, trialOf } from './trial-draft.ts'

const line = { id: 1, desk: 'a', days: 'weekend', from: '09:00', to: '17:00', people: 2 } as const

describe('a rota as it is typed', () => {
  it('asks for each desk once, with all its lines', () => {
    const draft = {
      ...noDraft,
      shifts: [line, { ...line, id: 2, days: '1' as const, people: -1 }, { ...line, id: 3, desk: 'b' }],
      median: 5,
      p90: 3,
      goal: 60,
    }
    expect(trialOf(draft, null)).toEqual({
      weeks: 4,
      desks: [
        {
          departmentId: 'a',
          base: 'today',
          shifts: [
            { days: [6, 7], from: '09:00', to: '17:00', people: 2 },
            { days: [1], from: '09:00', to: '17:00', people: -1 },
          ],
        },
        {
          departmentId: 'b',
          base: 'today',
          shifts: [{ days: [6, 7], from: '09:00', to: '17:00', people: 2 }],
        },
      ],
      handling: { median: 5, p90: 5 },
      goal: 60,
      moves: [],
      routes: null,
    })
  })

  it('takes the rules that are being written along when asked to, and only then', () => {
    const written = { rules: [], ownWords: false }
    expect(trialOf({ ...noDraft, routes: true }, written)?.routes).toEqual(written)
    expect(trialOf(noDraft, written)?.routes).toBeNull()
    expect(trialOf({ ...noDraft, routes: true }, null)?.routes).toBeNull()
  })

  it('says what a line lacks, and asks nothing before', () => {
    expect(lineFault({ ...line, desk: '' })).toBe('desk')
    expect(lineFault({ ...line, to: '25:00' })).toBe('time')
    expect(lineFault({ ...line, people: 1.5 })).toBe('people')
    expect(moveFault({ id: 1, from: 'a', to: 'a', percent: 10 })).toBe('same')
    expect(moveFault({ id: 1, from: 'a', to: 'b', percent: 0 })).toBe('percent')
    expect(trialOf({ ...noDraft, shifts: [{ ...line, people: null }] }, null)).toBeNull()
  })
})
