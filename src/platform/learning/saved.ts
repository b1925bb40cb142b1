import { Classifier, type Label, type Model } from './classifier.ts'
import type { Confidence } from './confidence.ts'
import { type EncoderName, encoders } from './encoders/known.ts'
import { hashOf } from './hash.ts'

/** What stands before the numbers, as JSON. */
interface Head {
  readonly format: 'weft-linear-1'
  readonly encoder: EncoderName
  /** The encoder's own name: other features, other model. */
  readonly features: string
  readonly labels: readonly Label[]
  readonly count: number
  readonly offsets: readonly number[]
  readonly confidence: Confidence
  readonly threshold: number
}

/** Features whose weights are all smaller than this share of the largest weight change no guess. */
const negligible = 1 / 2000
const steps = 127

/**
 * Writes a model small: weights in one byte each, scaled by feature; features that hardly count are left out. A loaded
 * model guesses like the one that was saved, but for a tie now and then.
 */
export function saveClassifier({ model }: Classifier): Uint8Array {
  const { classes, weights } = model.linear
  const kept = countingFeatures(model)
  const head: Head = {
    format: 'weft-linear-1',
    encoder: model.encoder,
    features: encoders[model.encoder].name,
    labels: model.labels,
    count: kept.length,
    offsets: [...model.offsets],
    confidence: model.confidence,
    threshold: model.threshold,
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const bytes = new Uint8Array(sizeOf(json.length, kept.length, classes))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, json.length, true)
  bytes.set(json, 4)
  let at = 4 + json.length
  // The constant feature first; it has neither hash nor scale.
  for (const id of [0, ...kept]) {
    const unit = peak(weights, id, classes) / steps
    view.setInt32(at, id === 0 ? 0 : (model.hashes[id - 1] as number), true)
    view.setFloat32(at + 4, id === 0 ? 0 : (model.scales[id - 1] as number), true)
    view.setFloat32(at + 8, unit, true)
    at += 12
    for (let one = 0; one < classes; one += 1) {
      const weight = weights[id * classes + one] as number
      view.setInt8(at + one, unit === 0 ? 0 : Math.round(weight / unit))
    }
    at += classes
  }
  return bytes
}

/** Reads what `saveClassifier` wrote; throws where it is something else, cut off, or made with other features. */
export function loadClassifier(bytes: Uint8Array): Classifier {
  const head = headOf(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const classes = head.labels.length
  const json = view.getUint32(0, true)
  if (bytes.length !== sizeOf(json, head.count, classes)) throw new Error('The saved model is cut off.')
  const hashes = new Int32Array(head.count)
  const scales = new Float32Array(head.count)
  const weights = new Float32Array((head.count + 1) * classes)
  let at = 4 + json
  for (let id = 0; id <= head.count; id += 1) {
    if (id > 0) {
      hashes[id - 1] = view.getInt32(at, true)
      scales[id - 1] = view.getFloat32(at + 4, true)
    }
    const unit = view.getFloat32(at + 8, true)
    at += 12
    for (let one = 0; one < classes; one += 1) weights[id * classes + one] = view.getInt8(at + one) * unit
    at += classes
  }
  const { encoder, labels, confidence, threshold } = head
  const offsets = Float64Array.from(head.offsets)
  return new Classifier({
    encoder,
    labels,
    hashes,
    scales,
    linear: { classes, weights },
    offsets,
    confidence,
    threshold,
  })
}

/** Names a saved model by what is in it: equal bytes, equal name. */
export function versionOf(bytes: Uint8Array): string {
  let hash = bytes.length | 0
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return `${headOf(bytes).features}-${(hashOf(String(hash)) >>> 0).toString(16).padStart(8, '0')}`
}

function headOf(bytes: Uint8Array): Head {
  const length = bytes.length < 4 ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (length < 2 || length > bytes.length - 4) throw new Error('This is no saved model.')
  let head: Head
  try {
    head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)))
  } catch (error) {
    throw new Error('This is no saved model.', { cause: error })
  }
  if (head?.format !== 'weft-linear-1' || !Object.hasOwn(encoders, head.encoder)) {
    throw new Error('This model was saved by another version; train it again.')
  }
  if (encoders[head.encoder].name !== head.features) {
    throw new Error('This model was made with other features; train it again.')
  }
  return head
}

function sizeOf(json: number, count: number, classes: number): number {
  return 4 + json + (count + 1) * (12 + classes)
}

function countingFeatures({ linear: { classes, weights }, hashes, scales }: Model): number[] {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const kept: number[] = []
  for (let id = 1; id <= hashes.length; id += 1) {
    // A scaled feature lengthens the row even where it says nothing; leaving it out would change the others.
    if ((scales[id - 1] as number) > 0 || peak(weights, id, classes) >= largest * negligible) kept.push(id)
  }
  return kept
}

function peak(weights: Float32Array, id: number, classes: number): number {
  let most = 0
  for (let at = id * classes; at < (id + 1) * classes; at += 1) {
    most = Math.max(most, Math.abs(weights[at] as number))
  }
  return most
}
