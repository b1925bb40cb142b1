import { customType, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Mapping } from './domain/fields.ts'
import type { ImportPlan } from './domain/plan-import.ts'
import type { Batch, ImportOptions } from './domain/types.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export type ImportState = 'draft' | 'waiting' | 'running' | 'done' | 'failed' | 'undone' | 'dropped'

export const directoryImports = pgTable(
  'directory_import',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    fileName: text('file_name').notNull(),
    source: bytes('source'),
    mapping: jsonb('mapping').$type<Mapping>().notNull(),
    options: jsonb('options').$type<ImportOptions>().notNull(),
    state: text('state').$type<ImportState>().notNull(),
    total: integer('total').notNull().default(0),
    done: integer('done').notNull().default(0),
    counts: jsonb('counts').$type<ImportPlan['counts']>(),
    failure: text('failure'),
    inverse: jsonb('inverse').$type<Pick<Batch, 'people' | 'leave'>>(),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
    settledAt: at('settled_at'),
    undoUntil: at('undo_until'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const scimTokens = pgTable(
  'scim_token',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    hint: text('hint').notNull(),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at'),
    lastUsedAt: at('last_used_at'),
    revokedAt: at('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const scimGroupRoles = pgTable(
  'scim_group_role',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    groupName: text('group_name').notNull(),
    role: text('role').notNull(),
    externalId: text('external_id'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const scimGroups = pgTable(
  'scim_group',
  {
    organisationId: uuid('organisation_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    externalId: text('external_id'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.departmentId] })],
)

export const scimUsers = pgTable(
  'scim_user',
  {
    organisationId: uuid('organisation_id').notNull(),
    memberId: uuid('member_id').notNull(),
    userName: text('user_name').notNull(),
    userNameKey: text('user_name_key').notNull(),
    employeeNumber: text('employee_number'),
    deletedAt: at('deleted_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.memberId] })],
)
