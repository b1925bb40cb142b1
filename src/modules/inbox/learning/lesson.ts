import { createHash } from 'node:crypto'
import { Classifier } from '#platform/learning/classifier.ts'
import { trainClassifier } from '#platform/learning/index.ts'
import { apart } from '#platform/learning/split.ts'

/** So many matters before anything is learned. */
export const FEWEST_EXAMPLES = 150
/** So many of each desk, or the desk is left to the words. */
export const FEWEST_OF_DESK = 12
/** A matter that a person brought to another desk counts as so many. */
const WEIGHT_OF_CORRECTION = 3
/** Of what it says (where it does not abstain), such a share is to be right. */
const KEPT_RIGHT = 0.85
const SEED = 1

/** An earlier matter: what was written first, and whose it was in the end. */
export interface Example {
  readonly text: string
  /** The desk. */
  readonly label: string
  /** A person handed it there. */
  readonly corrected: boolean
}

/** What can be learned from: desks that had enough; null when that is too little. */
export function lessonFrom(all: readonly Example[]): Example[] | null {
  const counts = new Map<string, number>()
  for (const { label } of all) counts.set(label, (counts.get(label) ?? 0) + 1)
  const rows = all.filter(
    ({ label, text }) => (counts.get(label) ?? 0) >= FEWEST_OF_DESK && text.trim() !== '',
  )
  const desks = new Set(rows.map(({ label }) => label))
  return rows.length >= FEWEST_EXAMPLES && desks.size >= 2 ? rows : null
}

/**
 * A fifth is kept back, always the same matters, and with them their near copies: what a model is judged by was never
 * learned from, by any.
 */
export function keptBack<T extends Example>(rows: readonly T[]): { learn: T[]; judge: T[] } {
  const isKept = ({ text }: T) =>
    createHash('sha256')
      .update(`weft desks ${plain(text)}`)
      .digest()
      .readUInt32BE() %
      5 ===
    0
  return { learn: rows.filter((row) => !isKept(row)), judge: rows.filter(isKept) }
}

/** The words alone, so that a copy with another link or sign stays with its like. */
function plain(text: string): string {
  const words = text.toLowerCase().replace(/https?:\/\/\S+|@[\w.-]+/gu, ' ')
  return words.replace(/[^\p{L}\p{M}]+/gu, ' ').trim()
}

/**
 * Learns from these matters, those that people corrected more than the rest; the same rows give the same model. When it had
 * better say nothing is set by a quarter that a first model has not seen, and holds for the one made of all.
 */
export function learnFrom(rows: readonly Example[]): Classifier {
  const options = { encoder: 'text' as const, balanced: false, seed: SEED, keptRight: KEPT_RIGHT }
  const [most, quarter] = apart(rows, 0.25, SEED)
  const first = trainClassifier(weighted(most), { ...options, validation: quarter }).model
  const whole = trainClassifier(weighted(rows), { ...options, validation: [] }).model
  if (first.labels.join('\n') !== whole.labels.join('\n')) return new Classifier(whole)
  const { offsets, confidence, threshold } = first
  return new Classifier({ ...whole, offsets, confidence, threshold })
}

function weighted(rows: readonly Example[]): Example[] {
  return rows.flatMap((row) => (row.corrected ? Array<Example>(WEIGHT_OF_CORRECTION).fill(row) : [row]))
}
