import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { type ClocksChange, saveClockRules } from '#modules/inbox/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

type Rule = ClocksChange['rules'][number]
type Terms = ClocksChange['rest']

const wall = (minutes: number) => ({ minutes, by: 'wall' as const })
const working = (hours: number) => ({ minutes: hours * 60, by: 'business' as const })

const ninety: Terms = {
  first: wall(90),
  next: wall(90),
  resolution: null,
  warn: { unit: 'percent', value: 20 },
  steps: [0, 60],
}

const anybody = { channelIds: [], classes: [], departmentIds: [], priorities: [], standings: [] }
const rule = (name: string, asks: Partial<Rule>, terms: Partial<Terms>): Rule => ({
  ...{ id: newId(), name, ...anybody, ...asks, ...ninety, ...terms },
})

function rules(company: Company): Rule[] {
  return [
    rule(
      'Safety cannot wait',
      { priorities: ['urgent'] },
      { first: wall(30), next: wall(30), resolution: working(16), steps: [0, 15, 45] },
    ),
    rule('The press', { standings: ['journalist'] }, { first: wall(45), next: wall(60), steps: [0, 30] }),
    rule(
      'Applications and apprenticeships',
      { departmentIds: [company.departmentId('hr')] },
      { first: working(8), next: working(16), resolution: working(80), steps: [] },
    ),
    rule('Reviews', { classes: ['review'] }, { first: working(4), next: working(8), steps: [] }),
  ]
}

/** Since the recall everybody is answered within ninety minutes; today's rules say where more or less is promised. */
export function clockDeeds({ at, now }: Calendar, company: Company): Deed[] {
  const save = (change: Omit<ClocksChange, 'since'>) => async (): Promise<void> => {
    unwrap(await saveClockRules(company.as('elin.dahl'), { ...change, since: null }))
  }
  const reason = 'Twelve hours lost us the trust of half the buyers during the recall'
  const later = 'Journalists print at six, and nobody applies for a job within ninety minutes'
  return [
    { at: at(-19, 9), run: save({ rules: [], rest: ninety, reason, basedOn: 0 }) },
    {
      at: new Date(now.getTime() - 4 * HOUR),
      run: save({ rules: rules(company), rest: ninety, reason: later, basedOn: 1 }),
    },
  ]
}
