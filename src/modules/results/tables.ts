import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CountName } from './domain/figures.ts'
import type { FigureMoment, Moment, MomentKind } from './domain/moments.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const count = (name: string) => bigint(name, { mode: 'number' })

export const measuredPosts = pgTable(
  'measured_post',
  {
    organisationId: uuid('organisation_id').notNull(),
    postId: uuid('post_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    network: text('network').notNull(),
    remoteId: text('remote_id'),
    draftId: uuid('draft_id'),
    authorId: uuid('author_id').notNull(),
    departmentId: uuid('department_id'),
    afterPostId: uuid('after_post_id'),
    part: integer('part').notNull().default(1),
    kind: text('kind').$type<'post' | 'reply'>().notNull().default('post'),
    liveAt: at('live_at').notNull(),
    state: text('state').$type<'out' | 'gone' | 'removed'>().notNull().default('out'),
    goneAt: at('gone_at'),
    seenText: text('seen_text'),
    seenAt: at('seen_at'),
    oursAt: at('ours_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.postId] })],
)
export type MeasuredPost = typeof measuredPosts.$inferSelect

export type Outcome = 'taken' | 'gone' | 'refused' | 'unsupported' | 'untold'

export const postMoments = pgTable(
  'post_moment',
  {
    organisationId: uuid('organisation_id').notNull(),
    postId: uuid('post_id').notNull(),
    kind: text('kind').$type<MomentKind>().notNull(),
    moment: text('moment').$type<Moment>().notNull(),
    channelId: uuid('channel_id').notNull(),
    dueAt: at('due_at').notNull(),
    settledAt: at('settled_at'),
    outcome: text('outcome').$type<Outcome>(),
    reason: text('reason'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.postId, t.kind, t.moment] })],
)
export type MomentRow = typeof postMoments.$inferSelect

export const postFigures = pgTable(
  'post_figure',
  {
    organisationId: uuid('organisation_id').notNull(),
    postId: uuid('post_id').notNull(),
    moment: text('moment').$type<FigureMoment | 'now'>().notNull(),
    dueAt: at('due_at').notNull(),
    takenAt: at('taken_at').notNull(),
    late: boolean('late').notNull(),
    views: count('views'),
    likes: count('likes'),
    shares: count('shares'),
    replies: count('replies'),
    unknown: jsonb('unknown').$type<Readonly<Partial<Record<CountName, string>>>>().notNull(),
    definition: text('definition').notNull(),
    definitionWords: text('definition_words').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.postId, t.moment] })],
)
export type FigureRow = typeof postFigures.$inferSelect

export const remoteChanges = pgTable(
  'remote_change',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    postId: uuid('post_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    kind: text('kind').$type<'edited' | 'deleted'>().notNull(),
    noticedAt: at('noticed_at').notNull(),
    changedAt: at('changed_at'),
    before: text('before').notNull(),
    after: text('after'),
    state: text('state').$type<'open' | 'theirs' | 'ours' | 'left' | 'undone'>().notNull().default('open'),
    settledAt: at('settled_at'),
    settledBy: uuid('settled_by'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ChangeRow = typeof remoteChanges.$inferSelect

export const postActs = pgTable(
  'post_act',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    postId: uuid('post_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    kind: text('kind').$type<'edit' | 'remove'>().notNull(),
    text: text('text'),
    altTexts: jsonb('alt_texts').$type<Readonly<Record<string, string>>>(),
    reason: text('reason').notNull(),
    digest: text('digest').notNull(),
    changeId: uuid('change_id'),
    askedBy: uuid('asked_by').notNull(),
    askedAt: at('asked_at').notNull(),
    state: text('state').$type<'waiting' | 'asked' | 'done' | 'refused' | 'stopped'>().notNull(),
    stateReason: text('state_reason'),
    attempts: integer('attempts').notNull().default(0),
    settledAt: at('settled_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ActRow = typeof postActs.$inferSelect

export const measureRests = pgTable(
  'measure_rest',
  {
    organisationId: uuid('organisation_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    until: at('until').notNull(),
    reason: text('reason').notNull(),
    strikes: integer('strikes').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.channelId] })],
)

export const measureCatchUps = pgTable(
  'measure_catch_up',
  {
    organisationId: uuid('organisation_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.channelId] })],
)
