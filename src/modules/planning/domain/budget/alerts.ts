/** Somebody or something whose spending is watched: a line, or a department with all its lines. */
export interface Watched {
  /** `line:<id>` or `department:<id>`. */
  readonly key: string
  readonly percent: number | null
  readonly threshold: number
}

export interface Turn<T extends Watched> {
  /** Went over since it was last looked at: tell the owner, once. */
  readonly crossed: readonly T[]
  /** Came back under: the next time over is told anew. */
  readonly cleared: readonly string[]
}

/** What changed since the last look. An unknown variance neither crosses nor clears. */
export function turnOf<T extends Watched>(watched: readonly T[], open: ReadonlySet<string>): Turn<T> {
  const over = (one: Watched): boolean => one.percent !== null && one.percent >= one.threshold
  return {
    crossed: watched.filter((one) => over(one) && !open.has(one.key)),
    cleared: watched
      .filter((one) => one.percent !== null && !over(one) && open.has(one.key))
      .map(({ key }) => key),
  }
}
