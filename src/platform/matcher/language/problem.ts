import type { QueryProblem } from './query.ts'

/** What is wrong and what to do: English sentences with `{names}` for what stands in `values`. */
export interface Wrong {
  readonly message: string
  readonly cure: string
  readonly values?: Readonly<Record<string, string>>
}

/** A problem at its place: as whole sentences, and as what they are made of, for a catalogue of translations. */
export function problemOf(at: number, length: number, { message, cure, values = {} }: Wrong): QueryProblem {
  const filled = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  return { at, length, message: filled(message), cure: filled(cure), said: { message, cure, values } }
}
