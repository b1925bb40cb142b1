import { createHash } from 'node:crypto'
import { Classifier } from '#platform/learning/classifier.ts'
import { trainClassifier } from '#platform/learning/index.ts'
import { apart } from '#platform/learning/split.ts'
import type { LearnedFact } from './facts.ts'

/** So many corrections before anything is learned. */
export const FEWEST_EXAMPLES = 100
/** So many of each of at least two answers. */
export const FEWEST_OF_KIND = 12
/** So many in a language, or the model says nothing of texts in it. */
export const FEWEST_OF_LANGUAGE = 30
/** It learns again with every so many corrections. */
export const LEARN_EVERY = 25
/** Of what it says (where it does not abstain), such a share is to be right. */
const KEPT_RIGHT = 0.75
const SEED = 1

export interface Labelled {
  readonly mentionId: string
  readonly text: string
  readonly language: string
  readonly label: string
}

/** What can be learned from, and in which languages; or why there is too little. */
export type Lesson =
  | { readonly enough: true; readonly rows: readonly Labelled[]; readonly languages: readonly string[] }
  | { readonly enough: false; readonly usable: number; readonly kinds: number }

/**
 * Corrections in languages that were corrected often enough, without answers that were hardly ever given: nobody learns
 * a kind from three examples.
 */
export function lessonFrom(all: readonly Labelled[]): Lesson {
  const languages = [...countOf(all, 'language')]
    .filter(([language, n]) => language !== '' && n >= FEWEST_OF_LANGUAGE)
    .map(([language]) => language)
    .sort()
  const spoken = all.filter(({ language }) => languages.includes(language))
  const kinds = new Set(
    [...countOf(spoken, 'label')].filter(([, n]) => n >= FEWEST_OF_KIND).map(([kind]) => kind),
  )
  const rows = spoken.filter(({ label }) => kinds.has(label))
  if (rows.length >= FEWEST_EXAMPLES && kinds.size >= 2) return { enough: true, rows, languages }
  return { enough: false, usable: rows.length, kinds: kinds.size }
}

function countOf(rows: readonly Labelled[], by: 'language' | 'label'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row[by], (counts.get(row[by]) ?? 0) + 1)
  return counts
}

/**
 * A fifth is kept back, always the same mentions, and with them their near copies (texts that read alike share a digest):
 * what a model is judged by was never learned from, by any.
 */
export function keptBack<T extends Labelled>(rows: readonly T[]): { learn: T[]; judge: T[] } {
  const isKept = ({ text }: T) =>
    createHash('sha256')
      .update(`weft ${plain(text)}`)
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
 * Learns from these rows; the same rows give the same model. When it had better say "not sure" is set by a quarter that a
 * first model has not seen, and holds for the one made of all.
 */
export function learnFrom(rows: readonly Labelled[], fact: LearnedFact): Classifier {
  const encoder = fact === 'sentiment' ? ('social' as const) : ('text' as const)
  const options = { encoder, balanced: true, seed: SEED, keptRight: KEPT_RIGHT }
  const [most, quarter] = apart(rows, 0.25, SEED)
  const first = trainClassifier(most, { ...options, validation: quarter }).model
  const whole = trainClassifier(rows, { ...options, validation: [] }).model
  if (first.labels.join('\n') !== whole.labels.join('\n')) return new Classifier(whole)
  const { offsets, confidence, threshold } = first
  return new Classifier({ ...whole, offsets, confidence, threshold })
}
