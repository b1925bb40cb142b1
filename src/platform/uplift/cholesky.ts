import type { Matrix, Vector } from './linear.ts'

/** The lower factor L with L Lᵀ the matrix; null where the matrix is not, or hardly, positive definite. */
export function factorOf(matrix: Matrix): number[][] | null {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const line: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j] ?? line
      let rest = row[j] ?? 0
      for (let k = 0; k < j; k += 1) rest -= (line[k] ?? 0) * (other[k] ?? 0)
      if (j < i) line.push(rest / (other[j] ?? 1))
      else if (rest > (row[i] ?? 0) * 1e-13) line.push(Math.sqrt(rest))
      else return null
    }
    lower.push(line)
  }
  return lower
}

/** L⁻¹ v. */
export function solved(lower: Matrix, vector: Vector): number[] {
  const made: number[] = []
  for (const [i, line] of lower.entries()) {
    let rest = vector[i] ?? 0
    for (let k = 0; k < i; k += 1) rest -= (line[k] ?? 0) * (made[k] ?? 0)
    made.push(rest / (line[i] ?? 1))
  }
  return made
}

/** L⁻ᵀ v. */
export function solvedBack(lower: Matrix, vector: Vector): number[] {
  const made = [...vector]
  for (let i = made.length - 1; i >= 0; i -= 1) {
    const line = lower[i] ?? []
    const value = (made[i] ?? 0) / (line[i] ?? 1)
    made[i] = value
    for (let k = 0; k < i; k += 1) made[k] = (made[k] ?? 0) - (line[k] ?? 0) * value
  }
  return made
}

/** Logarithm of the determinant of the matrix that was factored. */
export const logDeterminant = (lower: Matrix): number =>
  2 * lower.reduce((sum, line, i) => sum + Math.log(line[i] ?? 1), 0)
