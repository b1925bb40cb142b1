export type Unit = 'ms' | 's' | 'MB' | 'KB' | 'a second' | '%'

/** One measured figure as it stands in the table. */
export interface Figure {
  readonly bench: string
  readonly what: string
  readonly value: number
  readonly unit: Unit
  /** How it was measured: `5 runs`, `5 × 60 requests`. */
  readonly runs: string
  /** What it is held against: a peer that was measured, or the limit we set ourselves. */
  readonly against?: { readonly name: string; readonly value: number }
  /** The same with ten times as much. */
  readonly tenfold?: { readonly what: string; readonly value: number }
}

export interface Outcome {
  readonly figures: readonly Figure[]
  /** What explains the figures: parts of a time, kinds of files. */
  readonly notes: readonly string[]
}

export interface BenchOptions {
  /** Tiny counts, to see that a bench runs at all; its figures mean nothing. */
  readonly quick: boolean
  /** Says on standard error how far it is. */
  readonly say: (line: string) => void
}

export type Bench = (options: BenchOptions) => Promise<Outcome>
