import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Layer, whoIsOnCall } from './domain/rota.ts'
import { gaps, shifts } from './domain/shifts.ts'
import { readRota } from './queries/duty.ts'
import { walk } from './testing/naive-rota.ts'

const weekly: Layer = {
  ...{ memberIds: ['ana', 'ben'], turn: 'week', every: 1, startsOn: '2026-03-02', handOver: '09:00' },
  ...{ zone: 'Europe/Oslo', only: null, holidays: 'same' },
}
const at = (text: string) => new Date(text)
const read = (layers: Layer[], holidays: string[] = []) =>
  readRota(
    layers,
    [],
    holidays.map((day) => ({ from: day, to: day, name: 'Holiday' })),
  )
const nights: Layer = {
  ...weekly,
  ...{ memberIds: ['nora'], turn: 'day' },
  only: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '22:00', to: '06:00' })),
}

describe('whose turn it is', () => {
  it('changes at the hand-over by the wall clock, also in the week the clock is put forward', () => {
    const rota = read([weekly])
    const who = (text: string) => whoIsOnCall(rota, at(text))?.memberId
    expect(who('2026-03-02T07:59:59Z')).toBeUndefined()
    expect(who('2026-03-02T08:00:00Z')).toBe('ana')
    expect(who('2026-03-09T07:59:59Z')).toBe('ana')
    expect(who('2026-03-09T08:00:00Z')).toBe('ben')
    // Summer time since 29 March: nine o’clock is an hour earlier.
    expect(who('2026-03-30T06:59:59Z')).toBe('ben')
    expect(who('2026-03-30T07:00:00Z')).toBe('ana')
  })

  it('the first layer on duty has it; what was put in by hand goes before all, the last before the first', () => {
    const days = read([nights, weekly])
    expect(whoIsOnCall(days, at('2026-03-03T23:00:00Z'))).toEqual({ memberId: 'nora', layer: 0 })
    expect(whoIsOnCall(days, at('2026-03-03T12:00:00Z'))).toEqual({ memberId: 'ana', layer: 1 })
    const put = (id: string) => ({
      id,
      memberId: id,
      from: at('2026-03-03T22:00:00Z'),
      to: at('2026-03-04T00:00:00Z'),
    })
    const changed = { ...days, overrides: [put('cai'), put('dag')] }
    expect(whoIsOnCall(changed, at('2026-03-03T23:00:00Z'))).toEqual({ memberId: 'dag', layer: null })
    expect(whoIsOnCall(changed, at('2026-03-04T00:00:00Z'))?.memberId).toBe('nora')
  })

  it('on holidays a layer works on, takes the whole day too, or rests', () => {
    const monday = '2026-03-09'
    const who = (layer: Layer) => whoIsOnCall(read([layer], [monday]), at('2026-03-09T12:00:00Z'))?.memberId
    expect(who({ ...nights, holidays: 'same' })).toBeUndefined()
    expect(who({ ...nights, holidays: 'also' })).toBe('nora')
    expect(who({ ...weekly, holidays: 'never' })).toBeUndefined()
    expect(who(weekly)).toBe('ben')
  })
})

describe('stretches', () => {
  const day = (n: number) =>
    new Date(Date.parse('2026-03-01T00:00:00Z') + n * 86_400_000).toISOString().slice(0, 10)
  const time = fc.integer({ min: 0, max: 287 }).map((n) => {
    const two = (value: number) => String(value).padStart(2, '0')
    return `${two(Math.floor(n / 12))}:${two((n % 12) * 5)}`
  })
  const period = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: time, to: time })
  const layer: fc.Arbitrary<Layer> = fc.record({
    memberIds: fc.constantFrom(['ana'], ['ana', 'ben'], ['ben', 'cai', 'dag']),
    turn: fc.constantFrom('day', 'week'),
    every: fc.integer({ min: 1, max: 2 }),
    startsOn: fc.integer({ min: 14, max: 28 }).map(day),
    handOver: time,
    zone: fc.constantFrom('Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'UTC'),
    only: fc.oneof(fc.constant(null), fc.array(period, { minLength: 1, maxLength: 3 })),
    holidays: fc.constantFrom('same', 'also', 'never'),
  })

  it('say at every minute what walking the clock says, over both changes of summer time in spring', () => {
    // America changes on 8 March 2026, Europe on 29 March.
    const starts = fc.constantFrom('2026-03-27T00:00:00Z', '2026-03-28T12:00:00Z')
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 3 }), starts, (layers, start) => {
        const from = at(start)
        const to = new Date(from.getTime() + 3 * 86_400_000)
        const found = shifts(read(layers, ['2026-03-30']), from, to)
        expect(found[0]?.from).toEqual(from)
        expect(found.at(-1)?.to).toEqual(to)
        const holidays = [{ from: '2026-03-30', to: '2026-03-30', name: '' }]
        for (const step of walk(layers, holidays, from, to)) {
          const shift = found.find((one) => one.from <= step.at && step.at < one.to)
          expect([step.at, shift?.memberId]).toEqual([step.at, step.memberId])
        }
      }),
      { numRuns: 15 },
    )
  })

  it('a rota that follows the sun has no hole; without one of its layers it says where', () => {
    const now = at('2026-03-02T12:00:00Z')
    const all = [1, 2, 3, 4, 5, 6, 7]
    const shiftOf = (memberId: string, from: string, to: string): Layer => ({
      ...weekly,
      ...{ memberIds: [memberId], zone: 'UTC', startsOn: '2026-02-23' },
      only: all.map((weekday) => ({ weekday, from, to })),
    })
    const sun = [
      shiftOf('oslo', '06:00', '14:00'),
      shiftOf('york', '14:00', '22:00'),
      shiftOf('tokyo', '22:00', '06:00'),
    ]
    expect(gaps(read(sun), now)).toEqual([])
    const [first, ...more] = gaps(read(sun.slice(0, 2)), now)
    expect(first).toEqual({
      from: at('2026-03-02T22:00:00Z'),
      to: at('2026-03-03T06:00:00Z'),
      memberId: null,
    })
    expect(more).toHaveLength(55)
  })

  it('a hole beyond eight weeks is found too, and no change by hand hides it', () => {
    const now = at('2026-03-02T12:00:00Z')
    const rests = { ...weekly, startsOn: '2026-02-23', holidays: 'never' as const }
    const christmas = gaps(read([rests], ['2026-12-24']), now)
    expect(christmas).toHaveLength(1)
    expect(christmas[0]?.from).toEqual(at('2026-12-23T23:00:00Z'))
  })
})
