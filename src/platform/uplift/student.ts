/** How likely a value of Student’s distribution is at most t: the incomplete beta function (Abramowitz and Stegun 26.7.1). */
export function studentBelow(t: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + t * t), degrees / 2, 1 / 2) / 2
  return t > 0 ? 1 - tail : tail
}

/** The value below which this share of Student’s distribution lies, for shares from 0.5 to 0.9999. */
export function studentQuantile(share: number, degrees: number): number {
  let low = 0
  let high = 10_000
  for (let round = 0; round < 80; round += 1) {
    const middle = (low + high) / 2
    if (studentBelow(middle, degrees) < share) low = middle
    else high = middle
  }
  return high
}

/** How likely something at least that far from 0 is, when it is Student’s around 0 with this deviation. */
export const twoSidedStudent = (value: number, deviation: number, degrees: number): number =>
  deviation > 0 ? 2 * (1 - studentBelow(Math.abs(value) / deviation, degrees)) : value === 0 ? 1 : 0

const lanczos = [
  676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_1, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
]

/** Logarithm of the gamma function, by Lanczos with g = 7 and nine terms, for x ≥ 0.5. */
export function logGamma(x: number): number {
  const moved = x - 1
  const series = lanczos.reduce((sum, value, i) => sum + value / (moved + i + 1), 0.999_999_999_999_809_9)
  const base = moved + 7.5
  return Math.log(2 * Math.PI) / 2 + (moved + 0.5) * Math.log(base) - base + Math.log(series)
}

let last = { a: 0, b: 0, log: 0 }

/** Logarithm of B(a, b), kept for the next question, which is mostly about the same degrees of freedom. */
function logBeta(a: number, b: number): number {
  if (last.a !== a || last.b !== b) last = { a, b, log: logGamma(a) + logGamma(b) - logGamma(a + b) }
  return last.log
}

/** I_x(a, b): Abramowitz and Stegun 26.5.8, on the side where the fraction converges. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logBeta(a, b))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** The continued fraction, by the method of Lentz. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-12) return value
  }
  return value
}
