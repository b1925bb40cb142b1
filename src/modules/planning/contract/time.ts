import { oc } from '@orpc/contract'
import { z } from 'zod'
import { timeSources } from '../domain/time/sums.ts'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Planning'] })

const what = { tactic: s.tactic, campaignId: s.id.nullable(), note: s.text(200) }
const minutes = z.number().int().min(1, 'Write at least one minute.').max(1440, 'A day has 24 hours.')

const entry = z.object({
  id: s.id,
  ...{ tactic: s.tactic, campaignId: s.id.nullable(), note: z.string(), day: z.string() },
  minutes: z.number().int(),
  source: z.enum(timeSources),
})
export type TimeEntry = z.infer<typeof entry>

const timer = z.object({
  ...{ tactic: s.tactic, campaignId: s.id.nullable(), note: z.string(), startedAt: s.at },
  forgotten: z.boolean(),
})
export type Timer = z.infer<typeof timer>

const timeCell = z.object({
  tactic: s.tactic,
  department: s.named.nullable(),
  /** Null: fewer than three people. */
  minutes: z.number().nullable(),
  fte: z.number().nullable(),
  cost: s.amount,
  reason: z.string().nullable(),
})

const calendarEvent = z.object({
  key: z.string(),
  day: z.string(),
  minutes: z.number().int(),
  title: z.string(),
  /** Taken in before. */
  there: z.boolean(),
})

export const timePart = {
  timer: route('GET', '/planning/timer', 'My running timer').output(z.object({ timer: timer.nullable() })),
  myTime: route('GET', '/planning/time', 'My time in a span of days')
    .input(z.object({ from: s.day, until: s.day }))
    .output(
      z.object({ timer: timer.nullable(), entries: z.array(entry), more: z.boolean(), today: z.string() }),
    ),
  startTimer: route('POST', '/planning/timer', 'Start my timer; another that runs is stopped and kept')
    .input(z.object(what))
    .output(s.done),
  stopTimer: route('POST', '/planning/timer/stop', 'Stop my timer and keep its time')
    .input(z.object({ minutes: minutes.nullable() }))
    .output(z.object({ id: s.id.nullable(), minutes: z.number().int() })),
  dropTimer: route('POST', '/planning/timer/drop', 'Stop my timer and keep nothing').output(s.done),
  addTime: route('POST', '/planning/time', 'Write time down myself')
    .input(z.object({ ...what, day: s.day, minutes }))
    .output(s.one),
  saveTime: route('PUT', '/planning/time/{id}', 'Change an entry of mine')
    .input(z.object({ id: s.id, ...what, day: s.day, minutes }))
    .output(s.done),
  removeTime: route('POST', '/planning/time/{id}/removed', 'Take an entry of mine back, or put it back')
    .input(z.object({ id: s.id, removed: z.boolean() }))
    .output(s.done),
  readCalendar: route(
    'POST',
    '/planning/time/calendar',
    'What a calendar file holds in a span of days; nothing is kept',
  )
    .input(
      z.object({
        ics: z.string().min(1, 'Choose a file.').max(4_000_000, 'This file is larger than 4 MB.'),
        from: s.day,
        until: s.day,
      }),
    )
    .output(z.object({ events: z.array(calendarEvent), left: z.number().int() })),
  addCalendar: route('POST', '/planning/time/calendar/taken', 'Take chosen events in as my time')
    .input(
      z.object({
        entries: z
          .array(z.object({ ...what, key: z.string().min(1).max(300), day: s.day, minutes }))
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ taken: z.number().int(), there: z.number().int() })),
  timeSums: route(
    'GET',
    '/planning/time/sums',
    'Hours, people and cost by tactic and department; never one person’s',
  )
    .input(z.object({ from: s.day, until: s.day, departmentId: s.id.optional() }))
    .output(
      z.object({
        currency: s.currency,
        cells: z.array(timeCell),
        total: timeCell.omit({ tactic: true, department: true }),
        estimatedShare: z.number().nullable(),
      }),
    ),
}
