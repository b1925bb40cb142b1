/** The list with one place changed, or without it. */
export const withAt = <T>(list: readonly T[], index: number, value: T | null): T[] =>
  list.flatMap((one, at) => (at !== index ? [one] : value === null ? [] : [value]))
