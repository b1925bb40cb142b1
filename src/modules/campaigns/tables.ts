import {
  bigint,
  boolean,
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CampaignKind } from './domain/campaigns/campaign.ts'
import type { PlacementKind } from './domain/placements/kinds.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const organisationId = uuid('organisation_id').notNull()

export const campaigns = pgTable(
  'campaign',
  {
    organisationId,
    id: uuid('id').notNull(),
    kind: text('kind').$type<CampaignKind>().notNull(),
    name: text('name').notNull(),
    formerNames: text('former_names').array().notNull(),
    code: text('code').notNull(),
    goal: text('goal').notNull(),
    departmentId: uuid('department_id'),
    programme: integer('programme'),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    ownerId: uuid('owner_id'),
    droppedAt: at('dropped_at'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type CampaignRow = typeof campaigns.$inferSelect

export const lookBacks = pgTable(
  'campaign_look_back',
  {
    organisationId,
    campaignId: uuid('campaign_id').notNull(),
    version: integer('version').notNull(),
    days: integer('days').notNull(),
    afterStart: boolean('after_start').notNull(),
    byId: uuid('by_id'),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.campaignId, t.version] })],
)
export type LookBackRow = typeof lookBacks.$inferSelect

export const placements = pgTable(
  'placement',
  {
    organisationId,
    id: uuid('id').notNull(),
    kind: text('kind').$type<PlacementKind>().notNull(),
    place: text('place').notNull(),
    note: text('note').notNull(),
    campaignId: uuid('campaign_id'),
    departmentId: uuid('department_id'),
    channelId: uuid('channel_id'),
    ownerId: uuid('owner_id'),
    standsFrom: date('stands_from').notNull(),
    standsUntil: date('stands_until'),
    cost: bigint('cost', { mode: 'number' }),
    currency: text('currency'),
    pictureId: uuid('picture_id'),
    target: text('target'),
    code: text('code'),
    spokenCode: text('spoken_code'),
    utmSource: text('utm_source').notNull(),
    utmMedium: text('utm_medium').notNull(),
    utmCampaign: text('utm_campaign').notNull(),
    utmContent: text('utm_content').notNull(),
    retiredAt: at('retired_at'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type PlacementRow = typeof placements.$inferSelect
