import { date, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Audience, Scenario } from './domain/scenarios.ts'
import type { KeptState } from './domain/standing.ts'
import type { Parts } from './domain/words.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const statements = pgTable(
  'statement',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    scenario: text('scenario').$type<Scenario>().notNull(),
    language: text('language').notNull(),
    title: text('title').notNull(),
    parts: jsonb('parts').$type<Parts>().notNull(),
    audiences: text('audiences').array().$type<Audience[]>().notNull(),
    channelIds: uuid('channel_ids').array().notNull(),
    ownerId: uuid('owner_id').notNull(),
    state: text('state').$type<KeptState>().notNull(),
    askedDigest: text('asked_digest'),
    approvedDigest: text('approved_digest'),
    approvedUntil: date('approved_until'),
    approvedAt: at('approved_at'),
    returnedNote: text('returned_note'),
    validUntil: date('valid_until').notNull(),
    warnedOf: date('warned_of'),
    endedOf: date('ended_of'),
    archivedAt: at('archived_at'),
    updatedAt: at('updated_at').notNull(),
    updatedBy: uuid('updated_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type StatementRow = typeof statements.$inferSelect

export const statementVersions = pgTable(
  'statement_version',
  {
    organisationId: organisationId(),
    statementId: uuid('statement_id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    parts: jsonb('parts').$type<Parts>().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.statementId, t.version] })],
)

export const subjects = pgTable(
  'statement_subject',
  {
    organisationId: organisationId(),
    subjectId: uuid('subject_id').notNull(),
    title: text('title').notNull(),
    scenario: text('scenario').$type<Scenario>().notNull(),
    commanderId: uuid('commander_id'),
    openedAt: at('opened_at').notNull(),
    endedAt: at('ended_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.subjectId] })],
)
export type SubjectRow = typeof subjects.$inferSelect

export const releases = pgTable(
  'statement_release',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    statementId: uuid('statement_id').notNull(),
    version: integer('version').notNull(),
    subjectId: uuid('subject_id'),
    sendId: uuid('send_id'),
    title: text('title').notNull(),
    language: text('language').notNull(),
    words: text('words').notNull(),
    channelIds: uuid('channel_ids').array().notNull(),
    draftId: uuid('draft_id').notNull(),
    postIds: uuid('post_ids').array().notNull(),
    by: uuid('by').notNull(),
    commanderId: uuid('commander_id'),
    nextUpdateAt: at('next_update_at'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ReleaseRow = typeof releases.$inferSelect

export const offers = pgTable(
  'statement_offer',
  {
    organisationId: organisationId(),
    subjectId: uuid('subject_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    offeredAt: at('offered_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.conversationId, t.subjectId] })],
)

export const uses = pgTable(
  'statement_use',
  {
    organisationId: organisationId(),
    postId: uuid('post_id').notNull(),
    releaseId: uuid('release_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.postId] })],
)
