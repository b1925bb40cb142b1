import { type Guess, thresholdFor } from './abstain.ts'
import { Classifier, type Example, type Label, lead, type Model } from './classifier.ts'
import { assumed, chance, fitConfidence } from './confidence.ts'
import { type EncoderName, encoders } from './encoders/known.ts'
import { trainLinear } from './linear.ts'
import { fitOffsets, highest } from './offsets.ts'
import { apart } from './split.ts'
import { readTexts } from './vocabulary.ts'

export interface TrainOptions {
  /** What to look at; `text` by default. */
  readonly encoder?: EncoderName
  /** Rows that are not learned from: they set the confidence and the threshold. Without them a tenth is put aside for it. */
  readonly validation?: Iterable<Example>
  /** Rows with this label belong to no class; they only set the threshold, wherever they stand. */
  readonly outside?: Label
  /** Of the rows from outside, such a share is to be withheld; 0.76 by default. */
  readonly caught?: number
  /** Without rows from outside: of the guesses that are made, such a share is to be right. Null never abstains. */
  readonly keptRight?: number | null
  /** Rare classes count as much as frequent ones. */
  readonly balanced?: boolean
  /** How dear a mistake on a training row is; 2 by default, 0.1 with `social`. */
  readonly cost?: number
  readonly seed?: number
}

/** Enough rows to set anything by. */
const fewest = 30
const mostOffsets = 5
/** From so many rows on a second machine helps (0.6 of macro recall on years of posts it had not seen); of 3,000 it does not yet. */
const many = 10_000
const passes = 8
const usualCost: Readonly<Record<EncoderName, number>> = { text: 2, social: 0.1 }

/**
 * Learns to tell classes apart from texts with labels. The same rows and options give the same model. A set of one class,
 * or of none, gives a model that knows no better.
 */
export function trainClassifier(rows: Iterable<Example>, options: TrainOptions = {}): Classifier {
  const all = [...rows]
  const known = all.filter((row) => row.label !== options.outside)
  const strangers = all.filter((row) => row.label === options.outside && options.outside !== undefined)
  if (options.validation !== undefined) {
    return settle(learn(known, options), [...options.validation, ...strangers], options)
  }
  const [most, tenth] = apart(known, 0.1, options.seed ?? 1)
  if (tenth.length < fewest) return settle(learn(known, options), strangers, options)
  const tried = settle(learn(most, options), [...tenth, ...strangers], options).model
  // What was found out about a model from nine tenths holds for the one from all, as long as the classes are the same.
  const whole = learn(known, options)
  if (tried.labels.join('\n') !== whole.labels.join('\n')) return new Classifier(whole)
  const { offsets, confidence, threshold } = tried
  return new Classifier({ ...whole, offsets, confidence, threshold })
}

function learn(rows: readonly Example[], options: TrainOptions): Model {
  const { encoder = 'text', balanced = false, seed = 1 } = options
  const cost = options.cost ?? usualCost[encoder]
  const labels = [...new Set(rows.map((row) => row.label))].sort(byKind)
  const numbers = new Map(labels.map((label, at) => [label, at]))
  const { vocabulary, rows: features } = readTexts(
    encoders[encoder],
    rows.map((row) => row.text),
  )
  const truths = Int32Array.from(rows, (row) => numbers.get(row.label) ?? 0)
  const linear = trainLinear(features, truths, labels.length, vocabulary.size, {
    cost,
    passes,
    balanced,
    seed,
    seconded: encoder === 'social' && rows.length >= many ? vocabulary.scales : undefined,
  })
  const { hashes, scales } = vocabulary
  const offsets = new Float64Array(labels.length)
  return { encoder, labels, hashes, scales, linear, offsets, confidence: assumed, threshold: 0 }
}

/** Classes in one order whatever the order of the rows: numbers, then words. */
function byKind(one: Label, other: Label): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === typeof other) return one < other ? -1 : 1
  return typeof one === 'number' ? -1 : 1
}

/** Sets offsets, confidence and threshold by rows the model has not seen. */
function settle(model: Model, rows: readonly Example[], options: TrainOptions): Classifier {
  if (model.labels.length === 0) return new Classifier(model)
  const plain = new Classifier(model)
  const numbers = new Map(model.labels.map((label, at) => [label, at]))
  const scored = rows.map((row) => ({
    margins: plain.predict(row.text).scores,
    truth: numbers.get(row.label) ?? -1,
    outside: options.outside !== undefined && row.label === options.outside,
  }))
  const inside = scored.filter((one) => one.truth >= 0)
  const tune = options.balanced === true && inside.length >= fewest * 3 && model.labels.length <= mostOffsets
  const offsets = tune ? fitOffsets(inside, model.labels.length) : model.offsets
  const judged = scored.map((one) => {
    const guess = highest(one.margins, offsets)
    const [best, ahead] = lead(one.margins, offsets, guess)
    return { best, lead: ahead, right: guess === one.truth, outside: one.outside }
  })
  // A lead says which class it is, not whether it is any of them.
  const strange = judged.some((one) => one.outside)
  const confidence = fitConfidence(strange ? judged.map((one) => ({ ...one, lead: 0 })) : judged)
  const guesses = judged.map(
    (one): Guess => ({
      confidence: chance(confidence, one.best, one.lead),
      right: one.right,
      outside: one.outside,
    }),
  )
  const threshold = thresholdFor(guesses, {
    caught: options.caught ?? 0.76,
    keptRight: options.keptRight ?? null,
  })
  return new Classifier({ ...model, offsets, confidence, threshold })
}
