import { type Refused, refuse } from '#kernel/result.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Given } from '../contract/shapes.ts'
import type { Values, ValuesOf } from '../domain/fields.ts'
import { type House, misfits, tidy } from '../domain/fits.ts'
import { keyText } from '../domain/kind.ts'
import { anyKind, type KindId } from '../domain/kinds.ts'
import { sameFact } from '../queries/same-fact.ts'

/** Values as they will be kept, or what does not fit, said at each field. */
export function judged(house: House, { kind, values }: Given): Values | Refused {
  const tidied = tidy(anyKind(kind), values)
  const wrong = misfits(anyKind(kind), tidied, house)
  const [first] = wrong
  if (!first) return tidied
  return refuse('invalid', first.message, {
    fields: Object.fromEntries(wrong.map(({ field, message }) => [`values.${field}`, message])),
  })
}

export const isRefused = (one: Values | Refused): one is Refused => one.ok === false && 'error' in one

/** What makes a row the same fact as another. */
export const identityOf = (kind: KindId, values: Values): string =>
  keyText(anyKind(kind).keyOf(values as ValuesOf<Readonly<Record<string, never>>>))

export const keptAlready: Refused = refuse(
  'conflict',
  'This is kept already. Correct the entry that is there.',
  { help: 'Search the list for it; an entry that was taken back does not count.' },
)

/** Refuses a second row of the same fact, and a duplicate of something that is not there. */
export async function clash(
  tx: Tx,
  organisationId: string,
  row: {
    readonly kind: KindId
    readonly departmentId: string
    readonly identity: string
    readonly values: Values
    readonly id: string | null
  },
): Promise<Refused | null> {
  const [there] = await sameFact(tx, organisationId, row.kind, [row])
  if (there && there.id !== row.id) return keptAlready
  const original = row.kind === 'recommendation' ? String(row.values.duplicateOf ?? '') : ''
  if (original === '') return null
  const [found] = await sameFact(tx, organisationId, row.kind, [
    { departmentId: row.departmentId, identity: keyText([original]) },
  ])
  if (found) return null
  const message = `There is no recommendation “${original}”.`
  return refuse('invalid', message, { fields: { 'values.duplicateOf': message } })
}
