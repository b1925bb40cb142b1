import { detectMood } from '#platform/learning/valence/detect.ts'
import type { Fact } from './fact.ts'
import { SURE } from './fact.ts'
import { type OwnModel, ownWord } from './own-model.ts'

export type Mood = 'positive' | 'neutral' | 'negative'
export type Sentiment = Mood | 'unsure' | 'withheld'

export const sentimentVersion = 'sentiment-words-1'

const moods: ReadonlySet<string> = new Set<Mood>(['positive', 'neutral', 'negative'])
/** The languages our lists of words cover. */
const read: ReadonlySet<string> = new Set(['en', 'de'])

/**
 * How a post is meant. Withheld where it speaks of a named employee: people are not scored. The organisation's own model
 * speaks first, when it has one and is sure; then the program somebody brought along, where it answered; then the lists of
 * words, for English and German; then "not sure".
 */
export function readSentiment(
  text: string,
  language: string,
  aboutEmployee: boolean,
  learned: OwnModel | null,
  said: Fact<Sentiment> | null = null,
): Fact<Sentiment> {
  if (aboutEmployee) return { value: 'withheld', confidence: 1, version: sentimentVersion }
  const own = ownWord(learned, text, language)
  if (own && moods.has(own.label)) {
    return { value: own.label as Mood, confidence: own.confidence, version: own.version }
  }
  if (said) return said.confidence < SURE ? { ...said, value: 'unsure' } : said
  if (!read.has(language)) return { value: 'unsure', confidence: 0, version: sentimentVersion }
  const { mood, confidence } = detectMood(text)
  return { value: confidence < SURE ? 'unsure' : mood, confidence, version: sentimentVersion }
}
