import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()

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

const streamFilter = {
  channelId: id.optional(),
  q: z.string().trim().max(200).optional(),
  show: z.enum(['all', 'addressed', 'heard']).default('all'),
}

const gap = z.object({
  id,
  channelId: id,
  from: z.string(),
  /** Null while it lasts. */
  to: z.string().nullable(),
  reason: z.string(),
  lateItems: z.number(),
})
export type Gap = z.infer<typeof gap>

/** How one source is doing. `listening`: polled in time; `streaming`: told at once; `waiting`: asked to wait. */
export const sourceView = z.object({
  id,
  channelId: id,
  network: z.string(),
  state: z.enum(['starting', 'listening', 'streaming', 'waiting', 'failing', 'paused', 'stopped']),
  /** Nothing before this was ever meant to be collected. */
  since: z.string(),
  polledAt: z.string().nullable(),
  succeededAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  /** Seconds since we last knew everything there was; null before the first success. */
  lagSeconds: z.number().nullable(),
  /** How late the last item came after its own time, in seconds. */
  delaySeconds: z.number().nullable(),
  failures: z.number(),
  fault: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
  /** The network asked not to be disturbed before. */
  notBefore: z.string().nullable(),
  gap: gap.nullable(),
})
export type SourceView = z.infer<typeof sourceView>

const deadLetter = z.object({
  id,
  channelId: id,
  remoteId: z.string(),
  receivedAt: z.string(),
  reason: z.string(),
})
export type DeadLetter = z.infer<typeof deadLetter>

const limit = z.coerce.number().int().min(1).max(100).default(40)
const cursor = z.string().max(200).optional()
const tags = ['Listen']

export const listeningContract = {
  mentions: oc
    .route({ method: 'GET', path: '/listening/mentions', summary: 'What was heard, newest first', tags })
    .input(z.object({ ...streamFilter, before: cursor, limit }))
    .output(z.object({ items: z.array(mentionCard), next: z.string().nullable() })),
  fresh: oc
    .route({
      method: 'GET',
      path: '/listening/mentions/fresh',
      summary: 'Of these, what the filter shows',
      tags,
    })
    .input(z.object({ ...streamFilter, ids: z.array(id).max(100) }))
    .output(z.object({ items: z.array(mentionCard) })),
  summary: oc
    .route({ method: 'GET', path: '/listening/summary', summary: 'What needs a look', tags })
    .output(z.object({ unreadable: z.number(), openGaps: z.number(), sources: z.number() })),
  sources: oc
    .route({ method: 'GET', path: '/listening/sources', summary: 'Health and gaps of every source', tags })
    .output(
      z.object({
        sources: z.array(sourceView),
        /** Of the last seven days, and those still open. */
        gaps: z.array(gap),
        windowFrom: z.string(),
        now: z.string(),
        canManage: z.boolean(),
      }),
    ),
  checkNow: oc
    .route({
      method: 'POST',
      path: '/listening/sources/{id}/check',
      summary: 'Look at a source at once',
      tags,
    })
    .input(z.object({ id }))
    .output(z.object({ id })),
  deadLetters: oc
    .route({ method: 'GET', path: '/listening/dead-letters', summary: 'Items that could not be read', tags })
    .input(z.object({ channelId: id.optional(), before: cursor, limit }))
    .output(
      z.object({
        items: z.array(deadLetter),
        next: z.string().nullable(),
        total: z.number(),
        canManage: z.boolean(),
      }),
    ),
  deadLetter: oc
    .route({ method: 'GET', path: '/listening/dead-letters/{id}', summary: 'The raw item', tags })
    .input(z.object({ id }))
    .output(deadLetter.extend({ raw: z.string(), cut: z.boolean() })),
  replay: oc
    .route({
      method: 'POST',
      path: '/listening/dead-letters/{id}/replay',
      summary: 'Read an item again',
      tags,
    })
    .input(z.object({ id }))
    .output(z.object({ count: z.number() })),
  replayAll: oc
    .route({ method: 'POST', path: '/listening/dead-letters/replay', summary: 'Read all again', tags })
    .input(z.object({ channelId: id.optional() }))
    .output(z.object({ count: z.number() })),
}
