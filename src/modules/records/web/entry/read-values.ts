import type { Field, Value } from '#modules/records/contract.ts'

/** What a form says, by field: nothing is null, of a text empty. */
export function readValues(fields: readonly [string, Field][], data: FormData): Record<string, Value> {
  return Object.fromEntries(fields.map(([name, field]) => [name, read(field, data.get(`values.${name}`))]))
}

function read(field: Field, given: FormDataEntryValue | null): Value {
  if (field.is === 'flag') return given !== null
  const said = String(given ?? '').trim()
  if (field.is === 'text') return said
  if (said === '') return null
  return field.is === 'whole' || field.is === 'amount' ? Number(said) : said
}
