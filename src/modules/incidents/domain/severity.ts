/** SEV1 is the gravest. */
export const severities = [1, 2, 3, 4] as const
export type Severity = (typeof severities)[number]

/** What makes an incident SEV1 whatever the figures say. */
export const floors = ['harm', 'data', 'legal', 'executive'] as const
export type Floor = (typeof floors)[number]

export const partNames = ['volume', 'negative', 'reach', 'press', 'breadth'] as const
export type PartName = (typeof partNames)[number]

/** Points each part can give at most; together 100 by default. */
export type Weights = Readonly<Record<PartName, number>>

/** Points from which on it is SEV1, SEV2, SEV3; below the last it is SEV4. */
export type Thresholds = readonly [number, number, number]

/** What is known of a storm; null where nothing is known, which gives no points and is shown as unknown. */
export interface Storm {
  /** Mentions an hour now, and what is usual for this hour of the week. */
  readonly rate: number | null
  readonly baseline: number | null
  /** 0–1, of those whose mood is known. */
  readonly negativeShare: number | null
  /** 0–1: how large the authors are among all that were ever heard. */
  readonly reachPercentile: number | null
  readonly press: boolean
  readonly verified: boolean
  /** Departments it touches; null when nobody knows. */
  readonly departments: number | null
  readonly floor: Floor | null
}

export interface Part {
  readonly part: PartName
  /** 0–1 of the weight; null: not known. */
  readonly share: number | null
  readonly weight: number
  readonly points: number
}

export interface Judgement {
  readonly severity: Severity
  /** 0–100 with the default weights. */
  readonly score: number
  readonly parts: readonly Part[]
  /** The floor that decided, when the points alone said less. */
  readonly floor: Floor | null
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
/** Sixteen times the usual gives all points of the volume. */
const DOUBLINGS = 4
/** Departments that make an incident everybody’s. */
const WIDE = 4

/**
 * The score of crisis.md: volume·clamp(log2(rate ÷ baseline) ÷ 4) + negative share + reach percentile + press or verified
 * involvement + breadth (departments touched, four are all). A baseline below one an hour counts as one.
 */
export function judge(storm: Storm, weights: Weights, thresholds: Thresholds): Judgement {
  const shares = sharesOf(storm)
  const parts = partNames.map((part): Part => {
    const share = shares[part]
    return { part, share, weight: weights[part], points: round((share ?? 0) * weights[part]) }
  })
  const score = round(parts.reduce((sum, one) => sum + one.points, 0))
  const byScore = severityOf(score, thresholds)
  return {
    severity: storm.floor ? 1 : byScore,
    score,
    parts,
    floor: storm.floor !== null && byScore > 1 ? storm.floor : null,
  }
}

/** The same points under other weights: what it would have been. */
export function rejudge(
  parts: readonly Part[],
  floor: Floor | null,
  weights: Weights,
  thresholds: Thresholds,
): Pick<Judgement, 'severity' | 'score'> {
  const score = round(parts.reduce((sum, { part, share }) => sum + round((share ?? 0) * weights[part]), 0))
  return { score, severity: floor ? 1 : severityOf(score, thresholds) }
}

export function severityOf(score: number, [one, two, three]: Thresholds): Severity {
  if (score >= one) return 1
  if (score >= two) return 2
  return score >= three ? 3 : 4
}

/** The graver of two: if unsure, pick the higher. */
export const graver = (a: Severity, b: Severity): Severity => (a < b ? a : b)

/** Several storms with one cause are as grave as the gravest value of each part. */
export function together(storms: readonly Storm[]): Storm {
  const most = (pick: (one: Storm) => number | null): number | null => {
    const known = storms.map(pick).filter((value) => value !== null)
    return known.length === 0 ? null : Math.max(...known)
  }
  const wildest = [...storms].sort((a, b) => factor(b) - factor(a))[0]
  return {
    rate: wildest?.rate ?? null,
    baseline: wildest?.baseline ?? null,
    negativeShare: most((one) => one.negativeShare),
    reachPercentile: most((one) => one.reachPercentile),
    press: storms.some((one) => one.press),
    verified: storms.some((one) => one.verified),
    departments: most((one) => one.departments),
    floor: floors.find((floor) => storms.some((one) => one.floor === floor)) ?? null,
  }
}

function sharesOf(storm: Storm): Record<PartName, number | null> {
  const { rate, negativeShare, reachPercentile, departments } = storm
  return {
    volume: rate === null || storm.baseline === null ? null : clamp(Math.log2(factor(storm)) / DOUBLINGS),
    negative: negativeShare === null ? null : clamp(negativeShare),
    reach: reachPercentile === null ? null : clamp(reachPercentile),
    press: storm.press || storm.verified ? 1 : 0,
    breadth: departments === null ? null : clamp(departments / WIDE),
  }
}

/** How many times the usual; never below a thousandth, so that its logarithm exists. */
function factor({ rate, baseline }: Storm): number {
  return Math.max(0.001, (rate ?? 0) / Math.max(1, baseline ?? 1))
}

const round = (value: number): number => Math.round(value * 10) / 10

export const isSeverity = (value: unknown): value is Severity =>
  typeof value === 'number' && severities.some((one) => one === value)
