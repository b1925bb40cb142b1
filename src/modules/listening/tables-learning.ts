import { bigint, customType, date, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ProgramFault } from '#platform/learning/program/index.ts'
import type { AuditFigures } from './auditing/figures.ts'
import type { Answer } from './auditing/judge.ts'
import type { LearnedFact } from './learning/facts.ts'
import type { ModelFigures, ModelNote } from './learning/judge.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
})

export const learnedModel = pgTable('learned_model', {
  organisationId: uuid('organisation_id').notNull(),
  fact: text('fact').$type<LearnedFact>().notNull(),
  version: integer('version').notNull(),
  state: text('state').$type<'candidate' | 'active' | 'retired' | 'refused'>().notNull(),
  examples: integer('examples').notNull(),
  figures: jsonb('figures').$type<ModelFigures>().notNull(),
  note: text('note').$type<ModelNote>(),
  body: bytes('body').notNull(),
  trainedAt: instant('trained_at').notNull(),
  changedBy: uuid('changed_by'),
  changedAt: instant('changed_at'),
})

export const moodProgram = pgTable('mood_program', {
  organisationId: uuid('organisation_id').notNull(),
  state: text('state').$type<'starting' | 'well' | 'resting'>().notNull(),
  version: text('version'),
  /** In one word; null while it is well. */
  fault: text('reason').$type<ProgramFault>(),
  since: instant('since').notNull(),
  notedAt: instant('noted_at').notNull(),
})
export type MoodProgramRow = typeof moodProgram.$inferSelect

export const sentimentAudit = pgTable('sentiment_audit', {
  organisationId: uuid('organisation_id').notNull(),
  /** The first day of the month, `2026-10-01`. */
  month: date('month').notNull(),
  fromAt: instant('from_at').notNull(),
  toAt: instant('to_at').notNull(),
  seed: bigint('seed', { mode: 'number' }).notNull(),
  heard: integer('heard').notNull(),
  size: integer('size').notNull(),
  rules: text('rules').notNull(),
  model: integer('model'),
  startedBy: uuid('started_by'),
  startedAt: instant('started_at').notNull(),
  figures: jsonb('figures').$type<AuditFigures>(),
  publishedBy: uuid('published_by'),
  publishedAt: instant('published_at'),
})
export type SentimentAuditRow = typeof sentimentAudit.$inferSelect

export const auditItem = pgTable('sentiment_audit_item', {
  organisationId: uuid('organisation_id').notNull(),
  month: date('month').notNull(),
  position: integer('position').notNull(),
  mentionId: uuid('mention_id').notNull(),
  network: text('network').notNull(),
  language: text('language').notNull(),
  machine: text('machine').$type<Answer>().notNull(),
  wanted: integer('wanted').notNull(),
})
export type AuditItemRow = typeof auditItem.$inferSelect

export const auditCode = pgTable('sentiment_audit_code', {
  organisationId: uuid('organisation_id').notNull(),
  month: date('month').notNull(),
  position: integer('position').notNull(),
  memberId: uuid('member_id').notNull(),
  label: text('label').$type<Answer>().notNull(),
  codedAt: instant('coded_at').notNull(),
})

export const auditCoder = pgTable('sentiment_audit_coder', {
  organisationId: uuid('organisation_id').notNull(),
  month: date('month').notNull(),
  memberId: uuid('member_id').notNull(),
  invitedBy: uuid('invited_by'),
  invitedAt: instant('invited_at').notNull(),
})
