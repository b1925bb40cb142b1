import { z } from 'zod'
import { isDay } from '#kernel/local-time.ts'
import type { Field, ValuesOf } from '../domain/fields.ts'
import { type KindId, kindIds, kinds, type RecordOf } from '../domain/kinds.ts'

/** Words and shapes shared by routes and screens. Messages are read by people. */

export const id = z.uuid()
export const at = z.iso.datetime()
export const done = z.object({ done: z.literal(true) })
export const named = z.object({ id, name: z.string() })
export const kindId = z.enum(kindIds)
export const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

const day = z
  .string('Write a day such as 2026-03-31.')
  .max(10, 'Write a day such as 2026-03-31.')
  .refine(isDay, 'Write a day such as 2026-03-31.')

/** What comes in for one field. What holds between fields is judged by the command. */
function schemaOf(field: Field): z.ZodType {
  const orNull = (one: z.ZodType): z.ZodType => (field.needed ? one : one.nullable())
  switch (field.is) {
    case 'text':
      return field.needed
        ? z.string().trim().min(1, 'Fill this in.').max(field.most, `Use at most ${field.most} characters.`)
        : z.string().trim().max(field.most, `Use at most ${field.most} characters.`)
    case 'day':
      return orNull(day)
    case 'choice':
      return orNull(z.enum([...field.of] as [string, ...string[]], 'Choose one of the list.'))
    case 'flag':
      return z.boolean()
    case 'whole':
      return orNull(
        z
          .number('Write a whole number.')
          .int('Write a whole number.')
          .min(field.least, `Write at least ${field.least}.`)
          .max(field.most, `Write at most ${field.most}.`),
      )
    case 'amount':
      return orNull(
        z
          .number('Write a number such as 1250.50.')
          .min(0, 'Write at least 0.')
          .max(1e12, 'This is too much.'),
      )
    case 'link':
      return z
        .httpUrl('Write a whole address that begins with https://.')
        .max(2000, 'Use at most 2000 characters.')
        .nullable()
    case 'unit':
      return z.uuid('Name the department it is about.')
  }
}

const valuesOf = (kind: KindId) =>
  z.object(Object.fromEntries(Object.entries(kinds[kind].fields).map(([name, one]) => [name, schemaOf(one)])))

/** A row as it is given: of one kind, with exactly that kind's fields. */
export type Given<K extends KindId = KindId> = {
  [P in K]: { kind: P; departmentId: string; values: RecordOf<P> }
}[K]

/** One branch a kind, made from the fields that the table has, so that neither can say something else. */
const branches = kindIds.map((kind) =>
  z.object({ kind: z.literal(kind), departmentId: id, values: valuesOf(kind) }),
)
const [first, ...rest] = branches
if (!first) throw new Error('there is at least one kind')
export const given = z.discriminatedUnion('kind', [first, ...rest]) as unknown as z.ZodType<Given, Given>

/** The values of a row that goes out; every name is a field of its kind. */
export const values = z.record(z.string(), value)
export type GivenValues<K extends KindId> = ValuesOf<(typeof kinds)[K]['fields']>
