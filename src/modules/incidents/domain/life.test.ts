import { describe, expect, it } from 'vitest'
import { type IncidentState, incidentStates, isLive, isRunning, move, waysFrom } from './life.ts'

/** Who may take which way: p person, f figures; a capital asks for a reason. */
const table: Record<IncidentState, Partial<Record<IncidentState, string>>> = {
  suspected: { open: 'pf', none: 'P' },
  open: { contained: 'p', recovering: 'pf', closed: 'p', none: 'P' },
  contained: { open: 'pf', recovering: 'pf', closed: 'p' },
  recovering: { open: 'pf', closed: 'p' },
  closed: { open: 'P' },
  none: { open: 'P' },
}

describe('the life of an incident', () => {
  it.each(incidentStates.flatMap((from) => incidentStates.map((to) => [from, to] as const)))(
    'from %s to %s',
    (from, to) => {
      const who = table[from][to] ?? ''
      const reasoned = who !== who.toLowerCase()
      expect(move(from, to, 'person', 'because').ok).toBe(/p/i.test(who))
      expect(move(from, to, 'person', '  ').ok).toBe(/p/i.test(who) && !reasoned)
      expect(move(from, to, 'figures', 'because').ok).toBe(who.includes('f'))
    },
  )

  it('offers exactly the ways it takes', () => {
    for (const from of incidentStates) expect(waysFrom(from).sort()).toEqual(Object.keys(table[from]).sort())
  })

  it.each([
    ['suspected', true, false],
    ['open', true, true],
    ['contained', true, true],
    ['recovering', true, true],
    ['closed', false, false],
    ['none', false, false],
  ] as const)('%s: somebody waits for it %s, publishing and updates follow it %s', (state, runs, lives) => {
    expect([isRunning(state), isLive(state)]).toEqual([runs, lives])
  })
})
