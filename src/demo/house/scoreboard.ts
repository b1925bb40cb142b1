import { unwrap } from '#kernel/result.ts'
import type { TacticId } from '#kernel/tactics.ts'
import { commentFigure, nameLead, rateTactic, rubric, setAlert, setTarget } from '#modules/insights/index.ts'
import type { Company } from '../company/company.ts'
import type { DeskKey } from '../company/departments.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

/** What shows a yes, for each level. */
const shown: Readonly<Record<string, string>> = {
  1: 'Three posts in spring, kept in the calendar',
  2: 'Stands in the plan of this year, with a name and hours',
  3: 'Looked at on the first Monday of every month',
  4: 'Written into two job descriptions',
}

const levels = [1, 2, 3, 4] as const

function answersFor(level: number) {
  return Object.fromEntries(
    levels.flatMap((one) =>
      rubric[one].map((id) => [id, { yes: one <= level, evidence: one <= level ? (shown[one] ?? '') : '' }]),
    ),
  )
}

/** Who has come how far by now, and half a year before. */
const come: readonly (readonly [TacticId, DeskKey, number, number])[] = [
  ['content', 'marketing', 3, 4],
  ['content', 'product', 1, 2],
  ['content', 'hr', 1, 1],
  ['cross-promotion', 'marketing', 2, 3],
  ['cross-promotion', 'sales', 1, 2],
  ['service', 'service', 2, 3],
  ['service', 'sales', 1, 2],
  ['employees', 'hr', 0, 1],
  ['employees', 'marketing', 1, 2],
  ['press', 'pr', 2, 3],
  ['crisis', 'pr', 2, 3],
  ['crisis', 'service', 1, 2],
  ['research', 'product', 0, 1],
  ['relations', 'hr', 1, 1],
]

/** The scoreboard of a house that has used it for a while: levels, leads, targets, comments, an alert. */
export function scoreboardDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  const rate = (days: number, which: 2 | 3): Deed => ({
    at: at(days, 15),
    run: async () => {
      for (const one of come)
        unwrap(
          await rateTactic(elin(), {
            tactic: one[0],
            departmentId: company.departmentId(one[1]),
            answers: answersFor(one[which]),
          }),
        )
    },
  })
  return [
    rate(-80, 2),
    rate(-6, 3),
    { at: at(-60, 11), run: () => targets(calendar, company) },
    {
      at: at(-12, 16),
      run: async () => {
        const about = { metricId: 'first-response-time', departmentId: null }
        unwrap(
          await commentFigure(elin(), {
            ...about,
            day: dayAfter(calendar, -41),
            text: 'The recall of the buckle began; everybody wrote at once.',
          }),
        )
        unwrap(
          await commentFigure(elin(), {
            ...about,
            day: dayAfter(calendar, -14),
            text: 'From here on the weekend shift answers too.',
          }),
        )
      },
    },
    {
      at: at(-5, 9),
      run: async () => {
        const memberIds = [company.memberId('elin.dahl')]
        unwrap(
          await setAlert(elin(), {
            ...{ metricId: 'first-response-time', figure: 'median', departmentId: null },
            ...{ kind: 'above', bound: 60, days: 7, memberIds },
          }),
        )
      },
    },
  ]
}

async function targets(calendar: Calendar, company: Company): Promise<void> {
  const elin = company.as('elin.dahl')
  const ownerId = company.memberId('elin.dahl')
  const path = { fromDay: dayAfter(calendar, -60), toDay: dayAfter(calendar, 60), ownerId }
  const service = company.departmentId('service')
  for (const [metricId, figure, departmentId, fromValue, toValue, note] of [
    ['first-response-time', 'median', null, 720, 90, 'From twelve hours to ninety minutes'],
    ['first-response-time', 'kept', service, 60, 90, ''],
    ['posts-live', 'value', null, 10, 40, 'Ten posts a week'],
  ] as const)
    unwrap(await setTarget(elin, { metricId, figure, departmentId, fromValue, toValue, note, ...path }))
  for (const [tactic, key] of [
    ['content', 'elin.dahl'],
    ['service', 'elin.dahl'],
    ['cross-promotion', 'elin.dahl'],
  ] as const)
    unwrap(await nameLead(elin, { tactic, departmentId: null, memberId: company.memberId(key) }))
}
