import { oc } from '@orpc/contract'
import { z } from 'zod'
import { reportDocument } from '../domain/document.ts'
import { periods } from '../domain/period.ts'
import { schedule } from '../domain/schedule.ts'

export const id = z.uuid()
export const at = z.iso.datetime()
export const done = z.object({ done: z.literal(true) })
export const person = z.object({ id, name: z.string() })
export const period = z.enum(periods)
export const language = z.enum(['en', 'de'])
export const document = reportDocument

export const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Reports'] })

const name = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(120, 'Use at most 120 characters.')
  .refine(
    (text) => !/[\r\n\u202a-\u202e\u2066-\u2069]/.test(text),
    'Leave out line breaks and direction signs.',
  )
const metricIds = z
  .array(z.string().max(100))
  .min(1, 'Choose at least one figure.')
  .max(20, 'Choose at most 20 figures.')
  .nullable()
const email = z
  .string()
  .trim()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Write a whole e-mail address, such as name@example.org.'))

/** What is shown: null metrics are the board. */
export const contents = { name, metricIds, departmentId: id.nullable(), period, language }

export const draft = {
  ...contents,
  note: z.string().trim().max(1000, 'Use at most 1,000 characters.').default(''),
  memberIds: z.array(id).max(50, 'Choose at most 50 people.'),
  outside: z.array(email).max(20, 'Write at most 20 addresses.').default([]),
  leaveOut: z.boolean().default(true),
  schedule: schedule.nullable(),
}
