import type { EventData } from '#kernel/event.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Fact } from './events.ts'
import { insertRows, type Row } from './rows.ts'

/** Work that is due later: the name of a room's job, its data, and when. */
export interface Due {
  readonly job: string
  readonly data: Readonly<Record<string, string>>
  readonly at: Date
}

/** Rows, facts and due work of the story, gathered first and written at once. */
export interface Ledger {
  /** The row may still be changed until everything is written. */
  add(table: string, row: Row): void
  fact(at: Date, actor: string | null, type: string, subject: string, data?: EventData): void
  due(job: string, data: Due['data'], at: Date): void
  readonly facts: readonly Fact[]
  readonly later: readonly Due[]
  /** Writes the rows of every table, in the order in which tables were first named. */
  write(tx: Tx): Promise<void>
}

export function openLedger(organisationId: string): Ledger {
  const tables = new Map<string, Row[]>()
  const facts: Fact[] = []
  const later: Due[] = []
  return {
    facts,
    later,
    add: (table, row) => {
      const rows = tables.get(table) ?? []
      rows.push(row)
      tables.set(table, rows)
    },
    fact: (at, actor, type, subject, data = {}) => void facts.push({ at, actor, type, subject, data }),
    due: (job, data, at) => void later.push({ job, data, at }),
    write: async (tx) => {
      for (const [table, rows] of tables)
        await insertRows(
          tx,
          table,
          rows.map((row) => ({ organisation_id: organisationId, ...row })),
        )
    },
  }
}
