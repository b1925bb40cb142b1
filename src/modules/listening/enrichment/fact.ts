/** Something we believe of a post: what, how surely (0 to 1), and by which rules or model. */
export interface Fact<T> {
  readonly value: T
  readonly confidence: number
  readonly version: string
}

/** Below this a guess is shown as "not sure". */
export const SURE = 0.5
