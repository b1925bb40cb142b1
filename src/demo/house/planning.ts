import { unwrap } from '#kernel/result.ts'
import {
  addExchange,
  addGoal,
  addLoadedRate,
  decideVersion,
  linkGoal,
  saveLine,
  savePlanningSettings,
  setCells,
  setShares,
  startVersion,
  submitVersion,
} from '#modules/planning/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { insertRows } from '../write/rows.ts'
import { type StoryLine, storyLines } from './plan-lines.ts'
import { postingRows } from './plan-spent.ts'
import { timeRows } from './time-spent.ts'

type Goals = Record<'heard' | 'fast' | 'repair' | 'hired', string>

/** A year of plan and money: goals, two versions, forty lines in two currencies, what was spent, and eight weeks of time. */
export function planningDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const year = Number(dayAfter(calendar, 0).slice(0, 4))
  const goals: Goals = { heard: '', fast: '', repair: '', hired: '' }
  const ids = new Map<StoryLine, string>()
  const plan = { first: '' }
  const elin = () => company.as('elin.dahl')
  const ruth = () => company.as('ruth.fjell')
  return [
    { at: at(-84, 9), run: () => ground(calendar, company) },
    { at: at(-83, 9), run: async () => void Object.assign(goals, await goalsOf(company, year)) },
    {
      at: at(-80, 10),
      run: async () => {
        plan.first = unwrap(await startVersion(elin(), { year, from: null, note: '' })).id
        await writeLines(company, plan.first, goals, ids)
        unwrap(await submitVersion(elin(), { id: plan.first, note: 'The year as the heads agreed on it' }))
      },
    },
    {
      at: at(-78, 14),
      run: async () =>
        void unwrap(await decideVersion(ruth(), { id: plan.first, approve: true, note: 'Good.' })),
    },
    {
      at: at(-30, 10),
      run: async () => {
        const id = unwrap(await startVersion(elin(), { year, from: plan.first, note: '' })).id
        const films = ids.get(storyLines[0] as StoryLine) ?? ''
        const cells = [9, 10, 11].map((month) => ({
          ...{ lineId: films, row: 'plan' as const, month, minor: 5_600_000 },
        }))
        unwrap(await setCells(elin(), { versionId: id, cells }))
        unwrap(await submitVersion(elin(), { id, note: 'More films before winter' }))
        plan.first = id
      },
    },
    {
      at: at(-28, 9),
      run: async () =>
        void unwrap(
          await decideVersion(ruth(), { id: plan.first, approve: true, note: 'Only out of the reserve.' }),
        ),
    },
    { at: at(-27, 9), run: () => spend(calendar, company, year, ids) },
    { at: at(-1, 16), run: () => give(calendar, company) },
    // A word that changes nothing has spending looked at once more, by the clock of today.
    { at: at(0, 0), run: () => settings(company) },
  ]
}

async function settings(company: Company): Promise<void> {
  const house = { currency: 'NOK', threshold: 15, weekMinutes: 2250, toolsKey: 'hours' } as const
  unwrap(await savePlanningSettings(company.as('elin.dahl'), { ...house, outcomeMetric: 'coded-visits' }))
}

/** Currency, rates of every week of the year, and what an hour costs. */
async function ground(calendar: Calendar, company: Company): Promise<void> {
  const elin = company.as('elin.dahl')
  await settings(company)
  for (let days = -382; days <= 0; days += 14) {
    const rate = (11.4 + 0.25 * Math.sin(days / 40)).toFixed(4)
    const words = { base: 'EUR', quote: 'NOK', source: 'Norges Bank' } as const
    unwrap(await addExchange(elin, { ...words, day: dayAfter(calendar, days), rate }))
  }
  const validFrom = dayAfter(calendar, -370)
  const rate = { currency: 'NOK', validFrom } as const
  unwrap(
    await addLoadedRate(elin, { ...rate, name: 'Everybody', departmentId: null, minor: 62_000, people: 60 }),
  )
  for (const [desk, name, minor, people] of [
    ['marketing', 'Editors and planners', 66_000, 9],
    ['service', 'Customer service', 54_000, 12],
    ['product', 'Product people', 71_000, 7],
  ] as const)
    unwrap(
      await addLoadedRate(elin, { ...rate, name, departmentId: company.departmentId(desk), minor, people }),
    )
}

