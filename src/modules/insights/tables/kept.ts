import {
  bigint,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Figure } from '#platform/metric.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
type Figures = Readonly<Record<string, Figure>>

export const keptFigures = pgTable(
  'figure_kept',
  {
    organisationId: uuid('organisation_id').notNull(),
    metric: text('metric').notNull(),
    sight: text('sight').notNull(),
    part: text('part').notNull(),
    fromAt: at('from_at').notNull(),
    toAt: at('to_at').notNull(),
    version: integer('version').notNull(),
    figures: jsonb('figures').$type<Figures>().notNull(),
    coverage: doublePrecision('coverage').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    computedAt: at('computed_at').notNull(),
    viewedAt: at('viewed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.metric, t.sight, t.part, t.fromAt, t.toAt] })],
)
export type KeptRow = typeof keptFigures.$inferSelect

export const snapshots = pgTable(
  'metric_snapshot',
  {
    organisationId: uuid('organisation_id').notNull(),
    metric: text('metric').notNull(),
    sight: text('sight').notNull(),
    part: text('part').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    version: integer('version').notNull(),
    figures: jsonb('figures').$type<Figures>().notNull(),
    coverage: doublePrecision('coverage').notNull(),
    takenAt: at('taken_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.metric, t.sight, t.part, t.day] })],
)
export type SnapshotRow = typeof snapshots.$inferSelect
