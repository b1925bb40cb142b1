import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Locale } from './domain/letters.ts'
import type { BoxState, IdeaState, PollState, RequestState, Source } from './domain/lifecycle.ts'
import type { PollOption } from './domain/poll.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const organisationId = uuid('organisation_id').notNull()

export const ideas = pgTable(
  'idea',
  {
    organisationId,
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    what: text('what').notNull(),
    why: text('why').notNull(),
    source: text('source').$type<Source>().notNull(),
    sourceId: uuid('source_id'),
    departmentId: uuid('department_id'),
    programme: text('programme').notNull(),
    tags: text('tags').array().notNull(),
    reach: integer('reach'),
    effort: integer('effort'),
    votes: integer('votes').notNull(),
    asked: integer('asked').notNull(),
    score: doublePrecision('score').notNull().generatedAlwaysAs(sql`the migration says how`),
    state: text('state').$type<IdeaState>().notNull(),
    reason: text('reason'),
    mergedInto: uuid('merged_into'),
    assignedTo: uuid('assigned_to'),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
    draftId: uuid('draft_id'),
    postId: uuid('post_id'),
    postUrl: text('post_url'),
    publishedAt: at('published_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const votes = pgTable(
  'idea_vote',
  {
    organisationId,
    ideaId: uuid('idea_id').notNull(),
    memberId: uuid('member_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.ideaId, t.memberId] })],
)

export const comments = pgTable(
  'idea_comment',
  {
    organisationId,
    id: uuid('id').notNull(),
    ideaId: uuid('idea_id').notNull(),
    memberId: uuid('member_id').notNull(),
    text: text('text').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const boxes = pgTable(
  'request_box',
  {
    organisationId,
    id: uuid('id').notNull(),
    address: text('address').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    question: text('question').notNull(),
    intro: text('intro').notNull(),
    asksName: boolean('asks_name').notNull(),
    asksEmail: boolean('asks_email').notNull(),
    departmentId: uuid('department_id'),
    state: text('state').$type<BoxState>().notNull(),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const polls = pgTable(
  'idea_poll',
  {
    organisationId,
    id: uuid('id').notNull(),
    address: text('address').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    question: text('question').notNull(),
    intro: text('intro').notNull(),
    options: jsonb('options').$type<readonly PollOption[]>().notNull(),
    multiple: boolean('multiple').notNull(),
    other: boolean('other').notNull(),
    shows: text('shows').$type<'after-vote' | 'at-end'>().notNull(),
    departmentId: uuid('department_id'),
    state: text('state').$type<PollState>().notNull(),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at'),
    createdBy: uuid('created_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const pollVotes = pgTable(
  'idea_poll_vote',
  {
    organisationId,
    pollId: uuid('poll_id').notNull(),
    ballot: bytes('ballot').notNull(),
    options: text('options').array().notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.pollId, t.ballot] })],
)

export const requests = pgTable(
  'content_request',
  {
    organisationId,
    id: uuid('id').notNull(),
    boxId: uuid('box_id'),
    pollId: uuid('poll_id'),
    text: text('text').notNull(),
    nameSealed: text('name_sealed'),
    emailSealed: text('email_sealed'),
    emailKey: bytes('email_key'),
    consent: text('consent'),
    state: text('state').$type<RequestState>().notNull(),
    reason: text('reason'),
    ideaId: uuid('idea_id'),
    createdAt: at('created_at').notNull(),
    settledAt: at('settled_at'),
    settledBy: uuid('settled_by'),
    toldAt: at('told_at'),
    tokenHash: bytes('token_hash'),
    tokenSealed: text('token_sealed'),
    form: bytes('form'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export type IdeaRow = typeof ideas.$inferSelect
export type BoxRow = typeof boxes.$inferSelect
export type PollRow = typeof polls.$inferSelect
export type RequestRow = typeof requests.$inferSelect
