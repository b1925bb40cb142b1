/** What a column of a register holds. `column` is its head in tables, and the same words a person reads in a refusal. */
interface Base<N extends boolean = boolean> {
  readonly column: string
  readonly needed: N
}

export interface TextField<N extends boolean = boolean> extends Base<N> {
  readonly is: 'text'
  readonly most: number
  /** Several lines. */
  readonly long: boolean
}
export interface DayField<N extends boolean = boolean> extends Base<N> {
  readonly is: 'day'
}
export interface ChoiceField<O extends string = string, N extends boolean = boolean> extends Base<N> {
  readonly is: 'choice'
  readonly of: readonly O[]
}
export interface FlagField extends Base<false> {
  readonly is: 'flag'
}
export interface WholeField<N extends boolean = boolean> extends Base<N> {
  readonly is: 'whole'
  readonly least: number
  readonly most: number
}
/** Hours or money, with two places. */
export interface AmountField<N extends boolean = boolean> extends Base<N> {
  readonly is: 'amount'
}
export interface LinkField extends Base<false> {
  readonly is: 'link'
}
/** A department that a row is about; by name in tables. */
export interface UnitField extends Base<true> {
  readonly is: 'unit'
}

export type Field =
  | TextField
  | DayField
  | ChoiceField
  | FlagField
  | WholeField
  | AmountField
  | LinkField
  | UnitField
export type Fields = Readonly<Record<string, Field>>

export type Value = string | number | boolean | null
export type Values = Readonly<Record<string, Value>>

type OrNull<T, F> = F extends { readonly needed: true } ? T : T | null
/** What a field's value is: a text that may be left out is empty, everything else is null. */
export type ValueOf<F> = F extends { readonly is: 'text' }
  ? string
  : F extends FlagField
    ? boolean
    : F extends { readonly is: 'choice'; readonly of: readonly (infer O)[] }
      ? OrNull<O, F>
      : F extends { readonly is: 'whole' | 'amount' }
        ? OrNull<number, F>
        : OrNull<string, F>

export type ValuesOf<F> = { readonly [K in keyof F]: ValueOf<F[K]> }

export const text = <const N extends boolean>(column: string, most: number, needed: N): TextField<N> => ({
  ...{ is: 'text', column, most, needed },
  long: most > 400,
})
export const day = <const N extends boolean>(column: string, needed: N): DayField<N> => ({
  is: 'day',
  column,
  needed,
})
export const choice = <const O extends string, const N extends boolean>(
  column: string,
  of: readonly O[],
  needed: N,
): ChoiceField<O, N> => ({ is: 'choice', column, of, needed })
export const flag = (column: string): FlagField => ({ is: 'flag', column, needed: false })
export const whole = <const N extends boolean>(
  column: string,
  needed: N,
  { least = 0, most = 1_000_000_000 }: { readonly least?: number; readonly most?: number } = {},
): WholeField<N> => ({ is: 'whole', column, needed, least, most })
export const amount = <const N extends boolean>(column: string, needed: N): AmountField<N> => ({
  is: 'amount',
  column,
  needed,
})
export const link = (column: string): LinkField => ({ is: 'link', column, needed: false })
export const unit = (column: string): UnitField => ({ is: 'unit', column, needed: true })
