import {
  bigint,
  boolean,
  doublePrecision,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const assistSettings = pgTable('assist_setting', {
  organisationId: uuid('organisation_id').notNull().primaryKey(),
  enabled: boolean('enabled').notNull(),
  baseUrl: text('base_url').notNull(),
  model: text('model').notNull(),
  keySealed: text('key_sealed'),
  monthlyTokens: bigint('monthly_tokens', { mode: 'number' }).notNull(),
  price: doublePrecision('price'),
  departments: uuid('departments').array().notNull(),
  by: uuid('by').notNull(),
  at: at('at').notNull(),
})
export type AssistSettingRow = typeof assistSettings.$inferSelect

export const assistUses = pgTable(
  'assist_use',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    at: at('at').notNull(),
    memberId: uuid('member_id').notNull(),
    subject: text('subject').notNull(),
    task: text('task').notNull(),
    tokens: bigint('tokens', { mode: 'number' }).notNull(),
    outcome: text('outcome').$type<'asked' | 'given' | 'failed'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
