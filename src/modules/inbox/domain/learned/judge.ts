/** One matter, as it ended up, and as two ways of routing would have brought it. */
export interface Trial {
  readonly truth: string
  readonly own: string
  readonly words: string
  /** It said nothing; the words decided. */
  readonly unsure: boolean
}

/** What is kept of a training: how often each way was right, on matters that were not learned from. */
export interface DeskFigures {
  readonly own: { readonly right: number; readonly of: number }
  readonly words: { readonly right: number; readonly of: number }
  readonly unsure: number
}

/** Why a model is not used. */
export type DeskNote = 'few' | 'not-better' | 'by-chance' | 'worse-than-now'

/** So much more often right than the words alone, as a share, or it is not worth a change. */
const MARGIN = 0.03
/** By fewer matters that were kept back nothing is judged. */
const FEWEST = 20
/** An advantage that would come about by chance this often is none. */
const CHANCE = 0.1

export function figuresOf(trials: readonly Trial[]): DeskFigures {
  const right = (of: (trial: Trial) => string) => trials.filter((one) => of(one) === one.truth).length
  const of = trials.length
  return {
    own: { right: right(({ own }) => own), of },
    words: { right: right(({ words }) => words), of },
    unsure: trials.filter(({ unsure }) => unsure).length,
  }
}

/** Why a model must not be used; null when it may: clearly better than the words, and no worse than the one in use. */
export function objection(trials: readonly Trial[], inUse: readonly Trial[] | null): DeskNote | null {
  const { own, words } = figuresOf(trials)
  if (own.of < FEWEST || new Set(trials.map(({ truth }) => truth)).size < 2) return 'few'
  if (own.right / own.of < words.right / words.of + MARGIN) return 'not-better'
  if (byChance(trials) > CHANCE) return 'by-chance'
  if (inUse && own.right < figuresOf(inUse).own.right) return 'worse-than-now'
  return null
}

/**
 * How likely it is that one way is right where the other is not at least so many times, were both equally good (one-sided
 * sign test over the matters on which they differ: the tail of a binomial with p = 1/2).
 */
export function byChance(trials: readonly Trial[]): number {
  const better = trials.filter(({ truth, own, words }) => own === truth && words !== truth).length
  const worse = trials.filter(({ truth, own, words }) => own !== truth && words === truth).length
  const n = better + worse
  let logWays = 0
  let tail = 0
  for (let k = 0; k <= n; k += 1) {
    if (k >= better) tail += Math.exp(logWays - n * Math.LN2)
    logWays += Math.log((n - k) / (k + 1))
  }
  return Math.min(1, tail)
}
