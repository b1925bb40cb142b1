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
import type { Change, ChangeKind } from './contract/change.ts'
import type { MeetingRecord, ProposalInput } from './contract/meetings.ts'
import type { Area } from './domain/areas.ts'
import type { Cadence } from './domain/cadence.ts'
import type {
  ApplyState,
  ItemState,
  MeetingState,
  MinutesState,
  QuestionState,
  Voting,
} from './domain/lifecycle.ts'
import type { Quorum, QuorumState } from './domain/quorum.ts'
import type { Choice, Majority, Outcome, Tally } from './domain/vote.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })
const organisationId = uuid('organisation_id').notNull()
const id = uuid('id').notNull()

export const charters = pgTable(
  'council_charter',
  {
    organisationId,
    version: integer('version').notNull(),
    body: text('body').notNull(),
    chairId: uuid('chair_id').notNull(),
    quorum: jsonb('quorum').$type<Quorum>().notNull(),
    majority: text('majority').$type<Majority>().notNull(),
    namedVotes: boolean('named_votes').notNull(),
    cadence: jsonb('cadence').$type<Cadence>(),
    termMonths: integer('term_months'),
    reason: text('reason').notNull(),
    by: uuid('by_member'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
)

export const seats = pgTable(
  'council_seat',
  {
    organisationId,
    id,
    area: text('area').$type<Area>().notNull(),
    name: text('name'),
    voting: boolean('voting').notNull(),
    position: integer('position').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const sittings = pgTable(
  'council_sitting',
  {
    organisationId,
    id,
    seatId: uuid('seat_id').notNull(),
    memberId: uuid('member_id').notNull(),
    validFrom: at('valid_from').notNull(),
    validTo: at('valid_to'),
    endedAt: at('ended_at'),
    endedBecause: text('ended_because').$type<'left' | 'term' | 'ended'>(),
    namedBy: uuid('named_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const meetings = pgTable(
  'council_meeting',
  {
    organisationId,
    id,
    title: text('title').notNull(),
    startsAt: at('starts_at').notNull(),
    place: text('place').notNull(),
    state: text('state').$type<MeetingState>().notNull(),
    slotDay: day('slot_day'),
    invitedAt: at('invited_at'),
    openedAt: at('opened_at'),
    openedBy: uuid('opened_by'),
    closedAt: at('closed_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const attendance = pgTable(
  'council_attendance',
  {
    organisationId,
    meetingId: uuid('meeting_id').notNull(),
    memberId: uuid('member_id').notNull(),
    presence: text('presence').$type<'present' | 'excused' | 'absent'>().notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.meetingId, t.memberId] })],
)

export const questions = pgTable(
  'council_question',
  {
    organisationId,
    id,
    title: text('title').notNull(),
    body: text('body').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: at('asked_at').notNull(),
    state: text('state').$type<QuestionState>().notNull(),
    answer: text('answer').notNull(),
    settledBy: uuid('settled_by'),
    settledAt: at('settled_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const items = pgTable(
  'council_item',
  {
    organisationId,
    id,
    meetingId: uuid('meeting_id'),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    minutes: integer('minutes'),
    raisedBy: uuid('raised_by').notNull(),
    questionId: uuid('question_id'),
    papers: jsonb('papers').$type<{ title: string; url: string }[]>().notNull(),
    proposal: jsonb('proposal').$type<ProposalInput>(),
    fingerprint: text('fingerprint'),
    state: text('state').$type<ItemState>().notNull(),
    voting: text('voting').$type<Voting>().notNull(),
    round: integer('round').notNull(),
    charterVersion: integer('charter_version'),
    voteOpenedAt: at('vote_opened_at'),
    voteClosesAt: at('vote_closes_at'),
    voteClosedAt: at('vote_closed_at'),
    outcome: text('outcome').$type<Outcome>(),
    tally: jsonb('tally').$type<Tally>(),
    quorum: jsonb('quorum').$type<QuorumState>(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const ballots = pgTable(
  'council_ballot',
  {
    organisationId,
    itemId: uuid('item_id').notNull(),
    round: integer('round').notNull(),
    memberId: uuid('member_id').notNull(),
    choice: text('choice').$type<Choice>(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.itemId, t.round, t.memberId] })],
)

export const decisions = pgTable(
  'council_decision',
  {
    organisationId,
    id,
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    itemId: uuid('item_id').notNull(),
    meetingId: uuid('meeting_id'),
    title: text('title').notNull(),
    body: text('body').notNull(),
    kind: text('kind').$type<ChangeKind>().notNull(),
    change: jsonb('change').$type<Change>().notNull(),
    fingerprint: text('fingerprint'),
    ownerId: uuid('owner_id').notNull(),
    dueOn: day('due_on'),
    effectiveOn: day('effective_on'),
    state: text('state').$type<'open' | 'done'>().notNull(),
    doneAt: at('done_at'),
    doneBy: uuid('done_by'),
    doneNote: text('done_note').notNull(),
    apply: text('apply').$type<ApplyState>().notNull(),
    applyReason: text('apply_reason'),
    appliedAt: at('applied_at'),
    appliedRef: text('applied_ref'),
    tally: jsonb('tally').$type<Tally>().notNull(),
    decidedAt: at('decided_at').notNull(),
    reminded: text('reminded'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const exceptions = pgTable(
  'council_exception',
  {
    organisationId,
    id,
    decisionId: uuid('decision_id').notNull(),
    what: text('what').notNull(),
    memberId: uuid('member_id'),
    departmentId: uuid('department_id'),
    until: at('until').notNull(),
    policyExceptionId: uuid('policy_exception_id'),
    endedAt: at('ended_at'),
    toldAt: at('told_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const minutes = pgTable(
  'council_minutes',
  {
    organisationId,
    meetingId: uuid('meeting_id').notNull(),
    body: text('body').notNull(),
    record: jsonb('record').$type<MeetingRecord>().notNull(),
    state: text('state').$type<MinutesState>().notNull(),
    revision: integer('revision').notNull(),
    sealedAt: at('sealed_at'),
    sealedBy: uuid('sealed_by'),
    approvedAt: at('approved_at'),
    approvedIn: uuid('approved_in'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.meetingId] })],
)

export type CharterRow = typeof charters.$inferSelect
export type SeatRow = typeof seats.$inferSelect
export type SittingRow = typeof sittings.$inferSelect
export type MeetingRow = typeof meetings.$inferSelect
export type QuestionRow = typeof questions.$inferSelect
export type ItemRow = typeof items.$inferSelect
export type BallotRow = typeof ballots.$inferSelect
export type DecisionRow = typeof decisions.$inferSelect
export type ExceptionRow = typeof exceptions.$inferSelect
export type MinutesRow = typeof minutes.$inferSelect
