import type { Random } from '#kernel/random.ts'
import { factorOf, logDeterminant } from './cholesky.ts'
import { at, dot, inverse, type Matrix, productsOf, times, type Vector } from './linear.ts'

/**
 * What is believed of the regression before the data: spike and slab (George and McCulloch 1997) as bsts has them by default
 * (Scott and Varian, Predicting the present with Bayesian structural time series, 2014, section 2.2); of the noise nearly
 * nothing. CausalImpact’s own 50 observations' worth of belief in a fit of 80 % would make intervals too narrow where
 * controls tell less.
 */
const EXPECTED_SIZE = 3
const EXPECTED_SHARE = 0.5
const DEGREES = 0.01
const INFORMATION = 0.01
const SHRINKAGE = 0.5

/** Precision of the slab, without the noise, of standardised controls over the periods that are learned from. */
export function slabOf(columns: Matrix): number[][] {
  const scale = INFORMATION / (columns[0]?.length ?? 1)
  return productsOf(columns).map((row, i) =>
    row.map((value, j) => scale * (i === j ? value : value * (1 - SHRINKAGE))),
  )
}

/** Columns in which errors are independent, as products of one another. */
export interface Products {
  readonly gram: Matrix
  /** Of each column with the outcome. */
  readonly moments: Vector
  /** Of the outcome with itself. */
  readonly all: number
  readonly periods: number
}

export const toldBy = (columns: Matrix, y: Vector): Products => ({
  gram: productsOf(columns),
  moments: columns.map((column) => dot(column, y)),
  all: dot(y, y),
  periods: y.length,
})

export interface Posterior {
  /** Logarithm of how likely the choice is, up to a constant. */
  readonly log: number
  /** Of the coefficients, Student’s distribution with so many degrees of freedom around the centre. */
  readonly centre: Vector
  readonly spread: Matrix
  readonly variance: number
  readonly degrees: number
}

/** The regression on the chosen columns alone, coefficients and noise integrated out. */
export function posteriorOf(products: Products, slab: Matrix, chosen: readonly number[]): Posterior {
  const degrees = DEGREES + products.periods
  const prior = DEGREES * (1 - EXPECTED_SHARE)
  const told = (squares: number): { log: number; variance: number; degrees: number } => ({
    ...{ log: (-degrees / 2) * Math.log(squares), variance: squares / degrees, degrees },
  })
  if (chosen.length === 0) return { centre: [], spread: [], ...told(prior + products.all) }
  const part = (matrix: Matrix): number[][] => chosen.map((i) => chosen.map((j) => at(matrix[i] ?? [], j)))
  const own = part(slab)
  const precision = part(products.gram).map((row, i) => row.map((value, j) => value + at(own[i] ?? [], j)))
  const spread = inverse(precision)
  const moments = chosen.map((j) => at(products.moments, j))
  const centre = spread ? times(spread, moments) : moments.map(() => 0)
  const fit = told(prior + Math.max(0, products.all - dot(centre, moments)))
  const [mine, all] = [factorOf(own), factorOf(precision)]
  // Columns that say the same are not chosen together.
  const log =
    spread && mine && all
      ? fit.log + (logDeterminant(mine) - logDeterminant(all)) / 2
      : Number.NEGATIVE_INFINITY
  return { ...fit, log, centre, spread: spread ?? [] }
}

const MOST_LISTED = 8
const SWEEPS = 1_000
const WARM_UP = 100

/** Which columns, and how often: a weight for all choices of up to eight columns, of more those that were drawn. */
export interface Choice {
  readonly chosen: readonly number[]
  readonly weight: number
}

/** The choices among so many columns; `likely` says the logarithm of how likely one is by the data alone. */
export function choicesOf(
  width: number,
  likely: (chosen: readonly number[]) => number,
  random: Random,
): Choice[] {
  const inclusion = width === 0 ? 0 : Math.min(1, EXPECTED_SIZE / width)
  // Where as few columns as are expected were offered, all are taken.
  if (inclusion >= 1 || width === 0)
    return [{ chosen: Array.from({ length: width }, (_, j) => j), weight: 1 }]
  const odds = Math.log(inclusion / (1 - inclusion))
  const found = new Map<string, number>()
  const log = (chosen: readonly number[]): number => {
    const key = chosen.join()
    const known = found.get(key) ?? likely(chosen) + odds * chosen.length
    found.set(key, known)
    return known
  }
  return width <= MOST_LISTED ? listed(width, log) : drawn(width, log, random)
}

function listed(width: number, log: (chosen: readonly number[]) => number): Choice[] {
  const all = Array.from({ length: 2 ** width }, (_, mask) =>
    Array.from({ length: width }, (_, j) => j).filter((j) => mask & (1 << j)),
  )
  const logs = all.map(log)
  const most = Math.max(...logs)
  return all.map((chosen, i) => ({ chosen, weight: Math.exp(at(logs, i) - most) }))
}

/** Gibbs: each column in turn is taken or left by how likely both are. */
function drawn(width: number, log: (chosen: readonly number[]) => number, random: Random): Choice[] {
  const counts = new Map<string, { chosen: readonly number[]; weight: number }>()
  let chosen: readonly number[] = []
  for (let sweep = -WARM_UP; sweep < SWEEPS; sweep += 1) {
    for (let j = 0; j < width; j += 1) {
      const other = chosen.includes(j) ? chosen.filter((k) => k !== j) : [...chosen, j].sort((a, b) => a - b)
      if (random() < 1 / (1 + Math.exp(log(chosen) - log(other)))) chosen = other
    }
    const key = chosen.join()
    if (sweep >= 0) counts.set(key, { chosen, weight: (counts.get(key)?.weight ?? 0) + 1 })
  }
  return [...counts.values()]
}
