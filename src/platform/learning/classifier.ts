import { type Confidence, chance } from './confidence.ts'
import { type EncoderName, encoders } from './encoders/known.ts'
import { type Linear, margins } from './linear.ts'
import { highest } from './offsets.ts'
import { Vocabulary } from './vocabulary.ts'

/** A class, as the rows name it. */
export type Label = string | number

/** A text of known class. */
export interface Example {
  readonly text: string
  readonly label: Label
}

/** Everything a classifier is made of; see saved.ts for how it is written down. */
export interface Model {
  readonly encoder: EncoderName
  readonly labels: readonly Label[]
  /** The features by id, from 1, and what each counts. */
  readonly hashes: Int32Array
  readonly scales: Float32Array
  readonly linear: Linear
  readonly offsets: Float64Array
  readonly confidence: Confidence
  readonly threshold: number
}

export interface Prediction {
  /** The best guess, also when the model abstains. */
  readonly label: Label
  /** The chance that the guess is right, from 0 to 1. */
  readonly confidence: number
  /** True where "not sure" is the better answer. */
  readonly abstain: boolean
  /** By class in the order of `labels`; positive speaks for it. */
  readonly scores: Float64Array
}

/** A trained model, ready to guess. Not to be shared between threads: it keeps buffers. */
export class Classifier {
  readonly model: Model
  private readonly vocabulary: Vocabulary

  constructor(model: Model) {
    this.model = model
    this.vocabulary = new Vocabulary(encoders[model.encoder], model.hashes, model.scales)
  }

  /** The classes, in the order of `scores`. */
  get labels(): readonly Label[] {
    return this.model.labels
  }

  /** The best guess for a text of any length, and how sure it is. */
  predict(text: string): Prediction {
    const { linear, offsets, labels, threshold } = this.model
    const scores = new Float64Array(labels.length)
    margins(linear, this.vocabulary.rowOf(text), scores)
    const best = highest(scores, offsets)
    const [margin, ahead] = lead(scores, offsets, best)
    const confidence = chance(this.model.confidence, margin, ahead)
    return { label: labels[best] as Label, confidence, abstain: confidence < threshold, scores }
  }
}

/** The margin of the best class, offsets included, and how far it is ahead of the next. */
export function lead(scores: Float64Array, offsets: Float64Array, best: number): [number, number] {
  const top = (scores[best] as number) + (offsets[best] as number)
  let second = Number.NEGATIVE_INFINITY
  for (let one = 0; one < scores.length; one += 1) {
    if (one !== best) second = Math.max(second, (scores[one] as number) + (offsets[one] as number))
  }
  return [top, scores.length < 2 ? 1 : top - second]
}
