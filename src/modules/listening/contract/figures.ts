import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, instant, sentiments, several, tags } from './shapes.ts'

const window = {
  queryIds: several(id).optional(),
  from: instant,
  /** Not included. */
  to: instant,
}

export const volume = z.object({
  series: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      total: z.number(),
      /** One number for each of `starts`; null where nothing could be collected. */
      points: z.array(z.number().nullable()),
    }),
  ),
  /** Beginnings of the periods in the organisation's zone, as instants. */
  starts: z.array(z.string()),
  /** Where a query got other words: figures before and after are not the same thing. */
  breaks: z.array(z.object({ at: z.string(), queryId: id, name: z.string(), version: z.number() })),
  gaps: z.array(z.object({ from: z.string(), to: z.string().nullable(), channelId: id, reason: z.string() })),
  /** Our own posts, campaigns and incidents in this time, to be drawn beside it. */
  events: z.array(z.object({ at: z.string(), label: z.string(), to: z.string().nullable() })),
})
export type Volume = z.infer<typeof volume>

export const shareRow = z.object({
  queryId: id,
  name: z.string(),
  rival: z.boolean(),
  version: z.number(),
  count: z.number(),
  /** Of 100; null when nothing was heard at all. */
  share: z.number().nullable(),
  /** The period of the same length before. */
  before: z.number().nullable(),
  /** Of its mentions, those that also count for another. */
  shared: z.number(),
  positive: z.number(),
  positiveShare: z.number().nullable(),
})
export type ShareRow = z.infer<typeof shareRow>

export const phrase = z.object({
  phrase: z.string(),
  count: z.number(),
  before: z.number(),
  /** How many times the usual; null when it is new. */
  rise: z.number().nullable(),
})
export type Phrase = z.infer<typeof phrase>

export const author = z.object({
  key: z.string(),
  network: z.string(),
  handle: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  profileUrl: z.string().nullable(),
  followers: z.number().nullable(),
  count: z.number(),
  /** Of those whose mood is known. */
  negative: z.number(),
  positive: z.number(),
  outspoken: z.boolean(),
  lastAt: z.string(),
})
export type Author = z.infer<typeof author>

export const figuresContract = {
  volume: oc
    .route({ method: 'GET', path: '/listening/volume', summary: 'How much was said', tags })
    .input(
      z.object({
        ...window,
        grain: z.enum(['hour', 'day', 'week']).default('day'),
        split: z.enum(['none', 'query', 'network', 'language', 'sentiment']).default('none'),
      }),
    )
    .output(volume),
  shareOfVoice: oc
    .route({ method: 'GET', path: '/listening/share-of-voice', summary: 'Our part of what is said', tags })
    .input(z.object({ ...window, network: z.string().max(40).optional() }))
    .output(
      z.object({
        rows: z.array(shareRow),
        /** Mentions counted, those that count for several each time. */
        counted: z.number(),
        /** Different mentions. */
        different: z.number(),
        /** What to know before enrichment it, in words. */
        notes: z.array(z.string()),
      }),
    ),
  phrases: oc
    .route({
      method: 'GET',
      path: '/listening/phrases',
      summary: 'What they talk about, and what rises',
      tags,
    })
    .input(z.object({ ...window, sentiment: z.enum(sentiments).optional() }))
    .output(z.object({ phrases: z.array(phrase), read: z.number(), of: z.number() })),
  authors: oc
    .route({ method: 'GET', path: '/listening/authors', summary: 'Who says it most', tags })
    .input(z.object({ ...window, limit: z.coerce.number().int().min(1).max(100).default(20) }))
    .output(z.object({ authors: z.array(author) })),
}
