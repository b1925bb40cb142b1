import { unwrap } from '#kernel/result.ts'
import { type ActKind, allowTies } from '#modules/ties/index.ts'
import type { Company } from '../company/company.ts'
import type { DeskKey } from '../company/departments.ts'
import { comingAndGoing, employees } from '../company/people.ts'
import { type Calendar, HOUR, MINUTE } from '../story/calendar.ts'
import { type Dice, dice } from '../story/dice.ts'
import type { Deed } from '../write/deed.ts'
import { insertRows, type Row } from '../write/rows.ts'

const FIRST = -80
const declined = ['jules.perrin', 'matteo.ricci', 'hanne.voss', 'eirik.hagen', 'clara.winther', 'rhys.morgan']

/** Desks that have much to do with each other, and how likely two of their people are in touch. */
const across: readonly (readonly [DeskKey, DeskKey, number])[] = [
  ['service', 'product', 0.14],
  ['service', 'shop', 0.16],
  ['service', 'finance', 0.1],
  ['service', 'sales', 0.06],
  ['marketing', 'pr', 0.22],
  ['marketing', 'legal', 0.15],
  ['marketing', 'product', 0.12],
  ['marketing', 'hr', 0.14],
  ['pr', 'legal', 0.3],
  ['ir', 'finance', 0.35],
  ['sales', 'shop', 0.1],
]
const WITHIN = 0.34

const kinds: readonly (readonly [ActKind, ActKind])[] = [
  ['hand-over', 'taken'],
  ['question', 'answer'],
  ['consent-asked', 'decision'],
  ['note', 'note'],
  ['comment', 'comment'],
]

/** Most of the house allow that it is counted whom they work with; what they then had to do with each other. */
export function tieDeeds({ at, now }: Calendar, company: Company): Deed[] {
  const away = Object.values<string>(comingAndGoing)
  const counted = employees.filter(({ key }) => !away.includes(key) && !declined.includes(key))
  return [
    ...counted.map(({ key }, index) => ({
      at: new Date(at(FIRST, 9).getTime() + index * 47 * MINUTE),
      run: async () => void unwrap(await allowTies(company.as(key))),
    })),
    {
      at: new Date(now.getTime() - MINUTE),
      run: () =>
        company.system.write((tx) =>
          insertRows(tx, 'tie_interaction', interactionRows(company, counted, at)),
        ),
    },
  ]
}

type People = readonly (typeof employees)[number][]

function interactionRows(company: Company, people: People, at: Calendar['at']): Row[] {
  const chance = dice(1206)
  return people.flatMap((one, index) =>
    people.slice(index + 1).flatMap((other) => {
      if (!chance.chance(likely(one.desk, other.desk))) return []
      return turns(chance, at).flatMap(([mine, theirs, moment]): Row[] => {
        const [a, b] = chance.chance(0.5) ? [one, other] : [other, one]
        const row = (from: typeof a, to: typeof a, kind: ActKind, then: Date): Row => ({
          ...{ organisation_id: company.organisationId, kind, at: then.toISOString() },
          ...{ from_id: company.memberId(from.key), to_id: company.memberId(to.key) },
        })
        const later = new Date(moment.getTime() + chance.whole(9, 170) * MINUTE)
        return [row(a, b, mine, moment), ...(chance.chance(0.8) ? [row(b, a, theirs, later)] : [])]
      })
    }),
  )
}

function likely(one: DeskKey | null, other: DeskKey | null): number {
  if (one === other) return WITHIN
  return across.find(([a, b]) => (a === one && b === other) || (a === other && b === one))?.[2] ?? 0.02
}

/** One to six exchanges of two people, on working days since all of them allowed it. */
function turns(chance: Dice, at: Calendar['at']): (readonly [ActKind, ActKind, Date])[] {
  return Array.from({ length: chance.whole(1, 6) }, () => {
    const [mine, theirs] = chance.pick(kinds)
    const moment = at(chance.whole(FIRST + 4, -2), 8)
    return [mine, theirs, new Date(moment.getTime() + chance.whole(0, 7 * HOUR))] as const
  })
}
