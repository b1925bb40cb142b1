import { oc } from '@orpc/contract'
import { z } from 'zod'
import { cursor, enrichmentView, id, limit, mentionCard, sentiments, tags } from './shapes.ts'

const streamFilter = {
  channelId: id.optional(),
  queryId: id.optional(),
  network: z.string().max(40).optional(),
  language: z.string().max(35).optional(),
  sentiment: z.enum(sentiments).optional(),
  /** `hide` leaves out what looks like spam. */
  spam: z.enum(['show', 'hide']).default('show'),
  q: z.string().trim().max(200).optional(),
  show: z.enum(['all', 'addressed', 'heard']).default('all'),
}

/** A mention with what we make of it, and the queries that find it. */
export const heardMention = mentionCard.extend({
  enrichment: enrichmentView.nullable(),
  queries: z.array(z.object({ id, name: z.string() })),
})
export type HeardMention = z.infer<typeof heardMention>

const deadLetter = z.object({
  id,
  channelId: id,
  remoteId: z.string(),
  receivedAt: z.string(),
  reason: z.string(),
})
export type DeadLetter = z.infer<typeof deadLetter>

export const streamContract = {
  mentions: oc
    .route({ method: 'GET', path: '/listening/mentions', summary: 'What was heard, newest first', tags })
    .input(z.object({ ...streamFilter, before: cursor, limit }))
    .output(z.object({ items: z.array(heardMention), next: z.string().nullable() })),
  fresh: oc
    .route({
      method: 'GET',
      path: '/listening/mentions/fresh',
      summary: 'Of these, what the filter shows',
      tags,
    })
    .input(z.object({ ...streamFilter, ids: z.array(id).max(100) }))
    .output(z.object({ items: z.array(heardMention) })),
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
