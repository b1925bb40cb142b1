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
import type { ProgrammeState, Template } from './contract/programmes.ts'
import type { EventKind } from './contract/shapes.ts'
import type { Before } from './domain/change.ts'
import type { Rule } from './domain/recurrence.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const organisationId = uuid('organisation_id').notNull()
const made = { createdBy: uuid('created_by').notNull(), createdAt: at('created_at').notNull() }

export const slots = pgTable(
  'calendar_slot',
  {
    organisationId,
    id: uuid('id').notNull(),
    channelId: uuid('channel_id').notNull(),
    weekday: integer('weekday').notNull(),
    minute: integer('minute').notNull(),
    ...made,
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const zones = pgTable(
  'calendar_zone',
  { organisationId, channelId: uuid('channel_id').notNull(), zone: text('zone').notNull() },
  (t) => [primaryKey({ columns: [t.organisationId, t.channelId] })],
)

export const targets = pgTable(
  'calendar_target',
  {
    organisationId,
    id: uuid('id').notNull(),
    channelId: uuid('channel_id'),
    departmentId: uuid('department_id'),
    perWeek: integer('per_week').notNull(),
    ...made,
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const blackouts = pgTable(
  'calendar_blackout',
  {
    organisationId,
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    channelIds: uuid('channel_ids').array(),
    weekdays: integer('weekdays').array(),
    fromMinute: integer('from_minute'),
    toMinute: integer('to_minute'),
    startsAt: at('starts_at'),
    endsAt: at('ends_at'),
    ...made,
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const events = pgTable(
  'calendar_event',
  {
    organisationId,
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<EventKind>().notNull(),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at').notNull(),
    allDay: boolean('all_day').notNull(),
    departmentId: uuid('department_id'),
    note: text('note').notNull(),
    uid: text('uid'),
    ...made,
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const programmes = pgTable(
  'calendar_programme',
  {
    organisationId,
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    departmentId: uuid('department_id'),
    ownerId: uuid('owner_id').notNull(),
    channelIds: uuid('channel_ids').array().notNull(),
    rule: jsonb('rule').$type<Rule>().notNull(),
    minute: integer('minute').notNull(),
    startsOn: text('starts_on').notNull(),
    template: jsonb('template').$type<Template>().notNull(),
    aheadDays: integer('ahead_days').notNull(),
    skipHolidays: boolean('skip_holidays').notNull(),
    state: text('state').$type<ProgrammeState>().notNull(),
    trouble: text('trouble'),
    nextFillAt: at('next_fill_at'),
    uid: text('uid'),
    ...made,
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const occurrences = pgTable(
  'calendar_occurrence',
  {
    organisationId,
    programmeId: uuid('programme_id').notNull(),
    day: text('day').notNull(),
    state: text('state').$type<'made' | 'skipped'>().notNull(),
    draftId: uuid('draft_id'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.programmeId, t.day] })],
)

export const tags = pgTable(
  'calendar_tag',
  { organisationId, draftId: uuid('draft_id').notNull(), programmeId: uuid('programme_id').notNull() },
  (t) => [primaryKey({ columns: [t.organisationId, t.draftId] })],
)

export const evergreens = pgTable(
  'calendar_evergreen',
  {
    organisationId,
    id: uuid('id').notNull(),
    draftId: uuid('draft_id').notNull(),
    weeks: integer('weeks').notNull(),
    dueAt: at('due_at').notNull(),
    memberId: uuid('member_id').notNull(),
    state: text('state').$type<'waiting' | 'made' | 'ended'>().notNull(),
    madeDraftId: uuid('made_draft_id'),
    trouble: text('trouble'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const changes = pgTable(
  'calendar_change',
  {
    organisationId,
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    before: jsonb('before').$type<readonly Before[]>().notNull(),
    createdAt: at('created_at').notNull(),
    undoneAt: at('undone_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const feeds = pgTable(
  'calendar_feed',
  {
    organisationId,
    memberId: uuid('member_id').notNull(),
    userId: uuid('user_id').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    tokenSealed: text('token_sealed').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.memberId] })],
)

export type ProgrammeRow = typeof programmes.$inferSelect
export type EventRow = typeof events.$inferSelect
export type BlackoutRow = typeof blackouts.$inferSelect
