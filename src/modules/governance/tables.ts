import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { PreviewVariant } from './contract.ts'
import type { DecisionReason, DecisionStep } from './domain/decide.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const mandates = pgTable(
  'mandate',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    verbs: text('verbs').array().notNull(),
    channelIds: uuid('channel_ids').array(),
    validFrom: at('valid_from').notNull(),
    validTo: at('valid_to'),
    source: text('source').$type<'role' | 'appointed'>().notNull(),
    grantedBy: uuid('granted_by'),
    createdAt: at('created_at').notNull(),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const decisions = pgTable(
  'decision',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    digest: text('digest').notNull(),
    kind: text('kind').$type<'post' | 'reply'>().notNull(),
    outcome: text('outcome').$type<'allow' | 'needs' | 'refuse'>().notNull(),
    reasons: jsonb('reasons').$type<readonly DecisionReason[]>().notNull(),
    steps: jsonb('steps').$type<readonly DecisionStep[]>().notNull(),
    authorId: uuid('author_id').notNull(),
    channelIds: uuid('channel_ids').array().notNull(),
    mandateId: uuid('mandate_id'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const approvalRequests = pgTable(
  'approval_request',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    digest: text('digest').notNull(),
    title: text('title').notNull(),
    authorId: uuid('author_id').notNull(),
    anyOf: uuid('any_of').array().notNull(),
    label: text('label').notNull(),
    preview: jsonb('preview').$type<readonly PreviewVariant[]>().notNull(),
    state: text('state').$type<'open' | 'granted' | 'declined' | 'voided'>().notNull(),
    dueAt: at('due_at').notNull(),
    overdueAt: at('overdue_at'),
    createdAt: at('created_at').notNull(),
    settledAt: at('settled_at'),
    settledBy: uuid('settled_by'),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const pauses = pgTable(
  'pause',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    channelId: uuid('channel_id'),
    reason: text('reason').notNull(),
    since: at('since').notNull(),
    by: uuid('by').notNull(),
    liftedAt: at('lifted_at'),
    liftedBy: uuid('lifted_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
