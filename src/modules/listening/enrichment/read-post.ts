import { SPAM_FROM } from '../domain/spam-from.ts'
import type { Fact } from './fact.ts'
import { type Intent, intentVersion, readIntent } from './intent.ts'
import { readOutspoken, type Voice } from './outspoken.ts'
import { type OwnModel, ownWord } from './own-model.ts'
import { readSentiment, type Sentiment } from './sentiment.ts'
import { bandsOf, signatureOf } from './signature.ts'
import { readSpam, type SpamReading, type SpamSigns } from './spam.ts'
import { readUrgency, type Urgency } from './urgency.ts'

/** What reading a post needs to know of it. */
export interface PostToRead extends SpamSigns {
  readonly addressed: boolean
  /** What the network says the language is; believed only where the text does not say. */
  readonly lang: string | null
  readonly voice: Voice
  /** What the program somebody brought along says of it; absent where there is none, or no answer. */
  readonly said?: Fact<Sentiment> | undefined
}

/** The organisation's own models, where it has any. */
export interface OwnModels {
  readonly sentiment: OwnModel | null
  readonly intent: OwnModel | null
  readonly urgency: OwnModel | null
  readonly spam: OwnModel | null
}

/** An organisation that has learned nothing yet. */
export const nothingLearned: OwnModels = { sentiment: null, intent: null, urgency: null, spam: null }

export interface ReadingTools {
  /** See `loadReadingTools`. */
  readonly language: (text: string) => { readonly language: string; readonly confidence: number }
  readonly languageVersion: string
  /** From `employeeFinder`. */
  readonly namesEmployee: (text: string) => boolean
  readonly own: OwnModels
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
  const about = tools.namesEmployee(post.text)
  const sentiment = readSentiment(post.text, language.value, about, tools.own.sentiment, post.said ?? null)
  return {
    language,
    sentiment,
    intent: intentOf(post.text, language.value, tools.own.intent),
    urgency: urgencyOf(post, language.value, sentiment.value === 'negative', tools.own.urgency),
    outspoken: readOutspoken(post.voice),
    bands: bandsOf(signatureOf(post.text)),
    ...spamOf(post, language.value, tools.own.spam),
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
function intentOf(text: string, language: string, learned: OwnModel | null): PostReading['intent'] {
  const rule = readIntent(text)
  const own = ownWord(learned, text, language)
  if (own && own.confidence > rule.confidence) {
    return { value: own.label, confidence: own.confidence, version: own.version }
  }
  return rule.value === 'unsure' ? { ...rule, version: intentVersion } : rule
}

const urgencies: ReadonlySet<string> = new Set<Urgency>(['high', 'normal', 'low'])

/** Words of danger count whatever was learned; below them what was learned counts before the rules. */
function urgencyOf(
  post: PostToRead,
  language: string,
  negative: boolean,
  learned: OwnModel | null,
): Fact<Urgency> {
  const rule = readUrgency({ ...post, negative })
  const own = ownWord(learned, post.text, language)
  if (own && urgencies.has(own.label) && own.confidence > (rule.value === 'high' ? rule.confidence : 0)) {
    return { value: own.label as Urgency, confidence: own.confidence, version: own.version }
  }
  return rule
}

/** A learned yes lies above the mark from which something is hidden as spam, a learned no below. */
function spamOf(post: PostToRead, language: string, learned: OwnModel | null): SpamReading {
  const rule = readSpam(post)
  const own = ownWord(learned, post.text, language)
  if (own?.label !== 'yes' && own?.label !== 'no') return rule
  const { confidence, version } = own
  const yes = own.label === 'yes'
  const chance = yes ? SPAM_FROM + (1 - SPAM_FROM) * confidence : SPAM_FROM * (1 - confidence)
  return { ...rule, spam: { value: yes, confidence: chance, version } }
}
