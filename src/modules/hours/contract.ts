import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './contract/shapes.ts'

export {
  type AbsenceView,
  type CalendarView,
  type DeskView,
  typedHours,
  type VersionView,
} from './contract/shapes.ts'

export { type Fault, isTime, judge, MOST_CLOSED_DAYS, MOST_PERIODS } from './domain/judge.ts'

const tags = ['Working hours']
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })

const one = z.object({ id: s.id })
const said = { hours: s.typedHours.nullable(), calendarIds: z.array(s.id).max(20) }
const listed = {
  name: z.string().trim().min(1, 'Give the calendar a name.').max(80, 'Use at most 80 characters.'),
  days: z.array(s.closed).max(1000, 'A calendar holds at most 1,000 entries.'),
}
const away = { from: s.day, to: s.day, kind: s.absenceKind }

export const hoursContract = {
  overview: get('/hours', 'Hours of the organisation and its departments, and the holiday calendars').output(
    z.object({
      organisation: s.deskView,
      departments: z.array(s.deskView),
      calendars: z.array(s.calendarView),
      /** The organisation’s zone, for hours that nobody set yet. */
      zone: z.string(),
      mayNotKeepCalendars: z.string().nullable(),
      /** Who may, as a sentence. */
      help: z.string(),
    }),
  ),
  addVersion: post('/hours/versions', 'Set hours from a day on, or since ever')
    .input(z.object({ departmentId: s.id.nullable(), validFrom: s.day.nullable(), ...said }))
    .output(one),
  correctVersion: post(
    '/hours/versions/{id}/correct',
    'Correct hours; what was measured by them is measured anew',
  )
    .input(one.extend(said))
    .output(one),
  withdrawVersion: post('/hours/versions/{id}/withdraw', 'Take back hours that do not hold yet')
    .input(one)
    .output(one),
  addCalendar: post('/hours/calendars', 'Make a holiday calendar').input(z.object(listed)).output(one),
  changeCalendar: post('/hours/calendars/{id}', 'Change a holiday calendar')
    .input(one.extend(listed))
    .output(one),
  removeCalendar: post('/hours/calendars/{id}/remove', 'Remove a holiday calendar that nobody uses')
    .input(one)
    .output(one),
  readFile: post('/hours/calendars/read', 'Read the holidays of an iCalendar file, without keeping anything')
    .input(z.object({ text: z.string().max(2_000_000, 'Choose a file of at most 2 MB.') }))
    .output(
      z.object({
        name: z.string(),
        days: z.array(s.closed),
        /** What the file holds and is no closed day, with the reason. */
        left: z.array(z.object({ what: z.string(), why: z.string() })),
        /** How many more of those there are than `left` lists. */
        more: z.number().int(),
      }),
    ),
  away: get('/hours/away', 'Who is away now or within two weeks').output(
    z.object({
      people: z.array(
        z.object({
          memberId: s.id,
          name: z.string(),
          departmentName: z.string().nullable(),
          from: s.day,
          to: s.day,
          now: z.boolean(),
          kind: s.absenceKind.nullable(),
        }),
      ),
    }),
  ),
  absences: get('/hours/absences', 'When a member is away; without one, you')
    .input(z.object({ memberId: s.id.optional() }))
    .output(
      z.object({
        memberId: s.id,
        name: z.string(),
        absences: z.array(s.absenceView),
        mayNotChange: z.string().nullable(),
      }),
    ),
  addAbsence: post('/hours/absences', 'Say that somebody is away')
    .input(z.object({ memberId: s.id.optional(), ...away }))
    .output(one),
  changeAbsence: post('/hours/absences/{id}', 'Change an absence').input(one.extend(away)).output(one),
  removeAbsence: post('/hours/absences/{id}/remove', 'Remove an absence').input(one).output(one),
}
