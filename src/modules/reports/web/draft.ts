import type { ReportView, Schedule } from '#modules/reports/contract.ts'
import type { Person } from '#web/member-field.tsx'
import type { Period } from './words.ts'

export type DraftState = {
  name: string
  note: string
  board: boolean
  metricIds: readonly string[]
  departmentId: string
  period: Period
  language: 'en' | 'de'
  members: readonly Person[]
  outside: string
  leaveOut: boolean
  every: Schedule['every'] | 'hand'
  weekday: number
  day: number
  hour: number
}

/** What the form begins with: the report as it stands, or one of the whole board to me every month. */
export function draftOf(report: ReportView | undefined, me: Person, language: 'en' | 'de'): DraftState {
  const schedule = report ? report.schedule : ({ every: 'month', day: 2, hour: 8 } as const)
  return {
    name: report?.name ?? '',
    note: report?.note ?? '',
    board: (report?.metricIds ?? null) === null,
    metricIds: report?.metricIds ?? [],
    departmentId: report?.departmentId ?? '',
    period: report?.period ?? 'last-month',
    language: report?.language ?? language,
    members: report?.members ?? [me],
    outside: report?.outside.join('\n') ?? '',
    leaveOut: report?.leaveOut ?? true,
    every: schedule?.every ?? 'hand',
    weekday: schedule?.every === 'week' ? schedule.weekday : 0,
    day: schedule && schedule.every !== 'week' ? schedule.day : 2,
    hour: schedule?.hour ?? 8,
  }
}

/** The same as the server takes it. */
export function inputOf(draft: DraftState) {
  const { name, note, period, language, leaveOut, weekday, day, hour, every } = draft
  const schedule: Schedule | null =
    every === 'hand' ? null : every === 'week' ? { every, weekday, hour } : { every, day, hour }
  return {
    ...{ name, note, period, language, leaveOut, schedule },
    metricIds: draft.board ? null : [...draft.metricIds],
    departmentId: draft.departmentId || null,
    memberIds: draft.members.map(({ id }) => id),
    outside: draft.outside.split(/[\s,;]+/).filter(Boolean),
  }
}
