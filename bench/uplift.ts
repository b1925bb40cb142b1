import { type Method, methods, type Uplift, uplift } from '../src/platform/uplift/index.ts'
import type { Bench, Figure } from './support/figure.ts'
import { OWN_NOISE, scenario, worlds } from './support/uplift-worlds.ts'

/** An effect of two standard deviations of what moves one series alone. */
const STEP = 2 * OWN_NOISE
const LEAST = 90

/**
 * Whether the 95 % intervals of the uplift methods hold the truth in worlds in which it is known, five ways in which
 * outcomes move, and how often an effect of two standard deviations a day is found. No time is measured: a busy machine
 * changes nothing.
 */
export const upliftWorlds: Bench = async ({ quick, say }) => {
  const [runs, tries] = quick ? [4, 2] : [200, 100]
  const figures: Figure[] = []
  const notes: string[] = []
  for (const method of methods) {
    say(method)
    const powers: string[] = []
    for (const [name, world] of Object.entries(worlds)) {
      const found = (step: number, count: number): { truth: number; told: Uplift }[] =>
        Array.from({ length: count }, (_, seed) => {
          const { text, config, truth } = scenario(world, method, seed + 1, step)
          return { truth, told: uplift(text, method, config) }
        })
      const held = found(0, runs).filter(({ truth, told }) => holds(told, truth)).length
      const power = found(STEP, tries).filter(({ told }) => told.verdict === 'effect').length
      figures.push(coverage(method, name, held, runs))
      powers.push(`${name} ${Math.round((100 * power) / tries)} %`)
    }
    notes.push(
      `${method} finds an effect of two standard deviations a day in ${powers.join(', ')} of ${tries} runs`,
    )
  }
  return { figures, notes }
}

const holds = ({ interval }: Uplift, truth: number): boolean =>
  interval !== null && interval[0] <= truth && interval[1] >= truth

const coverage = (method: Method, world: string, held: number, runs: number): Figure => ({
  bench: 'uplift',
  what: `${method}, ${world}: intervals of 95 % that hold the truth`,
  value: (100 * held) / runs,
  unit: '%',
  runs: `${runs} runs`,
  against: { name: 'our limit', value: LEAST },
})
