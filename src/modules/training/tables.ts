import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CourseHead } from './contract/shapes.ts'
import type { CourseContent, Depth } from './domain/content.ts'
import type { Answers, Drawn } from './domain/quiz.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const courses = pgTable(
  'course',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: text('id').notNull(),
    origin: text('origin').$type<'built-in' | 'own'>().notNull(),
    version: integer('version'),
    draft: jsonb('draft').$type<CourseContent>(),
    draftAt: at('draft_at'),
    draftBy: uuid('draft_by'),
    hiddenAt: at('hidden_at'),
    createdAt: at('created_at').notNull(),
    createdBy: uuid('created_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const versions = pgTable(
  'course_version',
  {
    organisationId: uuid('organisation_id').notNull(),
    courseId: text('course_id').notNull(),
    version: integer('version').notNull(),
    head: jsonb('head').$type<CourseHead>().notNull(),
    content: jsonb('content').$type<CourseContent>().notNull(),
    again: boolean('again').notNull(),
    publishedAt: at('published_at').notNull(),
    publishedBy: uuid('published_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.courseId, t.version] })],
)

export const paths = pgTable(
  'training_path',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    key: text('key'),
    name: text('name').notNull(),
    summary: text('summary').notNull(),
    depth: text('depth').$type<Depth>().notNull(),
    kinds: text('kinds').array().notNull(),
    roles: text('roles').array().notNull(),
    courseIds: text('course_ids').array().notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const rules = pgTable(
  'training_rule',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    courseId: text('course_id').notNull(),
    target: text('target').$type<'everybody' | 'department' | 'role'>().notNull(),
    targetId: text('target_id'),
    required: boolean('required').notNull(),
    days: integer('days').notNull(),
    firstDueAt: at('first_due_at').notNull(),
    createdAt: at('created_at').notNull(),
    createdBy: uuid('created_by'),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const enrolments = pgTable(
  'enrolment',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    courseId: text('course_id').notNull(),
    memberId: uuid('member_id').notNull(),
    ruleId: uuid('rule_id'),
    byName: boolean('by_name').notNull(),
    required: boolean('required').notNull(),
    dueAt: at('due_at'),
    reminded: integer('reminded').notNull().default(-2),
    createdAt: at('created_at').notNull(),
    createdBy: uuid('created_by'),
    endedAt: at('ended_at'),
    endedWhy: text('ended_why').$type<'withdrawn' | 'left' | 'rule' | 'changed'>(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const reminders = pgTable(
  'training_reminder',
  {
    organisationId: uuid('organisation_id').notNull(),
    dueAt: at('due_at').notNull(),
    stage: integer('stage').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.dueAt] })],
)

export const lessonsRead = pgTable(
  'lesson_read',
  {
    organisationId: uuid('organisation_id').notNull(),
    memberId: uuid('member_id').notNull(),
    courseId: text('course_id').notNull(),
    lessonId: text('lesson_id').notNull(),
    readAt: at('read_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.memberId, t.courseId, t.lessonId] })],
)

export const attempts = pgTable(
  'quiz_attempt',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    courseId: text('course_id').notNull(),
    version: integer('version').notNull(),
    memberId: uuid('member_id').notNull(),
    drawn: jsonb('drawn').$type<readonly Drawn[]>().notNull(),
    total: integer('total').notNull(),
    startedAt: at('started_at').notNull(),
    answers: jsonb('answers').$type<Answers>(),
    score: integer('score'),
    passed: boolean('passed'),
    submittedAt: at('submitted_at'),
    closedAt: at('closed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const certificates = pgTable(
  'certificate',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    courseId: text('course_id').notNull(),
    version: integer('version').notNull(),
    memberId: uuid('member_id').notNull(),
    attemptId: uuid('attempt_id'),
    score: integer('score').notNull(),
    total: integer('total').notNull(),
    earnedAt: at('earned_at').notNull(),
    expiresAt: at('expires_at'),
    expiredAt: at('expired_at'),
    revokedAt: at('revoked_at'),
    revokedBy: uuid('revoked_by'),
    revokeReason: text('revoke_reason'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
