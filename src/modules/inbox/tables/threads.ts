import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Kept } from '../domain/threads/kept.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const conversationKeys = pgTable(
  'conversation_key',
  {
    organisationId: organisationId(),
    channelId: uuid('channel_id').notNull(),
    handleId: uuid('handle_id').notNull(),
    threadKey: text('thread_key').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    joinedBecause: text('joined_because'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.channelId, t.handleId, t.threadKey] })],
)

export const conversationMoves = pgTable(
  'conversation_move',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<'merge' | 'split'>().notNull(),
    fromId: uuid('from_id').notNull(),
    intoId: uuid('into_id').notNull(),
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
    undoneAt: at('undone_at'),
    undoneBy: uuid('undone_by'),
    kept: jsonb('kept').$type<Kept>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ConversationMoveRow = typeof conversationMoves.$inferSelect
