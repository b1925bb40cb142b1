import { type Interval, interval } from './bootstrap.ts'
import { type Answer, isMood, kappa, type Mood, macroF1, moods, type Pair, recallOf } from './judge.ts'

/** Under so many nothing is said of the machine. */
export const FEWEST_CODED = 30
/** Under so many posts coded by two people nothing is said of how people agree. */
export const FEWEST_TWICE = 20
/** Under so many posts of a mood nothing is said of how many of them are found. */
const FEWEST_OF_MOOD = 5

/** A post that was drawn, and what people say of it, in the order they said so. */
export interface Coded {
  readonly machine: Answer
  readonly people: readonly Answer[]
}

/** What a month's audit says. A figure that is null has too few posts to stand on. */
export interface AuditFigures {
  /** Coded by somebody. */
  readonly coded: number
  /** Of those, with a mood by whoever coded first: what the machine is held against. */
  readonly n: number
  /** Of those n the machine was not sure of so many; they count as not found. */
  readonly machineUnsure: number
  readonly macroF1: Interval | null
  readonly classes: { readonly mood: Mood; readonly n: number; readonly recall: Interval | null }[]
  /** Machine and person, over posts of which both gave a mood. */
  readonly kappa: Interval | null
  readonly kappaN: number
  /** Two people, over posts of which both gave a mood. */
  readonly kappaPeople: Interval | null
  readonly twice: number
}

/**
 * Holds the machine against people and people against each other, with 95 % intervals. Where two people coded a post the
 * first one's answer counts against the machine: taking only those on which both agree would leave out what is hard.
 */
export function auditFigures(items: readonly Coded[], seed: number): AuditFigures {
  const coded = items.filter(({ people }) => people.length > 0)
  const pairs = coded
    .map(({ machine, people }): Pair => ({ truth: people[0] ?? 'unsure', other: machine }))
    .filter(({ truth }) => isMood(truth))
  const both = pairs.filter(({ other }) => isMood(other))
  const twice = coded
    .map(({ people: [one = 'unsure', other = 'unsure'] }): Pair => ({ truth: one, other }))
    .filter(({ truth, other }) => isMood(truth) && isMood(other))
  const enough = pairs.length >= FEWEST_CODED
  return {
    coded: coded.length,
    n: pairs.length,
    machineUnsure: pairs.length - both.length,
    macroF1: enough ? interval(pairs, macroF1, seed) : null,
    classes: moods.map((mood) => {
      const n = pairs.filter(({ truth }) => truth === mood).length
      const recall = (drawn: readonly Pair[]) => recallOf(drawn, mood)
      return { mood, n, recall: enough && n >= FEWEST_OF_MOOD ? interval(pairs, recall, seed) : null }
    }),
    kappa: both.length >= FEWEST_CODED ? interval(both, kappa, seed) : null,
    kappaN: both.length,
    kappaPeople: twice.length >= FEWEST_TWICE ? interval(twice, kappa, seed) : null,
    twice: twice.length,
  }
}
