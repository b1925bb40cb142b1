import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ActKind } from './domain/acts.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const consents = pgTable(
  'tie_consent',
  {
    organisationId: uuid('organisation_id').notNull(),
    memberId: uuid('member_id').notNull(),
    givenAt: at('given_at').notNull(),
    renewedAt: at('renewed_at'),
    endsAt: at('ends_at').notNull(),
    leftAt: at('left_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.memberId] })],
)

export const interactions = pgTable(
  'tie_interaction',
  {
    organisationId: uuid('organisation_id').notNull(),
    from: uuid('from_id').notNull(),
    to: uuid('to_id').notNull(),
    at: at('at').notNull(),
    kind: text('kind').$type<ActKind>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.from, t.to, t.at] })],
)
