import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { KeptDetector } from '#platform/anomaly/index.ts'
import type { WatchKind } from './domain/grain.ts'
import type { Shape } from './domain/mute.ts'
import type { Floor, Parts, SignalKind } from './domain/parts.ts'
import type { ReplayAsked, ReplayResult } from './domain/replay.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = () => uuid('organisation_id').notNull()

export const counts = pgTable(
  'signal_count',
  {
    organisationId: organisationId(),
    watchKind: text('watch_kind').$type<WatchKind>().notNull(),
    watchId: uuid('watch_id').notNull(),
    hour: at('hour').notNull(),
    n: integer('n').array().notNull(),
    positive: integer('positive').array().notNull(),
    neutral: integer('neutral').array().notNull(),
    negative: integer('negative').array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.watchKind, t.watchId, t.hour] })],
)
export type CountRow = typeof counts.$inferSelect

export const watches = pgTable(
  'signal_watch',
  {
    organisationId: organisationId(),
    watchKind: text('watch_kind').$type<WatchKind>().notNull(),
    watchId: uuid('watch_id').notNull(),
    firstAt: at('first_at').notNull(),
    lastAt: at('last_at').notNull(),
    detector: jsonb('detector').$type<KeptDetector>(),
    detectorAt: at('detector_at'),
    rangAt: at('rang_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.watchKind, t.watchId] })],
)
export type WatchRow = typeof watches.$inferSelect

export const progress = pgTable('signal_progress', {
  organisationId: organisationId().primaryKey(),
  desksUntil: at('desks_until').notNull(),
})

export const signals = pgTable(
  'signal',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<SignalKind>().notNull(),
    kinds: text('kinds').array().$type<SignalKind[]>().notNull(),
    rootKey: text('root_key').notNull(),
    state: text('state').$type<'open' | 'muted' | 'ended'>().notNull(),
    queryId: uuid('query_id'),
    channelId: uuid('channel_id'),
    departmentId: uuid('department_id'),
    floor: text('floor').$type<Floor>(),
    startedAt: at('started_at').notNull(),
    raisedAt: at('raised_at').notNull(),
    lastAt: at('last_at').notNull(),
    endedAt: at('ended_at'),
    times: integer('times').notNull(),
    parts: jsonb('parts').$type<Parts>().notNull(),
    told: jsonb('told').$type<Parts>().notNull(),
    mentionIds: uuid('mention_ids').array().notNull(),
    rootMentionId: uuid('root_mention_id'),
    words: text('words'),
    raisedBy: uuid('raised_by'),
    mutedBy: uuid('muted_by'),
    verdict: text('verdict').$type<'noise' | 'real'>(),
    verdictReason: text('verdict_reason'),
    verdictBy: uuid('verdict_by'),
    verdictAt: at('verdict_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type SignalRow = typeof signals.$inferSelect

export const parts = pgTable(
  'signal_part',
  {
    organisationId: organisationId(),
    signalId: uuid('signal_id').notNull(),
    kind: text('kind').$type<SignalKind>().notNull(),
    watchKind: text('watch_kind').$type<WatchKind>().notNull(),
    watchId: uuid('watch_id').notNull(),
    parts: jsonb('parts').$type<Parts>().notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.signalId, t.kind, t.watchKind, t.watchId] })],
)

export const heard = pgTable(
  'signal_heard',
  {
    organisationId: organisationId(),
    mentionId: uuid('mention_id').notNull(),
    kind: text('kind').$type<'watch-word' | 'press'>().notNull(),
    signalId: uuid('signal_id'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.mentionId, t.kind] })],
)

export const mutes = pgTable(
  'signal_mute',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    signalId: uuid('signal_id').notNull(),
    reason: text('reason').notNull(),
    by: uuid('by'),
    at: at('at').notNull(),
    until: at('until').notNull(),
    liftedAt: at('lifted_at'),
    liftedBy: uuid('lifted_by'),
    shape: jsonb('shape').$type<Shape>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type MuteRow = typeof mutes.$inferSelect

export const words = pgTable(
  'watch_word',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    word: text('word').notNull(),
    language: text('language'),
    floor: text('floor').$type<Floor>(),
    off: boolean('off').notNull(),
    by: uuid('by'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type WordRow = typeof words.$inferSelect

export const replays = pgTable(
  'signal_replay',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    asked: jsonb('asked').$type<ReplayAsked>().notNull(),
    state: text('state').$type<'waiting' | 'done' | 'failed'>().notNull(),
    result: jsonb('result').$type<ReplayResult>(),
    reason: text('reason'),
    by: uuid('by'),
    departmentId: uuid('department_id'),
    at: at('at').notNull(),
    doneAt: at('done_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type ReplayRow = typeof replays.$inferSelect
