import { normal, type Random } from '#kernel/random.ts'
import { variance } from './gamma.ts'
import { at, dot, gram, inverse, type Matrix, sum, times, transposed, type Vector } from './linear.ts'

/** What was believed of the regression before the data: George and McCulloch (1997), with the values bsts and CausalImpact use. */
interface Prior {
  /** How likely a control belongs into the model. */
  readonly inclusion: number
  /** How many observations the slab is worth. */
  readonly information: number
  readonly degrees: number
  readonly squares: number
}

export interface Regression {
  readonly rows: Matrix
  readonly columns: readonly Vector[]
  readonly gram: Matrix
  /** Precision of the slab, without the noise. */
  readonly slab: Matrix
  readonly prior: Prior
}

const EXPECTED_SIZE = 3
const EXPECTED_SHARE = 0.8
const DEGREES = 50
const INFORMATION = 0.01
const SHRINKAGE = 0.5

/** Makes a regression of a standardised outcome (variance 1) on standardised controls ready to draw from. */
export function regression(rows: Matrix, width: number): Regression {
  const products = rows.length === 0 ? [] : gram(rows)
  const n = rows.length
  const scale = INFORMATION / n
  const slab = products.map((row, i) =>
    row.map((value, j) => scale * (i === j ? value : value * (1 - SHRINKAGE))),
  )
  const prior = {
    inclusion: width === 0 ? 0 : Math.min(1, EXPECTED_SIZE / width),
    information: INFORMATION,
    degrees: DEGREES,
    squares: DEGREES * (1 - EXPECTED_SHARE),
  }
  return { rows, columns: transposed(rows), gram: products, slab, prior }
}

interface Posterior {
  /** Logarithm of how likely the choice is, up to a constant. */
  readonly weight: number
  readonly centre: Vector
  readonly spread: Matrix
  readonly squares: number
}

const none: Omit<Posterior, 'squares' | 'weight'> = { centre: [], spread: [] }

function judge(model: Regression, chosen: readonly number[], y: Vector, products: Vector): Posterior {
  const { prior, rows } = model
  const all = dot(y, y)
  const odds = chosen.length * Math.log(prior.inclusion / (1 - prior.inclusion))
  const likely = (squares: number): number => -((prior.degrees + rows.length) / 2) * Math.log(squares)
  if (chosen.length === 0) {
    const squares = prior.squares + all
    return { ...none, squares, weight: likely(squares) }
  }
  const part = (matrix: Matrix): number[][] => chosen.map((i) => chosen.map((j) => at(matrix[i] ?? [], j)))
  const slab = part(model.slab)
  const precision = part(model.gram).map((row, i) => row.map((value, j) => value + at(slab[i] ?? [], j)))
  const spread = inverse(precision)
  if (!spread) return { ...none, squares: Number.NaN, weight: Number.NEGATIVE_INFINITY }
  const moments = chosen.map((j) => at(products, j))
  const centre = times(spread, moments)
  const squares = prior.squares + Math.max(0, all - dot(centre, moments))
  const prior2 = Number.isFinite(odds) ? odds : 0
  return {
    centre,
    spread,
    squares,
    weight: prior2 + (logDeterminant(slab) - logDeterminant(precision)) / 2 + likely(squares),
  }
}

/** Of a positive definite matrix, by its Cholesky factor. */
function logDeterminant(matrix: Matrix): number {
  return 2 * sum(cholesky(matrix).map((row, i) => Math.log(at(row, i))))
}

/** The lower factor L with L Lᵀ the matrix. */
function cholesky(matrix: Matrix): number[][] {
  const lower: number[][] = []
  matrix.forEach((row, i) => {
    const line: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? line : (lower[j] ?? [])
      const rest = at(row, j) - sum(line.slice(0, j).map((value, k) => value * at(other, k)))
      line.push(j === i ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / at(other, j))
    }
    lower.push(line)
  })
  return lower
}

export interface Draw {
  readonly chosen: readonly number[]
  readonly coefficients: Vector
  readonly noise: number
}

/** One draw of which controls belong in, the variance of the noise and the coefficients (all controls; 0 where left out). */
export function drawRegression(
  model: Regression,
  before: readonly number[],
  y: Vector,
  random: Random,
): Draw {
  const width = model.columns.length
  const products = model.columns.map((column) => dot(column, y))
  let chosen = [...before]
  let posterior = judge(model, chosen, y, products)
  for (let j = 0; j < width; j += 1) {
    const other = chosen.includes(j) ? chosen.filter((k) => k !== j) : [...chosen, j].sort((a, b) => a - b)
    if (model.prior.inclusion >= 1 && other.length < chosen.length) continue
    const rival = judge(model, other, y, products)
    if (random() < 1 / (1 + Math.exp(posterior.weight - rival.weight))) {
      chosen = other
      posterior = rival
    }
  }
  const noise = variance(model.prior.degrees + y.length, posterior.squares, random)
  const factor = cholesky(posterior.spread)
  const shocks = chosen.map(() => normal(random))
  const coefficients = Array.from({ length: width }, () => 0)
  chosen.forEach((j, i) => {
    const shock = sum((factor[i] ?? []).map((value, k) => value * at(shocks, k)))
    coefficients[j] = at(posterior.centre, i) + Math.sqrt(noise) * shock
  })
  return { chosen, coefficients, noise }
}
