import type { Fact } from './fact.ts'
import { type Intent, intentVersion, readIntent } from './intent.ts'
import { readOutspoken, type Voice } from './outspoken.ts'
import { type LearnedMood, readSentiment, type Sentiment } from './sentiment.ts'
import { bandsOf, signatureOf } from './signature.ts'
import { readSpam, type SpamReading, type SpamSigns } from './spam.ts'
import { readUrgency, type Urgency } from './urgency.ts'

/** What reading a post needs to know of it. */
export interface PostToRead extends SpamSigns {
  readonly addressed: boolean
  /** What the network says the language is; believed only where the text does not say. */
  readonly lang: string | null
  readonly voice: Voice
}

export interface ReadingTools {
  /** See `loadReadingTools`. */
  readonly language: (text: string) => { readonly language: string; readonly confidence: number }
  readonly languageVersion: string
  /** From `employeeFinder`. */
  readonly namesEmployee: (text: string) => boolean
  /** The organisation's own models, where it has any. */
  readonly moods: LearnedMood | null
  readonly intents: LearnedMood | null
}

export interface PostReading extends SpamReading {
  readonly language: Fact<string>
  readonly sentiment: Fact<Sentiment>
  /** A rule's name, a learned label, or "unsure". */
  readonly intent: Fact<Intent | (string & {})>
  readonly urgency: Fact<Urgency>
  readonly outspoken: Fact<boolean | 'unsure'>
  /** Keys shared with nearly equal texts; none for short ones. */
  readonly bands: readonly bigint[]
}

/** A guess weaker than this gives way to what the network says. */
const weak = 0.5

/** Everything we believe of a post, each with its confidence and version. Pure, and quick enough for every post. */
export function readPost(post: PostToRead, tools: ReadingTools): PostReading {
  const language = languageOf(post, tools)
  const sentiment = readSentiment(post.text, language.value, tools.namesEmployee(post.text), tools.moods)
  return {
    language,
    sentiment,
    intent: intentOf(post.text, tools.intents),
    urgency: readUrgency({ ...post, negative: sentiment.value === 'negative' }),
    outspoken: readOutspoken(post.voice),
    bands: bandsOf(signatureOf(post.text)),
    ...readSpam(post),
  }
}

function languageOf({ text, lang }: PostToRead, tools: ReadingTools): Fact<string> {
  const guess = tools.language(text)
  const told = lang?.toLowerCase().split(/[-_]/)[0] ?? ''
  const useTold = guess.confidence < weak && /^[a-z]{2}$/.test(told) && told !== 'un'
  return useTold
    ? { value: told, confidence: weak, version: 'network' }
    : { value: guess.language, confidence: guess.confidence, version: tools.languageVersion }
}

/** Rules first where they are sure; then what was learned from the organisation's own corrections. */
function intentOf(text: string, learned: LearnedMood | null): PostReading['intent'] {
  const rule = readIntent(text)
  const own = learned?.predict(text)
  if (learned && own && !own.abstain && own.confidence > rule.confidence) {
    return { value: String(own.label), confidence: own.confidence, version: learned.version }
  }
  return rule.value === 'unsure' ? { ...rule, version: intentVersion } : rule
}
