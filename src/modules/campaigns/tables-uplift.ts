import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Plan, Result } from './domain/uplift/plan.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()

export const series = pgTable(
  'uplift_series',
  {
    organisationId,
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    source: text('source').notNull(),
    csv: text('csv').notNull(),
    columns: text('columns').array().notNull(),
    periods: integer('periods').notNull(),
    first: text('first').notNull(),
    last: text('last').notNull(),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const studies = pgTable(
  'uplift_study',
  {
    organisationId,
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    question: text('question').notNull(),
    campaignId: uuid('campaign_id'),
    departmentId: uuid('department_id'),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const plans = pgTable(
  'uplift_plan',
  {
    organisationId,
    studyId: uuid('study_id').notNull(),
    version: integer('version').notNull(),
    plan: jsonb('plan').$type<Plan>().notNull(),
    afterFact: boolean('after_fact').notNull(),
    reason: text('reason').notNull(),
    registeredBy: uuid('registered_by'),
    registeredAt: at('registered_at').notNull(),
    runsAt: at('runs_at').notNull(),
    state: text('state').$type<'waiting' | 'done' | 'failed'>().notNull(),
    result: jsonb('result').$type<Result>(),
    ranAt: at('ran_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.studyId, t.version] })],
)
export type PlanRow = typeof plans.$inferSelect
