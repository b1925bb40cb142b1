/** The three moods, in the order they are shown. */
export const moods = ['negative', 'neutral', 'positive'] as const
export type Mood = (typeof moods)[number]
/** What a person or the machine says of a post; `unsure` is an answer. */
export type Answer = Mood | 'unsure'

export const isMood = (answer: Answer): answer is Mood => answer !== 'unsure'

/** One post: what somebody says, and what another, or the machine, says. */
export interface Pair {
  readonly truth: Answer
  readonly other: Answer
}

/** Share of the posts that are truly so that are found so; null where none is. */
export function recallOf(pairs: readonly Pair[], mood: Mood): number | null {
  const those = pairs.filter(({ truth }) => truth === mood)
  if (those.length === 0) return null
  return those.filter(({ other }) => other === mood).length / those.length
}

/** F1 of a mood: 2 × hits ÷ (truly so + said so); null where it is neither. */
export function f1Of(pairs: readonly Pair[], mood: Mood): number | null {
  let truly = 0
  let said = 0
  let hits = 0
  for (const { truth, other } of pairs) {
    if (truth === mood) truly += 1
    if (other === mood) said += 1
    if (truth === mood && other === mood) hits += 1
  }
  return truly + said === 0 ? null : (2 * hits) / (truly + said)
}

/**
 * Mean of the F1 of the moods that people found. "Not sure" by the machine is no hit; posts of which a person was not sure
 * do not come in here. Null where people found fewer than two moods.
 */
export function macroF1(pairs: readonly Pair[]): number | null {
  const found = moods.filter((mood) => pairs.some(({ truth }) => truth === mood))
  if (found.length < 2) return null
  return found.reduce((sum, mood) => sum + (f1Of(pairs, mood) ?? 0), 0) / found.length
}

/**
 * Cohen's kappa: agreement beyond what two who answer each in their own proportions would reach by chance. Null where that
 * is everything (both always say the same).
 */
export function kappa(pairs: readonly Pair[]): number | null {
  const n = pairs.length
  if (n === 0) return null
  const ones = new Map<Answer, number>()
  const others = new Map<Answer, number>()
  let same = 0
  for (const { truth, other } of pairs) {
    ones.set(truth, (ones.get(truth) ?? 0) + 1)
    others.set(other, (others.get(other) ?? 0) + 1)
    if (truth === other) same += 1
  }
  let byChance = 0
  for (const [answer, count] of ones) byChance += (count / n) * ((others.get(answer) ?? 0) / n)
  if (byChance === 1) return null
  return (same / n - byChance) / (1 - byChance)
}
