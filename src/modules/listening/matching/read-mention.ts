import {
  departmentFor,
  ownNumber,
  type PostReading,
  type PostToRead,
  programName,
  type ReadingTools,
  readPost,
} from '../enrichment/index.ts'
import type { Heard } from '../queries/voices.ts'
import type { MentionRow } from '../tables.ts'
import type { MentionEnrichmentRow } from '../tables-queries.ts'

/** What a mention says of itself; a person may put it right. */
export type Facts = Pick<
  MentionEnrichmentRow,
  | 'language'
  | 'languageConfidence'
  | 'sentiment'
  | 'sentimentConfidence'
  | 'intent'
  | 'intentConfidence'
  | 'urgency'
  | 'spam'
  | 'readBy'
>

/** The text a mention is read by, title included. */
export function wordsOf({ title, text }: Pick<MentionRow, 'title' | 'text'>): string {
  return title === null ? text : `${title}\n${text}`
}

/** Reads one mention, knowing how often its author was heard. */
export function readMention(
  row: MentionRow,
  voice: Heard,
  tools: ReadingTools,
  said?: PostToRead['said'],
): PostReading {
  const { heard, opinions, lastHour } = voice
  const post = {
    text: wordsOf(row),
    handle: row.authorHandle,
    displayName: row.authorName,
    followers: row.authorFollowers,
    addressed: row.addressed,
    lang: row.lang,
    lastHour,
    voice: { followers: row.authorFollowers, heard, opinions },
    said,
  }
  return readPost(post, tools)
}

export function factsOf(reading: PostReading): Facts {
  const { language, sentiment, intent, urgency, spam } = reading
  return {
    language: language.value || null,
    languageConfidence: language.confidence,
    sentiment: sentiment.value,
    sentimentConfidence: sentiment.confidence,
    intent: departmentFor(intent.value) === null ? 'unsure' : intent.value,
    intentConfidence: intent.confidence,
    urgency: urgency.value,
    spam: spam.confidence,
    readBy: readBy({ sentiment, intent, urgency, spam }),
  }
}

/** Facts that a model of our own said, with its number, or a program with its name; null where rules said it all. */
function readBy({
  sentiment,
  intent,
  urgency,
  spam,
}: Pick<PostReading, 'sentiment' | 'intent' | 'urgency' | 'spam'>): Facts['readBy'] {
  if (isRule(sentiment) && isRule(intent) && isRule(urgency) && isRule(spam)) return null
  const found: Record<string, number | string> = {}
  for (const [fact, { version }] of Object.entries({ sentiment, intent, urgency, spam })) {
    const model = ownNumber(version) ?? programName(version)
    if (model !== null) found[fact] = model
  }
  return found
}

const isRule = ({ version }: { readonly version: string }): boolean =>
  ownNumber(version) === null && programName(version) === null

/** What a person put right stands above what was read, but nobody gives a mood to one of our people. */
export function keepsPeople(read: Facts, corrected: Partial<Facts> | undefined): Facts {
  if (corrected === undefined) return read
  const facts = { ...read, ...corrected, readBy: withoutCorrected(read.readBy, corrected) }
  if (read.sentiment !== 'withheld') return facts
  return { ...facts, sentiment: 'withheld', sentimentConfidence: read.sentimentConfidence }
}

/** What a person said no model said. */
function withoutCorrected(by: Facts['readBy'], corrected: Partial<Facts> | undefined): Facts['readBy'] {
  if (by === null || corrected === undefined) return by
  const left = Object.entries(by).filter(([fact]) => !Object.hasOwn(corrected, fact))
  return left.length === 0 ? null : Object.fromEntries(left)
}
