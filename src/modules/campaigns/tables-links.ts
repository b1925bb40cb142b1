import { date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()

export const pieces = pgTable(
  'link_piece',
  { organisationId, piece: text('piece').notNull(), at: at('at').notNull() },
  (t) => [primaryKey({ columns: [t.organisationId, t.piece] })],
)

export const settings = pgTable('short_link_setting', {
  organisationId: uuid('organisation_id').primaryKey(),
  shortHost: text('short_host'),
  hostCheckedAt: at('host_checked_at'),
  hostProblem: text('host_problem'),
  campaignPattern: text('campaign_pattern').notNull(),
  ownNetworks: text('own_networks').array().notNull().default([]),
  changedBy: uuid('changed_by'),
  changedAt: at('changed_at').notNull(),
})
export type SettingRow = typeof settings.$inferSelect

export const sharers = pgTable(
  'link_sharer',
  {
    organisationId,
    memberId: uuid('member_id').notNull(),
    sharer: uuid('sharer').notNull(),
    agreedAt: at('agreed_at').notNull(),
    until: at('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.memberId] })],
)
export type SharerRow = typeof sharers.$inferSelect

export const memberLinks = pgTable(
  'member_link',
  { organisationId, placementId: uuid('placement_id').notNull(), sharer: uuid('sharer').notNull() },
  (t) => [primaryKey({ columns: [t.organisationId, t.placementId] })],
)

export const tags = pgTable(
  'link_tag',
  {
    organisationId,
    kind: text('kind').$type<'source' | 'medium'>().notNull(),
    value: text('value').notNull(),
    aliasOf: text('alias_of'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.kind, t.value] })],
)

export const counts = pgTable(
  'placement_count',
  {
    organisationId,
    kind: text('kind').$type<'code' | 'answer' | 'uncoded'>().notNull(),
    day: date('day').notNull(),
    about: text('about').notNull(),
    source: text('source').notNull(),
    n: integer('n').notNull(),
    reportedBy: uuid('reported_by'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.kind, t.day, t.about, t.source] })],
)
