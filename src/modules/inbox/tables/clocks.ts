import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ClockRule, Terms } from '../domain/clocks/book.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const clockBooks = pgTable(
  'clock_book',
  {
    organisationId: organisationId(),
    version: integer('version').notNull(),
    rules: jsonb('rules').$type<readonly ClockRule[]>().notNull(),
    rest: jsonb('rest').$type<Terms>().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by'),
    at: at('at').notNull(),
    since: at('since'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
)

export const clockPauses = pgTable(
  'clock_pause',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    from: at('from_at').notNull(),
    to: at('to_at'),
    reason: text('reason').notNull(),
    by: uuid('by'),
    endedBy: uuid('ended_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ClockPauseRow = typeof clockPauses.$inferSelect

export const clockPages = pgTable(
  'clock_page',
  {
    organisationId: organisationId(),
    clockId: uuid('clock_id').notNull(),
    step: integer('step').notNull(),
    dueAt: at('due_at').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    memberId: uuid('member_id'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.clockId, t.step, t.dueAt] })],
)
