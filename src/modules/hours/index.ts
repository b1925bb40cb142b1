import { defineModule } from '#platform/module.ts'
import { forgetAbsenceJob } from './jobs/forget-absence.ts'

export { type AbsenceText, addAbsence, removeAbsence } from './commands/absences.ts'
export { addCalendar, type CalendarText } from './commands/calendars.ts'
export { addVersion, correctVersion, type NewVersion } from './commands/versions.ts'
export type { AbsenceKind } from './domain/absences.ts'
export { afterOpenMs, isOpen, nextClosing, nextOpening, openMs } from './domain/measure.ts'
export {
  ALWAYS,
  always,
  type Closed,
  type Extra,
  type Hours,
  type Period,
  roundTheClock,
  type Schedule,
  type Version,
} from './domain/schedule.ts'
export { absenceBegins } from './queries/absence-begins.ts'
export { nextAtWork } from './queries/next-at-work.ts'
export { type AwayNow, awayNow, worksAt } from './queries/present.ts'
export { hoursOf, hoursOfDepartments } from './queries/schedules.ts'

export const hoursModule = defineModule({
  name: 'hours',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [forgetAbsenceJob],
})
