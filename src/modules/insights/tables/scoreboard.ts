import {
  boolean,
  date,
  doublePrecision,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()

export interface RatedAnswer {
  readonly yes: boolean
  /** What shows it: words or an address. */
  readonly evidence: string
}

export const ratings = pgTable(
  'maturity_rating',
  {
    organisationId,
    id: uuid('id').notNull(),
    tactic: text('tactic').notNull(),
    departmentId: uuid('department_id').notNull(),
    level: smallint('level').notNull(),
    answers: jsonb('answers').$type<Readonly<Record<string, RatedAnswer>>>().notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type RatingRow = typeof ratings.$inferSelect

export const leads = pgTable(
  'tactic_lead',
  {
    organisationId,
    tactic: text('tactic').notNull(),
    departmentId: uuid('department_id').notNull(),
    memberId: uuid('member_id').notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.tactic, t.departmentId] })],
)
export type LeadRow = typeof leads.$inferSelect

export const targets = pgTable(
  'metric_target',
  {
    organisationId,
    id: uuid('id').notNull(),
    metric: text('metric').notNull(),
    figure: text('figure').notNull(),
    departmentId: uuid('department_id'),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
    fromValue: doublePrecision('from_value').notNull(),
    toValue: doublePrecision('to_value').notNull(),
    ownerId: uuid('owner_id').notNull(),
    note: text('note').notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
    endedAt: at('ended_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type TargetRow = typeof targets.$inferSelect

export const comments = pgTable(
  'figure_comment',
  {
    organisationId,
    id: uuid('id').notNull(),
    metric: text('metric').notNull(),
    departmentId: uuid('department_id'),
    day: date('day', { mode: 'string' }).notNull(),
    text: text('text').notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type CommentRow = typeof comments.$inferSelect

export const alerts = pgTable(
  'figure_alert',
  {
    organisationId,
    id: uuid('id').notNull(),
    metric: text('metric').notNull(),
    figure: text('figure').notNull(),
    departmentId: uuid('department_id'),
    kind: text('kind').$type<'above' | 'below' | 'change'>().notNull(),
    bound: doublePrecision('bound').notNull(),
    days: smallint('days').notNull(),
    memberIds: uuid('member_ids').array().notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type AlertRow = typeof alerts.$inferSelect

export const alertStates = pgTable(
  'figure_alert_state',
  {
    organisationId,
    alertId: uuid('alert_id').notNull(),
    memberId: uuid('member_id').notNull(),
    crossed: boolean('crossed').notNull(),
    value: doublePrecision('value'),
    since: at('since').notNull(),
    seenAt: at('seen_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.alertId, t.memberId] })],
)
export type AlertStateRow = typeof alertStates.$inferSelect
