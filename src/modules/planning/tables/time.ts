import { bigint, date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { TimeSource } from '../domain/time/sums.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()

export const timeEntries = pgTable(
  'time_entry',
  {
    organisationId,
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    departmentId: uuid('department_id'),
    tactic: integer('tactic').notNull(),
    campaignId: uuid('campaign_id'),
    day: date('day').notNull(),
    minutes: integer('minutes').notNull(),
    source: text('source').$type<TimeSource>().notNull(),
    note: text('note').notNull(),
    outsideKey: text('outside_key'),
    at: at('at').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type TimeEntryRow = typeof timeEntries.$inferSelect

export const runningTimers = pgTable(
  'running_timer',
  {
    organisationId,
    memberId: uuid('member_id').notNull(),
    tactic: integer('tactic').notNull(),
    campaignId: uuid('campaign_id'),
    note: text('note').notNull(),
    startedAt: at('started_at').notNull(),
    askedAt: at('asked_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.memberId] })],
)
export type TimerRow = typeof runningTimers.$inferSelect

export const loadedRates = pgTable(
  'loaded_rate',
  {
    organisationId,
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    departmentId: uuid('department_id'),
    validFrom: date('valid_from').notNull(),
    minor: bigint('minor', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    people: integer('people').notNull(),
    removedAt: at('removed_at'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type LoadedRateRow = typeof loadedRates.$inferSelect
