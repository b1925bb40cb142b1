import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDrill } from './drill-day.ts'
import { anew, next, placeOf, type Rule, start, startingLadder } from './ladder.ts'
import { alarmMessage, plainText, shortText } from './message.ts'
import { choose, type Person, replacement } from './reach.ts'
import { fill } from './template.ts'

const rule = (rungs: number, repeats = true): Rule => ({
  rungs: Array.from({ length: rungs }, () => ({ targets: [], minutes: 5 })),
  ...{ workingHours: false, repeats },
})

describe('climbing', () => {
  it('stands on every rung once, in order, then on the last again and again; no step twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 20 }), (rungs, more) => {
        let place = start
        const seen = [place]
        for (let i = 0; i < rungs - 1 + more; i += 1) {
          const up = next(rule(rungs), place)
          if (!up) throw new Error('a ladder that repeats never ends')
          place = up
          seen.push(place)
        }
        expect(seen.map((one) => one.rung)).toEqual(seen.map((_, i) => Math.min(i, rungs - 1)))
        expect(seen.map((one) => one.loop)).toEqual(seen.map((_, i) => Math.max(0, i - rungs + 1)))
        expect(seen.map((one) => one.step)).toEqual(seen.map((_, i) => i))
      }),
    )
  })

  it('a drill ends after its rung; graver begins below, in a climb of its own', () => {
    expect(next(rule(1, false), start)).toBeNull()
    const up = next(rule(3), start) ?? start
    expect(anew(up)).toEqual({ climb: 1, rung: 0, loop: 0, step: 2 })
    expect(placeOf({ ...up, more: 1 } as typeof up)).toEqual(up)
  })

  it('starts, before anybody wrote a ladder, with what the house has', () => {
    const bare = startingLadder({ hasRota: false, departments: [] })
    expect(bare.sev1.rungs.map(({ targets }) => targets[0]?.kind)).toEqual([
      'role',
      'manager',
      'role',
      'role',
    ])
    expect(bare.sev1.rungs.map(({ minutes }) => minutes)).toEqual([5, 5, 5, 5])
    const departments = [{ id: 'l', kind: 'legal' as const, headMemberId: 'x' }]
    const more = startingLadder({ hasRota: true, departments })
    expect(more.sev2.rungs[0]).toEqual({ targets: [{ kind: 'rota', rotaId: null }], minutes: 10 })
    expect(more.sev1.rungs[3]?.targets[0]).toEqual({ kind: 'head', departmentId: 'l' })
    expect(more.sev4).toMatchObject({ workingHours: true, rungs: [{ minutes: 240 }] })
  })
})

const ids = ['a', 'b', 'c', 'd', 'e']
const person = (id: string): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(id),
    reachable: fc.boolean(),
    away: fc.boolean(),
    standIns: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
  })
const house = fc.tuple(...ids.map(person)).map((all) => new Map(all.map((one) => [one.id, one])))

describe('who is rung', () => {
  it('nobody twice, nobody forgotten, and no silence while anybody can be reached', () => {
    const wanted = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
    fc.assert(
      fc.property(house, wanted, (people, asked) => {
        const { rings, missed } = choose(asked, people)
        const rung = rings.map(({ memberId }) => memberId)
        expect(new Set(rung).size).toBe(rung.length)
        for (const id of asked) {
          const met = rung.includes(id) || missed.some(({ memberId }) => memberId === id)
          expect(met, `${id} is forgotten`).toBe(true)
        }
        const could = asked.some((id) => people.get(id)?.reachable)
        if (could) expect(rings.length).toBeGreaterThan(0)
        for (const id of rung) expect(people.get(id)?.reachable).toBe(true)
      }),
    )
  })

  it('one whose rings all failed is replaced by the first who is ready and not on the rung', () => {
    const p = (id: string, more: Partial<Person> = {}): [string, Person] => [
      id,
      { id, reachable: true, away: false, standIns: [], ...more },
    ]
    const people = new Map([
      p('a', { standIns: ['b', 'c', 'd', 'e'] }),
      p('b'),
      p('c', { away: true }),
      p('d', { reachable: false }),
      p('e'),
    ])
    expect(replacement('a', people, new Set(['a']))).toBe('b')
    expect(replacement('a', people, new Set(['a', 'b']))).toBe('e')
    expect(replacement('a', people, new Set(['a', 'b', 'e']))).toBeNull()
  })
})

describe('words', () => {
  const alarm = {
    ...{ organisation: 'Fjell', title: 'Straps\r\nbreak', summary: 'Many say so.', severity: 1 as const },
    ...{ drill: false, veiled: false, standsFor: null, link: 'http://localhost/p/alarm/x' },
  }

  it('a title is one line, a drill says so first, and what is not for their eyes is left out', () => {
    expect(alarmMessage('en', alarm).title).toBe('SEV1: Straps break')
    expect(plainText(alarmMessage('en', alarm))).toContain('http://localhost/p/alarm/x')
    expect(alarmMessage('de', { ...alarm, drill: true }).title).toBe('ÜBUNG: Straps break')
    const veiled = alarmMessage('en', { ...alarm, veiled: true, standsFor: 'Ana' })
    expect(JSON.stringify(veiled)).not.toMatch(/Straps|Many/)
    expect(veiled.text).toContain('Ana')
    const long = shortText(alarmMessage('en', { ...alarm, summary: 'x'.repeat(900) }))
    expect(long.length).toBeLessThan(320)
    expect(long.endsWith(alarm.link)).toBe(true)
  })

  it('what is filled into a gateway’s template cannot leave its place', () => {
    const filling = { number: '+47 1', text: '"}, {"to": "x" & y=1 {number}' }
    const body = fill('{"to": "{number}", "message": "{text}"}', filling, 'json')
    expect(JSON.parse(body)).toEqual({ to: '+47 1', message: filling.text })
    const url = new URL(fill('https://sms.example/?to={number}&m={text}', filling, 'url'))
    expect([...url.searchParams]).toEqual([
      ['to', '+47 1'],
      ['m', filling.text],
    ])
  })

  it('drills are on the first Tuesday of a month at ten, each after the last', () => {
    const from = (text: string) => nextDrill(new Date(text), 'Europe/Oslo')
    expect(from('2026-03-01T12:00:00Z')).toEqual({ month: '2026-03', at: new Date('2026-03-03T09:00:00Z') })
    expect(from('2026-03-03T09:00:00Z')).toEqual({ month: '2026-04', at: new Date('2026-04-07T08:00:00Z') })
    expect(from('2026-12-31T23:30:00Z').month).toBe('2027-01')
  })
})
