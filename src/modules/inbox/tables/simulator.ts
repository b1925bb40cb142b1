import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { RotaRehearsed, Trial } from '../contract/simulator.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const rotaScenarios = pgTable(
  'rota_scenario',
  {
    organisationId: uuid('organisation_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    trial: jsonb('trial').$type<Trial>().notNull(),
    departmentIds: uuid('department_ids').array().notNull(),
    state: text('state').$type<'waiting' | 'done' | 'failed'>().notNull(),
    outcome: jsonb('outcome').$type<RotaRehearsed>(),
    by: uuid('by').notNull(),
    at: at('at').notNull(),
    doneAt: at('done_at'),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
)
export type RotaScenarioRow = typeof rotaScenarios.$inferSelect
