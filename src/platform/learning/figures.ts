import type { Label } from './classifier.ts'

export interface ClassFigures {
  readonly label: Label
  /** Rows that truly are of this class. */
  readonly n: number
  readonly recall: number
  readonly precision: number
  readonly f1: number
}

/** How well guesses agree with labels; shares from 0 to 1. */
export interface Figures {
  readonly n: number
  readonly accuracy: number
  readonly macroRecall: number
  readonly macroF1: number
  /** Cohen's kappa: agreement beyond chance. */
  readonly kappa: number
  readonly classes: readonly ClassFigures[]
}

/** Compares guesses with labels; classes in the order they are met. */
export function figuresOf(pairs: Iterable<{ readonly truth: Label; readonly guess: Label }>): Figures {
  const truths = new Map<Label, number>()
  const guesses = new Map<Label, number>()
  const hits = new Map<Label, number>()
  let n = 0
  for (const { truth, guess } of pairs) {
    n += 1
    more(truths, truth)
    more(guesses, guess)
    if (truth === guess) more(hits, truth)
  }
  const classes = [...truths].map(([label, count]): ClassFigures => {
    const hit = hits.get(label) ?? 0
    const guessed = guesses.get(label) ?? 0
    return {
      label,
      n: count,
      recall: hit / count,
      precision: guessed === 0 ? 0 : hit / guessed,
      f1: (2 * hit) / (count + guessed),
    }
  })
  const accuracy = n === 0 ? 0 : sum(hits.values()) / n
  const byChance = sum([...truths].map(([label, count]) => (count / n) * ((guesses.get(label) ?? 0) / n)))
  return {
    n,
    accuracy,
    macroRecall: mean(classes.map((one) => one.recall)),
    macroF1: mean(classes.map((one) => one.f1)),
    kappa: byChance === 1 ? 0 : (accuracy - byChance) / (1 - byChance),
    classes,
  }
}

function more(counts: Map<Label, number>, label: Label): void {
  counts.set(label, (counts.get(label) ?? 0) + 1)
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length
}
