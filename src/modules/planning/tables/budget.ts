import {
  bigint,
  date,
  doublePrecision,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LineKind, PostingKind } from '../domain/budget/lines.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()
const minor = () => bigint('minor', { mode: 'number' }).notNull()

export const planningSettings = pgTable('planning_settings', {
  organisationId: uuid('organisation_id').primaryKey(),
  currency: text('currency').notNull(),
  threshold: integer('threshold').notNull(),
  weekMinutes: integer('week_minutes').notNull(),
  toolsKey: text('tools_key').$type<'hours' | 'spend' | 'alike'>().notNull(),
  outcomeMetric: text('outcome_metric'),
  changedAt: at('changed_at').notNull(),
})

export const budgetLines = pgTable(
  'budget_line',
  {
    organisationId,
    id: uuid('id').notNull(),
    year: integer('year').notNull(),
    tactic: integer('tactic').notNull(),
    departmentId: uuid('department_id'),
    name: text('name').notNull(),
    kind: text('kind').$type<LineKind>().notNull(),
    currency: text('currency').notNull(),
    ownerId: uuid('owner_id'),
    threshold: integer('threshold'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type BudgetLineRow = typeof budgetLines.$inferSelect

export const postings = pgTable(
  'budget_posting',
  {
    organisationId,
    id: uuid('id').notNull(),
    lineId: uuid('line_id').notNull(),
    kind: text('kind').$type<PostingKind>().notNull(),
    postedOn: date('posted_on').notNull(),
    minor: minor(),
    currency: text('currency').notNull(),
    note: text('note').notNull(),
    source: text('source').$type<'entered' | 'cell' | 'table'>().notNull(),
    byId: uuid('by_id'),
    at: at('at').notNull(),
    voidedAt: at('voided_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type PostingRow = typeof postings.$inferSelect

export const forecasts = pgTable(
  'budget_forecast',
  {
    organisationId,
    lineId: uuid('line_id').notNull(),
    month: integer('month').notNull(),
    minor: minor(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.lineId, t.month] })],
)

export const chargeBacks = pgTable(
  'charge_back',
  {
    organisationId,
    lineId: uuid('line_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    share: integer('share').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.lineId, t.departmentId] })],
)

export const exchangeRates = pgTable(
  'exchange_rate',
  {
    organisationId,
    base: text('base').notNull(),
    quote: text('quote').notNull(),
    day: date('day').notNull(),
    rate: numeric('rate', { precision: 20, scale: 8 }).notNull(),
    source: text('source').notNull(),
    byId: uuid('by_id'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.base, t.quote, t.day] })],
)

export const alerts = pgTable(
  'variance_alert',
  {
    organisationId,
    id: uuid('id').notNull(),
    year: integer('year').notNull(),
    lineId: uuid('line_id'),
    departmentId: uuid('department_id'),
    label: text('label').notNull(),
    threshold: integer('threshold').notNull(),
    variance: doublePrecision('variance').notNull(),
    plan: bigint('plan', { mode: 'number' }).notNull(),
    spent: bigint('spent', { mode: 'number' }).notNull(),
    currency: text('currency').notNull(),
    ownerId: uuid('owner_id'),
    crossedAt: at('crossed_at').notNull(),
    seenAt: at('seen_at'),
    seenBy: uuid('seen_by'),
    clearedAt: at('cleared_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type AlertRow = typeof alerts.$inferSelect

export const departmentThresholds = pgTable(
  'department_threshold',
  {
    organisationId,
    departmentId: uuid('department_id').notNull(),
    percent: integer('percent').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.departmentId] })],
)
