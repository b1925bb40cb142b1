import { type Column, type SQL, sql } from 'drizzle-orm'

/** `column` is one of these ids: one statement for any number of them, whose plan can be kept (kept-plans.ts). */
export const anyOf = (column: Column, ids: readonly string[]): SQL =>
  sql`${column} = any (${sql.param([...ids])}::uuid[])`
