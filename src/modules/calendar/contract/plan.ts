import { oc } from '@orpc/contract'
import { z } from 'zod'
import { day, eventKind, eventView, id, iso, minute, place, tags, weekday } from './shapes.ts'

export const slotView = z.object({ id, channelId: id, weekday, minute })
export type SlotView = z.infer<typeof slotView>

export const targetView = z.object({
  id,
  channelId: id.nullable(),
  departmentId: id.nullable(),
  /** Of the channel or the department. */
  name: z.string(),
  network: z.string().nullable(),
  perWeek: z.number().int(),
  /** The whole weeks, oldest first, and the one that runs. */
  weeks: z.array(z.object({ day, n: z.number().int() })),
  below: z.number().int(),
  whole: z.number().int(),
  /** Days since the last post within the weeks shown; null when there was none. */
  daysSince: z.number().int().nullable(),
  /** What is planned for the rest of this week. */
  planned: z.number().int(),
  /** Posts missing this week, with what is planned counted in. */
  missing: z.number().int(),
})
export type TargetView = z.infer<typeof targetView>

export const blackoutInput = z.object({
  name: z.string().trim().min(2, 'Give it a name people understand.').max(120),
  channelIds: z.array(id).min(1).max(200).nullable().default(null),
  weekly: z
    .object({
      weekdays: z.array(weekday).min(1, 'Choose at least one day.').max(7),
      fromMinute: minute,
      /** Not after the beginning: it ends the next day. */
      toMinute: minute,
    })
    .nullable()
    .default(null),
  dated: z.object({ from: iso, to: iso }).nullable().default(null),
})
export type BlackoutInput = z.infer<typeof blackoutInput>

export const blackoutView = blackoutInput.extend({ id })
export type BlackoutView = z.infer<typeof blackoutView>

export const eventInput = z.object({
  name: z.string().trim().min(2, 'Give it a name people understand.').max(200),
  kind: eventKind,
  from: iso,
  to: iso,
  allDay: z.boolean().default(false),
  departmentId: id.nullable().default(null),
  note: z.string().max(2000).default(''),
})
export type EventInput = z.infer<typeof eventInput>

const get = (path: `/${string}`, summary: string) =>
  oc.route({ method: 'GET', path: `/calendar${path}`, summary, tags })
const post = (path: `/${string}`, summary: string) =>
  oc.route({ method: 'POST', path: `/calendar${path}`, summary, tags })
const remove = (path: `/${string}`, summary: string) =>
  oc
    .route({ method: 'DELETE', path: `/calendar${path}/{id}`, summary, tags })
    .input(z.object({ id }))
    .output(z.object({ id }))

const hourEstimate = z.object({
  /** 0 is Monday 00:00–01:00 by the organisation's clock. */
  hour: z.number().int(),
  n: z.number().int(),
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
  sure: z.boolean(),
})
export type HourView = z.infer<typeof hourEstimate>

export const planContract = {
  slots: get('/slots', 'Weekly times a channel speaks').output(
    z.object({
      zone: z.string(),
      channels: z.array(place.extend({ zone: z.string().nullable() })),
      slots: z.array(slotView),
      mayPlan: z.boolean(),
    }),
  ),
  addSlot: post('/slots', 'Add a weekly time to channels')
    .input(
      z.object({
        channelId: id,
        weekdays: z.array(weekday).min(1, 'Choose at least one day.').max(7),
        minute,
      }),
    )
    .output(z.object({ added: z.number().int() })),
  removeSlot: remove('/slots', 'Take a weekly time away'),
  setZone: post('/zones', 'Let the slots of a channel follow another clock')
    .input(z.object({ channelId: id, zone: z.string().max(60).nullable() }))
    .output(z.object({ channelId: id })),
  cadence: get('/cadence', 'Targets a week, and what came of them').output(
    z.object({ targets: z.array(targetView), mayPlan: z.boolean() }),
  ),
  setTarget: post('/targets', 'Set how many posts a week a channel or department means to publish')
    .input(
      z.object({
        channelId: id.nullable().default(null),
        departmentId: id.nullable().default(null),
        perWeek: z.number().int().min(1).max(200),
      }),
    )
    .output(z.object({ id })),
  removeTarget: remove('/targets', 'Remove a target'),
  blackouts: get('/blackouts', 'When nothing should go out').output(
    z.object({ blackouts: z.array(blackoutView), mayPlan: z.boolean() }),
  ),
  addBlackout: post('/blackouts', 'Add a time in which nothing should go out')
    .input(blackoutInput)
    .output(z.object({ id })),
  removeBlackout: remove('/blackouts', 'Remove a blackout'),
  events: get('/events', 'What else happens')
    .input(z.object({ from: iso, to: iso }))
    .output(z.object({ events: z.array(eventView), mayPlan: z.boolean() })),
  addEvent: post('/events', 'Add an event').input(eventInput).output(z.object({ id })),
  saveEvent: post('/events/{id}', 'Change an event')
    .input(eventInput.extend({ id }))
    .output(z.object({ id })),
  removeEvent: remove('/events', 'Remove an event'),
  bestTimes: get('/best-times', 'Hours of the week in which our posts came to most')
    .input(z.object({ channelId: id }))
    .output(
      z.object({
        zone: z.string(),
        n: z.number().int(),
        needed: z.number().int(),
        /** Best first; null while there are too few posts, or nothing is measured. */
        hours: z.array(hourEstimate).nullable(),
        measured: z.boolean(),
      }),
    ),
}
