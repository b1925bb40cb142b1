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
import type { EarmarkState, InvitationAnswer, PlanState, SurveyState } from './domain/lifecycle.ts'
import type { Question, Value } from './domain/question.ts'
import type { Condition, EarmarkRule } from './domain/rules.ts'
import type { WaveState } from './domain/wave.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const organisationId = uuid('organisation_id').notNull()

export const surveys = pgTable(
  'survey',
  {
    organisationId,
    id: uuid('id').notNull(),
    audience: text('audience').$type<'internal' | 'public'>().notNull(),
    locale: text('locale').$type<'en' | 'de'>().notNull(),
    title: text('title').notNull(),
    intro: text('intro').notNull(),
    questions: jsonb('questions').$type<readonly Question[]>().notNull(),
    rules: jsonb('rules').$type<readonly EarmarkRule[]>().notNull(),
    state: text('state').$type<SurveyState>().notNull(),
    opensAt: at('opens_at'),
    closesAt: at('closes_at'),
    armedAt: at('armed_at'),
    openedAt: at('opened_at'),
    closedAt: at('closed_at'),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    tokenHash: bytes('token_hash'),
    tokenSealed: text('token_sealed'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export type ResponseState = 'unconfirmed' | 'given' | 'declined'

export const responses = pgTable(
  'survey_response',
  {
    organisationId,
    id: uuid('id').notNull(),
    surveyId: uuid('survey_id').notNull(),
    memberId: uuid('member_id'),
    emailSealed: text('email_sealed'),
    emailKey: bytes('email_key'),
    contact: boolean('contact').notNull(),
    state: text('state').$type<ResponseState>().notNull(),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const answers = pgTable(
  'survey_answer',
  {
    organisationId,
    responseId: uuid('response_id').notNull(),
    questionId: text('question_id').notNull(),
    surveyId: uuid('survey_id').notNull(),
    value: jsonb('value').$type<Value>().notNull(),
    purpose: text('purpose').notNull(),
    basis: text('basis').notNull(),
    consentedAt: at('consented_at').notNull(),
    eraseAt: at('erase_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.responseId, t.questionId] })],
)

export const links = pgTable(
  'survey_link',
  {
    organisationId,
    tokenHash: bytes('token_hash').notNull(),
    responseId: uuid('response_id').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.tokenHash] })],
)

export const earmarks = pgTable(
  'survey_earmark',
  {
    organisationId,
    id: uuid('id').notNull(),
    surveyId: uuid('survey_id').notNull(),
    responseId: uuid('response_id').notNull(),
    source: text('source').$type<'rule' | 'hand'>().notNull(),
    reason: text('reason').notNull(),
    state: text('state').$type<EarmarkState>().notNull(),
    restUntil: at('rest_until'),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const plans = pgTable(
  'survey_plan',
  {
    organisationId,
    id: uuid('id').notNull(),
    surveyId: uuid('survey_id').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    goal: text('goal').notNull(),
    message: text('message').notNull(),
    courseIds: text('course_ids').array().notNull(),
    mandate: text('mandate').notNull(),
    state: text('state').$type<PlanState>().notNull(),
    authors: uuid('authors').array().notNull(),
    createdAt: at('created_at').notNull(),
    submittedAt: at('submitted_at'),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    note: text('note'),
    pausedAt: at('paused_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const waves = pgTable(
  'survey_wave',
  {
    organisationId,
    id: uuid('id').notNull(),
    planId: uuid('plan_id').notNull(),
    no: integer('no').notNull(),
    size: integer('size').notNull(),
    at: at('at').notNull(),
    criteria: jsonb('criteria').$type<readonly Condition[]>().notNull(),
    state: text('state').$type<WaveState>().notNull(),
    sentAt: at('sent_at'),
    invited: integer('invited'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const invitations = pgTable(
  'survey_invitation',
  {
    organisationId,
    id: uuid('id').notNull(),
    waveId: uuid('wave_id').notNull(),
    responseId: uuid('response_id').notNull(),
    state: text('state').$type<'open' | InvitationAnswer>().notNull(),
    sentAt: at('sent_at').notNull(),
    answeredAt: at('answered_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export type SurveyRow = typeof surveys.$inferSelect
export type ResponseRow = typeof responses.$inferSelect
export type AnswerRow = typeof answers.$inferSelect
export type EarmarkRow = typeof earmarks.$inferSelect
export type PlanRow = typeof plans.$inferSelect
export type WaveRow = typeof waves.$inferSelect
