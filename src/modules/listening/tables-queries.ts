import { bigint, boolean, integer, jsonb, pgTable, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { QueryPurpose } from './domain/query-templates.ts'

export type { QueryPurpose }

const instant = (name: string) => timestamp(name, { withTimezone: true })

export const listenQuery = pgTable('listen_query', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  purpose: text('purpose').$type<QueryPurpose>().notNull(),
  rival: boolean('rival').notNull(),
  departmentId: uuid('department_id'),
  state: text('state').$type<'active' | 'paused' | 'archived'>().notNull(),
  version: integer('version').notNull(),
  /** Grows with every saving; `version` only with other words. */
  revision: integer('revision').notNull(),
  floorCount: integer('floor_count'),
  floorDays: integer('floor_days'),
  expertId: uuid('expert_id'),
  silentSince: instant('silent_since'),
  createdBy: uuid('created_by'),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})
export type ListenQueryRow = typeof listenQuery.$inferSelect

export const listenQueryVersion = pgTable('listen_query_version', {
  organisationId: uuid('organisation_id').notNull(),
  queryId: uuid('query_id').notNull(),
  version: integer('version').notNull(),
  text: text('text').notNull(),
  note: text('note'),
  authorId: uuid('author_id'),
  madeAt: instant('made_at').notNull(),
  matchedFrom: instant('matched_from'),
})
export type ListenQueryVersionRow = typeof listenQueryVersion.$inferSelect

export const listenRevision = pgTable('listen_revision', {
  organisationId: uuid('organisation_id').notNull(),
  revision: bigint('revision', { mode: 'number' }).notNull(),
})

export const queryHit = pgTable('query_hit', {
  organisationId: uuid('organisation_id').notNull(),
  queryId: uuid('query_id').notNull(),
  version: integer('version').notNull(),
  /** `network:remoteId`. */
  item: text('item').notNull(),
  mentionId: uuid('mention_id').notNull(),
  publishedAt: instant('published_at').notNull(),
  network: text('network').notNull(),
  channelId: uuid('channel_id').notNull(),
  /** `network:author`. */
  author: text('author').notNull(),
  language: text('language'),
  sentiment: text('sentiment').$type<Sentiment>(),
  reach: bigint('reach', { mode: 'number' }),
})
export type QueryHitRow = typeof queryHit.$inferSelect

export type Sentiment = 'positive' | 'neutral' | 'negative' | 'unsure' | 'withheld'
export type Urgency = 'high' | 'normal' | 'low'
export type CorrectableFact = 'language' | 'sentiment' | 'intent' | 'urgency' | 'spam'

export const mentionEnrichment = pgTable('mention_enrichment', {
  organisationId: uuid('organisation_id').notNull(),
  mentionId: uuid('mention_id').notNull(),
  version: integer('version').notNull(),
  language: text('language'),
  languageConfidence: real('language_confidence'),
  sentiment: text('sentiment').$type<Sentiment>().notNull(),
  sentimentConfidence: real('sentiment_confidence'),
  intent: text('intent').notNull(),
  intentConfidence: real('intent_confidence'),
  urgency: text('urgency').$type<Urgency>().notNull(),
  spam: real('spam').notNull(),
  bot: real('bot').notNull(),
  outspoken: boolean('outspoken').notNull(),
  clusterId: uuid('cluster_id').notNull(),
  bands: bigint('bands', { mode: 'bigint' }).array().notNull(),
  /** Which of our own models said it, by number; null where rules said it all. */
  readBy: jsonb('read_by').$type<Readonly<Record<string, number | string>>>(),
  enrichedAt: instant('enriched_at').notNull(),
})
export type MentionEnrichmentRow = typeof mentionEnrichment.$inferSelect

export const enrichmentCorrection = pgTable('enrichment_correction', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  mentionId: uuid('mention_id').notNull(),
  fact: text('fact').$type<CorrectableFact>().notNull(),
  was: text('was'),
  value: text('value').notNull(),
  memberId: uuid('member_id'),
  madeAt: instant('made_at').notNull(),
  takenBackAt: instant('taken_back_at'),
})
