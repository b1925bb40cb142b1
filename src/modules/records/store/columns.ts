import { type SQL, sql } from 'drizzle-orm'

/** A field's column: `keyMessage` is key_message. */
export const columnName = (field: string): string =>
  field.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)

export const columnOf = (field: string): SQL => sql`${sql.identifier(columnName(field))}`
