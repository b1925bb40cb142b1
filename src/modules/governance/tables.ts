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
import type { ApprovalState, PreviewVariant } from './contract.ts'
import type { ContentClass, Kind } from './domain/classes.ts'
import type { PauseScope } from './domain/pause.ts'
import type { ConsentGroup, DecisionReason, DecisionStep } from './domain/question.ts'
import type { StoredQuestion } from './domain/revive.ts'
import type { Rulebook } from './domain/rulebook.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const organisationId = () => uuid('organisation_id').notNull()

export const mandates = pgTable(
  'mandate',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    verbs: text('verbs').array().notNull(),
    topics: text('topics').array(),
    channelIds: uuid('channel_ids').array(),
    audiences: text('audiences').array(),
    languages: text('languages').array(),
    regions: text('regions').array(),
    certificates: text('certificates').array().notNull(),
    validFrom: at('valid_from').notNull(),
    validTo: at('valid_to'),
    deputyId: uuid('deputy_id'),
    deputyFrom: at('deputy_from'),
    deputyTo: at('deputy_to'),
    public: boolean('public').notNull(),
    contact: text('contact'),
    authorisedSpeaker: boolean('authorised_speaker').notNull(),
    source: text('source').$type<'role' | 'appointed'>().notNull(),
    grantedBy: uuid('granted_by'),
    createdAt: at('created_at').notNull(),
    endedAt: at('ended_at'),
    endedBy: uuid('ended_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type MandateRow = typeof mandates.$inferSelect

export const rulebooks = pgTable(
  'rulebook',
  {
    organisationId: organisationId(),
    version: integer('version').notNull(),
    document: jsonb('document').$type<Rulebook>().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by'),
    councilDecisionId: uuid('council_decision_id'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
)

export const decisions = pgTable(
  'decision',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    digest: text('digest').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    outcome: text('outcome').$type<'allow' | 'needs' | 'refuse'>().notNull(),
    reasons: jsonb('reasons').$type<readonly DecisionReason[]>().notNull(),
    steps: jsonb('steps').$type<readonly DecisionStep[]>().notNull(),
    authorId: uuid('author_id').notNull(),
    channelIds: uuid('channel_ids').array().notNull(),
    mandateId: uuid('mandate_id'),
    /** Null in records of before the question was kept. */
    question: jsonb('question').$type<StoredQuestion>(),
    rulesVersion: integer('rules_version'),
    contentClass: text('content_class').$type<ContentClass>(),
    matrixRule: text('matrix_rule'),
    sample: integer('sample').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type DecisionRow = typeof decisions.$inferSelect

export const approvalRequests = pgTable(
  'approval_request',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    digest: text('digest').notNull(),
    title: text('title').notNull(),
    authorId: uuid('author_id').notNull(),
    anyOf: uuid('any_of').array().notNull(),
    label: text('label').notNull(),
    preview: jsonb('preview').$type<readonly PreviewVariant[]>().notNull(),
    state: text('state').$type<ApprovalState>().notNull(),
    /** Which step of the decision's path, from 0. */
    step: integer('step').notNull(),
    stepRule: text('step_rule'),
    groups: jsonb('groups').$type<readonly ConsentGroup[]>(),
    escalated: uuid('escalated').array().notNull(),
    dueAt: at('due_at').notNull(),
    overdueAt: at('overdue_at'),
    outAt: at('out_at'),
    createdAt: at('created_at').notNull(),
    settledAt: at('settled_at'),
    settledBy: uuid('settled_by'),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ApprovalRow = typeof approvalRequests.$inferSelect

export const approvalConsents = pgTable(
  'approval_consent',
  {
    organisationId: organisationId(),
    approvalId: uuid('approval_id').notNull(),
    memberId: uuid('member_id').notNull(),
    groupNo: integer('group_no').notNull(),
    actingFor: uuid('acting_for'),
    via: text('via').$type<'screen' | 'link'>().notNull(),
    note: text('note'),
    at: at('at').notNull(),
    takenBackAt: at('taken_back_at'),
    takenBackBecause: text('taken_back_because'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.approvalId, t.memberId] })],
)

export const approvalLinks = pgTable(
  'approval_link',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    approvalId: uuid('approval_id').notNull(),
    memberId: uuid('member_id').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const judgements = pgTable(
  'content_judgement',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    digest: text('digest').notNull(),
    class: text('class').$type<ContentClass>().notNull(),
    topics: text('topics').array().notNull(),
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const quietPeriods = pgTable(
  'quiet_period',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at').notNull(),
    channelIds: uuid('channel_ids').array(),
    ownerId: uuid('owner_id').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const channelRegister = pgTable(
  'channel_register',
  {
    organisationId: organisationId(),
    channelId: uuid('channel_id').notNull(),
    departmentId: uuid('department_id'),
    audiences: text('audiences').array().notNull(),
    region: text('region'),
    languages: text('languages').array().notNull(),
    recognised: boolean('recognised').notNull(),
    evidence: text('evidence'),
    updatedBy: uuid('updated_by'),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.channelId] })],
)

export const readings = pgTable(
  'reading',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    decisionId: uuid('decision_id').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    authorId: uuid('author_id').notNull(),
    at: at('at').notNull(),
    verdict: text('verdict').$type<'fine' | 'concern'>(),
    readBy: uuid('read_by'),
    readAt: at('read_at'),
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const pauses = pgTable(
  'pause',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    scope: text('scope').$type<PauseScope>().notNull(),
    /** Id or name of what is paused; null for the organisation. */
    scopeId: text('scope_id'),
    reason: text('reason').notNull(),
    since: at('since').notNull(),
    by: uuid('by').notNull(),
    incidentId: uuid('incident_id'),
    liftedAt: at('lifted_at'),
    liftedBy: uuid('lifted_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
