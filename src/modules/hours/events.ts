import type { DomainEvent } from '#kernel/event.ts'

/** Why hours read otherwise than before. */
export type HoursAct = 'added' | 'corrected' | 'withdrawn' | 'holidays'

/**
 * The hours of the organisation (`departmentId` null) or of a department changed, from `since` on (null: since ever), and with
 * them those of every department below that has none of its own. Whoever measured with them measures anew.
 */
export function hoursChanged(change: {
  /** The version, or the calendar whose days changed. */
  readonly subject: string
  readonly departmentId: string | null
  readonly act: HoursAct
  readonly since: Date | null
}): DomainEvent {
  const { subject, departmentId, act, since } = change
  const data = { departmentId, act, since: since?.toISOString() ?? null }
  return { type: 'hours.changed', version: 1, subject, data }
}

/** A list of holidays was made, changed or removed. */
export function calendarChanged(
  act: 'added' | 'changed' | 'removed',
  calendarId: string,
  days: number,
): DomainEvent {
  return { type: `hours-calendar.${act}`, version: 1, subject: calendarId, data: { days } }
}

/** Somebody's absences changed. Neither days nor kind: events stay for good, absences do not. */
export function absenceChanged(
  act: 'added' | 'changed' | 'removed',
  absence: { readonly id: string; readonly memberId: string },
): DomainEvent {
  const { id, memberId } = absence
  return { type: 'absence.changed', version: 1, subject: id, data: { memberId, act } }
}
