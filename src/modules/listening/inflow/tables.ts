import { bigint, customType, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Layout, Settings } from '../domain/imports/columns.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
})

export const hookDelivery = pgTable('hook_delivery', {
  organisationId: uuid('organisation_id').notNull(),
  channelId: uuid('channel_id').notNull(),
  digest: bytea('digest').notNull(),
  deliveryId: text('delivery_id'),
  receivedAt: instant('received_at').notNull(),
  items: integer('items').notNull(),
  fresh: integer('fresh').notNull(),
})
export type HookDeliveryRow = typeof hookDelivery.$inferSelect

export const hookRefusal = pgTable('hook_refusal', {
  organisationId: uuid('organisation_id').notNull(),
  channelId: uuid('channel_id').notNull(),
  refusedAt: instant('refused_at').notNull(),
  reason: text('reason').notNull(),
  times: integer('times').notNull(),
})

export type ImportState =
  | 'uploading'
  | 'draft'
  | 'checking'
  | 'checked'
  | 'waiting'
  | 'running'
  | 'done'
  | 'failed'
  | 'undoing'
  | 'undone'
  | 'dropped'

export const listeningImport = pgTable('listening_import', {
  organisationId: uuid('organisation_id').notNull(),
  id: uuid('id').notNull(),
  channelId: uuid('channel_id').notNull(),
  fileName: text('file_name').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  state: text('state').$type<ImportState>().notNull(),
  layout: jsonb('layout').$type<Layout>(),
  settings: jsonb('settings').$type<Settings>().notNull(),
  done: integer('done').notNull(),
  total: integer('total'),
  good: integer('good'),
  refused: integer('refused'),
  fresh: integer('fresh'),
  known: integer('known'),
  failure: text('failure'),
  createdBy: uuid('created_by'),
  createdAt: instant('created_at').notNull(),
  settledAt: instant('settled_at'),
})
export type ImportRow = typeof listeningImport.$inferSelect

export const importPart = pgTable('listening_import_part', {
  organisationId: uuid('organisation_id').notNull(),
  importId: uuid('import_id').notNull(),
  part: integer('part').notNull(),
  bytes: bytea('bytes').notNull(),
})

export const importRefusal = pgTable('listening_import_refusal', {
  organisationId: uuid('organisation_id').notNull(),
  importId: uuid('import_id').notNull(),
  line: integer('line').notNull(),
  reason: text('reason').notNull(),
  row: text('row').notNull(),
})
export type ImportRefusalRow = typeof importRefusal.$inferSelect
