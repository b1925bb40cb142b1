import {
  boolean,
  customType,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ReportDocument } from './domain/document.ts'
import type { Period } from './domain/period.ts'
import type { Schedule } from './domain/schedule.ts'
import type { ReportLanguage } from './domain/words.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const organisationId = uuid('organisation_id').notNull()

/** What is shown and over which days: a report and a link say it alike. */
const contents = {
  metricIds: text('metric_ids').array(),
  departmentId: uuid('department_id'),
  period: text('period').$type<Period>().notNull(),
  language: text('language').$type<ReportLanguage>().notNull(),
}

export type PauseReason = 'by-hand' | 'owner-left' | 'owner-may-not'

/** Why somebody on the list was not written to. */
export type Withheld = 'left' | 'no-right' | 'restricted'

export const reports = pgTable(
  'report',
  {
    organisationId,
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    note: text('note').notNull(),
    ...contents,
    ownerId: uuid('owner_id').notNull(),
    memberIds: uuid('member_ids').array().notNull(),
    outside: text('outside').array().notNull(),
    leaveOut: boolean('leave_out').notNull(),
    schedule: jsonb('schedule').$type<Schedule>(),
    nextAt: at('next_at'),
    paused: text('paused').$type<PauseReason>(),
    madeAt: at('made_at').notNull(),
    changedAt: at('changed_at').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ReportRow = typeof reports.$inferSelect

export const sends = pgTable(
  'report_send',
  {
    organisationId,
    id: uuid('id').notNull(),
    reportId: uuid('report_id').notNull(),
    slot: at('slot'),
    state: text('state').$type<'making' | 'sent' | 'not-sent'>().notNull(),
    problem: text('problem').$type<Exclude<PauseReason, 'by-hand'>>(),
    by: uuid('by'),
    begunAt: at('begun_at').notNull(),
    madeAt: at('made_at'),
    fromAt: at('from_at'),
    toAt: at('to_at'),
    hidden: uuid('hidden').array().notNull(),
    document: jsonb('document').$type<ReportDocument>(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type SendRow = typeof sends.$inferSelect

export const letters = pgTable(
  'report_letter',
  {
    organisationId,
    id: uuid('id').notNull(),
    sendId: uuid('send_id').notNull(),
    memberId: uuid('member_id'),
    address: text('address').notNull(),
    withheld: text('withheld').$type<Withheld>(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export type FileKind = 'html' | 'pdf' | 'csv'

export const files = pgTable(
  'report_file',
  {
    organisationId,
    sendId: uuid('send_id').notNull(),
    kind: text('kind').$type<FileKind>().notNull(),
    name: text('name').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.sendId, t.kind] })],
)

/** What a link showed last, and which departments were hidden then. */
export interface Shown {
  readonly document: ReportDocument
  readonly hidden: readonly string[]
}

export const links = pgTable(
  'share_link',
  {
    organisationId,
    id: uuid('id').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    name: text('name').notNull(),
    ...contents,
    reportId: uuid('report_id'),
    passwordHash: text('password_hash'),
    by: uuid('by').notNull(),
    madeAt: at('made_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    revokedAt: at('revoked_at'),
    opens: integer('opens').notNull(),
    openedAt: at('opened_at'),
    shown: jsonb('shown').$type<Shown>(),
    shownAt: at('shown_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type LinkRow = typeof links.$inferSelect
