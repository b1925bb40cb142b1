import { detectMood } from '#platform/learning/valence/detect.ts'
import type { Fact } from './fact.ts'
import { SURE } from './fact.ts'

export type Mood = 'positive' | 'neutral' | 'negative'
export type Sentiment = Mood | 'unsure' | 'withheld'

/** What a model trained on the organisation's own corrections offers; see #platform/learning. */
export interface LearnedMood {
  readonly version: string
  predict(text: string): {
    readonly label: string | number
    readonly confidence: number
    readonly abstain: boolean
  }
}

export const sentimentVersion = 'sentiment-words-1'

const moods: ReadonlySet<string | number> = new Set<Mood>(['positive', 'neutral', 'negative'])
/** The languages our lists of words cover. */
const read: ReadonlySet<string> = new Set(['en', 'de'])

/**
 * How a post is meant. Withheld where it speaks of a named employee: people are not scored. The organisation's own model
 * speaks first, when it has one and is sure; then the lists of words, for English and German; then "not sure".
 */
export function readSentiment(
  text: string,
  language: string,
  aboutEmployee: boolean,
  learned: LearnedMood | null,
): Fact<Sentiment> {
  if (aboutEmployee) return { value: 'withheld', confidence: 1, version: sentimentVersion }
  const own = learned?.predict(text)
  if (learned && own && !own.abstain && moods.has(own.label)) {
    return { value: own.label as Mood, confidence: own.confidence, version: learned.version }
  }
  if (!read.has(language)) return { value: 'unsure', confidence: 0, version: sentimentVersion }
  const { mood, confidence } = detectMood(text)
  return { value: confidence < SURE ? 'unsure' : mood, confidence, version: sentimentVersion }
}
