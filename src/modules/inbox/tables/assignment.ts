import {
  bigint,
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
import type { Settings } from '../domain/assignment/choose.ts'
import type { DeskFigures, DeskNote } from '../domain/learned/judge.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()
const departmentId = () => uuid('department_id').notNull()
const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
})

export const deskGivings = pgTable(
  'desk_giving',
  {
    organisationId: organisationId(),
    departmentId: departmentId(),
    version: integer('version').notNull(),
    settings: jsonb('settings').$type<Settings>().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.departmentId, t.version] })],
)

export const givingTurns = pgTable(
  'giving_turn',
  { organisationId: organisationId(), turn: bigint('turn', { mode: 'number' }).notNull() },
  (t) => [primaryKey({ columns: [t.organisationId] })],
)

export const deskTurns = pgTable(
  'desk_turn',
  {
    organisationId: organisationId(),
    departmentId: departmentId(),
    memberId: uuid('member_id').notNull(),
    turn: bigint('turn', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.departmentId, t.memberId] })],
)

export const deskWaits = pgTable(
  'desk_wait',
  { organisationId: organisationId(), departmentId: departmentId(), nextAt: at('next_at').notNull() },
  (t) => [primaryKey({ columns: [t.organisationId, t.departmentId] })],
)

export const deskModels = pgTable(
  'desk_model',
  {
    organisationId: organisationId(),
    version: integer('version').notNull(),
    state: text('state').$type<'active' | 'candidate' | 'retired' | 'refused'>().notNull(),
    learnedFrom: integer('learned_from').notNull(),
    corrected: integer('corrected').notNull(),
    figures: jsonb('figures').$type<DeskFigures>().notNull(),
    note: text('note').$type<DeskNote>(),
    body: bytes('body').notNull(),
    trainedAt: at('trained_at').notNull(),
    changedBy: uuid('changed_by'),
    changedAt: at('changed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
)

export const deskLearnings = pgTable(
  'desk_learning',
  { organisationId: organisationId(), used: boolean('used').notNull(), nextAt: at('next_at') },
  (t) => [primaryKey({ columns: [t.organisationId] })],
)
