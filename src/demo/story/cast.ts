import type { DeskKey } from '../company/departments.ts'
import { comingAndGoing, type Employee, employees } from '../company/people.ts'
import type { Lang } from '../words/topic.ts'
import type { Dice } from './dice.ts'

const answering = new Set(['agent', 'social-lead', 'owner'])

/** People who answer, by desk. */
const agents = employees.filter(
  (one) =>
    one.desk !== null &&
    one.roles.some((role) => answering.has(role)) &&
    !Object.values<string>(comingAndGoing).includes(one.key),
)

/** Somebody at this desk who speaks the language; else who speaks English to them. */
export function whoAnswers(chance: Dice, desk: DeskKey, lang: Lang): Employee {
  const team = agents.filter((one) => one.desk === desk)
  const speak = team.filter((one) => one.languages.includes(lang))
  return chance.pick(speak.length > 0 ? speak : team)
}

export const firstName = (name: string): string => name.split(' ')[0] ?? name
