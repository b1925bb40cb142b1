import { boolean, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { EventData } from '#kernel/event.ts'
import type { BoardKind, BoardState, EntryKind, Seat } from '../domain/words.ts'
import { at, organisationId } from './columns.ts'

export const entries = pgTable(
  'incident_entry',
  {
    organisationId,
    id: uuid('id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    at: at('at').notNull(),
    writtenAt: at('written_at').notNull(),
    kind: text('kind').$type<EntryKind>().notNull(),
    by: uuid('by'),
    text: text('text').notNull(),
    data: jsonb('data').$type<EventData>().notNull(),
    corrects: uuid('corrects'),
    ref: text('ref'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const boardRows = pgTable(
  'incident_board',
  {
    organisationId,
    id: uuid('id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    kind: text('kind').$type<BoardKind>().notNull(),
    words: text('words').notNull(),
    source: text('source').notNull(),
    state: text('state').$type<BoardState>().notNull(),
    by: uuid('by'),
    at: at('at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const tasks = pgTable(
  'incident_task',
  {
    organisationId,
    id: uuid('id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    kind: text('kind').$type<'task' | 'action'>().notNull(),
    words: text('words').notNull(),
    ownerId: uuid('owner_id'),
    dueAt: at('due_at'),
    doneAt: at('done_at'),
    doneBy: uuid('done_by'),
    by: uuid('by'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const handovers = pgTable(
  'incident_handover',
  {
    organisationId,
    id: uuid('id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    seat: text('seat').$type<Seat>().notNull(),
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    situation: text('situation').notNull(),
    decisions: text('decisions').notNull(),
    nextUpdateAt: at('next_update_at'),
    at: at('at').notNull(),
    settledAt: at('settled_at'),
    accepted: boolean('accepted'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export type EntryRow = typeof entries.$inferSelect
