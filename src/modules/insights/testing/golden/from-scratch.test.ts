import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { METRICS, type MetricDefinition, type MetricQuery } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { answers } from '../../engine/answers.ts'
import type { Ask } from '../../engine/ask.ts'
import { fold } from '../../engine/fold.ts'
import { withSight } from '../../engine/sight.ts'
import {
  anyMinute,
  everything,
  type Happenings,
  ruleChanges,
  somethingHappens,
} from '../elsewhere/everything.ts'
import { numbers } from '../elsewhere/put.ts'
import { type InboxHouse, inboxHouse, now } from '../happenings.ts'

/**
 * Step by step and from scratch come to the same: whatever happens, in whatever order, a figure that is kept and said to be current
 * is the one that comes out of the rows now. Every metric that says what changes it, over a day, a week and all.
 */

/** Before it counts, so that there is something to be late for. */
const BEFORE = 80

/** What does not happen to them within so few rounds; each hangs on the same facts as one that moved, but for the first. */
const still: ReadonlySet<string> = new Set([
  ...['originality', 'media-pickups', 'recommendations-implemented', 'time-to-market', 'investor-engagement'],
  ...['issue-size', 'issue-mood-recovery'],
])

let app: TestApp
let house: InboxHouse
let happenings: Happenings
const next = numbers(3)
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
  house = await inboxHouse(app)
  const rules = await ruleChanges(house)
  const all = (await everything(house)).happenings
  for (let round = 0; round < BEFORE; round += 1) await somethingHappens(all, next)
  happenings = { ...all, ...rules }
}, 240_000)
afterAll(() => app?.close())

const windows: readonly MetricQuery['window'][] = [
  ['2026-02-16T23:00:00Z', '2026-02-17T23:00:00Z'],
  ['2026-02-15T23:00:00Z', '2026-02-22T23:00:00Z'],
  ['2026-01-25T23:00:00Z', '2026-03-11T23:00:00Z'],
].map(([from = '', to = '']) => ({ from: new Date(from), to: new Date(to) }))

const kept = (): MetricDefinition[] =>
  house.ctx.use(METRICS).filter(({ changedBy, daily }) => changedBy !== undefined && daily !== true)

const asksOf = (metric: MetricDefinition): Ask[] =>
  windows.map((window) => ({ metric, query: { window, departmentId: null, channelId: null } }))

const fromScratch = (asks: readonly Ask[]) => {
  const seer = withSight(house.ctx, '')
  return seer.read(async () => {
    const found = []
    for (const { metric, query } of asks) found.push((await metric.compute(seer, query)).figures)
    return found
  })
}

describe('step by step and from scratch', () => {
  it('come to the same, whatever happened', async () => {
    const asks = kept().flatMap(asksOf)
    const moved = new Set<string>()
    let before = await fromScratch(asks)
    // Records are of twelve kinds, so they come more than once.
    const names = [...Object.keys(happenings), ...Array.from({ length: 11 }, () => 'entered')]
    for (const name of names.sort(() => next(3) - 1)) {
      await answers(house.ctx, asks, 'fresh')
      await happenings[name]?.(next, anyMinute(next))
      // Some look first and fold later, others the other way round.
      if (next(2) === 0) await fold(house.system)
      const told = await answers(house.ctx, asks, 'kept')
      const scratch = await fromScratch(asks)
      for (const [index, { metric, query }] of asks.entries()) {
        if (JSON.stringify(scratch[index]) !== JSON.stringify(before[index])) moved.add(metric.id)
        const { answer, current } = told[index] ?? { answer: null, current: false }
        const about = `${metric.id} from ${query.window.from.toISOString()} after: ${name}`
        // What a person and a percentile keep back is kept back on the way; only what is known is held against the rows.
        if (current)
          for (const [part, { value }] of Object.entries(answer?.figures ?? {}))
            if (value !== null || !/^p\d+$/.test(part))
              expect([about, part, value]).toEqual([about, part, scratch[index]?.[part]?.value ?? null])
      }
      before = scratch
    }
    // A figure that never moved has proved nothing: these did not in this run, all others did.
    expect(kept().flatMap(({ id }) => (moved.has(id) || still.has(id) ? [] : [id]))).toEqual([])
  }, 600_000)
})
