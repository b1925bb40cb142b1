import { date, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { AbsenceKind } from './domain/absences.ts'
import type { Closed, Hours } from './domain/schedule.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })
const organisationId = () => uuid('organisation_id').notNull()

export const hoursVersions = pgTable('hours_version', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  /** Null: the organisation’s own. */
  departmentId: uuid('department_id'),
  validDay: day('valid_day'),
  validFrom: instant('valid_from'),
  /** Null: as the one above. `closed` holds the days of these hours only, not those of the calendars. */
  hours: jsonb('hours').$type<Hours>(),
  calendarIds: uuid('calendar_ids').array().notNull(),
  corrects: uuid('corrects'),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by'),
  endedAt: instant('ended_at'),
  endedBy: uuid('ended_by'),
})
export type HoursVersionRow = typeof hoursVersions.$inferSelect

export const holidayCalendars = pgTable('holiday_calendar', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  days: jsonb('days').$type<readonly Closed[]>().notNull(),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by'),
  changedAt: instant('changed_at').notNull(),
  changedBy: uuid('changed_by'),
})
export type HolidayCalendarRow = typeof holidayCalendars.$inferSelect

export const absences = pgTable('absence', {
  organisationId: organisationId(),
  id: uuid('id').notNull(),
  memberId: uuid('member_id').notNull(),
  fromDay: day('from_day').notNull(),
  toDay: day('to_day').notNull(),
  fromAt: instant('from_at').notNull(),
  toAt: instant('to_at').notNull(),
  kind: text('kind').$type<AbsenceKind>().notNull(),
  createdAt: instant('created_at').notNull(),
  createdBy: uuid('created_by'),
})
export type AbsenceRow = typeof absences.$inferSelect
