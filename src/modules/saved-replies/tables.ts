import { date, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ReplyActs } from './contract.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const savedReplies = pgTable(
  'saved_reply',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    folder: text('folder').notNull(),
    lang: text('lang').notNull(),
    departmentId: uuid('department_id'),
    text: text('text').notNull(),
    acts: jsonb('acts').$type<ReplyActs>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    reviewOn: date('review_on'),
    uses: integer('uses').notNull().default(0),
    lastUsedAt: at('last_used_at'),
    grams: integer('grams').array().notNull(),
    archivedAt: at('archived_at'),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type SavedReplyRow = typeof savedReplies.$inferSelect

export const savedReplyVersions = pgTable(
  'saved_reply_version',
  {
    organisationId: organisationId(),
    replyId: uuid('reply_id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    acts: jsonb('acts').$type<ReplyActs>().notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.replyId, t.version] })],
)

export const answerTexts = pgTable(
  'answer_text',
  {
    organisationId: organisationId(),
    postId: uuid('post_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    at: at('at').notNull(),
    size: integer('size').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.postId] })],
)

export const answerGrams = pgTable(
  'answer_gram',
  {
    organisationId: organisationId(),
    gram: integer('gram').notNull(),
    at: at('at').notNull(),
    postId: uuid('post_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.gram, t.at, t.postId] })],
)
