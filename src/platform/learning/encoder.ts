import type { Bag } from './bag.ts'

/** Features of one kind, weighed against the others as a whole. */
export interface Group {
  readonly weight: number
  /** Rare features count more (inverse document frequency), and the row is brought to length one. */
  readonly scaled: boolean
  /** A feature must stand in so many rows to be kept. */
  readonly least: number
}

/** Turns a text into features. `encode` adds to one bag a group; the bags come empty. */
export interface Encoder {
  /** Changes when the features change: a saved model is only read by the encoder it was made with. */
  readonly name: string
  readonly groups: readonly Group[]
  encode(text: string, bags: readonly Bag[]): void
}
