import {
  boolean,
  customType,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Rule, Severity } from './domain/ladder.ts'
import type { SaidIn } from './domain/message.ts'
import type { Layer } from './domain/rota.ts'
import type { RingState, WayKind } from './domain/words.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const organisationId = () => uuid('organisation_id').notNull()

export const rotas = pgTable('rota', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  departmentId: uuid('department_id'),
  layers: jsonb('layers').$type<readonly Layer[]>().notNull(),
  deputyId: uuid('deputy_id'),
  madeAt: at('made_at').notNull(),
  madeBy: uuid('made_by'),
  changedAt: at('changed_at').notNull(),
  changedBy: uuid('changed_by'),
  endedAt: at('ended_at'),
})
export type RotaRow = typeof rotas.$inferSelect

export const overrides = pgTable('rota_override', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  rotaId: uuid('rota_id').notNull(),
  memberId: uuid('member_id').notNull(),
  fromAt: at('from_at').notNull(),
  toAt: at('to_at').notNull(),
  reason: text('reason').notNull(),
  madeAt: at('made_at').notNull(),
  madeBy: uuid('made_by'),
})
export type OverrideRow = typeof overrides.$inferSelect

export const swaps = pgTable('rota_swap', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  rotaId: uuid('rota_id').notNull(),
  offeredBy: uuid('offered_by').notNull(),
  fromAt: at('from_at').notNull(),
  toAt: at('to_at').notNull(),
  note: text('note').notNull(),
  state: text('state').$type<'offered' | 'taken' | 'withdrawn'>().notNull(),
  takenBy: uuid('taken_by'),
  madeAt: at('made_at').notNull(),
  settledAt: at('settled_at'),
})
export type SwapRow = typeof swaps.$inferSelect

export const ladderVersions = pgTable('ladder_version', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  number: integer('number').notNull(),
  rules: jsonb('rules').$type<Readonly<Record<`sev${Severity}`, Rule>>>().notNull(),
  reason: text('reason').notNull(),
  madeAt: at('made_at').notNull(),
  madeBy: uuid('made_by'),
})

export const pagings = pgTable('paging', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  subjectType: text('subject_type').$type<'incident' | 'drill'>().notNull(),
  subjectId: uuid('subject_id').notNull(),
  severity: smallint('severity').$type<Severity>().notNull(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  said: jsonb('said').$type<SaidIn | null>(),
  link: text('link').notNull(),
  departmentId: uuid('department_id'),
  rule: jsonb('rule').$type<Rule>().notNull(),
  state: text('state').$type<'ringing' | 'acknowledged' | 'stopped'>().notNull(),
  climb: integer('climb').notNull(),
  rung: integer('rung').notNull(),
  loop: integer('loop').notNull(),
  step: integer('step').notNull(),
  dueAt: at('due_at'),
  startedAt: at('started_at').notNull(),
  acknowledgedAt: at('acknowledged_at'),
  acknowledgedBy: uuid('acknowledged_by'),
  stoppedAt: at('stopped_at'),
  stopReason: text('stop_reason'),
  drillId: uuid('drill_id'),
})
export type PagingRow = typeof pagings.$inferSelect

export const rings = pgTable('page_ring', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  pagingId: uuid('paging_id').notNull(),
  climb: integer('climb').notNull(),
  rung: integer('rung').notNull(),
  loop: integer('loop').notNull(),
  memberId: uuid('member_id').notNull(),
  wayId: uuid('way_id').notNull(),
  kind: text('kind').$type<WayKind>().notNull(),
  standsFor: uuid('stands_for'),
  veiled: boolean('veiled').notNull(),
  state: text('state').$type<RingState>().notNull(),
  detail: text('detail'),
  madeAt: at('made_at').notNull(),
  claimedAt: at('claimed_at'),
  settledAt: at('settled_at'),
  tokenHash: bytes('token_hash'),
  expiresAt: at('expires_at'),
})
export type RingRow = typeof rings.$inferSelect

export const notes = pgTable('page_note', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  pagingId: uuid('paging_id').notNull(),
  at: at('at').notNull(),
  kind: text('kind').$type<'missed' | 'empty' | 'graver' | 'again' | 'last-resort'>().notNull(),
  rung: integer('rung').notNull(),
  loop: integer('loop').notNull(),
  memberId: uuid('member_id'),
  otherId: uuid('other_id'),
})

export const ways = pgTable('page_way', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  memberId: uuid('member_id').notNull(),
  kind: text('kind').$type<WayKind>().notNull(),
  label: text('label').notNull(),
  sealed: text('sealed').notNull(),
  madeAt: at('made_at').notNull(),
  confirmedAt: at('confirmed_at'),
  codeHash: bytes('code_hash'),
  codeAt: at('code_at'),
  codeTries: integer('code_tries').notNull(),
  lastSentAt: at('last_sent_at'),
  failingSince: at('failing_since'),
  fault: text('fault'),
  heardAt: at('heard_at'),
})
export type WayRow = typeof ways.$inferSelect

export const settings = pgTable('page_setting', {
  organisationId: organisationId(),
  kind: text('kind').$type<'push-key' | 'sms'>().notNull(),
  shown: jsonb('shown').$type<Readonly<Record<string, string>>>().notNull(),
  sealed: text('sealed').notNull(),
  changedAt: at('changed_at').notNull(),
  changedBy: uuid('changed_by'),
})

export const drills = pgTable('drill', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  startedAt: at('started_at').notNull(),
  startedBy: uuid('started_by'),
  responsibleId: uuid('responsible_id'),
  endsAt: at('ends_at').notNull(),
  finishedAt: at('finished_at'),
  rungMembers: integer('rung_members').notNull(),
  reachedMembers: integer('reached_members').notNull(),
})
export type DrillRow = typeof drills.$inferSelect
