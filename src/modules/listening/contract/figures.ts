import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, instant, sentiments, several, tags } from './shapes.ts'
import { heardMention } from './stream.ts'

/** [from, to); without queries, all that are not put away. */
const window = {
  queryIds: several(id).optional(),
  from: instant,
  /** Not included. */
  to: instant,
}

/** From when on a query was counted by the words it has now, where that is later than the window begins. */
const countedSince = z.object({ queryId: id, name: z.string(), version: z.number(), at: z.string() })

export const volume = z.object({
  series: z.array(
    z.object({
      /** Query id, network, language, mood; empty: not known; `all` and `other` are what they say. */
      key: z.string(),
      /** The name of a query; otherwise the key. */
      label: z.string(),
      total: z.number(),
      /** One number for each of `starts`; null where nothing could be collected or counted. */
      points: z.array(z.number().nullable()),
    }),
  ),
  /** Beginnings of the periods in the organisation's zone, as instants; the first and the last may be cut. */
  starts: z.array(z.string()),
  until: z.string(),
  /** The zone in which days begin. */
  zone: z.string(),
  /** Where figures of a query begin: before, its words of today counted nothing. */
  breaks: z.array(countedSince),
  gaps: z.array(
    z.object({
      from: z.string(),
      to: z.string().nullable(),
      channelId: id,
      network: z.string(),
      reason: z.string(),
    }),
  ),
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
  /** The period of the same length before; null where that was not counted by the same words. */
  before: z.number().nullable(),
  /** Of its mentions, those that also count for another. */
  shared: z.number(),
  positive: z.number(),
  positiveShare: z.number().nullable(),
})
export type ShareRow = z.infer<typeof shareRow>

/** What to know before reading shares. `name` and `at` where the kind has them. */
export const shareNote = z.object({
  kind: z.enum(['later', 'paused', 'gaps', 'no-own', 'no-rival', 'several-own', 'searches', 'few']),
  name: z.string().nullable(),
  at: z.string().nullable(),
})
export type ShareNote = z.infer<typeof shareNote>

export const shares = z.object({
  rows: z.array(shareRow),
  /** Mentions counted, those that count for several each time. */
  counted: z.number(),
  /** Different mentions. */
  different: z.number(),
  /** Our queries together, of 100. */
  own: z.object({
    count: z.number(),
    share: z.number().nullable(),
    before: z.number().nullable(),
    positiveShare: z.number().nullable(),
  }),
  notes: z.array(shareNote),
})
export type Shares = z.infer<typeof shares>

export const phrase = z.object({
  phrase: z.string(),
  /** Posts that have it. */
  count: z.number(),
  /** Posts of the period of the same length before. */
  before: z.number(),
  /** How many times the usual, smoothed, so that few posts do not shout; null when the time before is not known. */
  rise: z.number().nullable(),
  fresh: z.boolean(),
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

export const grains = ['hour', 'day', 'week'] as const
export const splits = ['none', 'query', 'network', 'language', 'sentiment'] as const

export const figuresContract = {
  volume: oc
    .route({ method: 'GET', path: '/listening/volume', summary: 'How much was said', tags })
    .input(
      z.object({ ...window, grain: z.enum(grains).default('day'), split: z.enum(splits).default('none') }),
    )
    .output(volume),
  behind: oc
    .route({ method: 'GET', path: '/listening/behind', summary: 'The posts behind a figure', tags })
    .input(
      z.object({
        ...window,
        split: z.enum(splits).default('none'),
        /** Which series of the split. */
        key: z.string().max(80).optional(),
        author: z.string().max(500).optional(),
        phrase: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(z.object({ items: z.array(heardMention), more: z.boolean() })),
  shareOfVoice: oc
    .route({ method: 'GET', path: '/listening/share-of-voice', summary: 'Our part of what is said', tags })
    .input(z.object({ ...window, network: z.string().max(40).optional() }))
    .output(shares),
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
