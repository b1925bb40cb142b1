import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AccessMode } from './domain/access.ts'
import type { Finding } from './domain/lint/finding.ts'
import type { PolicyText, SectionId } from './domain/sections.ts'
import type { Questions } from './domain/understanding.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export type PolicyKind = 'company' | 'supplement'

export const policies = pgTable(
  'policy',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<PolicyKind>().notNull(),
    departmentId: uuid('department_id'),
    title: text('title').notNull(),
    ownerId: uuid('owner_id'),
    reviewOn: date('review_on', { mode: 'string' }),
    languages: text('languages').array().notNull(),
    required: boolean('required').notNull(),
    graceDays: integer('grace_days').notNull(),
    legalConsent: boolean('legal_consent').notNull(),
    questions: jsonb('questions').$type<Questions>(),
    access: text('access').$type<AccessMode>(),
    public: boolean('public').notNull(),
    slug: text('slug'),
    revision: integer('revision').notNull(),
    published: integer('published').notNull().default(0),
    createdAt: at('created_at').notNull(),
    createdBy: uuid('created_by'),
    changedAt: at('changed_at').notNull(),
    changedBy: uuid('changed_by'),
    archivedAt: at('archived_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const policySections = pgTable(
  'policy_section',
  {
    organisationId: organisationId(),
    policyId: uuid('policy_id').notNull(),
    section: text('section').$type<SectionId>().notNull(),
    lang: text('lang').notNull(),
    body: text('body').notNull(),
    revision: integer('revision').notNull(),
    changedAt: at('changed_at').notNull(),
    changedBy: uuid('changed_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.policyId, t.section, t.lang] })],
)

export const policyVersions = pgTable(
  'policy_version',
  {
    organisationId: organisationId(),
    policyId: uuid('policy_id').notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    languages: text('languages').array().notNull(),
    body: jsonb('body').$type<PolicyText>().notNull(),
    digest: text('digest').notNull(),
    questions: jsonb('questions').$type<Questions>(),
    ownerId: uuid('owner_id').notNull(),
    reviewOn: date('review_on', { mode: 'string' }).notNull(),
    material: boolean('material').notNull(),
    note: text('note').notNull(),
    findings: jsonb('findings').$type<readonly Finding[]>().notNull(),
    overrideReason: text('override_reason'),
    consentBy: uuid('consent_by'),
    councilDecisionId: uuid('council_decision_id'),
    publishedAt: at('published_at').notNull(),
    publishedBy: uuid('published_by'),
    effectiveFrom: at('effective_from').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.policyId, t.number] })],
)

export const acknowledgements = pgTable(
  'policy_acknowledgement',
  {
    organisationId: organisationId(),
    policyId: uuid('policy_id').notNull(),
    number: integer('number').notNull(),
    memberId: uuid('member_id').notNull(),
    at: at('at').notNull(),
    lang: text('lang').notNull(),
    answered: boolean('answered'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.policyId, t.number, t.memberId] })],
)

export const duties = pgTable(
  'policy_duty',
  {
    organisationId: organisationId(),
    policyId: uuid('policy_id').notNull(),
    number: integer('number').notNull(),
    memberId: uuid('member_id').notNull(),
    askedAt: at('asked_at').notNull(),
    dueAt: at('due_at').notNull(),
    toldAt: at('told_at'),
    remindedAt: at('reminded_at'),
    reminders: integer('reminders').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.policyId, t.number, t.memberId] })],
)

export const consents = pgTable(
  'policy_consent',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    policyId: uuid('policy_id').notNull(),
    digest: text('digest').notNull(),
    state: text('state').$type<'open' | 'given' | 'declined' | 'void'>().notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: at('asked_at').notNull(),
    settledBy: uuid('settled_by'),
    settledAt: at('settled_at'),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const accessModes = pgTable(
  'policy_access',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    departmentId: uuid('department_id'),
    mode: text('mode').$type<AccessMode>().notNull(),
    reason: text('reason').notNull(),
    setBy: uuid('set_by'),
    setAt: at('set_at').notNull(),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const exceptions = pgTable(
  'policy_exception',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id'),
    departmentId: uuid('department_id'),
    mode: text('mode').$type<AccessMode>().notNull(),
    reason: text('reason').notNull(),
    grantedBy: uuid('granted_by'),
    grantedAt: at('granted_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by'),
    toldAt: at('told_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
