import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterOpenMs, always, type Hours, openMs, type Schedule } from '#modules/hours/index.ts'
import { NEVER } from '../clock.ts'
import { progress } from '../figures/figures.ts'
import { type ClockRule, classOf, ruleFor, type Situation, steady, type Terms, warnMinutes } from './book.ts'
import { type DeskHours, measuredMinutes, type Pause, reachedAt } from './measure.ts'
import { clockProblems } from './rule-problems.ts'
import { type Facts, stepAt, WARNING, weigh } from './weigh.ts'

const asHours = (schedule: Schedule): DeskHours => ({
  openMs: (from, to) => openMs(schedule, from, to),
  afterOpenMs: (from, ms) => afterOpenMs(schedule, from, ms),
})
const week = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '09:00', to: '12:00' },
  { weekday, from: '13:00', to: '17:00' },
])
const oslo: Hours = {
  zone: 'Europe/Oslo',
  week,
  closed: [{ from: '2026-05-14', to: '2026-05-14', name: 'Ascension Day' }],
  extra: [],
}
const desk = asHours(always(oslo))
const shut = asHours(always({ ...oslo, week: [] }))
const at = (text: string) => new Date(text)
const running = { stoppedAt: null, outcome: null, breachedAt: null } as const
const clock = (startedAt: Date, goalMinutes: number | null, counts: Facts['counts']): Facts => ({
  ...{ ...running, startedAt, goalMinutes, counts },
})

describe('a deadline by the hours of a desk', () => {
  it.each([
    ['within the morning', '2026-03-11T08:00:00Z', 90, '2026-03-11T09:30:00.000Z'],
    ['over lunch', '2026-03-11T10:30:00Z', 60, '2026-03-11T12:30:00.000Z'],
    ['a public mention on Saturday at 14:00', '2026-03-14T13:00:00Z', 90, '2026-03-16T09:30:00.000Z'],
    ['over the night the clock is put forward', '2026-03-27T15:30:00Z', 60, '2026-03-30T07:30:00.000Z'],
    ['over a holiday', '2026-05-13T14:30:00Z', 60, '2026-05-15T07:30:00.000Z'],
  ])('%s', (_, from, minutes, due) => {
    expect(reachedAt('business', desk, at(from), minutes, [])?.toISOString()).toBe(due)
  })

  it('is by the wall where the desk never opens: nobody waits for ever', () => {
    expect(reachedAt('business', shut, at('2026-03-11T08:00:00Z'), 90, [])).toEqual(
      at('2026-03-11T09:30:00Z'),
    )
  })

  it('leaves pauses out, waits for one that goes on, and keeps what was over before it', () => {
    const from = at('2026-03-11T08:00:00Z')
    const pause = (a: string, b: string | null): Pause => ({ from: at(a), to: b === null ? null : at(b) })
    const lunch = pause('2026-03-11T08:30:00Z', '2026-03-11T09:15:00Z')
    expect(reachedAt('wall', desk, from, 90, [lunch])).toEqual(at('2026-03-11T10:15:00Z'))
    expect(reachedAt('business', desk, from, 240, [lunch])).toEqual(at('2026-03-11T13:45:00Z'))
    expect(reachedAt('wall', desk, from, 90, [pause('2026-03-11T08:30:00Z', null)])).toBeNull()
    expect(reachedAt('wall', desk, from, 30, [pause('2026-03-11T08:30:00Z', null)])).toEqual(
      at('2026-03-11T08:30:00Z'),
    )
  })
})

const start = fc.integer({ min: 0, max: 500 * 1440 }).map((m) => new Date(Date.UTC(2025, 0, 1) + m * 60_000))
const pausesFrom = (from: Date) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 2000 })), { maxLength: 4 })
    .map((list) =>
      list.map(([after, long]): Pause => {
        const begin = from.getTime() + (after - 500) * 60_000
        return { from: new Date(begin), to: new Date(begin + long * 60_000) }
      }),
    )
const by = fc.constantFrom('wall' as const, 'business' as const)

