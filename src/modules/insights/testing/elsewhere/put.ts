import { sql } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'

export type Next = (below: number) => number
type Row = Readonly<Record<string, unknown>>

/** One row past the commands; columns left out take their default. */
export async function put(tx: WriteTx, table: string, row: Row): Promise<void> {
  const name = sql.identifier(table)
  const columns = sql.join(
    Object.keys(row).map((column) => sql.identifier(column)),
    sql`, `,
  )
  await tx.execute(sql`insert into ${name} (${columns})
    select ${columns} from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb)`)
}

/** Changes columns of the row with this id. */
export async function change(tx: WriteTx, [table, id]: readonly [string, string], row: Row): Promise<void> {
  const name = sql.identifier(table)
  const columns = sql.join(
    Object.keys(row).map((column) => sql`${sql.identifier(column)} = n.${sql.identifier(column)}`),
    sql`, `,
  )
  await tx.execute(sql`update ${name} o set ${columns}
    from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb) n where o.id = ${id}::uuid`)
}

/** Writes something together with the fact that a command would have left. */
export const withFact = (
  ctx: Ctx,
  type: string,
  subject: string,
  write: (tx: WriteTx) => Promise<unknown>,
): Promise<void> =>
  ctx.write(async (tx) => {
    await write(tx)
    tx.emit({ type, version: 1, subject, data: {} })
  })

/** The random numbers of a run, the same each time. */
export function numbers(seed: number): Next {
  let random = seed
  return (below) => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((random / 2_147_483_648) * below)
  }
}

export const one = <T>(list: readonly T[], next: Next): T => {
  const found = list[next(list.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}
