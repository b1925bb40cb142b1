import { boolean, customType, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { BulkAct, Snapshot, StoredActor } from '../domain/work/bulk.ts'
import type { Filters, Priority, Sort } from '../domain/work/filters.ts'
import { priorities } from '../domain/work/filters.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

/** A word outside, a number inside: an index puts numbers in order. */
export const priorityColumn = customType<{ data: Priority; driverData: number }>({
  dataType: () => 'smallint',
  toDriver: (word) => priorities.indexOf(word) + 1,
  fromDriver: (number) => priorities[number - 1] ?? 'normal',
})

export type Tone = 'good' | 'wait' | 'warn' | 'stop'

export const labels = pgTable('label', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  tone: text('tone').$type<Tone>(),
  createdBy: uuid('created_by'),
  createdAt: at('created_at').notNull(),
})

export const conversationLabels = pgTable('conversation_label', {
  organisationId: organisationId(),
  conversationId: uuid('conversation_id').notNull(),
  labelId: uuid('label_id').notNull(),
  by: uuid('by'),
  at: at('at').notNull(),
})

export const savedViews = pgTable('saved_view', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  memberId: uuid('member_id').notNull(),
  name: text('name').notNull(),
  filters: jsonb('filters').$type<Filters>().notNull(),
  sort: text('sort').$type<Sort>().notNull(),
  shared: text('shared').$type<'me' | 'departments' | 'all'>().notNull(),
  departmentIds: uuid('department_ids').array().notNull(),
  createdAt: at('created_at').notNull(),
  changedAt: at('changed_at').notNull(),
})
export type SavedViewRow = typeof savedViews.$inferSelect

export const savedViewOrders = pgTable('saved_view_order', {
  organisationId: organisationId(),
  memberId: uuid('member_id').notNull(),
  viewIds: uuid('view_ids').array().notNull(),
})

export const bulkRuns = pgTable('bulk_run', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  memberId: uuid('member_id').notNull(),
  actor: jsonb('actor').$type<StoredActor>().notNull(),
  act: jsonb('act').$type<BulkAct>().notNull(),
  state: text('state').$type<'running' | 'done' | 'undoing' | 'undone' | 'stopped'>().notNull(),
  total: integer('total').notNull(),
  changed: integer('changed').notNull().default(0),
  same: integer('same').notNull().default(0),
  refused: integer('refused').notNull().default(0),
  movedOn: integer('moved_on').notNull().default(0),
  startedAt: at('started_at').notNull(),
  doneAt: at('done_at'),
  undoneAt: at('undone_at'),
})
export type BulkRunRow = typeof bulkRuns.$inferSelect

export const bulkItems = pgTable('bulk_item', {
  organisationId: organisationId(),
  runId: uuid('run_id').notNull(),
  conversationId: uuid('conversation_id').notNull(),
  state: text('state').$type<'waiting' | 'done' | 'same' | 'refused' | 'undone' | 'moved_on'>().notNull(),
  refused: text('refused'),
  before: jsonb('before').$type<Snapshot>(),
  after: jsonb('after').$type<Snapshot>(),
})
export type BulkItemRow = typeof bulkItems.$inferSelect

/** The words themselves are written by raw SQL and read by nobody. */
export const messageSearch = pgTable('message_search', {
  organisationId: organisationId(),
  /** Of the message or the note. */
  id: uuid('id').notNull(),
  messageId: uuid('message_id'),
  noteId: uuid('note_id'),
  conversationId: uuid('conversation_id').notNull(),
  at: at('at').notNull(),
  picture: boolean('picture').notNull(),
})

export const searchFills = pgTable('search_fill', {
  organisationId: organisationId(),
  below: uuid('below'),
  startedAt: at('started_at').notNull(),
  doneAt: at('done_at'),
})
