import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isDay } from '#kernel/local-time.ts'
import { areas } from '../domain/areas.ts'
import { applyStates, itemStates, meetingStates, minutesStates, questionStates } from '../domain/lifecycle.ts'
import { choices, majorities } from '../domain/vote.ts'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const tags = ['Council']
export const day = z.string().max(10).refine(isDay, 'Choose a day.')
export const done = z.object({ done: z.literal(true) })
export const withId = z.object({ id })
export const person = z.object({ id, name: z.string() })
/** `here` is false when they left. */
export const holder = person.extend({ here: z.boolean() })

const line = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Use at most ${max} characters.`)
export const title = line(160, 'Write a title.')
export const place = z.string().trim().max(300).default('')
export const longText = z.string().trim().max(20_000, 'Use at most 20,000 characters.')
export const why = z.string().trim().min(3, 'Say in a few words why.').max(2000)

export const area = z.enum(areas)
export const majority = z.enum(majorities)
export const choice = z.enum(choices)
export const meetingState = z.enum(meetingStates)
export const itemState = z.enum(itemStates)
export const questionState = z.enum(questionStates)
export const minutesState = z.enum(minutesStates)
export const applyState = z.enum(applyStates)
export const outcome = z.enum(['adopted', 'rejected', 'no-quorum'])

export const quorum = z.object({
  kind: z.enum(['count', 'percent']),
  value: z.number().int().min(1, 'At least one person has to take part.').max(100),
})

export const cadence = z.object({
  weeks: z.number().int().min(1).max(26, 'Meet at least twice a year.'),
  weekday: z.number().int().min(0).max(6),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 14:00.'),
})

export const paper = z.object({
  title: line(160, 'Say what it is.'),
  url: z
    .url({ protocol: /^https?$/, error: 'Write a whole address, such as https://example.org/paper.' })
    .max(2000),
})
export const papers = z.array(paper).max(20)

export const quorumState = z.object({
  required: z.number().int(),
  present: z.number().int(),
  of: z.number().int(),
  reached: z.boolean(),
})
export const tally = z.object({ yes: z.number().int(), no: z.number().int(), abstain: z.number().int() })

export const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
export const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
