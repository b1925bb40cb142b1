import {
  boolean,
  customType,
  date,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { WorkingHours } from '#kernel/working-hours.ts'
import type { DepartmentKind } from './domain/departments.ts'
import type { ChangeKind, ChangeState, Move } from './domain/planned-change.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const organisations = pgTable('organisation', {
  organisationId: uuid('organisation_id').primaryKey(),
  name: text('name').notNull(),
  zone: text('zone').notNull(),
  demo: boolean('demo').notNull(),
  receptionId: uuid('reception_id'),
  createdAt: at('created_at').notNull(),
})

export const departments = pgTable(
  'department',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<DepartmentKind>().notNull(),
    parentId: uuid('parent_id'),
    headId: uuid('head_id'),
    createdAt: at('created_at').notNull(),
    archivedAt: at('archived_at'),
    restricted: boolean('restricted').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export type MemberStatus = 'invited' | 'active' | 'left'

export const members = pgTable(
  'member',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    userId: uuid('user_id'),
    name: text('name').notNull(),
    sortKey: text('sort_key').notNull(),
    email: text('email').notNull(),
    emailKey: text('email_key').notNull(),
    title: text('title'),
    departmentId: uuid('department_id'),
    managerId: uuid('manager_id'),
    roles: text('roles').array().notNull(),
    languages: text('languages').array().notNull(),
    locale: text('locale').$type<'en' | 'de'>().notNull(),
    status: text('status').$type<MemberStatus>().notNull(),
    createdAt: at('created_at').notNull(),
    joinedAt: at('joined_at'),
    leftAt: at('left_at'),
    regions: text('regions').array().notNull().default([]),
    topics: text('topics').array().notNull().default([]),
    workingHours: jsonb('working_hours').$type<WorkingHours>(),
    zone: text('zone'),
    externalId: text('external_id'),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const invitations = pgTable(
  'invitation',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    email: text('email').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    invitedBy: uuid('invited_by'),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    acceptedAt: at('accepted_at'),
    revokedAt: at('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const plannedChanges = pgTable(
  'planned_change',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    kind: text('kind').$type<ChangeKind>().notNull(),
    onDay: date('on_day', { mode: 'string' }).notNull(),
    dueAt: at('due_at').notNull(),
    move: jsonb('move').$type<Move>(),
    state: text('state').$type<ChangeState>().notNull(),
    failure: text('failure'),
    plannedBy: uuid('planned_by'),
    plannedAt: at('planned_at').notNull(),
    settledAt: at('settled_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const handovers = pgTable(
  'handover',
  {
    organisationId: uuid('organisation_id').notNull(),
    memberId: uuid('member_id').notNull(),
    kind: text('kind').$type<'headship' | 'report'>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.memberId, t.kind, t.subjectId] })],
)

export const roles = pgTable(
  'role',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    rights: text('rights').array().notNull(),
    competencies: text('competencies').array().notNull(),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const roleAssignments = pgTable(
  'role_assignment',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    role: text('role').notNull(),
    departmentIds: uuid('department_ids').array(),
    channelIds: uuid('channel_ids').array(),
    topics: text('topics').array(),
    regions: text('regions').array(),
    validFrom: at('valid_from').notNull(),
    validTo: at('valid_to'),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type RoleAssignmentRow = typeof roleAssignments.$inferSelect
