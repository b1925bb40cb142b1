import type { Fields, ValuesOf } from './fields.ts'

/** What does not fit, by the name of the field; the message says what to do. */
export interface Misfit {
  readonly field: string
  readonly message: string
}

/**
 * One kind of fact: its own table, its own fields, its own rules. `day` names the field by which rows are listed and
 * counted. Two rows with the same `key` in one department are the same fact.
 */
export interface Kind<F extends Fields = Fields> {
  readonly table: string
  readonly fields: F
  readonly day: string
  /** Names the row in a list. */
  titleOf(values: ValuesOf<F>): string
  keyOf(values: ValuesOf<F>): readonly string[]
  /** Rules that hold between fields; `today` is a calendar day of the house. */
  judge(values: ValuesOf<F>, today: string): Misfit[]
}

export function defineKind<const F extends Fields>(
  kind: Omit<Kind<F>, 'day'> & { readonly day: keyof F & string },
): Kind<F> {
  return kind
}

/** The key as it is kept: small letters, single blanks, parts set apart. */
export const keyText = (parts: readonly string[]): string =>
  parts.map((part) => part.trim().toLowerCase().replace(/\s+/g, ' ')).join(' | ')

/** Days that were given, in this order; the first that lies before an earlier one does not fit. */
export function inOrder(days: readonly (readonly [field: string, day: string | null])[]): Misfit[] {
  let last = ''
  for (const [field, day] of days) {
    if (day === null) continue
    if (day < last)
      return [{ field, message: 'This lies before the step that comes first. Check both days.' }]
    last = day
  }
  return []
}

/** What has happened cannot lie ahead. */
export const notAhead = (field: string, day: string | null, today: string): Misfit[] =>
  day !== null && day > today
    ? [{ field, message: 'This day has not come yet. Write when it happened.' }]
    : []
