import {
  boolean,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Scenario } from '#modules/statements/index.ts'
import type { IncidentState } from '../domain/life.ts'
import type { IncidentSettings } from '../domain/settings.ts'
import type { Floor, Part, Severity } from '../domain/severity.ts'
import type { Seat } from '../domain/words.ts'
import type { Measure } from '../outside.ts'
import { at, organisationId } from './columns.ts'

export const incidents = pgTable(
  'incident',
  {
    organisationId,
    id: uuid('id').notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    scenario: text('scenario').$type<Scenario>().notNull(),
    floor: text('floor').$type<Floor>(),
    rootKey: text('root_key'),
    departmentId: uuid('department_id'),
    restricted: boolean('restricted').notNull(),
    state: text('state').$type<IncidentState>().notNull(),
    severity: integer('severity').$type<Severity>().notNull(),
    score: doublePrecision('score'),
    parts: jsonb('parts').$type<readonly Part[]>().notNull(),
    settingsVersion: integer('settings_version').notNull(),
    firstAt: at('first_at'),
    signalAt: at('signal_at'),
    openedAt: at('opened_at').notNull(),
    claimedAt: at('claimed_at'),
    spokenAt: at('spoken_at'),
    recoveredAt: at('recovered_at'),
    closedAt: at('closed_at'),
    severityAt: at('severity_at').notNull(),
    updatedAt: at('updated_at').notNull(),
    updateDueAt: at('update_due_at'),
    say: text('say').notNull(),
    sayNot: text('say_not').notNull(),
    askId: uuid('ask_id'),
    reason: text('reason'),
    mergedInto: uuid('merged_into'),
    openedBy: uuid('opened_by'),
    measuredBy: jsonb('measured_by').$type<readonly Measure[]>().notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const named = pgTable(
  'incident_named',
  {
    organisationId,
    incidentId: uuid('incident_id').notNull(),
    memberId: uuid('member_id').notNull(),
    namedBy: uuid('named_by'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.incidentId, t.memberId] })],
)

export const incidentSignals = pgTable(
  'incident_signal',
  {
    organisationId,
    incidentId: uuid('incident_id').notNull(),
    signalId: uuid('signal_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.signalId] })],
)

export const seatRows = pgTable(
  'incident_seat',
  {
    organisationId,
    incidentId: uuid('incident_id').notNull(),
    seat: text('seat').$type<Seat>().notNull(),
    memberId: uuid('member_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.incidentId, t.seat] })],
)

export const settingsVersions = pgTable(
  'incident_settings',
  {
    organisationId,
    version: integer('version').notNull(),
    document: jsonb('document').$type<IncidentSettings>().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
)

export type IncidentRow = typeof incidents.$inferSelect
