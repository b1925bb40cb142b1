import {
  boolean,
  customType,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const asks = pgTable(
  'satisfaction_ask',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    channelId: uuid('channel_id').notNull(),
    memberId: uuid('member_id').notNull(),
    madeAt: at('made_at').notNull(),
    sentAt: at('sent_at'),
    expiresAt: at('expires_at').notNull(),
    score: smallint('score'),
    comment: text('comment'),
    answeredAt: at('answered_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type AskRow = typeof asks.$inferSelect

export const askingDesks = pgTable(
  'satisfaction_desk',
  {
    organisationId: uuid('organisation_id').notNull(),
    departmentId: uuid('department_id').notNull(),
    onClose: boolean('on_close').notNull(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.departmentId] })],
)
