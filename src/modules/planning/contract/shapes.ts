import { z } from 'zod'
import { currencies, MOST_MINOR } from '#kernel/money.ts'
import { cellRows, lineKinds } from '../domain/budget/lines.ts'
import { versionStates } from '../domain/plan/states.ts'

/** Words and shapes shared by routes and screens. Messages are read by people. */

export const id = z.uuid()
export const at = z.iso.datetime()
export const day = z.iso.date('Write a day such as 2026-03-31.')
export const done = z.object({ done: z.literal(true) })
export const one = z.object({ id })
export const words = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Use at most ${max} characters.`)
export const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`)
export const named = z.object({ id, name: z.string() })

export const year = z.number().int().min(2000).max(2100)
/** Judged on the server: 2000 to 2100. */
export const yearGiven = z.number().int().min(0).max(9999)
export const yearAsked = z.coerce.number().int().min(2000).max(2100)
export const tactic = z.number().int().min(1).max(12)
export const tacticAsked = z.coerce.number().int().min(1).max(12)
export const currency = z.enum(currencies, { error: 'Choose a currency from the list.' })
/** In the smallest unit of its currency. */
export const minor = z
  .number()
  .int('Amounts have no more decimals than their currency.')
  .min(-MOST_MINOR, 'This amount is too large.')
  .max(MOST_MINOR, 'This amount is too large.')
export const percent = z.number().int().min(1, 'Use 1 to 500 %.').max(500, 'Use 1 to 500 %.')
export const lineKind = z.enum(lineKinds)
export const cellRow = z.enum(cellRows)
export const month = z.number().int().min(0).max(11)

/** A sum in the smallest unit, or null and why it is not known. */
export const amount = z.object({ minor: z.number().nullable(), reason: z.string().nullable() })
export type AmountView = z.infer<typeof amount>
export const variance = z.object({ percent: z.number().nullable(), reason: z.string().nullable() })

export const versionCard = z.object({
  id,
  year,
  number: z.number().int(),
  state: z.enum(versionStates),
  note: z.string(),
  author: z.string(),
  createdAt: at,
  submitted: z.object({ by: z.string(), at }).nullable(),
  decided: z.object({ by: z.string(), at, note: z.string() }).nullable(),
})
export type VersionCard = z.infer<typeof versionCard>

export const sheet = z.object({ name: z.string(), type: z.string(), base64: z.string() })
