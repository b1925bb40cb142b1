import { at, leastSquares, type Matrix, minus, sum, times, transposed, type Vector } from './linear.ts'

export interface Trend {
  readonly coefficients: Vector
  /** Covariances of the coefficients that hold when neighbouring errors are alike. */
  readonly covariances: Matrix
  readonly fitted: Vector
}

/**
 * Least squares with standard errors after Newey and West (1987): Bartlett weights over ⌊4 (n/100)^(2/9)⌋ lags, scaled
 * by n ÷ (n − columns). Null where columns say the same or there are no more rows than columns.
 */
export function regress(rows: Matrix, y: Vector): Trend | null {
  const n = rows.length
  const width = rows[0]?.length ?? 0
  if (n <= width) return null
  const fit = leastSquares(rows, y)
  if (!fit) return null
  const moved = rows.map((row, i) => row.map((value) => value * at(fit.residuals, i)))
  const lags = Math.floor(4 * (n / 100) ** (2 / 9))
  const middle = rows.length === 0 ? [] : outer(moved, moved)
  for (let lag = 1; lag <= lags; lag += 1) {
    const weight = 1 - lag / (lags + 1)
    const crossed = outer(moved.slice(lag), moved.slice(0, n - lag))
    middle.forEach((row, i) => {
      row.forEach((value, j) => {
        row[j] = value + weight * (at(crossed[i] ?? [], j) + at(crossed[j] ?? [], i))
      })
    })
  }
  const half = fit.spread.map((row) => times(transposed(middle), row))
  const covariances = half.map((row) => times(fit.spread, row).map((value) => (value * n) / (n - width)))
  return { coefficients: fit.coefficients, covariances, fitted: minus(y, fit.residuals) }
}

/** Σ aᵢ bᵢᵀ over rows. */
function outer(a: Matrix, b: Matrix): number[][] {
  const right = transposed(b)
  return transposed(a).map((column) =>
    right.map((other) => sum(column.map((value, i) => value * at(other, i)))),
  )
}
