import { newId } from '#kernel/ids.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Row } from '../write/rows.ts'
import type { StoryLine } from './plan-lines.ts'

/** What was spent on each line until yesterday, and what is committed for the month after; the same every time. */
export function postingRows(
  calendar: Calendar,
  year: number,
  ids: ReadonlyMap<StoryLine, string>,
  { organisationId, byId }: { readonly organisationId: string; readonly byId: string },
): Row[] {
  const yesterday = dayAfter(calendar, -1)
  const at = calendar.at(-27, 9)
  return [...ids].flatMap(([line, lineId], index) =>
    Array.from({ length: 12 }, (_, month) => month).flatMap((month): Row[] => {
      if (line.only && !line.only.includes(month)) return []
      const wobble = 0.9 + (((index * 7 + month * 5) % 11) + 1) / 100
      const minor = Math.round(line.monthly * (line.spent ?? wobble)) * 100
      const day = `${year}-${String(month + 1).padStart(2, '0')}-${String(3 + ((index * 5 + month) % 24)).padStart(2, '0')}`
      const next = day > yesterday && day < dayAfter(calendar, 30)
      if (day > yesterday && !(next && index % 4 === 0)) return []
      return [
        {
          ...{ organisation_id: organisationId, id: newId(at.getTime()), line_id: lineId },
          ...{ kind: next ? 'committed' : 'actual', posted_on: day, minor, currency: line.currency },
          note: next ? 'Ordered' : `Invoice ${1000 + index * 12 + month}`,
          ...{ source: 'entered', by_id: byId, at: at.toISOString(), voided_at: null },
        },
      ]
    }),
  )
}
