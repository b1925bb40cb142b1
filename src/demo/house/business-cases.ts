import { unwrap } from '#kernel/result.ts'
import { addCase, addFigure, addPeer, decideCase, saveCase, stepCase } from '#modules/business-cases/index.ts'
import type { Company } from '../company/company.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'
import { bodies } from './case-bodies.ts'

type Figure = readonly [
  measure: 'time-to-hire' | 'first-response' | 'active-employees' | 'pickups',
  value: number,
]

const houses = [
  ['Nordvik Outdoor', 'competitor', 640, 'Annual report, page 41'],
  ['Havdal Sport', 'competitor', 1200, 'Sustainability report, page 12'],
  ['Bergli Tekstil', 'peer', 310, 'Talk at the trade fair in Oslo'],
  ['Alpin Werk', 'peer', 890, 'Geschäftsbericht, Seite 57'],
] as const

const figures: Readonly<Record<(typeof houses)[number][0], readonly Figure[]>> = {
  'Nordvik Outdoor': [
    ['time-to-hire', 44],
    ['first-response', 95],
    ['active-employees', 9],
    ['pickups', 22],
  ],
  'Havdal Sport': [
    ['time-to-hire', 61],
    ['first-response', 210],
    ['active-employees', 4],
  ],
  'Bergli Tekstil': [
    ['time-to-hire', 29],
    ['first-response', 60],
    ['active-employees', 21],
    ['pickups', 9],
  ],
  'Alpin Werk': [
    ['time-to-hire', 38],
    ['first-response', 80],
    ['pickups', 31],
  ],
}

/** Four houses to compare with, and three cases: one adopted, one that waits for a decision, one that is being written. */
export function businessCaseDeeds(calendar: Calendar, company: Company): Deed[] {
  const { at } = calendar
  const day = (days: number): string => dayAfter(calendar, days)
  const ids = { hiring: '', saturday: '' }
  const dana = () => company.as('dana.ortiz')
  return [
    { at: at(-40, 11), run: () => compare(company, day(-70)) },
    {
      at: at(-35, 10),
      run: async () => {
        const words = { title: 'Twenty colleagues share our openings', decideBy: day(-20) }
        ids.hiring = await write(company, 'samira.haddad', null, 10, words, bodies.hiring)
      },
    },
    {
      at: at(-28, 14),
      run: async () =>
        void unwrap(
          await decideCase(company.as('ruth.fjell'), {
            ...{ id: ids.hiring, verdict: 'trial', option: 0, reviewOn: day(60) },
            reason:
              'Bergli shows that it works in a house of our size. Half a year, then we look at the days to hire.',
          }),
        ),
    },
    {
      at: at(-6, 9),
      run: async () => {
        const words = { title: 'Answer on Saturdays as well', decideBy: day(8) }
        ids.saturday = await write(company, 'elin.dahl', 'service', 4, words, bodies.saturday)
      },
    },
    {
      at: at(-2, 16),
      run: async () =>
        void unwrap(
          await addCase(dana(), {
            ...{ title: 'Answer questions of shareholders in public', decideBy: null, tactic: 11 },
            ...{ departmentId: company.departmentId('ir'), currency: 'NOK' },
          }),
        ),
    },
  ]
}

async function compare(company: Company, asOf: string): Promise<void> {
  const ctx = company.as('elin.dahl')
  for (const [name, kind, employees, source] of houses) {
    const words = {
      industry: 'Outdoor',
      country: name === 'Alpin Werk' ? 'AT' : 'NO',
      website: null,
      note: '',
    }
    const { id } = unwrap(await addPeer(ctx, { name, kind, employees, ...words, accounts: [] }))
    for (const [measure, value] of figures[name])
      unwrap(
        await addFigure(ctx, {
          ...{ peerId: id, measure, network: null, label: '', value, asOf, source, note: '' },
        }),
      )
  }
}

async function write(
  company: Company,
  author: string,
  desk: Parameters<Company['departmentId']>[0] | null,
  tactic: number,
  words: { title: string; decideBy: string },
  body: (typeof bodies)[keyof typeof bodies],
): Promise<string> {
  const ctx = company.as(author)
  const head = { ...words, tactic, departmentId: desk && company.departmentId(desk) }
  const { id } = unwrap(await addCase(ctx, { ...head, currency: 'NOK' }))
  unwrap(await saveCase(ctx, { id, revision: 1, ...head, body }))
  unwrap(await stepCase(ctx, { id, step: 'submit' }))
  return id
}
