import {
  bigint,
  boolean,
  customType,
  date,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { MentionKind, NormalisedMedia } from '#networks/contract/receive.ts'
import type { SourceKind } from './domain/source-port.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const source = pgTable('source', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  channelId: uuid('channel_id').notNull(),
  network: text('network').notNull(),
  kind: text('kind').$type<SourceKind>().notNull().default('account'),
  /** The words of a search or the tag; empty otherwise. */
  term: text('term').notNull().default(''),
  createdBy: uuid('created_by'),
  state: text('state').$type<'active' | 'paused' | 'stopped'>().notNull(),
  cursor: text('cursor'),
  streaming: boolean('streaming').notNull(),
  polledAt: instant('polled_at'),
  succeededAt: instant('succeeded_at'),
  receivedAt: instant('received_at'),
  failures: integer('failures').notNull(),
  fault: text('fault'),
  nextAt: instant('next_at').notNull(),
  notBefore: instant('not_before'),
  wake: integer('wake').notNull(),
  createdAt: instant('created_at').notNull(),
})
export type SourceRow = typeof source.$inferSelect

export const sourceGap = pgTable('source_gap', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  sourceId: uuid('source_id').notNull(),
  channelId: uuid('channel_id').notNull(),
  fromAt: instant('from_at').notNull(),
  toAt: instant('to_at'),
  reason: text('reason').notNull(),
  lateItems: integer('late_items').notNull(),
})
export type SourceGapRow = typeof sourceGap.$inferSelect

export const intake = pgTable('intake', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  channelId: uuid('channel_id').notNull(),
  remoteId: text('remote_id').notNull(),
  body: jsonb('body').$type<unknown>().notNull(),
  receivedAt: instant('received_at').notNull(),
  state: text('state').$type<'new' | 'done' | 'dead'>().notNull(),
  reason: text('reason'),
  /** Set when something other than the channel's own account brought it. */
  sourceId: uuid('source_id'),
})
export type IntakeRow = typeof intake.$inferSelect

export const mention = pgTable('mention', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  channelId: uuid('channel_id').notNull(),
  network: text('network').notNull(),
  remoteId: text('remote_id').notNull(),
  kind: text('kind').$type<MentionKind>().notNull(),
  url: text('url'),
  title: text('title'),
  text: text('text').notNull(),
  lang: text('lang'),
  publishedAt: instant('published_at').notNull(),
  receivedAt: instant('received_at').notNull(),
  clockUnsure: boolean('clock_unsure').notNull(),
  authorRemoteId: text('author_remote_id').notNull(),
  authorHandle: text('author_handle').notNull(),
  authorName: text('author_name').notNull(),
  authorAvatarUrl: text('author_avatar_url'),
  authorProfileUrl: text('author_profile_url'),
  authorFollowers: bigint('author_followers', { mode: 'number' }),
  media: jsonb('media').$type<readonly NormalisedMedia[]>().notNull(),
  inReplyTo: text('in_reply_to'),
  threadRoot: text('thread_root'),
  addressed: boolean('addressed').notNull(),
  replyContext: jsonb('reply_context').$type<Readonly<Record<string, string>>>().notNull(),
  deletedAt: instant('deleted_at'),
  sourceId: uuid('source_id'),
  editedAt: instant('edited_at'),
  search: tsvector('search').generatedAlwaysAs(''),
})
export type MentionRow = Omit<typeof mention.$inferSelect, 'search'>

export const mentionDeletion = pgTable('mention_deletion', {
  organisationId: uuid('organisation_id').notNull(),
  channelId: uuid('channel_id').notNull(),
  remoteId: text('remote_id').notNull(),
  deletedAt: instant('deleted_at').notNull(),
})

export const sourceUse = pgTable('source_use', {
  organisationId: uuid('organisation_id').notNull(),
  sourceId: uuid('source_id').notNull(),
  /** A day in UTC. */
  day: date('day').notNull(),
  requests: bigint('requests', { mode: 'number' }).notNull(),
  items: bigint('items', { mode: 'number' }).notNull(),
  kept: bigint('kept', { mode: 'number' }).notNull(),
  unreadable: bigint('unreadable', { mode: 'number' }).notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
})

export const listeningBudget = pgTable('listening_budget', {
  organisationId: uuid('organisation_id').notNull(),
  channelId: uuid('channel_id').notNull(),
  requestsADay: integer('requests_a_day').notNull(),
  setBy: uuid('set_by'),
  setAt: instant('set_at').notNull(),
})
