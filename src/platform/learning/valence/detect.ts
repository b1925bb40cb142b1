import { type SocialToken, soundingTokens } from '../encoders/social-tokens.ts'

export interface MoodGuess {
  readonly mood: 'positive' | 'neutral' | 'negative'
  /** From 0 to 1. Lists of words alone are right less often than people think; it seldom comes near 1. */
  readonly confidence: number
}

const reach = 4
/** What the balance must reach to be called good or bad. */
const clear = 0.3

/** How something is meant by the lists of words alone: good words against bad ones, turned around by a "not". */
export function detectMood(text: string): MoodGuess {
  let good = 0
  let bad = 0
  let scope = 0
  const tokens = soundingTokens(text.slice(0, 5000))
  const turn = tokens.findLastIndex((token) => token.turns)
  const weigh = (one: SocialToken, weight: number) => {
    const valence = one.valence * (weight * (scope > 0 && one.word ? -0.6 : 1))
    if (valence > 0) good += valence
    else bad -= valence
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as SocialToken
    if (token.ends) scope = 0
    // After a "but" stands what is meant.
    const weight = (at > turn ? 1 : 0.5) * (token.shouted ? 1.3 : 1)
    if (token.valence !== 0) weigh(token, weight)
    for (const part of token.parts) weigh(part, weight)
    if (token.negates) scope = reach
    else if (scope > 0) scope -= 1
  }
  const balance = (good - bad) / Math.sqrt((good + bad) ** 2 + 15)
  const mixed = Math.min(good, bad) / (Math.max(good, bad) + 0.01)
  if (Math.abs(balance) < clear) return { mood: 'neutral', confidence: neutral(good + bad, mixed) }
  const confidence = Math.min(0.92, 0.38 + 0.6 * Math.abs(balance)) * (1 - 0.35 * mixed)
  return { mood: balance > 0 ? 'positive' : 'negative', confidence }
}

/** Nothing said is more surely neutral than good and bad in one breath. */
function neutral(said: number, mixed: number): number {
  return Math.max(0.2, 0.58 - 0.08 * said - 0.3 * mixed)
}
