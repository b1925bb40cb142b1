import { newId } from '#kernel/ids.ts'
import type { Company } from '../company/company.ts'
import type { DeskKey } from '../company/departments.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Row } from '../write/rows.ts'

const WEEKS = 8
/** Who writes time down, for which tactics, and how many minutes on a day they do. */
const people: readonly (readonly [string, DeskKey, readonly number[], number])[] = [
  ['elin.dahl', 'marketing', [1, 3, 2], 150],
  ['mikkel.aune', 'marketing', [1, 2], 210],
  ['lena.hofer', 'marketing', [1, 2], 190],
  ['grace.okafor', 'marketing', [1, 6], 170],
  ['per.olsen', 'marketing', [1, 4], 160],
  ['astrid.moe', 'service', [4, 8], 120],
  ['sofia.brandt', 'service', [4], 300],
  ['nora.lund', 'service', [4], 280],
  ['emil.haugen', 'service', [4], 260],
  ['yuki.tanaka', 'product', [9], 60],
  ['bjarne.vik', 'product', [9, 1], 75],
  ['ines.carvalho', 'product', [9], 80],
  ['camilla.rosen', 'pr', [7, 8], 140],
  ['felix.brandl', 'pr', [7], 110],
  ['kari.solberg', 'hr', [10, 5], 70],
]

/** Eight weeks of working days: timers, meetings out of calendars, and estimates; the same every time. */
export function timeRows(calendar: Calendar, company: Company): Row[] {
  const rows: Row[] = []
  for (let day = -7 * WEEKS; day < 0; day += 1) {
    if ([0, 6].includes(calendar.weekday(day))) continue
    people.forEach(([key, desk, tactics, minutes], index) => {
      const turn = (((day * 3 + index * 7) % 10) + 10) % 10
      if (turn === 9) return
      const at = calendar.at(day, 16)
      rows.push({
        ...{
          organisation_id: company.organisationId,
          id: newId(at.getTime()),
          member_id: company.memberId(key),
        },
        ...{
          department_id: company.departmentId(desk),
          tactic: tactics[turn % tactics.length],
          campaign_id: null,
        },
        ...{ day: dayAfter(calendar, day), minutes: minutes - 30 + turn * 7, note: '' },
        source: turn < 5 ? 'timer' : turn < 7 ? 'calendar' : 'self',
        ...{ outside_key: null, at: at.toISOString(), removed_at: null },
      })
    })
  }
  return rows
}
