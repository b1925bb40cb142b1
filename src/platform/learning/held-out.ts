import type { Classifier, Example } from './classifier.ts'
import { type Figures, figuresOf } from './figures.ts'
import { apart } from './split.ts'
import { type TrainOptions, trainClassifier } from './train.ts'

export interface HeldOut extends Figures {
  /** Rows that were learned from. */
  readonly trained: number
  /** Share of the kept-back rows that got "not sure". */
  readonly abstained: number
  /** Of the others, the share that is right. */
  readonly keptAccuracy: number
}

/**
 * What a model of these rows is worth: a fifth is kept back, a model is made of the rest, and its guesses are held
 * against the labels. Rows with the label `outside` count neither way.
 */
export function heldOut(rows: Iterable<Example>, seed = 1, options: TrainOptions = {}): HeldOut {
  const [train, test] = apart([...rows], 0.2, seed)
  const classifier = trainClassifier(train, { ...options, seed })
  return judge(
    classifier,
    test.filter((row) => row.label !== options.outside),
    train.length,
  )
}

/** Holds a model's guesses against labels it has not seen. */
export function judge(classifier: Classifier, rows: readonly Example[], trained = 0): HeldOut {
  const guesses = classifier.labels.length === 0 ? [] : rows
  const judged = guesses.map((row) => ({ truth: row.label, ...classifier.predict(row.text) }))
  const kept = judged.filter((one) => !one.abstain)
  const right = kept.filter((one) => one.label === one.truth).length
  return {
    ...figuresOf(judged.map((one) => ({ truth: one.truth, guess: one.label }))),
    trained,
    abstained: judged.length === 0 ? 0 : 1 - kept.length / judged.length,
    keptAccuracy: kept.length === 0 ? 0 : right / kept.length,
  }
}
