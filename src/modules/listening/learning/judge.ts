import { figuresOf } from '#platform/learning/index.ts'
import type { Labelled } from './learn.ts'

/** How often a way of reading agreed with people. */
export interface Judged {
  readonly n: number
  readonly right: number
  /** Shares from 0 to 1. */
  readonly macroF1: number
  readonly macroRecall: number
  /** How many it was not sure of; they count as not right. */
  readonly unsure: number
}

/** What is kept of a training: its figures beside what it would replace, on the same posts. */
export interface ModelFigures {
  /** Languages it speaks of. */
  readonly languages: readonly string[]
  /** On corrections it had not seen. */
  readonly own: Judged
  readonly rules: Judged
  /** What was in use when it was trained; the rules where nothing was. */
  readonly before: Judged
  /** On posts that people coded for the audit, where there are enough; nobody chose those because they were wrong. */
  readonly audit: { readonly own: Judged; readonly before: Judged } | null
}

/** Why a model is not used. */
export type ModelNote = 'few' | 'not-better' | 'by-chance' | 'worse-than-now' | 'worse-in-audit'

/** So much better than the rules alone, in macro F1, or it is not worth a change. */
const MARGIN = 0.03
/** By fewer kept-back posts nothing is judged. */
const FEWEST_HELD_OUT = 15
/** From so many coded posts on the audit has a say. */
export const FEWEST_AUDITED = 30
/** An advantage that would come about by chance this often is none. */
const CHANCE = 0.1

/** One post, as people say and as two ways of reading it say. */
export interface Trial {
  readonly truth: string
  readonly guess: string
}

/** Reads kept-back posts and holds it against what people said; "unsure" is no agreement. */
export function trials(rows: readonly Labelled[], read: (row: Labelled) => string): Trial[] {
  return rows.map((row) => ({ truth: row.label, guess: read(row) }))
}

export function judged(pairs: readonly Trial[]): Judged {
  const { n, macroF1, macroRecall } = figuresOf(pairs)
  return {
    n,
    right: pairs.filter(({ truth, guess }) => truth === guess).length,
    macroF1,
    macroRecall,
    unsure: pairs.filter(({ guess }) => guess === 'unsure').length,
  }
}

/**
 * How likely it is that one way is right where the other is not at least so many times, were both equally good
 * (one-sided sign test over the posts on which they differ).
 */
export function byChance(one: readonly Trial[], other: readonly Trial[]): number {
  let better = 0
  let worse = 0
  for (const [at, { truth, guess }] of one.entries()) {
    const mine = truth === guess
    const theirs = truth === other[at]?.guess
    if (mine && !theirs) better += 1
    if (!mine && theirs) worse += 1
  }
  const n = better + worse
  let tail = 0
  let ways = 1
  for (let k = 0; k <= n; k += 1) {
    if (k >= better) tail += ways
    ways = (ways * (n - k)) / (k + 1)
  }
  return tail / 2 ** n
}

/** Everything a decision about a new model hangs on. */
export interface Evidence {
  readonly own: readonly Trial[]
  readonly rules: readonly Trial[]
  /** The model in use; null where none is. */
  readonly inUse: readonly Trial[] | null
  readonly audited: { readonly own: readonly Trial[]; readonly before: readonly Trial[] } | null
}

/** Why a model must not be used; null when it may: better than the rules, than the one in use, and no worse in the audit. */
export function objection({ own, rules, inUse, audited }: Evidence): ModelNote | null {
  const [mine, theirs] = [judged(own), judged(rules)]
  if (mine.n < FEWEST_HELD_OUT || new Set(own.map(({ truth }) => truth)).size < 2) return 'few'
  if (mine.macroF1 < theirs.macroF1 + MARGIN || mine.macroRecall < theirs.macroRecall) return 'not-better'
  if (byChance(own, rules) > CHANCE) return 'by-chance'
  if (inUse && mine.macroF1 <= judged(inUse).macroF1) return 'worse-than-now'
  if (audited && judged(audited.own).macroF1 < judged(audited.before).macroF1) return 'worse-in-audit'
  return null
}
