import { normal, type Random, randomFrom } from '../../src/kernel/random.ts'
import type { Config, Method } from '../../src/platform/uplift/index.ts'

/** What moves everything alike in a simulated world, day by day from the first. */
type Common = (random: Random, days: number) => number[]

const DAYS = { series: { all: 110, before: 90 }, panel: { all: 90, before: 70 } }
const UNITS = 24
/** Standard deviation of what moves one series alone, a day. */
export const OWN_NOISE = 2

const drawn = (days: number, value: (day: number) => number): number[] =>
  Array.from({ length: days }, (_, day) => value(day))

function walking(random: Random, days: number, kept: number, step: number): number[] {
  let level = 0
  return drawn(days, () => {
    level = kept * level + step * normal(random)
    return level
  })
}

export const worlds: Readonly<Record<string, Common>> = {
  /** A wave of eight weeks with noise. */
  noise: (random, days) => drawn(days, (day) => 10 * Math.sin(day / 9) + 2 * normal(random)),
  /** A rhythm of the week on a long wave. */
  week: (random, days) =>
    drawn(days, (day) => 12 * Math.sin((2 * Math.PI * day) / 7) + 5 * Math.sin(day / 20) + normal(random)),
  walk: (random, days) => walking(random, days, 1, 0.6),
  ar: (random, days) => walking(random, days, 0.6, 2),
  trend: (random, days) => drawn(days, (day) => 0.2 * day + 2 * normal(random)),
}

const dateOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)

export interface Scenario {
  readonly text: string
  readonly config: Config
  /** What the method should find: a period for units, in all for series. */
  readonly truth: number
}

/** A table in which `step` more a day was moved from the start on; the same for the same seed. */
export function scenario(world: Common, method: Method, seed: number, step: number): Scenario {
  const units = method === 'did' || method === 'sc' || method === 'sdid'
  return units ? unitsOf(world, seed, step) : seriesOf(world, seed, step)
}

/** One outcome beside a series that the same moves, and one that nothing moves. */
function seriesOf(world: Common, seed: number, step: number): Scenario {
  const random = randomFrom(seed * 7919)
  const { all, before } = DAYS.series
  const rows = world(random, all).map((value, day) => {
    const outcome = 100 + value + OWN_NOISE * normal(random) + (day >= before ? step : 0)
    const near = 80 + 0.9 * value + OWN_NOISE * normal(random)
    return `${dateOf(day)},${outcome},${near},${50 + normal(random)}`
  })
  const config = { date: 'date', outcome: 'y', start: dateOf(before), controls: ['a', 'b'] }
  return { text: ['date,y,a,b', ...rows].join('\n'), config, truth: step * (all - before) }
}

/** 24 units that the same moves, more or less strongly; one of the middle is treated. */
function unitsOf(world: Common, seed: number, step: number): Scenario {
  const { all, before } = DAYS.panel
  const common = world(randomFrom(seed * 7919), all)
  const treated = `u${UNITS / 2}`
  const rows = Array.from({ length: UNITS }, (_, unit) => {
    const random = randomFrom(seed * 104_729 + unit * 7919)
    return common.map((value, day) => {
      const moved = `u${unit}` === treated && day >= before ? step : 0
      const outcome = 100 + 2 * unit + (0.8 + 0.02 * unit) * value + OWN_NOISE * normal(random) + moved
      return `${dateOf(day)},u${unit},${outcome}`
    })
  }).flat()
  const config = { date: 'date', outcome: 'y', start: dateOf(before), unit: 'unit', treated: [treated] }
  return { text: ['date,unit,y', ...rows].join('\n'), config, truth: step }
}
