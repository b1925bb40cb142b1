import {
  date,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { GoalLevel } from '../domain/goals/levels.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()

export const goals = pgTable(
  'goal',
  {
    organisationId,
    id: uuid('id').notNull(),
    parentId: uuid('parent_id'),
    level: text('level').$type<GoalLevel>().notNull(),
    name: text('name').notNull(),
    note: text('note').notNull(),
    ownerId: uuid('owner_id'),
    departmentId: uuid('department_id'),
    metricId: text('metric_id'),
    measure: text('measure').notNull(),
    target: doublePrecision('target'),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    place: doublePrecision('place').notNull(),
    droppedAt: at('dropped_at'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type GoalRow = typeof goals.$inferSelect

export const goalLinks = pgTable(
  'goal_link',
  {
    organisationId,
    subject: text('subject').notNull(),
    goalId: uuid('goal_id').notNull(),
    kind: text('kind').$type<'campaign' | 'programme'>().notNull(),
    tactic: integer('tactic'),
    departmentId: uuid('department_id'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.subject] })],
)
