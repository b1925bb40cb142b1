import { oc } from '@orpc/contract'
import { z } from 'zod'
import { day, id, iso, minute, tags, weekday } from './shapes.ts'

const interval = z.number().int().min(1).max(52)
export const rule = z.discriminatedUnion('freq', [
  z.object({ freq: z.literal('daily'), interval }),
  z.object({
    freq: z.literal('weekly'),
    interval,
    weekdays: z.array(weekday).min(1, 'Choose at least one day.').max(7),
  }),
  z.object({
    freq: z.literal('monthly'),
    interval,
    monthDay: z.union([z.number().int().min(1).max(28), z.literal(-1)]),
  }),
  z.object({
    freq: z.literal('monthly-weekday'),
    interval,
    nth: z.union([z.number().int().min(1).max(4), z.literal(-1)]),
    weekday,
  }),
])

export const template = z.object({
  title: z.string().trim().max(160),
  idea: z.string().max(5000),
  /** The beginning of the text, for every channel. */
  text: z.string().max(20_000),
})
export type Template = z.infer<typeof template>

export const programmeStates = ['active', 'paused', 'ended'] as const
export type ProgrammeState = (typeof programmeStates)[number]

const fields = {
  name: z.string().trim().min(2, 'Give it a name people understand.').max(120),
  departmentId: id.nullable().default(null),
  ownerId: id,
  channelIds: z.array(id).min(1, 'Choose at least one channel.').max(50),
  rule,
  minute,
  startsOn: day,
  template,
  aheadDays: z.number().int().min(1).max(90).default(14),
  skipHolidays: z.boolean().default(true),
}
export const programmeInput = z.object(fields)
export type ProgrammeInput = z.infer<typeof programmeInput>

export const programmeView = z.object({
  ...fields,
  id,
  state: z.enum(programmeStates),
  departmentName: z.string().nullable(),
  ownerName: z.string(),
  networks: z.array(z.object({ channelId: id, network: z.string(), networkName: z.string() })),
  /** RFC 5545. */
  rrule: z.string(),
  trouble: z.string().nullable(),
  /** The next days, with what stands for them. */
  next: z.array(
    z.object({
      day,
      at: iso,
      state: z.enum(['coming', 'made', 'skipped', 'holiday']),
      draftId: id.nullable(),
    }),
  ),
  mayChange: z.boolean(),
})
export type ProgrammeView = z.infer<typeof programmeView>

export const evergreenView = z.object({
  id,
  draftId: id,
  title: z.string(),
  weeks: z.number().int(),
  dueAt: iso,
  memberName: z.string(),
  trouble: z.string().nullable(),
})
export type EvergreenView = z.infer<typeof evergreenView>

const post = (path: `/${string}`, summary: string) =>
  oc.route({ method: 'POST', path: `/calendar${path}`, summary, tags })
const get = (path: `/${string}`, summary: string) =>
  oc.route({ method: 'GET', path: `/calendar${path}`, summary, tags })
const one = z.object({ id })

export const programmesContract = {
  programmes: get('/programmes', 'Series without an end').output(
    z.object({ programmes: z.array(programmeView), mayPlan: z.boolean() }),
  ),
  programme: get('/programmes/{id}', 'One series with its next days').input(one).output(programmeView),
  addProgramme: post('/programmes', 'Begin a series').input(programmeInput).output(one),
  saveProgramme: post('/programmes/{id}', 'Change a series').input(programmeInput.extend({ id })).output(one),
  turnProgramme: post('/programmes/{id}/state', 'Pause, take up again or end a series')
    .input(z.object({ id, state: z.enum(programmeStates) }))
    .output(one),
  skipDay: post('/programmes/{id}/days', 'Leave a day of a series out, or take it in again')
    .input(z.object({ id, day, skip: z.boolean() }))
    .output(one),
  evergreens: get('/evergreens', 'Posts to be brought up to date later').output(
    z.object({ evergreens: z.array(evergreenView) }),
  ),
  addEvergreen: post('/evergreens', 'Bring a post up to date again in some weeks')
    .input(z.object({ draftId: id, weeks: z.number().int().min(1).max(260) }))
    .output(z.object({ id, dueAt: iso })),
  endEvergreen: post('/evergreens/{id}/end', 'Do not bring it up to date after all').input(one).output(one),
}
