import type { DeskRota, Trial } from '#modules/inbox/contract.ts'

/** Which days a line is for; each stands for days 1 (Monday) to 7. */
export const dayChoices = {
  weekdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  every: [1, 2, 3, 4, 5, 6, 7],
  '1': [1],
  '2': [2],
  '3': [3],
  '4': [4],
  '5': [5],
  '6': [6],
  '7': [7],
} as const
export type DayChoice = keyof typeof dayChoices
export const dayChoiceIds = ['weekdays', 'weekend', 'every', '1', '2', '3', '4', '5', '6', '7'] as const

/** One line of the rota as it is typed. */
export type ShiftLine = {
  id: number
  desk: string
  days: DayChoice
  from: string
  to: string
  people: number | null
}
/** One line of the other rule as it is typed. */
export type MoveLine = { id: number; from: string; to: string; percent: number | null }

export type TrialDraft = {
  weeks: string
  base: 'today' | 'nobody'
  shifts: readonly ShiftLine[]
  moves: readonly MoveLine[]
  /** null: as seen. */
  median: number | null
  p90: number | null
  goal: number | null
  /** With the rules of routing that are being written on this device. */
  routes: boolean
}

export const noDraft: TrialDraft = {
  weeks: '4',
  base: 'today',
  shifts: [],
  moves: [],
  median: null,
  p90: null,
  goal: null,
  routes: false,
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** Why a line cannot be tried yet; null when it can. */
export function lineFault(line: ShiftLine): 'desk' | 'time' | 'people' | null {
  if (line.desk === '') return 'desk'
  if (!clock.test(line.from) || !clock.test(line.to)) return 'time'
  return line.people === null || !Number.isInteger(line.people) || Math.abs(line.people) > 100
    ? 'people'
    : null
}

export function moveFault(line: MoveLine): 'desk' | 'same' | 'percent' | null {
  if (line.from === '' || line.to === '') return 'desk'
  if (line.from === line.to) return 'same'
  const { percent } = line
  return percent === null || !Number.isInteger(percent) || percent < 1 || percent > 100 ? 'percent' : null
}

/** What is asked of the server; null while a line is not finished. `written`: the rules of routing being written, if any. */
export function trialOf(draft: TrialDraft, written: Trial['routes']): Trial | null {
  if (draft.shifts.some((line) => lineFault(line)) || draft.moves.some((line) => moveFault(line))) return null
  const byDesk = Map.groupBy(draft.shifts, ({ desk }) => desk)
  return {
    weeks: Number(draft.weeks),
    desks: [...byDesk].map(
      ([departmentId, lines]): DeskRota => ({
        departmentId,
        base: draft.base,
        shifts: lines.map(({ days, from, to, people }) => ({
          days: [...dayChoices[days]],
          from,
          to,
          people: people ?? 0,
        })),
      }),
    ),
    handling:
      draft.median === null ? null : { median: draft.median, p90: Math.max(draft.p90 ?? 0, draft.median) },
    goal: draft.goal,
    routes: draft.routes ? written : null,
    moves: draft.moves.map(({ from, to, percent }) => ({ from, to, percent: percent ?? 0 })),
  }
}
