import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Body } from './domain/body.ts'
import type { Frozen, Looked } from './domain/frozen.ts'
import type { CaseState, Verdict } from './domain/life.ts'
import type { MeasureId } from './domain/measures.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()

export const peers = pgTable(
  'peer',
  {
    organisationId,
    id: uuid('id').notNull(),
    kind: text('kind').$type<'us' | 'peer' | 'competitor' | 'model'>().notNull(),
    name: text('name').notNull(),
    industry: text('industry').notNull(),
    country: text('country').notNull(),
    employees: integer('employees'),
    website: text('website'),
    note: text('note').notNull(),
    retiredAt: at('retired_at'),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type PeerRow = typeof peers.$inferSelect

export const peerAccounts = pgTable(
  'peer_account',
  {
    organisationId,
    id: uuid('id').notNull(),
    peerId: uuid('peer_id').notNull(),
    network: text('network').notNull(),
    handle: text('handle').notNull(),
    url: text('url'),
    readAt: at('read_at'),
    problem: text('problem'),
    nextAt: at('next_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type PeerAccountRow = typeof peerAccounts.$inferSelect

export const peerReadings = pgTable(
  'peer_reading',
  {
    organisationId,
    accountId: uuid('account_id').notNull(),
    day: date('day').notNull(),
    at: at('at').notNull(),
    followers: bigint('followers', { mode: 'number' }),
    posts: bigint('posts', { mode: 'number' }),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.accountId, t.day] })],
)

export const peerFigures = pgTable(
  'peer_figure',
  {
    organisationId,
    id: uuid('id').notNull(),
    peerId: uuid('peer_id').notNull(),
    measure: text('measure').$type<MeasureId>().notNull(),
    network: text('network'),
    label: text('label').notNull(),
    value: doublePrecision('value').notNull(),
    asOf: date('as_of').notNull(),
    source: text('source').notNull(),
    note: text('note').notNull(),
    byId: uuid('by_id'),
    imported: boolean('imported').notNull(),
    at: at('at').notNull(),
    withdrawnAt: at('withdrawn_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const businessCases = pgTable(
  'business_case',
  {
    organisationId,
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    departmentId: uuid('department_id'),
    tactic: smallint('tactic'),
    authorId: uuid('author_id'),
    state: text('state').$type<CaseState>().notNull(),
    body: jsonb('body').$type<Body>().notNull(),
    revision: integer('revision').notNull(),
    decideBy: date('decide_by'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type CaseRow = typeof businessCases.$inferSelect

export const casesAsked = pgTable(
  'business_case_asked',
  {
    organisationId,
    caseId: uuid('case_id').notNull(),
    no: integer('no').notNull(),
    title: text('title').notNull(),
    body: jsonb('body').$type<Body>().notNull(),
    figures: jsonb('figures').$type<Frozen[]>().notNull(),
    askedBy: uuid('asked_by'),
    askedAt: at('asked_at').notNull(),
    verdict: text('verdict').$type<Verdict>(),
    optionNo: integer('option_no'),
    reason: text('reason'),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    reviewOn: date('review_on'),
    review: jsonb('review').$type<Looked>(),
    reviewedBy: uuid('reviewed_by'),
    reviewedAt: at('reviewed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.caseId, t.no] })],
)
export type AskedRow = typeof casesAsked.$inferSelect
