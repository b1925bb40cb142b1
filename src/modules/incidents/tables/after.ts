import { doublePrecision, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ReviewState, ReviewWords } from '../domain/review.ts'
import { at, organisationId } from './columns.ts'

export const hours = pgTable(
  'incident_hour',
  {
    organisationId,
    incidentId: uuid('incident_id').notNull(),
    at: at('at').notNull(),
    mentions: integer('mentions').notNull(),
    authors: integer('authors').notNull(),
    negative: integer('negative').notNull(),
    positive: integer('positive'),
    known: integer('known').notNull(),
    press: integer('press').notNull(),
    reachLow: doublePrecision('reach_low'),
    reachHigh: doublePrecision('reach_high'),
    baseline: doublePrecision('baseline'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.incidentId, t.at] })],
)

export const incidentPauses = pgTable(
  'incident_pause',
  {
    organisationId,
    incidentId: uuid('incident_id').notNull(),
    pauseId: uuid('pause_id').notNull(),
    at: at('at').notNull(),
    liftedAt: at('lifted_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.pauseId] })],
)

export const reviews = pgTable(
  'incident_review',
  {
    organisationId,
    incidentId: uuid('incident_id').notNull(),
    state: text('state').$type<ReviewState>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    meetingAt: at('meeting_at').notNull(),
    words: jsonb('words').$type<ReviewWords>().notNull(),
    revision: integer('revision').notNull(),
    reviewedBy: uuid('reviewed_by'),
    reviewedAt: at('reviewed_at'),
    closedAt: at('closed_at'),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.incidentId] })],
)

export type HourRow = typeof hours.$inferSelect
export type ReviewRow = typeof reviews.$inferSelect
