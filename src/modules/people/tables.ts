import { boolean, customType, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { DepartmentKind } from './domain/departments.ts'

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