describe('measure and deadline', () => {
  it('belong together: so many minutes have passed at the deadline, and fewer just before it', () => {
    fc.assert(
      fc.property(
        start.chain((from) => fc.tuple(fc.constant(from), pausesFrom(from))),
        by,
        fc.integer({ min: 1, max: 5000 }),
        ([from, pauses], counts, minutes) => {
          const due = reachedAt(counts, desk, from, minutes, pauses)
          if (!due) throw new Error('no pause goes on')
          expect(measuredMinutes(counts, desk, { from, to: due }, pauses)).toBeCloseTo(minutes, 6)
          const before = new Date(due.getTime() - 1000)
          expect(measuredMinutes(counts, desk, { from, to: before }, pauses)).toBeLessThan(minutes)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('count as somebody with a tally would, minute by minute', () => {
    fc.assert(
      fc.property(
        start.chain((from) => fc.tuple(fc.constant(from), pausesFrom(from))),
        by,
        fc.integer({ min: 0, max: 3000 }),
        ([from, pauses], counts, long) => {
          let tally = 0
          for (let minute = 0; minute < long; minute += 1) {
            const now = new Date(from.getTime() + minute * 60_000)
            const later = new Date(now.getTime() + 60_000)
            if (pauses.some((pause) => pause.from <= now && (!pause.to || now < pause.to))) continue
            tally += counts === 'wall' ? 1 : desk.openMs(now, later) / 60_000
          }
          const to = new Date(from.getTime() + long * 60_000)
          expect(measuredMinutes(counts, desk, { from, to }, pauses)).toBeCloseTo(tally, 6)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('come out the same whenever they are asked: weighing what was weighed changes nothing', () => {
    fc.assert(
      fc.property(
        start.chain((from) => fc.tuple(fc.constant(from), pausesFrom(from))),
        by,
        fc.option(fc.integer({ min: 1, max: 3000 })),
        fc.option(fc.integer({ min: 0, max: 6000 })),
        ([from, pauses], counts, goal, answered) => {
          const stoppedAt = answered === null ? null : new Date(from.getTime() + answered * 60_000)
          const facts = { ...clock(from, goal, counts), stoppedAt }
          // By other hours before, then by those that hold: only these may be left to see.
          const once = weigh({ ...facts, ...weigh(facts, shut, []) }, desk, pauses)
          expect(once).toEqual(weigh(facts, desk, pauses))
          expect(weigh({ ...facts, ...once }, desk, pauses)).toEqual(once)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('weighing a clock', () => {
  const started = at('2026-03-14T13:00:00Z')

  it('is kept to the minute and missed after it, by its own measure; both measures are kept', () => {
    const due = at('2026-03-16T09:30:00Z')
    const facts = clock(started, 90, 'business')
    expect(weigh({ ...facts, stoppedAt: due }, desk, [])).toMatchObject({
      dueAt: due,
      outcome: 'kept',
      breachedAt: null,
      wallMinutes: 2670,
      businessMinutes: 90,
    })
    const late = new Date(due.getTime() + 60_000)
    expect(weigh({ ...facts, stoppedAt: late }, desk, [])).toMatchObject({
      outcome: 'missed',
      breachedAt: due,
      businessMinutes: 91,
    })
    expect(weigh({ ...clock(started, 90, 'wall'), stoppedAt: due }, desk, []).outcome).toBe('missed')
    expect(weigh({ ...facts, outcome: 'closed', stoppedAt: late }, desk, []).outcome).toBe('closed')
  })

  it('has no end without a goal, and while it is paused', () => {
    expect(weigh(clock(started, null, 'wall'), desk, []).dueAt).toBe(NEVER)
    expect(weigh(clock(started, 90, 'wall'), desk, [{ from: started, to: null }]).dueAt).toBe(NEVER)
  })

  it('forgets that it ran out when its end moves, and only then', () => {
    const breachedAt = at('2026-03-14T14:30:00.400Z')
    const facts = { ...clock(started, 90, 'wall'), breachedAt }
    expect(weigh(facts, desk, []).breachedAt).toBe(breachedAt)
    expect(weigh({ ...facts, counts: 'business' }, desk, []).breachedAt).toBeNull()
  })

  it('warns before its end and goes up step by step after it, by its own measure', () => {
    const terms: Terms = { ...steady, warn: { unit: 'percent', value: 20 }, steps: [0, 60] }
    const facts = clock(started, 100, 'business')
    const step = (n: number) => stepAt(facts, terms, n, desk, [])?.toISOString()
    expect(step(WARNING)).toBe('2026-03-16T09:20:00.000Z')
    expect(step(0)).toBe('2026-03-16T09:40:00.000Z')
    expect(step(1)).toBe('2026-03-16T09:40:00.000Z')
    expect(step(2)).toBe('2026-03-16T10:40:00.000Z')
    expect(step(3)).toBeUndefined()
    expect(warnMinutes({ unit: 'minutes', value: 30 }, 90)).toBe(60)
    expect(warnMinutes({ unit: 'minutes', value: 90 }, 90)).toBeNull()
    expect(warnMinutes(null, 90)).toBeNull()
  })
})

const rule = (name: string, asks: Partial<ClockRule>): ClockRule => ({
  ...steady,
  ...{ id: name, name, channelIds: [], classes: [], departmentIds: [], priorities: [], standings: [] },
  ...asks,
})
const about: Situation = {
  ...{ channelId: 'x', class: 'public', departmentId: 'service', priority: 'normal', standing: null },
}

describe('which rule holds', () => {
  it.each<[string, Partial<ClockRule>, Partial<Situation>, boolean]>([
    ['its channel', { channelIds: ['x'] }, {}, true],
    ['another channel', { channelIds: ['y'] }, {}, false],
    ['its class', { classes: ['private', 'review'] }, { class: 'review' }, true],
    ['another class', { classes: ['private', 'review'] }, {}, false],
    ['its desk', { departmentIds: ['service'] }, {}, true],
    ['another desk', { departmentIds: ['hr'] }, {}, false],
    ['its priority', { priorities: ['urgent'] }, { priority: 'urgent' }, true],
    ['another priority', { priorities: ['urgent'] }, { priority: 'high' }, false],
    ['its standing, however written', { standings: ['Journalist'] }, { standing: ' journalist' }, true],
    ['nobody in particular', { standings: ['journalist'] }, {}, false],
    ['all of it', { channelIds: ['x'], standings: ['journalist'] }, { standing: 'journalist' }, true],
    ['a part of it', { channelIds: ['y'], standings: ['journalist'] }, { standing: 'journalist' }, false],
  ])('asks for %s', (_, asks, is, fits) => {
    expect(ruleFor([rule('one', asks)], { ...about, ...is }) !== null).toBe(fits)
  })

  it('takes the first that fits', () => {
    const rules = [
      rule('hr', { departmentIds: ['hr'] }),
      rule('x', { channelIds: ['x'] }),
      rule('all', { channelIds: ['x'] }),
    ]
    expect(ruleFor(rules, about)?.name).toBe('x')
  })

  it('knows a private message and a review from what everybody sees', () => {
    expect(['message', 'review', 'mention', 'reply', 'article'].map(classOf)).toEqual([
      'private',
      'review',
      'public',
      'public',
      'public',
    ])
  })
})

describe('rules that cannot be kept', () => {
  const known = { departmentIds: new Set(['service']), channelIds: new Set(['x']) }
  const fields = (rules: readonly ClockRule[], rest: Terms = steady) =>
    clockProblems(rules, rest, known).map(({ ruleId, field }) => `${ruleId ?? 'rest'} ${field}`)

  it('are told one by one', () => {
    expect(fields([rule('a', { channelIds: ['x'] })])).toEqual([])
    expect(fields([rule('a', {})])).toEqual(['a asks'])
    expect(fields([rule('a', { channelIds: ['y'] })])).toEqual(['a channelIds'])
    expect(fields([rule('a', { departmentIds: ['gone'] })])).toEqual(['a departmentIds'])
    const named = (id: string) => rule(id, { name: 'Same', channelIds: ['x'] })
    expect(fields([named('a'), named('b')])).toEqual(['a name', 'b name'])
    expect(fields([], { ...steady, warn: { unit: 'minutes', value: 90 } })).toEqual(['rest warn'])
    expect(fields([], { ...steady, steps: [30, 30] })).toEqual(['rest steps'])
    expect(fields([], { ...steady, steps: [0, 30] })).toEqual([])
  })
})

describe('the way from twelve hours to ninety minutes', () => {
  it.each([
    [720, 0],
    [1440, 0],
    [405, 0.5],
    [90, 1],
    [5, 1],
    [null, null],
  ])('%s minutes are %s of it', (minutes, part) => expect(progress(minutes)).toBe(part))
})
