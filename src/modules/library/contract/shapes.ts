import { z } from 'zod'
import { isDay } from '#kernel/local-time.ts'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const tags = ['Library']

/** “2026-03-11”: a calendar day of the organisation. */
export const day = z.string().max(10).refine(isDay, 'Write a day such as 2026-03-11.')

export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose a language.')

/** Words that may be left out: trimmed, and null when nothing is left. */
export const words = (max: number, most: string) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${most} characters.`)
    .transform((text) => text || null)
    .nullable()
    .default(null)

export const sourceUrl = z
  .url({ protocol: /^https?$/, error: 'Write a whole address, such as https://example.org.' })
  .max(2000, 'This address is too long.')
  .nullable()
  .default(null)

export const tagIds = z.array(id).max(50, 'Use at most 50 tags.').default([])

export const person = z.object({ id, name: z.string() })
export const tagCard = z.object({ id, name: z.string() })
export type TagCard = z.infer<typeof tagCard>

/** Two members changed something at the same time; the version says what each of them read. */
export const version = z.number().int().min(1)
