import { randomFrom, shuffle } from '#kernel/random.ts'
import { combined, deviation, mean, minus } from './linear.ts'
import { estimate, type Panel, type PanelMethod } from './panel.ts'
import { regress } from './regression.ts'

const MOST_DRAWS = 100

/** What the method finds for units that were not treated, taken for treated. */
export interface Placebo {
  readonly effect: number
  /** Root mean square of the gap before the start: how well these units could be matched at all. */
  readonly misfit: number
}

/**
 * The effects the method finds where nothing happened: controls taken for treated, as many as were, the treated ones left
 * out (Abadie, Diamond and Hainmueller 2010; the placebo variance of Arkhangelsky et al. 2021, algorithm 4). Each control
 * once where one unit was treated, else 100 draws. Empty where that leaves fewer than two controls.
 */
export function placebos(panel: Panel, method: PanelMethod, demean: boolean): Placebo[] {
  const { controls, before } = panel
  const taken = panel.treated.length
  if (controls.length - taken < 2) return []
  return choices(controls.length, taken).map((chosen) => {
    const treated = controls.filter((_, i) => chosen.has(i))
    const others = controls.filter((_, i) => !chosen.has(i))
    const part = { treated, controls: others, before }
    const { effect, unitWeights } = estimate(part, method, demean)
    return { effect, misfit: misfitOf(part, unitWeights, demean) }
  })
}

/** Root mean square of treated minus weighted controls before the start; `demean` allows a constant difference. */
export function misfitOf(panel: Panel, unitWeights: readonly number[], demean: boolean): number {
  const gap = gapOf(panel, unitWeights).slice(0, panel.before)
  const shift = demean ? mean(gap) : 0
  return Math.sqrt(mean(gap.map((value) => (value - shift) ** 2)))
}

function choices(n: number, taken: number): Set<number>[] {
  const random = randomFrom(1)
  const order = Int32Array.from({ length: n }, (_, i) => i)
  if (taken === 1) {
    shuffle(order, n, random)
    return Array.from(order.slice(0, MOST_DRAWS), (i) => new Set([i]))
  }
  return Array.from({ length: MOST_DRAWS }, () => {
    shuffle(order, n, random)
    return new Set(order.slice(0, taken))
  })
}

/**
 * The standard error of the effect: of the placebos, or where there are too few controls for any, of the gap over time
 * with neighbouring periods alike (Newey and West). Null where neither can be told.
 */
export function standardError(
  panel: Panel,
  found: readonly Placebo[],
  unitWeights: readonly number[],
): number | null {
  if (found.length >= 2) return deviation(found.map(({ effect }) => effect))
  const gap = gapOf(panel, unitWeights)
  const fit = regress(
    gap.map((_, t) => [1, t >= panel.before ? 1 : 0]),
    gap,
  )
  const variance = fit?.covariances[1]?.[1]
  return variance === undefined || !(variance > 0) ? null : Math.sqrt(variance)
}

/** Treated minus weighted controls, period by period. */
export function gapOf({ treated, controls }: Panel, unitWeights: readonly number[]): number[] {
  const target = combined(
    treated,
    treated.map(() => 1 / treated.length),
  )
  return minus(target, combined(controls, unitWeights))
}
