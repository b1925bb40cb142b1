import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type {
  CardInput,
  DraftState,
  MediaItem,
  PollInput,
  PostState,
  ThreadPart,
  VariantInput,
} from './contract.ts'
import type { Hold } from './domain/lifecycle.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export interface ReplyReference {
  readonly mentionId: string
  readonly remoteId: string
  readonly context: Readonly<Record<string, string>>
}

export const drafts = pgTable(
  'draft',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    idea: text('idea').notNull(),
    authorId: uuid('author_id').notNull(),
    // Of whoever began it; null for somebody in no department.
    departmentId: uuid('department_id'),
    state: text('state').$type<DraftState>().notNull(),
    returnedNote: text('returned_note'),
    scheduledAt: at('scheduled_at'),
    campaign: text('campaign'),
    revision: integer('revision').notNull(),
    digest: text('digest'),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
    updatedBy: uuid('updated_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const removedDrafts = pgTable(
  'removed_draft',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    departmentId: uuid('department_id').notNull(),
    removedAt: at('removed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)

export const variants = pgTable(
  'variant',
  {
    organisationId: uuid('organisation_id').notNull(),
    draftId: uuid('draft_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    media: jsonb('media').$type<readonly MediaItem[]>().notNull(),
    lang: text('lang'),
    title: text('title'),
    thread: jsonb('thread').$type<readonly ThreadPart[]>().notNull().default([]),
    firstComment: text('first_comment'),
    poll: jsonb('poll').$type<PollInput>(),
    card: jsonb('card').$type<CardInput>(),
    updateOf: uuid('update_of'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.draftId, t.position] })],
)

/** What a draft holds that people write, as it was at one revision. */
export interface DraftContent {
  readonly title: string
  readonly idea: string
  readonly scheduledAt: string | null
  readonly variants: readonly VariantInput[]
}

export const draftVersions = pgTable(
  'draft_version',
  {
    organisationId: uuid('organisation_id').notNull(),
    draftId: uuid('draft_id').notNull(),
    revision: integer('revision').notNull(),
    savedAt: at('saved_at').notNull(),
    savedBy: uuid('saved_by').notNull(),
    content: jsonb('content').$type<DraftContent>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.draftId, t.revision] })],
)

export const posts = pgTable(
  'post',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<'post' | 'reply'>().notNull(),
    channelId: uuid('channel_id').notNull(),
    draftId: uuid('draft_id'),
    subjectId: uuid('subject_id'),
    authorId: uuid('author_id').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    lang: text('lang'),
    media: jsonb('media').$type<readonly MediaItem[]>().notNull(),
    replyTo: jsonb('reply_to').$type<ReplyReference>(),
    digest: text('digest').notNull(),
    decidedSubjectId: uuid('decided_subject_id').notNull(),
    state: text('state').$type<PostState>().notNull(),
    stateReason: text('state_reason'),
    hold: text('hold').$type<Hold>(),
    dueAt: at('due_at').notNull(),
    nextAttemptAt: at('next_attempt_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    claimedAt: at('claimed_at'),
    /** By the clock of the database. */
    sendingAt: at('sending_at'),
    liveAt: at('live_at'),
    remoteId: text('remote_id'),
    url: text('url'),
    remoteContext: jsonb('remote_context').$type<Readonly<Record<string, string>>>(),
    /** 1 for a post by itself and the first of a thread. */
    part: integer('part').notNull().default(1),
    /** It goes out as an answer to this one, once that is live. */
    afterPostId: uuid('after_post_id'),
    firstComment: boolean('first_comment').notNull().default(false),
    poll: jsonb('poll').$type<PollInput>(),
    card: jsonb('card').$type<CardInput>(),
    /** A headline on networks that have one; `title` is ours and never leaves. */
    headline: text('headline'),
    updateOf: uuid('update_of'),
    departmentId: uuid('department_id'),
    campaign: text('campaign'),
    handedAt: at('handed_at'),
    handedTo: uuid('handed_to'),
    verified: text('verified').$type<'found' | 'unverifiable'>(),
    removedAt: at('removed_at'),
    removedBy: uuid('removed_by'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type PostRow = typeof posts.$inferSelect

export const channelWaits = pgTable(
  'channel_wait',
  {
    organisationId: uuid('organisation_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    until: at('until').notNull(),
    reason: text('reason').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.channelId] })],
)
