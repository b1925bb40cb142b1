import {
  bigint,
  boolean,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Given } from './contract/assignment.ts'
import type { Follows } from './domain/answering/follows.ts'
import type { Undo } from './domain/answering/undo.ts'
import type { ClockKind } from './domain/clock.ts'
import type { ArrivalClass, By, Priority } from './domain/clocks/book.ts'
import type { RouteRule } from './domain/routing/route.ts'
import type { Kind, Mood } from './domain/work/filters.ts'
import { priorityColumn } from './tables/work.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const contacts = pgTable(
  'contact',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    createdAt: at('created_at').notNull(),
    /** What holds for the person: their own, or that of an account they are one with. */
    standing: text('standing'),
    standingOwn: text('standing_own'),
    lang: text('lang'),
    erasedAt: at('erased_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const handles = pgTable(
  'handle',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    contactId: uuid('contact_id').notNull(),
    /** The contact this account is when it is one with no other. */
    ownContactId: uuid('own_contact_id').notNull(),
    network: text('network').notNull(),
    remoteId: text('remote_id').notNull(),
    handle: text('handle').notNull(),
    displayName: text('display_name').notNull(),
    avatarUrl: text('avatar_url'),
    profileUrl: text('profile_url'),
    followers: bigint('followers', { mode: 'number' }),
    firstSeenAt: at('first_seen_at').notNull(),
    lastSeenAt: at('last_seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const conversations = pgTable(
  'conversation',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    contactId: uuid('contact_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    network: text('network').notNull(),
    threadKey: text('thread_key').notNull(),
    title: text('title').notNull(),
    preview: text('preview').notNull(),
    departmentId: uuid('department_id').notNull(),
    routedBecause: text('routed_because').notNull(),
    ownerId: uuid('owner_id'),
    state: text('state').$type<'open' | 'snoozed' | 'closed'>().notNull(),
    snoozedUntil: at('snoozed_until'),
    openedAt: at('opened_at').notNull(),
    closedAt: at('closed_at'),
    lastMessageAt: at('last_message_at').notNull(),
    lastDirection: text('last_direction').$type<'in' | 'out'>().notNull(),
    lastMentionId: uuid('last_mention_id'),
    messageCount: integer('message_count').notNull(),
    // 'infinity' does not fit a Date, so the driver's own text is kept.
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'string' }).notNull().default('infinity'),
    delivery: text('delivery').$type<'waiting' | 'held' | 'refused' | 'unknown'>(),
    routeVersion: integer('route_version'),
    routeRule: uuid('route_rule'),
    priority: priorityColumn('priority').notNull().default('normal'),
    kind: text('kind').$type<Kind>(),
    lang: text('lang'),
    sentiment: text('sentiment').$type<Mood>(),
    closedAs: text('closed_as').$type<'spam' | 'not_ours'>(),
    /** The account that opened it. */
    handleId: uuid('handle_id'),
    pausedAt: at('paused_at'),
    pausedFor: text('paused_for'),
    given: jsonb('given').$type<Given>(),
    deskSince: at('desk_since'),
    triage: text('triage').$type<'unhappy' | 'misguided' | 'rager' | 'troll'>(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ConversationRow = typeof conversations.$inferSelect

export const messages = pgTable(
  'message',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    direction: text('direction').$type<'in' | 'out'>().notNull(),
    mentionId: uuid('mention_id'),
    postId: uuid('post_id'),
    authorId: uuid('author_id'),
    at: at('at').notNull(),
    /** Of inbound ones: which account wrote where; null: where the conversation began. */
    handleId: uuid('handle_id'),
    channelId: uuid('channel_id'),
    threadKey: text('thread_key'),
    sendId: uuid('send_id'),
    undoUntil: at('undo_until'),
    undo: jsonb('undo').$type<Undo>(),
    closes: boolean('closes').notNull().default(false),
    follows: jsonb('follows').$type<Follows>(),
    liveAt: at('live_at'),
    likeness: real('likeness'),
    /** How often it departs from what the person was told before; null: it was held against nothing. */
    contradictions: smallint('contradictions'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const notes = pgTable(
  'note',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    authorId: uuid('author_id').notNull(),
    text: text('text').notNull(),
    at: at('at').notNull(),
    questionId: uuid('question_id'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const clocks = pgTable(
  'clock',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    kind: text('kind').$type<ClockKind>().notNull(),
    startedAt: at('started_at').notNull(),
    dueAt: at('due_at').notNull(),
    stoppedAt: at('stopped_at'),
    stoppedBy: uuid('stopped_by'),
    outcome: text('outcome').$type<'kept' | 'missed' | 'closed'>(),
    breachedAt: at('breached_at'),
    goalMinutes: integer('goal_minutes').default(90),
    counts: text('counts').$type<By>().notNull().default('wall'),
    policyVersion: integer('policy_version').notNull().default(0),
    policyRule: uuid('policy_rule'),
    measuredBy: uuid('measured_by'),
    class: text('class').$type<ArrivalClass>(),
    priority: text('priority').$type<Priority>().notNull().default('normal'),
    standing: text('standing'),
    wallMinutes: doublePrecision('wall_minutes'),
    businessMinutes: doublePrecision('business_minutes'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ClockRow = typeof clocks.$inferSelect

export const replyDrafts = pgTable(
  'reply_draft',
  {
    organisationId: organisationId(),
    conversationId: uuid('conversation_id').notNull(),
    memberId: uuid('member_id').notNull(),
    text: text('text').notNull(),
    media: jsonb('media').$type<readonly { fileId: string; alt: string }[]>().notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.conversationId, t.memberId] })],
)

export const routeBooks = pgTable(
  'route_book',
  {
    organisationId: organisationId(),
    version: integer('version').notNull(),
    rules: jsonb('rules').$type<readonly RouteRule[]>().notNull(),
    ownWords: boolean('own_words').notNull(),
    reason: text('reason').notNull(),
    by: uuid('by'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.version] })],
)
