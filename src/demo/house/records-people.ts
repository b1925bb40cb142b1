import { addDays, addMonths } from '#kernel/local-time.ts'
import type { RecordOf } from '#modules/records/index.ts'
import type { DeskKey } from '../company/departments.ts'

type Day = (days: number) => string
type Desk = (key: DeskKey) => string

/** People on the payroll, shops and workshop included; many more than take part in social media. */
const people: Readonly<Partial<Record<DeskKey, number>>> = {
  ...{ marketing: 14, service: 26, sales: 118, product: 41, shop: 18, finance: 12 },
  ...{ hr: 9, pr: 6, ir: 3, legal: 4 },
}
const units = Object.keys(people) as DeskKey[]

/** Headcounts of the last six month ends that have passed. */
export function headcounts(yesterday: string, desk: Desk): RecordOf<'headcount'>[] {
  const thisMonth = `${yesterday.slice(0, 8)}01`
  return Array.from({ length: 6 }, (_, back) => addDays(addMonths(thisMonth, -back), -1)).flatMap(
    (day, back) =>
      units
        .filter((unit) => unit !== 'hr')
        .map((unit, at) => ({ day, unit: desk(unit), people: (people[unit] ?? 0) + ((back + at) % 3) - 1 })),
  )
}

/** The two questions of spring and autumn, by department; what is too small stands with a neighbour. */
export function pulses(day: Day, desk: Desk): RecordOf<'pulse'>[] {
  const asked: readonly (readonly [
    days: number,
    unit: DeskKey,
    answers: number,
    helped: number,
    knowWhom: number,
  ])[] = [
    ...([-190, -12] as const).flatMap((days, round) => [
      [days, 'service', 19 + round, 11 + 3 * round, 9 + 4 * round] as const,
      [days, 'marketing', 11 + round, 7 + round, 6 + 2 * round] as const,
      [days, 'product', 24 + 4 * round, 13 + 4 * round, 10 + 5 * round] as const,
      [days, 'sales', 61 + 9 * round, 29 + 8 * round, 24 + 9 * round] as const,
    ]),
  ]
  return asked.map(([days, unit, answers, helped, knowWhom]) => ({
    ...{ day: day(days), unit: desk(unit), answers, helped, knowWhom },
    source: days < -100 ? 'Spring pulse' : 'Autumn pulse',
  }))
}

/** Who left in the last five months: more from the shops than from the desks. */
export function separations(day: Day, desk: Desk): RecordOf<'separation'>[] {
  const left: readonly (readonly [number, DeskKey, RecordOf<'separation'>['kind']])[] = [
    [-146, 'sales', 'voluntary'],
    [-131, 'product', 'retirement'],
    [-120, 'sales', 'voluntary'],
    [-104, 'service', 'voluntary'],
    [-92, 'sales', 'end-of-contract'],
    [-77, 'shop', 'voluntary'],
    [-63, 'sales', 'dismissal'],
    [-55, 'sales', 'voluntary'],
    [-38, 'service', 'voluntary'],
    [-23, 'sales', 'voluntary'],
    [-18, 'product', 'retirement'],
    [-11, 'sales', 'end-of-contract'],
    [-4, 'service', 'voluntary'],
  ]
  return left.map(([days, unit, kind], at) => ({
    code: `S-${String(at + 1).padStart(3, '0')}`,
    ...{ day: day(days), unit: desk(unit), kind },
  }))
}

/** Openings of half a year. Those who came by social media were there sooner. */
export function openings(day: Day, desk: Desk): RecordOf<'opening'>[] {
  type Opening = RecordOf<'opening'>
  const list: readonly (readonly [
    title: string,
    unit: DeskKey,
    source: Opening['source'],
    stamps: readonly [approved: number, candidate?: number, accepted?: number, hold?: number],
  ])[] = [
    ['Seamstress, repairs', 'product', 'social', [-150, -131, -112]],
    ['Shop assistant, Oslo', 'sales', 'job-board', [-142, -120, -89]],
    ['Shop assistant, Bergen', 'sales', 'referral', [-121, -112, -96]],
    ['Service agent, German', 'service', 'agency', [-118, -83, -51, 14]],
    ['Pattern maker', 'product', 'own-page', [-97, -71, -36]],
    ['Shop assistant, Tromsø', 'sales', 'social', [-76, -61, -43]],
    ['Service agent, weekends', 'service', 'social', [-61, -48, -27]],
    ['Seamstress, repairs', 'product', 'referral', [-55, -44, -22]],
    ['Shop assistant, Oslo', 'sales', 'job-board', [-52, -41, -12, 7]],
    ['Web developer', 'shop', 'social', [-48, -30, -6]],
    ['Controller', 'finance', null, [-33]],
    ['Shop assistant, Ålesund', 'sales', null, [-19]],
  ]
  return list.map(([title, unit, source, [approved, candidate, accepted, hold]], at) => ({
    ...{ code: `Q-${201 + at}`, title, unit: desk(unit), source, holdDays: hold ?? 0, closedOn: null },
    approvedOn: day(approved),
    candidateOn: candidate === undefined ? null : day(candidate),
    acceptedOn: accepted === undefined ? null : day(accepted),
    ...{ pay: null, currency: '' },
  }))
}

/** What hiring cost: by the month, and the agency once. */
export function costs(day: Day): RecordOf<'hiring-cost'>[] {
  const base = { currency: 'NOK', key: '', comparable: true } as const
  const monthly = Array.from({ length: 5 }, (_, at): RecordOf<'hiring-cost'>[] => {
    const span = { from: day(-150 + at * 30), until: day(-121 + at * 30) }
    const shared = 'A third of the two recruiters’ time'
    return [
      { ...base, ...span, side: 'external', what: 'Job boards', amount: 14_000 },
      { ...base, ...span, side: 'internal', what: 'Recruiters', amount: 41_000, key: shared },
    ]
  }).flat()
  const agency = {
    ...base,
    from: day(-51),
    until: day(-51),
    what: 'Agency, German agent',
    comparable: false,
  } as const
  return [...monthly, { ...agency, side: 'external', amount: 68_000 }]
}
