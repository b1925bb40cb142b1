import type { ClockRule, Goal, Terms } from './book.ts'

/** What is wrong with one rule, or with what holds for the rest (`ruleId` null), and what to do. */
export interface ClockProblem {
  readonly ruleId: string | null
  readonly field: 'name' | 'channelIds' | 'departmentIds' | 'warn' | 'steps' | 'asks'
  readonly message: string
  readonly cure: string
}

export interface KnownPlaces {
  readonly departmentIds: ReadonlySet<string>
  readonly channelIds: ReadonlySet<string>
}

/** Everything that keeps rules from being used; empty when they can. Pure. */
export function clockProblems(rules: readonly ClockRule[], rest: Terms, known: KnownPlaces): ClockProblem[] {
  return [
    ...rules.flatMap((rule, at) => [
      ...named(rule, rules, at),
      ...places(rule, known),
      ...asksNothing(rule),
      ...terms(rule.id, rule),
    ]),
    ...terms(null, rest),
  ]
}

function named(rule: ClockRule, rules: readonly ClockRule[], at: number): ClockProblem[] {
  const say = (message: string, cure: string) => [problem(rule.id, 'name', message, cure)]
  if (rules.findIndex(({ id }) => id === rule.id) < at)
    return say('This rule is in the list twice.', 'Remove one of them.')
  const name = folded(rule.name)
  return rules.some((other) => other.id !== rule.id && folded(other.name) === name)
    ? say(`There are two rules called “${rule.name}”.`, 'Give one of them another name.')
    : []
}

function places(rule: ClockRule, known: KnownPlaces): ClockProblem[] {
  return [
    ...(rule.channelIds.every((id) => known.channelIds.has(id))
      ? []
      : [
          problem(
            rule.id,
            'channelIds',
            'One of these channels does not exist any more.',
            'Choose the channels again.',
          ),
        ]),
    ...(rule.departmentIds.every((id) => known.departmentIds.has(id))
      ? []
      : [
          problem(
            rule.id,
            'departmentIds',
            'One of these desks does not exist any more.',
            'Choose the desks again.',
          ),
        ]),
  ]
}

/** A rule that takes everything makes those after it pointless; that is what the last line of the list is for. */
function asksNothing(rule: ClockRule): ClockProblem[] {
  const asked = [rule.channelIds, rule.classes, rule.departmentIds, rule.priorities, rule.standings]
  return asked.some((list) => list.length > 0)
    ? []
    : [
        problem(
          rule.id,
          'asks',
          'This rule would take everything.',
          'Choose what it is for, or change what holds for everything else.',
        ),
      ]
}

function terms(ruleId: string | null, { first, next, resolution, warn, steps }: Terms): ClockProblem[] {
  const goals = [first, next, resolution].filter((goal): goal is Goal => goal !== null)
  const shortest = Math.min(...goals.map(({ minutes }) => minutes))
  return [
    ...(warn?.unit === 'minutes' && warn.value >= shortest
      ? [
          problem(
            ruleId,
            'warn',
            'The warning would come before the clock begins.',
            'Choose fewer minutes than the shortest time.',
          ),
        ]
      : []),
    ...(steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 0))
      ? []
      : [
          problem(
            ruleId,
            'steps',
            'Each step up has to come later than the one before it.',
            'Put them in order and leave no two equal.',
          ),
        ]),
  ]
}

function problem(
  ruleId: string | null,
  field: ClockProblem['field'],
  message: string,
  cure: string,
): ClockProblem {
  return { ruleId, field, message, cure }
}

const folded = (name: string): string => name.trim().toLocaleLowerCase('en')