async function goalsOf(company: Company, year: number): Promise<Goals> {
  const elin = company.as('elin.dahl')
  const base = { note: '', departmentId: null, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  const add = async (
    level: 'business' | 'marketing' | 'social',
    parentId: string | null,
    name: string,
    owner: string,
    measure: { metricId?: string; words?: string; target: number | null },
  ): Promise<string> =>
    unwrap(
      await addGoal(elin, {
        ...{ ...base, parentId, level, name, ownerId: company.memberId(owner), target: measure.target },
        ...{ metricId: measure.metricId ?? null, measure: measure.words ?? '' },
      }),
    ).id
  const germany = await add('business', null, 'A third of sales from Germany and Austria', 'henrik.strand', {
    ...{ words: 'Share of sales, percent', target: 33 },
  })
  const lasting = await add('business', null, 'Gear that is repaired, not replaced', 'yuki.tanaka', {
    ...{ words: 'Repairs a year', target: 9000 },
  })
  const known = await add('marketing', germany, 'Known where people buy', 'elin.dahl', {
    ...{ words: 'Who knows our name, percent of hikers asked', target: 40 },
  })
  const trust = await add('marketing', lasting, 'Customers come back', 'astrid.moe', {
    ...{ words: 'Customers who buy again, percent', target: 55 },
  })
  const heard = await add('social', known, 'Heard beside Nordvik', 'mikkel.aune', {
    metricId: 'share-of-voice',
    target: 45,
  })
  const repair = await add('social', trust, 'People book repairs after seeing ours', 'elin.dahl', {
    ...{ metricId: 'coded-visits', target: 30_000 },
  })
  const fast = await add('social', trust, 'Answered within ninety minutes', 'astrid.moe', {
    metricId: 'first-response-time',
    target: 90,
  })
  // Nobody has said yet which business goal this serves.
  const hired = await add('social', null, 'Apprentices who found us by our own people', 'kari.solberg', {
    ...{ words: 'Applications that name a colleague', target: 60 },
  })
  const hr = company.departmentId('hr')
  unwrap(await linkGoal(elin, { goalId: trust, what: { kind: 'programme', tactic: 12, departmentId: hr } }))
  return { heard, repair, fast, hired }
}

async function writeLines(
  company: Company,
  versionId: string,
  goals: Goals,
  ids: Map<StoryLine, string>,
): Promise<void> {
  const elin = company.as('elin.dahl')
  const heads = {
    marketing: 'elin.dahl',
    service: 'astrid.moe',
    product: 'yuki.tanaka',
    hr: 'kari.solberg',
  } as const
  for (const line of storyLines) {
    const owner = line.desk && line.desk in heads ? heads[line.desk as keyof typeof heads] : 'elin.dahl'
    const words = {
      ...{
        tactic: line.tactic,
        name: line.name,
        kind: line.kind ?? ('spend' as const),
        currency: line.currency,
        note: '',
      },
      ...{ departmentId: line.desk ? company.departmentId(line.desk) : null, campaignId: null },
      ...{ ownerId: company.memberId(owner), goalId: line.goal ? goals[line.goal] : null },
    } as const
    ids.set(line, unwrap(await saveLine(elin, { ...words, versionId, lineId: null })).id)
  }
  const cells = storyLines.flatMap((line) =>
    Array.from({ length: 12 }, (_, month) => ({
      ...{ lineId: ids.get(line) ?? '', row: 'plan' as const, month },
      minor: !line.only || line.only.includes(month) ? line.monthly * 100 : 0,
    })),
  )
  unwrap(await setCells(elin, { versionId, cells }))
}

async function spend(
  calendar: Calendar,
  company: Company,
  year: number,
  ids: ReadonlyMap<StoryLine, string>,
): Promise<void> {
  const elin = company.as('elin.dahl')
  const rows = postingRows(calendar, year, ids, {
    organisationId: company.organisationId,
    byId: company.memberId('hedda.myhre'),
  })
  if (rows.length > 0) await company.system.write((tx) => insertRows(tx, 'budget_posting', rows))
  const tool = storyLines.find(({ kind }) => kind === 'tools')
  const lineId = (tool && ids.get(tool)) ?? ''
  const shares = [
    { departmentId: company.departmentId('marketing'), share: 5500 },
    { departmentId: company.departmentId('service'), share: 3000 },
    { departmentId: company.departmentId('pr'), share: 1500 },
  ]
  unwrap(await setShares(elin, { lineId, shares }))
  const films = ids.get(storyLines[0] as StoryLine) ?? ''
  const forecast = [{ lineId: films, row: 'forecast' as const, month: 11, minor: 6_000_000 }]
  unwrap(await setCells(elin, { versionId: null, cells: forecast }))
}

async function give(calendar: Calendar, company: Company): Promise<void> {
  const rows = timeRows(calendar, company)
  await company.system.write((tx) => insertRows(tx, 'time_entry', rows))
}
