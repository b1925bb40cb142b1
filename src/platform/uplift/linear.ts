/** Small dense linear algebra, for tens of columns: rows of numbers, nothing is changed in place. */
export type Vector = readonly number[]
export type Matrix = readonly Vector[]

/** The entry, which must be there. */
export const at = (vector: Vector, index: number): number => {
  const value = vector[index]
  if (value === undefined) throw new RangeError(`no entry ${index} of ${vector.length}`)
  return value
}

export const sum = (vector: Vector): number => vector.reduce((total, value) => total + value, 0)
export const mean = (vector: Vector): number => sum(vector) / vector.length
/** Of vectors of one length; by index, for all that takes long here is made of this. */
export function dot(a: Vector, b: Vector): number {
  if (a.length > b.length) throw new RangeError(`${a.length} entries beside ${b.length}`)
  let total = 0
  for (let i = 0; i < a.length; i += 1) total += (a[i] ?? 0) * (b[i] ?? 0)
  return total
}

export const minus = (a: Vector, b: Vector): number[] => a.map((value, i) => value - at(b, i))

/** Standard deviation with n − 1. */
export const deviation = (vector: Vector): number => {
  const centre = mean(vector)
  return Math.sqrt(sum(vector.map((value) => (value - centre) ** 2)) / (vector.length - 1))
}

export const transposed = (matrix: Matrix): number[][] =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => at(row, column)))

/** The weighted sum of rows. */
export const combined = (rows: Matrix, weights: Vector): number[] =>
  transposed(rows).map((column) => dot(column, weights))

/** XᵀX for rows X. */
export const gram = (rows: Matrix): number[][] => productsOf(transposed(rows))

/** Each of some columns times each. */
export function productsOf(columns: Matrix): number[][] {
  const products: number[][] = columns.map(() => [])
  columns.forEach((a, i) => {
    for (let j = 0; j <= i; j += 1) {
      const value = dot(a, columns[j] ?? [])
      const [mine, other] = [products[i], products[j]]
      if (mine && other) {
        mine[j] = value
        other[i] = value
      }
    }
  })
  return products
}

/** Inverse by Gauss and Jordan with the largest pivot; null where the matrix is as good as singular. */
export function inverse(matrix: Matrix): number[][] | null {
  const n = matrix.length
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  const scale = Math.max(...matrix.flat().map(Math.abs), Number.MIN_VALUE)
  for (let column = 0; column < n; column += 1) {
    const size = (row: number): number => Math.abs(at(work[row] ?? [], column))
    let pivot = column
    for (let row = column + 1; row < n; row += 1) if (size(row) > size(pivot)) pivot = row
    if (!(size(pivot) > scale * 1e-13)) return null
    const chosen = work[pivot] ?? []
    work[pivot] = work[column] ?? []
    const head = at(chosen, column)
    const lead = chosen.map((value) => value / head)
    work[column] = lead
    work.forEach((row, i) => {
      const factor = at(row, column)
      if (i !== column && factor !== 0) work[i] = row.map((value, j) => value - factor * at(lead, j))
    })
  }
  return work.map((row) => row.slice(n))
}

export const times = (matrix: Matrix, vector: Vector): number[] => matrix.map((row) => dot(row, vector))

export interface Fit {
  readonly coefficients: readonly number[]
  readonly residuals: readonly number[]
  /** (XᵀX)⁻¹, for standard errors. */
  readonly spread: Matrix
}

/** Ordinary least squares of y on the rows X; null where columns say the same. */
export function leastSquares(rows: Matrix, y: Vector): Fit | null {
  const spread = inverse(gram(rows))
  if (!spread) return null
  const coefficients = times(
    spread,
    transposed(rows).map((column) => dot(column, y)),
  )
  return { coefficients, residuals: minus(y, times(rows, coefficients)), spread }
}
