import { z } from 'zod'

export const id = z.uuid()
export const tags = ['Listen']
export const limit = z.coerce.number().int().min(1).max(100).default(40)
export const cursor = z.string().max(200).optional()
/** An instant as ISO text. */
export const instant = z.iso.datetime()
/** One or several of something in a query string. */
export const several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(one).max(50),
  )

const media = z.object({
  kind: z.enum(['image', 'video', 'gif', 'audio', 'other']),
  /** Where it stands on the network, for a link. */
  url: z.string(),
  /** A picture of it from our own address; null when there is none to show. */
  previewUrl: z.string().nullable(),
  alt: z.string(),
})

/** One inbound item as screens and other rooms see it. */
export const mentionCard = z.object({
  id,
  channelId: id,
  network: z.string(),
  mentionKind: z.enum(['mention', 'reply', 'quote', 'comment', 'message', 'review', 'article']),
  remoteId: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  /** Plain text, never HTML. */
  text: z.string(),
  lang: z.string().nullable(),
  /** Never later than receivedAt. */
  publishedAt: z.string(),
  receivedAt: z.string(),
  /** True when the network named no time, or one that was still to come. */
  clockUnsure: z.boolean(),
  author: z.object({
    remoteId: z.string(),
    handle: z.string(),
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    profileUrl: z.string().nullable(),
    followers: z.number().nullable(),
  }),
  media: z.array(media),
  inReplyTo: z.string().nullable(),
  threadRoot: z.string().nullable(),
  addressed: z.boolean(),
  replyContext: z.record(z.string(), z.string()),
  deletedAt: z.string().nullable(),
})
export type MentionCard = z.infer<typeof mentionCard>

export const sentiments = ['positive', 'neutral', 'negative', 'unsure', 'withheld'] as const

/** What we make of a mention, each with how sure we are (0 to 1; null: nothing to be sure of). */
export const enrichmentView = z.object({
  language: z.string().nullable(),
  languageConfidence: z.number().nullable(),
  /** `unsure`: no verdict; `withheld`: it names one of our employees, of whom no mood is kept. */
  sentiment: z.enum(sentiments),
  sentimentConfidence: z.number().nullable(),
  /** What somebody wants (complaint, question, praise …), or `unsure`. */
  intent: z.string(),
  /** The kind of department whose matter that is; null where nobody can say. */
  department: z.string().nullable(),
  intentConfidence: z.number().nullable(),
  urgency: z.enum(['high', 'normal', 'low']),
  /** 0 to 1. */
  spam: z.number(),
  bot: z.number(),
  outspoken: z.boolean(),
  /** How many near-equal texts there are, this one included. */
  alike: z.number(),
  /** Facts that a person put right. */
  corrected: z.array(z.string()),
  version: z.number(),
  /** Facts that a model of our own said, with its number; null where rules said it all. */
  readBy: z.record(z.string(), z.union([z.number(), z.string()])).nullable(),
})
export type EnrichmentView = z.infer<typeof enrichmentView>
