import { z } from 'zod'
import { isDay } from '#kernel/local-time.ts'
import { absenceKinds } from '../domain/absences.ts'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const day = z.string().refine(isDay, 'Choose a day.')

/** Texts are only bounded here; what they must be is judged by domain/judge.ts, which says where and why. */
const time = z.string().max(5)
const name = z.string().trim().max(120, 'Use at most 120 characters.')
const dayText = z.string().max(10)

export const period = z.object({ weekday: z.number().int().min(1).max(7), from: time, to: time })
export const closed = z.object({ from: dayText, to: dayText, name })
export const extra = z.object({ date: dayText, from: time, to: time, name })

export const typedHours = z.object({
  zone: z.string().max(60),
  week: z.array(period).max(70),
  closed: z.array(closed).max(200, 'Use at most 200 closed days; keep holidays in a calendar.'),
  extra: z.array(extra).max(200, 'Use at most 200 extra openings.'),
})
export type TypedHours = z.infer<typeof typedHours>

/** What stands from a day on, or since ever. */
export const versionView = z.object({
  id,
  /** Null: since ever. */
  validFrom: day.nullable(),
  state: z.enum(['past', 'now', 'planned']),
  /** Null: as the one above from here on. */
  hours: typedHours.nullable(),
  calendarIds: z.array(id),
  at: iso,
  by: z.string().nullable(),
  /** It takes the place of an earlier one for the same time. */
  corrected: z.boolean(),
})
export type VersionView = z.infer<typeof versionView>

export const nextDay = z.object({
  from: day,
  to: day,
  name: z.string(),
  /** Open on it all the same, as “08:00–12:00”. */
  open: z.array(z.string()),
})

export const deskView = z.object({
  /** Null: the organisation. */
  departmentId: id.nullable(),
  name: z.string(),
  /** Has hours of its own now; else `follows` says whose, null while nobody set any: round the clock. */
  own: z.boolean(),
  follows: z.string().nullable(),
  /** What holds now, holidays of the calendars among `closed`. */
  hours: typedHours.omit({ closed: true, extra: true }),
  open: z.boolean(),
  /** When it closes (while open) or opens (while closed); null when it never does. */
  turnsAt: iso.nullable(),
  /** The next closed days and extra openings. */
  next: z.array(nextDay),
  versions: z.array(versionView),
  mayNotEdit: z.string().nullable(),
})
export type DeskView = z.infer<typeof deskView>

export const calendarView = z.object({
  id,
  name: z.string(),
  days: z.array(closed),
  /** Names of those that use it now or from some day on. */
  usedBy: z.array(z.string()),
  at: iso,
  by: z.string().nullable(),
})
export type CalendarView = z.infer<typeof calendarView>

export const absenceKind = z.enum(absenceKinds)

export const absenceView = z.object({
  id,
  from: day,
  to: day,
  /** When they are back. */
  until: iso,
  /** Null for those whom it does not concern. */
  kind: absenceKind.nullable(),
  state: z.enum(['past', 'now', 'planned']),
})
export type AbsenceView = z.infer<typeof absenceView>
