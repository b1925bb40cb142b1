import { bigint, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { LineKind } from '../domain/budget/lines.ts'
import type { VersionState } from '../domain/plan/states.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()

export const planVersions = pgTable(
  'plan_version',
  {
    organisationId,
    id: uuid('id').notNull(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    state: text('state').$type<VersionState>().notNull(),
    note: text('note').notNull(),
    authorId: uuid('author_id').notNull(),
    writerIds: uuid('writer_ids').array().notNull(),
    basedOn: uuid('based_on'),
    submittedBy: uuid('submitted_by'),
    submittedAt: at('submitted_at'),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    decisionNote: text('decision_note').notNull(),
    departmentIds: uuid('department_ids').array().notNull(),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type VersionRow = typeof planVersions.$inferSelect

export const planLines = pgTable(
  'plan_line',
  {
    organisationId,
    id: uuid('id').notNull(),
    versionId: uuid('version_id').notNull(),
    lineId: uuid('line_id').notNull(),
    tactic: integer('tactic').notNull(),
    departmentId: uuid('department_id'),
    name: text('name').notNull(),
    kind: text('kind').$type<LineKind>().notNull(),
    currency: text('currency').notNull(),
    ownerId: uuid('owner_id'),
    goalId: uuid('goal_id'),
    campaignId: uuid('campaign_id'),
    note: text('note').notNull(),
    months: bigint('months', { mode: 'number' }).array().notNull(),
    removedAt: at('removed_at'),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type PlanLineRow = typeof planLines.$inferSelect
